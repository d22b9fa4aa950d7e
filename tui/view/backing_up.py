"""What is said of a backup that was made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import count

from meeting.danish_time import COPENHAGEN
from tui.view.held import Held, counted, newest
from tui.view.words import Words


def file_names(now: datetime) -> Iterator[str]:
    """Yield names for a backup made at an instant, by the clock on the wall, the best first."""
    stem = f"ordstyrer-{now.astimezone(COPENHAGEN):%Y-%m-%dT%H%M}"
    yield f"{stem}.db"
    for number in count(2):
        yield f"{stem}-{number}.db"


def backup_lines(
    words: Words, held: Held, file: str, today: date, *, plain: bool, with_passphrase: bool
) -> Iterator[str]:
    """Yield what is in a backup, and what opens it."""
    yield words.text("The backup is in {file}: {held}.", file=file, held=counted(words, held))
    if line := newest(words, held, today):
        yield line
    if plain:
        return
    if with_passphrase:
        yield words.text("It opens with the passphrase that the store has now, or with the page that has its key.")
    else:
        yield words.text("It opens with the key of the store, and with nothing else.")


def plain_warning(words: Words) -> str:
    """Return that whoever has the backup can read it."""
    return words.text(
        "The backup is not encrypted, because the store is not: whoever gets at the file can read all of it. "
        "ordstyrer encrypt encrypts the store."
    )
