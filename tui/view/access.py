"""Who had the store open to write, and who took something out of it, as text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol

from meeting.danish_time import local_day
from tui.view.clock import clock, short_date
from tui.view.words import Words

_ERASES = "erase"
_TAKES_OUT = frozenset({"export", "recovery"})
"""Commands that write to stdout where no file is named."""


class Noted(Protocol):
    """A note as the store keeps it."""

    @property
    def at(self) -> datetime:
        """Aware UTC."""

    @property
    def who(self) -> str:
        """The account on that machine."""

    @property
    def command(self) -> str:
        """What was run."""

    @property
    def series(self) -> str:
        """The series it was about; empty for the whole store."""

    @property
    def place(self) -> str:
        """Where what was taken out went; empty where nothing was, or to stdout."""


def access_list(words: Words, notes: Iterable[Noted], today: date) -> str:
    """Return the notes one a line, in their order; without any, one sentence."""
    return "\n".join(_row(words, each, today) for each in notes) or words.text("There is no note of anybody yet.")


def not_noted(words: Words, command: str) -> str:
    """Return that the store does not tell of this run of a command."""
    return words.text("It could not be noted in the store that {command} was run.", command=command)


def _row(words: Words, noted: Noted, today: date) -> str:
    what = f"{noted.command} {noted.series}".rstrip()
    # A name of a file may hold a line end.
    place = " ".join(noted.place.splitlines())
    row = f"{short_date(words, local_day(noted.at), today)} {clock(noted.at)} {noted.who}: {what}"
    if place:
        return words.text("{what}, put in {place}", what=row, place=place)
    if noted.command == _ERASES:
        return words.text("{what}, of a series that is named no more; the notes of it went with it", what=row)
    if noted.command in _TAKES_OUT:
        return words.text("{what}, shown on the screen or handed to another program", what=row)
    return row
