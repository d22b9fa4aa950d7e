"""The words of the page with the key of a store, and what is said to whoever types it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from documents.dates import long_date
from documents.recovery_paper import RecoveryWords
from tui.view.words import Words

KEY_FILE = "ordstyrer.key"
"""What the key file is called in the example."""


def recovery_words(words: Words, store: str, day: date, *, typed: bool) -> RecoveryWords:
    """Return what stands on the page; `typed` where the store opens with a passphrase."""
    text = words.text
    if typed:
        besides = (text("Passphrase"), text("The passphrase opens it too."))
    else:
        besides = (text("Key file"), text("It holds the same digits."))
    return RecoveryWords(
        title=text("The key to the meetings"),
        warning=text(
            "Whoever has this page and a copy of the file can read everything in it. Keep the page locked away, where "
            "the computer is not."
        ),
        facts=(
            (text("Opens"), store),
            (text("As of"), long_date(day, words.language)),
            besides,
        ),
        heads=(text("Row"), text("Digits"), text("Check figure")),
        heading=text("When the key is lost"),
        steps=tuple(_steps(words)),
        footer=text("The digits are 0 to 9 and a to f; there is no letter o and no letter l."),
    )


def _steps(words: Words) -> Iterator[tuple[str, ...]]:
    """Yield what to do, each in lines; what is to be typed on one of its own."""
    text = words.text
    yield text("Type on a computer with ordstyrer:"), f"ordstyrer recovery --back {KEY_FILE}"
    yield (text("Type each row with its check figure. A slip is said at once, and the row is asked for again."),)
    yield text("Then say where the key is:"), f'export ORDSTYRER_KEY_FILE="$PWD/{KEY_FILE}"'
    yield (
        text("Without ordstyrer: the rows without check figures, 64 digits in all, are the raw key of SQLCipher 4."),
    )
    yield (
        text(
            "Once the store has another key, this page opens only copies that were made before. Keep it as long as "
            "there are any."
        ),
    )


def row_length(words: Words, row: int, digits: int) -> str:
    """Return that a row was typed with too few or too many signs."""
    return words.text("Row {n} has {digits} digits and a check figure of two.", n=row, digits=digits)


def row_unlike(words: Words, row: int) -> str:
    """Return that a row is not as it stands on the paper."""
    return words.text("Row {n} is not as on the paper: look at each of its digits again.", n=row)
