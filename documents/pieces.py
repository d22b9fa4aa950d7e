"""Small pieces that papers are put together from: figures, what stands in the plan, and a phrase over its Danish."""

from __future__ import annotations

from collections.abc import Iterable

from documents.document import Cell, Fact, Line, Run, Source
from documents.phrases import DANISH, Phrases, phrases

BOX = "☐"
TICKED = "☑"
"""To be ticked by hand, and what is ticked."""


def figure(text: str, lang: str = DANISH, *, strong: bool = False) -> Run:
    """Return what is made from numbers, dates and times."""
    return Run(text, Source.FACT, lang=lang, strong=strong)


def planned(text: str, place: str, *, strong: bool = False) -> Run:
    """Return what stands in the plan; `place` names where."""
    return Run(text, Source.PLAN, place=place, strong=strong)


def stacked(said: Phrases, key: str, *, strong: bool = False) -> tuple[Line, ...]:
    """Return a phrase on a line, and in another language its Danish on the next (R52, seed 000)."""
    own = said.run(key, strong=strong)
    return ((own,),) if own.lang == DANISH else ((own,), (phrases(DANISH).run(key),))


def labelled(said: Phrases, key: str, *lines: Line) -> Fact:
    """Return a phrase as the label of some lines."""
    return Fact((said.run(key),), Cell(lines))


def cell(*pieces: Run) -> Cell:
    """Return one line as what stands in one place; empty without pieces."""
    return Cell((pieces,) if pieces else ())


def listed(pieces: Iterable[Run]) -> Line:
    """Return pieces as a list on one line, with commas between."""
    line: list[Run] = []
    for piece in pieces:
        line += [figure(", "), piece] if line else [piece]
    return tuple(line)
