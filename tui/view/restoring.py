"""What is said of a store that was restored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from meeting.danish_time import local_day
from tui.view.clock import clock_in_sentence, long_date
from tui.view.held import Held, counted, newest
from tui.view.words import Words


class Told(Struct, frozen=True):
    """What there is to tell of it."""

    path: Path
    backup: Path
    older: bool
    """Whether an earlier ordstyrer made the backup."""
    erased: int
    """How many series were erased again."""
    put_aside: Path | None
    """Where the earlier store lies; None where there was none."""
    unread: bool
    """Whether the earlier store could not be read."""
    newest_aside: datetime | None = None
    """When the newest entry of the earlier store was made, aware UTC; None where none is known."""


def restored_lines(words: Words, told: Told, held: Held, today: date) -> Iterator[str]:
    """Yield what is in the store now, what was erased again, and where the earlier one lies."""
    yield words.text(
        "The store {path} is restored from {file}: {held}.",
        path=told.path,
        file=told.backup,
        held=counted(words, held),
    )
    if line := newest(words, held, today):
        yield line
    if told.older:
        yield words.text("The backup was made by an earlier ordstyrer; it was brought up to date.")
    if told.erased:
        yield words.plural(
            "{n} series that was erased before was erased again.",
            "{n} series that were erased before were erased again.",
            told.erased,
        )
    if told.unread:
        yield words.text(
            "The earlier store could not be read; what was erased is known from {file} and the backup alone.",
            file=f"{told.path}.erased",
        )
    if told.newest_aside and (held.newest is None or told.newest_aside > held.newest):
        yield words.text(
            "The earlier store is newer: its newest entry is of {day} at {time}, and is not in the restored one.",
            day=long_date(words, local_day(told.newest_aside), today),
            time=clock_in_sentence(words, told.newest_aside),
        )
    if told.put_aside is not None:
        yield words.text(
            "The earlier store lies in {file}; delete it when nobody needs it any more.", file=told.put_aside
        )


def plain_restored(words: Words) -> str:
    """Return that whoever has the restored store can read it."""
    return words.text(
        "The restored store is not encrypted: whoever gets at the file can read all of it. "
        "ordstyrer encrypt encrypts it."
    )
