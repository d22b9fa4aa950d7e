"""How much is in a store or in a backup of it, as text."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from meeting.danish_time import local_day
from tui.view.clock import clock_in_sentence, long_date
from tui.view.words import Words


class Held(Protocol):
    """What stands in a log, told without a name."""

    @property
    def series(self) -> int:
        """How many series."""

    @property
    def meetings(self) -> int:
        """How many meetings they have."""

    @property
    def entries(self) -> int:
        """How many entries those have."""

    @property
    def newest(self) -> datetime | None:
        """When the newest of them was made, aware UTC; None where there is none."""


def counted(words: Words, held: Held) -> str:
    """Return how much there is, as the middle of a sentence."""
    return words.text(
        "{series}, {meetings}, {entries}",
        series=words.plural("{n} series", "{n} series", held.series),
        meetings=words.plural("{n} meeting", "{n} meetings", held.meetings),
        entries=words.plural("{n} entry", "{n} entries", held.entries),
    )


def newest(words: Words, held: Held, today: date) -> str:
    """Return the day and the time of the newest entry as a sentence; empty where there is none."""
    if held.newest is None:
        return ""
    day = long_date(words, local_day(held.newest), today)
    return words.text("The newest entry is of {day} at {time}.", day=day, time=clock_in_sentence(words, held.newest))
