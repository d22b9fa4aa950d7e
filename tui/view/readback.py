"""An agreement read back to the room: the one frame, two questions, and a child who is asked too (screens e)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from meeting import presence
from meeting.agreements import children_to_ask
from meeting.state import Agreement
from tui.view.clock import clock
from tui.view.frame import framed
from tui.view.lines import BLANK, Line, Paint, Span, edges, line
from tui.view.scene import Scene
from tui.view.sentence import THOUGHT, joined, rows_of, said, sentence, thoughts
from tui.view.withheld import not_shown
from tui.view.words import mark

_LEAST_INDENT = 4
_BLOCK = THOUGHT + 2 * _LEAST_INDENT
_SPARE = 3
"""Blank rows of the smallest screen: above the frame, below it, and at the end."""


class _Page(Struct, frozen=True):
    body: tuple[Line, ...]
    asked: tuple[Line, ...]

    @property
    def height(self) -> int:
        """Rows without any blank ones around: head, frame, body and questions."""
        return len(self.body) + len(self.asked) + 3


def wording(scene: Scene, item: Agreement) -> str:
    """Return the sentence of an agreement on one line: what the room says yes to, and what documents carry."""
    return sentence(scene.words, item.terms, scene.names, scene.today)


def readback(scene: Scene, item: Agreement, across: int, height: int) -> tuple[Line, ...]:
    """Return the whole screen but its row of keys, in this many cells and rows.

    The sentence is never cut: where rows are few the blank ones go first, then its rows get longer.
    """
    if hidden := not_shown(scene, item):
        return (_head(scene, item, across), BLANK, line("  ", hidden))
    inner = across - 4
    indent = max(_LEAST_INDENT, (inner - _BLOCK) // 2)
    page = _page(scene, item, THOUGHT, airy=True)
    if page.height > height:
        page = _page(scene, item, THOUGHT, airy=False)
    if page.height > height:
        indent = 1
        page = _page(scene, item, inner - 2 - _LEAST_INDENT, airy=False)
    free = height - page.height
    roomy = max(0, free - _SPARE)
    above = min(1, free) + min(1, roomy // 2)
    below = min(1, max(0, free - 1)) + min(1, roomy // 3)
    tall = len(page.body) + 2 + min(1, roomy)
    rows = {at: line(" " * indent, row) for at, row in enumerate(page.body)}
    frame = (line(" ", row) for row in framed(scene.look.alphabet, rows, across - 2, tall, filled=True))
    asked = (line(" " * (indent + 2), row) for row in page.asked)
    return (_head(scene, item, across), *[BLANK] * above, *frame, *[BLANK] * below, *asked)


def _page(scene: Scene, item: Agreement, most: int, *, airy: bool) -> _Page:
    """Set the sentence and the questions in rows of at most this many cells."""
    told = said(scene.words, item.terms, scene.names, scene.today)
    body: list[Line] = []
    for number, group in enumerate(thoughts(scene.words, told, most)):
        whose = len(rows_of(told.who, most)) if number == 0 else 0
        body += [BLANK] * airy
        body += [line(Span(row, Paint.INK_BOLD if at < whose else Paint.INK)) for at, row in enumerate(group)]
    questions = (scene.words.text("Is this what we have agreed?"), *_can_it(scene, item))
    asked, children = (_set(texts, most + _LEAST_INDENT) for texts in (questions, _children(scene, item)))
    return _Page(tuple(body), (*asked, *[BLANK] * (airy and bool(children)), *children))


def _set(texts: Sequence[str], most: int) -> tuple[Line, ...]:
    return tuple(line(row) for text in texts for row in rows_of(text, most))


def _can_it(scene: Scene, item: Agreement) -> tuple[str, ...]:
    names = joined(scene.words, [scene.name(person) for person in item.terms.responsible])
    return (scene.words.text("{names}: can it be done?", names=names),) if names else ()


def _children(scene: Scene, item: Agreement) -> tuple[str, ...]:
    """A child's view is asked for, never pressed (R92, seed 003)."""
    here = mark("{child}: is it a good agreement for you?")
    away = mark("We also ask {child}, when {child} is here again.")
    return tuple(
        scene.words.text(here if presence.is_here(scene.meeting, child.id) else away, child=scene.name(child.id))
        for child in children_to_ask(scene.meeting, item)
    )


def _head(scene: Scene, item: Agreement, across: int) -> Line:
    """The floor goes on while a sentence is read back, and the first row says who has it."""
    turn = scene.meeting.floor.turn
    title = Span(scene.words.text("Agreement {n}", n=item.number), Paint.INK_BOLD)
    floor = scene.words.text("{name} has the floor", name=scene.name(turn.person)) if turn else ""
    left = line("  ", title, f"   {scene.look.alphabet.now} {floor}" if floor else "")
    return edges(left, line(clock(scene.meeting.wall(scene.now)), "  "), across)
