"""Somebody who types nothing, or letters no program can read, is told so in one sentence, and nothing is done."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.typist import Keyboard, Typist
from tests.cli.user import User

NOTHING = "Nothing was typed, so nothing was done."
NO_UTF_8 = "What was typed is not UTF-8, so nothing was done; set the terminal to UTF-8 and try again."


@pytest.fixture
def locked(here: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose store has a passphrase."""
    Typist(monkeypatch, "fløde", "fløde")
    assert here("encrypt", "--passphrase").status == 0
    return here


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(EOFError(), NOTHING), (UnicodeDecodeError("utf-8", b"bl\xe5", 2, 3, "unexpected end of data"), NO_UTF_8)],
    ids=["nothing", "latin-1"],
)
@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["rekey", "--passphrase"],
        ["decrypt"],
        ["recovery"],
        ["recovery", "--back", "new.key"],
        ["erase", "2026-014"],
        ["backup", "copy.db"],
        ["export", "2026-014"],
        ["restore", "kept.db"],
        ["init", "--passphrase", "--store", "new.db"],
    ],
    ids=" ".join,
)
def test_it_is_one_sentence_wherever_something_is_typed_unseen(
    locked: User, command: list[str], error: Exception, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Typist(monkeypatch, "fløde")
    assert locked("backup", "kept.db").status == 0

    def typed(_: str) -> str:
        raise error

    monkeypatch.setattr("tui.cli.asking.getpass", typed)
    before = {each.name for each in locked.home.iterdir()}
    answer = locked(*command)
    assert answer.status == 1
    assert answer.err.endswith(f"ordstyrer: {sentence}\n")
    assert {each.name for each in locked.home.iterdir()} == before


def test_a_slip_at_an_export_is_asked_for_again(locked: User, monkeypatch: pytest.MonkeyPatch) -> None:
    Typist(monkeypatch, "flode", "fløde")
    answer = locked("export", "2026-014", "--out", "out.json")
    assert (answer.status, answer.err.count("The passphrase does not open")) == (0, 1)


def test_the_right_one_that_a_damaged_store_refuses_still_brings_out_what_is_left(
    locked: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = locked.home / "here.db"
    content = store.read_bytes()
    # The salt before it is what a passphrase cannot do without.
    store.write_bytes(content[:16] + bytes(4080) + content[4096:])
    typed = Typist(monkeypatch, "fløde", "fløde", "fløde")
    answer = locked("export", "2026-014", "--out", "out.json")
    assert (answer.status, len(typed.asked)) == (1, 3)
    assert answer.out == "4 meetings with 843 entries are in out.json\n"
    assert f"The store {store} is damaged." in answer.err


def test_ctrl_c_at_a_question_is_one_sentence_too(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = Keyboard()
    monkeypatch.setattr("sys.stdin", keyboard)
    monkeypatch.setattr(keyboard, "readline", interrupted)
    answer = here("erase", "2026-014")
    assert (answer.status, answer.err.splitlines()[-1]) == (1, f"ordstyrer: {NOTHING}")
    assert here("show", "2026-014/1").status == 0


def interrupted() -> str:
    raise KeyboardInterrupt


def test_a_reference_that_is_no_utf_8_erases_nothing(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = TextIOWrapper(BytesIO(b"bl\xe5\n"), "utf-8")
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keyboard)
    answer = here("erase", "2026-014")
    assert answer.status == 1
    assert answer.err.endswith(f"ordstyrer: {NO_UTF_8}\n")
    assert here("show", "2026-014/1").status == 0
    assert not list(Path(here.home).rglob("trouble.log"))
