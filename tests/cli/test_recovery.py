"""`recovery`: the key on paper, and back from there."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from tests.cli.typist import Typist
from tests.cli.user import User
from tests.documents.reading import opened, told
from tests.documents.reading import rows as drawn_rows
from tui.view.words import words_in

ROW = re.compile(r"^(\d)\s+([0-9a-f]{4}\s[0-9a-f]{4})\s+(\d\d)$", re.MULTILINE)


@pytest.fixture
def locked(user: User, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encrypted store, and its key named by the environment."""
    assert user("init", "--key-file", "key", "--store", "a.db").status == 0
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    monkeypatch.setenv("ORDSTYRER_STORE", "a.db")
    return user.home / "a.db"


def rows_of(page: str) -> list[str]:
    """The rows of a page as somebody types them."""
    found = ROW.findall(page)
    assert [number for number, *_ in found] == [str(n) for n in range(1, 9)]
    return [f"{digits} {check}" for _, digits, check in found]


def at_keyboard(user: User, monkeypatch: pytest.MonkeyPatch, rows: list[str], *args: str) -> str:
    typist = Typist(monkeypatch, *rows)
    answer = user("recovery", "--back", *args)
    assert answer.status == 0, answer.err
    assert typist.asked[0] == "Row 1 of 8: "
    return answer.out + answer.err


def test_the_page_says_what_it_opens_and_how_and_its_rows_are_the_key(user: User, locked: Path) -> None:
    page = user("recovery").out
    assert str(locked) in "".join(page.split())
    assert {
        "ordstyrer recovery --back ordstyrer.key",
        'export ORDSTYRER_KEY_FILE="$PWD/ordstyrer.key"',
    } <= {line.strip() for line in page.splitlines()}
    digits = "".join("".join(row.split()[:2]) for row in rows_of(page))
    assert digits == (user.home / "key").read_text().strip()


def test_the_same_stands_in_a_file_to_print_that_only_its_owner_can_read(user: User, locked: Path) -> None:
    made = user("recovery", "--out", "key.pdf")
    assert (made.status, made.err) == (0, "")
    page = user.home / "key.pdf"
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    cells = [text for tag, text in told(page.read_bytes()) if tag == "TD"]
    digits = "".join("".join(cell.split()) for cell in cells[1::3])
    assert digits == (user.home / "key").read_text().strip()
    # A long path may be broken anywhere, but what is copied is the path.
    assert str(locked) in "".join(text for _, text in told(page.read_bytes()))
    assert 'export ORDSTYRER_KEY_FILE="$PWD/ordstyrer.key"' in drawn_rows(page.read_bytes())
    assert digits not in made.out
    again = user("recovery", "--out", "key.pdf")
    assert (again.status, again.sentence) == (2, "key.pdf is there already; nothing was written.")


@pytest.mark.usefixtures("locked")
def test_in_danish_it_is_danish(user: User) -> None:
    assert user("recovery", "--lang", "da", "--out", "key.pdf").status == 0
    page = (user.home / "key.pdf").read_bytes()
    with opened(page) as file:
        assert file.Root.Lang == "da"
    assert [text for tag, text in told(page) if tag == "Title"] == [words_in("da").text("The key to the meetings")]


def test_typed_back_it_is_the_same_key_file(user: User, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(user("recovery").out)
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    said = at_keyboard(user, monkeypatch, rows, "again")
    assert f"export ORDSTYRER_KEY_FILE={user.home / 'again'}" in said
    said = at_keyboard(user, monkeypatch, rows, "two words")
    assert f"export ORDSTYRER_KEY_FILE='{user.home / 'two words'}'" in said
    assert (user.home / "again").read_text() == (user.home / "key").read_text()
    assert stat.S_IMODE((user.home / "again").stat().st_mode) == 0o600
    assert locked.exists()


@pytest.mark.usefixtures("locked")
def test_a_slip_is_said_on_its_row_and_only_that_row_is_asked_for_again(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = rows_of(user("recovery").out)
    slip = ("0" if rows[2][0] != "0" else "1") + rows[2][1:]
    said = at_keyboard(user, monkeypatch, [*rows[:2], slip, rows[2][:-1], *rows[2:]], "again")
    assert "Row 3 is not as on the paper" in said
    assert "Row 3 has 8 digits and a check figure of two." in said
    assert (user.home / "again").read_text() == (user.home / "key").read_text()


@pytest.mark.usefixtures("locked")
def test_the_worked_out_key_of_a_passphrase_is_a_key_file(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    Typist(monkeypatch, "rød grød", "rød grød")
    assert user("rekey", "--passphrase").status == 0
    monkeypatch.delenv("ORDSTYRER_KEY_FILE")
    Typist(monkeypatch, "rød grød")
    page = user("recovery").out
    assert "The passphrase opens it too." in page
    at_keyboard(user, monkeypatch, rows_of(page), "again")
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "again")
    assert user("list").status == 0


def test_the_key_of_another_store_is_not_kept(user: User, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(user("recovery").out)
    assert user("rekey", "--key-file", "other").status == 0
    Typist(monkeypatch, *rows)
    answer = user("recovery", "--back", "again")
    assert answer.status == 1
    assert "These rows do not open the store a.db" in answer.err
    assert not (user.home / "again").exists()
    assert locked.exists()


@pytest.mark.usefixtures("locked")
def test_before_the_store_is_back_the_key_is_kept_untried(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(user("recovery").out)
    said = at_keyboard(user, monkeypatch, rows, "again", "--store", "not-yet.db")
    assert "There is no store at not-yet.db to try it on." in said
    assert (user.home / "again").read_text() == (user.home / "key").read_text()


@pytest.mark.usefixtures("locked")
def test_no_key_file_is_written_over(user: User) -> None:
    held = (user.home / "key").read_text()
    answer = user("recovery", "--back", "key")
    assert (answer.status, answer.sentence) == (1, "There is already a key file at key; it was left as it is.")
    assert (user.home / "key").read_text() == held


@pytest.mark.usefixtures("locked")
def test_on_a_screen_the_key_is_shown_only_after_a_yes(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    key = (user.home / "key").read_text()[:4]
    monkeypatch.setattr("tui.cli.recovery_out.sys.stdout.isatty", lambda: True)
    for answers, shown in ((["n"], False), ([""], False), (["yes"], True)):
        Typist(monkeypatch, answers=answers)
        answer = user("recovery")
        assert "Are you alone with it?" in answer.err
        assert (key in answer.out) is shown
        assert answer.status == (0 if shown else 1)


def test_whoever_has_the_wrong_key_is_not_asked_who_looks_on(
    user: User, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user("init", "--key-file", "other", "--store", "b.db")
    monkeypatch.setattr("tui.cli.recovery_out.sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "other")
    Typist(monkeypatch, answers=["yes"])
    answer = user("recovery")
    assert (answer.status, answer.sentence) == (
        1,
        f"The store {locked.name} does not open: wrong key, or not one of our files.",
    )
    monkeypatch.setenv("ORDSTYRER_KEY_FILE", "key")
    Typist(monkeypatch, answers=["no"])
    user("recovery")
    assert not [line for line in user("access").out.splitlines() if ": recovery" in line]


def test_a_plain_store_has_no_key(user: User) -> None:
    user("init", "--plain", "--store", "a.db")
    for args in ((), ("--out", "key.pdf"), ("--back", "key")):
        answer = user("recovery", *args, "--store", "a.db")
        assert (answer.status, answer.sentence) == (
            1,
            "The store a.db is not encrypted, so there is no key to it.",
        )
    assert [each.name for each in user.home.glob("key*")] == []


@pytest.mark.usefixtures("locked")
def test_who_took_the_key_out_is_noted(user: User) -> None:
    from store.event_index import EventIndexer
    from store.keys import read_key_file
    from store.opening import open_store

    user("recovery", "--out", "key.pdf")
    log = open_store(Path("a.db"), read_key_file(Path("key")), create=False, plain=False, indexer=EventIndexer())
    newest = log.accesses()[-1]
    log.close()
    assert (newest.command, newest.place) == ("recovery", str(user.home / "key.pdf"))


def test_a_new_store_is_made_with_the_advice_to_put_its_key_on_paper(user: User) -> None:
    assert "ordstyrer recovery makes a page to print with the key" in user("init", "--key-file", "k").out
