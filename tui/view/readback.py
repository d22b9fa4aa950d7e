"""An agreement read back to the room: the one frame, two questions, and a child who is asked too (screens e)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from meeting import presence
from meeting.agreements import children_to_ask
from meeting.state import Agreement, Meeting
from tui.view.clock import clock, local_day
from tui.view.lines import BLANK, Line, Paint, Span, edges, line, pad
from tui.view.look import Look
from tui.view.names import Shown
from tui.view.sentence import THOUGHT, joined, rows_of, said, sentence, thoughts
from tui.view.words import mark

_LEAST_INDENT = 4
_BLOCK = THOUGHT + 2 * _LEAST_INDENT
_SPARE = 3
"""Blank rows of the smallest screen: above the frame, below it, and at the end."""


@dataclass(frozen=True, slots=True)
class _Page:
    body: tuple[Line, ...]
    asked: tuple[Line, ...]

    @property
    def height(self) -> int:
        """Rows without any blank ones around: head, frame, body and questions."""
        return len(self.body) + len(self.asked) + 3


def wording(look: Look, item: Agreement, shown: Mapping[str, Shown], today: date) -> str:
    """Return the sentence of an agreement on one line: what the room says yes to, and what documents carry."""
    return sentence(look.words, item.terms, _called(shown), today)


def readback(
    look: Look, meeting: Meeting, item: Agreement, shown: Mapping[str, Shown], now: datetime, size: tuple[int, int]
) -> tuple[Line, ...]:
    """Return the whole screen but its row of keys; `now` is a wall-clock instant, `size` columns and rows.

    The sentence is never cut: where rows are few the blank ones go first, then its rows get longer.
    """
    width, height = size
    inner = width - 4
    indent = max(_LEAST_INDENT, (inner - _BLOCK) // 2)
    page = _page(look, meeting, item, shown, local_day(now), THOUGHT, airy=True)
    if page.height > height:
        page = _page(look, meeting, item, shown, local_day(now), THOUGHT, airy=False)
    if page.height > height:
        indent = 1
        page = _page(look, meeting, item, shown, local_day(now), inner - 2 - _LEAST_INDENT, airy=False)
    free = height - page.height
    roomy = max(0, free - _SPARE)
    above = min(1, free) + min(1, roomy // 2)
    below = min(1, max(0, free - 1)) + min(1, roomy // 3)
    frame = _frame(look, [*page.body, *[BLANK] * (roomy > 0)], inner, indent)
    asked = (line(" " * (indent + 2), row) for row in page.asked)
    return (_head(look, meeting, item, shown, now, width), *[BLANK] * above, *frame, *[BLANK] * below, *asked)


def _called(shown: Mapping[str, Shown]) -> dict[str, str]:
    return {key: each.called for key, each in shown.items()}


def _page(
    look: Look, meeting: Meeting, item: Agreement, shown: Mapping[str, Shown], day: date, most: int, *, airy: bool
) -> _Page:
    """Set the sentence and the questions in rows of at most this many cells."""
    told = said(look.words, item.terms, _called(shown), day)
    body: list[Line] = []
    for number, group in enumerate(thoughts(look.words, told, most)):
        whose = len(rows_of(told.who, most)) if number == 0 else 0
        body += [BLANK] * airy
        body += [line(Span(row, Paint.FLOOR_BOLD if at < whose else Paint.FLOOR)) for at, row in enumerate(group)]
    questions = [look.words.text("Is this what we have agreed?"), *_can_it(look, item, shown)]
    asked = [row for question in questions for row in rows_of(question, most + _LEAST_INDENT)]
    children = [row for child in _children(look, meeting, item, shown) for row in rows_of(child, most + _LEAST_INDENT)]
    gap = [BLANK] * (airy and bool(children))
    return _Page(tuple(body), (*(line(row) for row in asked), *gap, *(line(row) for row in children)))


def _can_it(look: Look, item: Agreement, shown: Mapping[str, Shown]) -> tuple[str, ...]:
    names = joined(look.words, [shown[person].called for person in item.terms.responsible])
    return (look.words.text("{names}: can it be done?", names=names),) if names else ()


def _children(look: Look, meeting: Meeting, item: Agreement, shown: Mapping[str, Shown]) -> tuple[str, ...]:
    """A child's view is asked for, never pressed (R92, seed 003)."""
    here = mark("{child}: is it a good agreement for you?")
    away = mark("We also ask {child}, when {child} is here again.")
    return tuple(
        look.words.text(here if presence.is_here(meeting, child.id) else away, child=shown[child.id].called)
        for child in children_to_ask(meeting, item)
    )


def _head(look: Look, meeting: Meeting, item: Agreement, shown: Mapping[str, Shown], now: datetime, width: int) -> Line:
    """The floor goes on while a sentence is read back, and the first row says who has it."""
    holder = meeting.floor.holder
    title = look.words.text("Agreement {n}", n=item.number)
    has_floor = look.words.text("{name} has the floor", name=shown[holder].called) if holder else ""
    left = line("  ", Span(title, Paint.INK_BOLD), f"   {look.alphabet.now} {has_floor}" if holder else "")
    return edges(left, line(clock(now), "  "), width)


def _frame(look: Look, body: Sequence[Line], inner: int, indent: int) -> tuple[Line, ...]:
    frame = look.alphabet.double
    side = Span(frame.down, Paint.FLOOR)
    across = frame.across * inner
    rows = (line(Span(" " * indent, Paint.FLOOR), row) for row in body)
    return (
        line(" ", Span(f"{frame.top_left}{across}{frame.top_right}", Paint.FLOOR)),
        *(line(" ", side, pad(row, inner, Paint.FLOOR), side) for row in rows),
        line(" ", Span(f"{frame.bottom_left}{across}{frame.bottom_right}", Paint.FLOOR)),
    )
