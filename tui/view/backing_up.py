"""What is said of a backup that was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from meeting.danish_time import COPENHAGEN
from tui.view.held import Held, counted, newest
from tui.view.words import Words


def file_name(now: datetime) -> str:
    """Return the name of a backup made at an instant, by the clock on the wall."""
    return f"ordstyrer-{now.astimezone(COPENHAGEN):%Y-%m-%dT%H%M}.db"


def backup_lines(words: Words, held: Held, file: str, today: date, *, plain: bool) -> Iterator[str]:
    """Yield what is in a backup, and what opens it."""
    yield words.text("The backup is in {file}: {held}.", file=file, held=counted(words, held))
    if line := newest(words, held, today):
        yield line
    if not plain:
        yield words.text("It opens with the key of the store, and with nothing else.")


def plain_warning(words: Words) -> str:
    """Return that whoever has the backup can read it."""
    return words.text(
        "The backup is not encrypted, because the store is not: whoever gets at the file can read all of it. "
        "ordstyrer encrypt encrypts the store."
    )
