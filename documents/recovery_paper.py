"""The page with the key of a store, to be printed and locked away: what it opens, the digits in rows, what to do.

It is of no meeting and of no kind that can be asked for with others; nothing that anybody said stands on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from documents.document import Banner, Bullets, Cell, Document, Fact, Facts, Heading, Line, Run, Source, Table
from documents.kinds import Audience, Kind

_WIDTHS = (1, 3, 2)
_APART = "\u2003"
"""Between groups of digits, which are to be read one by one."""


class RecoveryWords(Struct, frozen=True):
    """What stands on the page besides the digits, in one language."""

    title: str
    warning: str
    facts: Sequence[tuple[str, str]]
    """Labels, and what they say."""
    heads: tuple[str, str, str]
    """Over the number of a row, its digits, and its check figure."""
    heading: str
    steps: Sequence[Sequence[str]]
    """What to do, each in lines: what is to be typed stands on one of its own, so that it can be copied whole."""
    footer: str


def recovery_paper(words: RecoveryWords, rows: Sequence[tuple[str, str]], stamp: datetime, lang: str) -> Document:
    """Return the page with a key in rows of digits, in groups, and their check figures; `stamp` is aware UTC."""

    def line(text: str, *, strong: bool = False) -> Line:
        return (Run(text, Source.FACT, lang=lang, strong=strong),)

    def cell(text: str, *, strong: bool = False) -> Cell:
        return Cell((line(text, strong=strong),))

    table = Table(
        tuple(map(line, words.heads)),
        tuple(
            (cell(str(number)), cell(_APART.join(digits.split()), strong=True), cell(check))
            for number, (digits, check) in enumerate(rows, start=1)
        ),
        _WIDTHS,
    )
    blocks = (
        Banner((line(words.warning),)),
        Facts(tuple(Fact(line(label), cell(text)) for label, text in words.facts)),
        table,
        Heading(line(words.heading)),
        Bullets(tuple(Cell(tuple(map(line, step))) for step in words.steps)),
    )
    # The kind decides here only how densely it is drawn.
    return Document(Kind.RECORD, "", Audience.LEADER, words.title, blocks, stamp, lang, footer=line(words.footer))
