"""A store of an earlier program: who may bring it up to date says how far it is, who may not says so."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from store.driver import dbapi
from tests.cli.user import User
from tests.clock import FakeClock
from tui.cli import up_to_date
from tui.cli.up_to_date import Teller
from tui.view.up_to_date import so_far
from tui.view.words import words_in

SENTENCE = "The store {} is of an earlier ordstyrer; start ordstyrer once with it to bring it up to date."
WORDS = words_in("en")


def made_older(store: Path) -> None:
    """Make it a store whose index tables an earlier program wrote."""
    connection = dbapi.connect(str(store))
    connection.execute("UPDATE indexing SET version = 1")
    connection.commit()
    connection.close()


@pytest.fixture
def older(user: User, store: Path) -> Path:
    """A store with a meeting, of an earlier program."""
    assert user("plan", str(user.writes("p.toml", user("plan", "--example").out))).status == 0
    made_older(store)
    return store


@pytest.mark.parametrize(
    "args",
    [["search", "skole"], ["review"], ["review", "--plain"], ["list"], ["show", "2026-014/1"], ["log", "2026-014/1"]],
)
def test_who_only_reads_is_told_what_to_do(user: User, older: Path, args: list[str]) -> None:
    answer = user(*args)
    assert (answer.status, answer.sentence) == (1, SENTENCE.format(older))


def test_what_is_quickly_done_is_not_worth_a_word(user: User, older: Path) -> None:
    answer = user("plan", "p.toml")
    assert (answer.status, answer.err) == (0, "")
    assert user("search", "skole", "--store", str(older)).status == 0


def test_what_takes_longer_is_told_on_stderr(user: User, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(up_to_date, "_QUIET_S", 0.0)
    assert user("list", "--store", str(older)).status == 1
    assert user("plan", "p.toml").err.splitlines() == [
        "The store is being brought up to date: 0 of 1 meetings",
        "The store is being brought up to date: 1 of 1 meetings",
    ]


class Screen(StringIO):
    """A terminal, as far as it is asked."""

    def isatty(self) -> bool:
        return True


def told(out: StringIO, steps_s: float, *, total: int = 6000, by: int = 1200) -> str:
    """What is written when so many more meetings are ready each so many seconds."""
    clock = FakeClock()
    teller = Teller(WORDS, out, clock)
    for done in range(0, total + 1, by):
        teller.indexed(done, total)
        clock.advance(steps_s)
    teller.end()
    return out.getvalue()


def test_at_a_terminal_one_line_is_written_over() -> None:
    lines = (f"\rThe store is being brought up to date: {done} of 6,000 meetings" for done in ("1,200", "2,400"))
    assert told(Screen(), 1.0).startswith("".join(lines))
    assert told(Screen(), 1.0).endswith("\rThe store is being brought up to date: 6,000 of 6,000 meetings\n")


def test_it_is_not_written_more_often_than_anybody_reads_it() -> None:
    minute_s = 60
    assert minute_s < told(Screen(), minute_s / 6000, by=1).count("\r") <= 10 * minute_s


def test_elsewhere_a_line_stands_for_itself_now_and_then() -> None:
    assert told(StringIO(), 4.0, by=600).splitlines() == [
        "The store is being brought up to date: 600 of 6,000 meetings",
        "The store is being brought up to date: 2,400 of 6,000 meetings",
        "The store is being brought up to date: 4,200 of 6,000 meetings",
        "The store is being brought up to date: 6,000 of 6,000 meetings",
    ]


@pytest.mark.parametrize("out", [StringIO(), Screen()])
def test_under_a_second_it_says_nothing(out: StringIO) -> None:
    assert told(out, 0.1) == ""


def test_a_line_that_is_too_long_for_the_terminal_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    pieces = told(Screen(), 1.0).rstrip("\n").split("\r")
    assert max(map(len, pieces)) == 39


class Gone(StringIO):
    """A pipe that nobody reads any more."""

    def write(self, text: str, /) -> int:
        raise BrokenPipeError(text)


def test_the_work_goes_on_where_nobody_reads_of_it() -> None:
    assert told(Gone(), 20.0) == ""


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert "1.200 " in so_far(words_in("da"), 1200, 6000)
    assert "1,200 " in so_far(words_in("en"), 1200, 6000)
