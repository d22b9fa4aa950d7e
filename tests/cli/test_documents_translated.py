"""Documents in the parents' language, what an interpreter fills in, and a municipality's own phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.live import load
from tests.cli.user import User
from tests.documents.shelf import opened

FOURTH = "2026-014/4"
DAY = "2026-12-02"


def made(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_another_language_adds_what_is_for_people(here: User) -> None:
    answer = here("documents", FOURTH, "--out", "out", "--language", "ar")
    arabic = {file for file in made(here.home / "out") if "_ar." in file and "/" not in file}
    assert answer.status == 0
    assert arabic == {
        f"{DAY}_beslutningsreferat_ar.pdf",
        f"{DAY}_aftalereferat_ar.pdf",
        f"{DAY}_mine_aftaler_yusuf_ar.pdf",
        f"{DAY}_oversaettelse_ar.txt",
    }
    assert f"journal/{DAY}_beslutningsreferat_ar.pdf" in made(here.home / "out")


@pytest.mark.rule("R52")
def test_what_an_interpreter_filled_in_is_taken_in_once_and_stands_in_the_paper(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "translation", "--what", "decisions", "--language", "ar")
    empty = (here.home / "out" / f"{DAY}_beslutningsreferat_ar.pdf").read_bytes()
    asked = (here.home / "out" / f"{DAY}_oversaettelse_ar.txt").read_text(encoding="utf-8-sig")
    lines = [line for line in asked.splitlines() if line]
    filled = "\n".join(f"{line}\nسنتكلم مع المدرسة" if line.startswith("# ") else line for line in lines)
    here.writes("filled.txt", filled)
    answer = here("documents", FOURTH, "--translation", "filled.txt")
    assert (answer.status, answer.out, answer.err) == (0, "6 translated texts are taken in.\n", "")
    answer = here(
        "documents", FOURTH, "--translation", "filled.txt", "--out", "out", "--what", "decisions", "--language", "ar"
    )
    assert answer.out.splitlines()[0] == "The translation in filled.txt was there already."
    assert (here.home / "out" / f"{DAY}_beslutningsreferat_ar.pdf").read_bytes() != empty


def test_a_file_that_is_being_filled_in_is_not_written_over(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "translation")
    file = here.home / "out" / f"{DAY}_oversaettelse_ar.txt"
    half = file.read_bytes().replace(b"fast plads\r\n", "fast plads\r\nسنتكلم".encode())
    file.write_bytes(half)
    again = here("documents", FOURTH, "--out", "out", "--what", "translation")
    assert (again.status, file.read_bytes()) == (0, half)
    assert again.out == (f"out/{file.name} (kept: it holds words that are not taken in yet)\n")
    taken = here("documents", FOURTH, "--translation", f"out/{file.name}", "--out", "out", "--what", "translation")
    assert taken.out == f"1 translated text is taken in.\nout/{file.name} (as before)\n"


def test_a_file_in_another_language_than_the_one_named_is_not_taken_in(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "translation")
    file = f"out/{DAY}_oversaettelse_ar.txt"
    filled = (here.home / file).read_text(encoding="utf-8-sig").replace("fast plads\n", "fast plads\nسنتكلم")
    here.writes("filled.txt", filled)
    answer = here("documents", FOURTH, "--translation", "filled.txt", "--language", "so", "--out", "more")
    sentence = "filled.txt is in Arabic, and --language says so; nothing was taken in."
    assert (answer.status, answer.sentence) == (2, sentence)
    assert not (here.home / "more").exists()
    assert here("documents", FOURTH, "--translation", "filled.txt", "--language", "AR").status == 0


def test_a_file_in_which_nothing_is_filled_in_says_so(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "translation")
    file = f"out/{DAY}_oversaettelse_ar.txt"
    answer = here("documents", FOURTH, "--translation", file)
    assert (answer.status, answer.sentence) == (2, f"Nothing is filled in in {file}; nothing was taken in.")


def test_a_language_may_be_written_in_capitals(here: User) -> None:
    assert here("documents", FOURTH, "--out", "out", "--what", "decisions", "--language", "AR").status == 0
    assert f"{DAY}_beslutningsreferat_ar.pdf" in made(here.home / "out")


def test_what_nobody_gets_in_the_language_is_told(here: User) -> None:
    answer = here("documents", FOURTH, "--out", "out", "--what", "mine", "--what", "decisions", "--language", "en")
    line = "Only in Danish, because nobody who gets them speaks English: My agreements.\n"
    assert (answer.status, answer.err) == (0, line)
    assert here("documents", FOURTH, "--out", "more", "--what", "mine", "--language", "ar").err == ""


def test_a_file_that_is_no_translation_takes_nothing_in(here: User) -> None:
    here.writes("filled.txt", "# Aftale 1: noget helt andet\nشيء\n")
    log = opened(here.home / "here.db")
    before = load(log, FOURTH).last_seq
    answer = here("documents", FOURTH, "--translation", "filled.txt", "--out", "out")
    assert answer.status == 2
    assert answer.err.splitlines()[-1] == "ordstyrer: Nothing was taken in."
    assert load(log, FOURTH).last_seq == before
    log.close()
    assert not (here.home / "out").exists()


def test_a_broken_file_of_own_phrases_is_told_line_by_line(here: User) -> None:
    (here.home / "phrases").mkdir()
    here.writes("phrases/ar.toml", "[decisions\n")
    answer = here("documents", FOURTH, "--out", "out", "--language", "ar")
    assert (answer.status, answer.err.splitlines()[-1]) == (2, "ordstyrer: Nothing was written.")
    assert len(answer.err.splitlines()) == 2
    assert not (here.home / "out").exists()
