"""A question below the speaker: who is still unheard, and what we can do about it; or why we go on (screens f)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.refusal import Refused, Why
from meeting.speakers import Slot, Status, next_up, queue, unheard_here
from tui.view.clock import clock_in_sentence
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line, pad_text
from tui.view.names import short_name
from tui.view.reasons import USUAL
from tui.view.refusals import refusal
from tui.view.scene import Scene

_NAME = 8
_WAYS = 5
"""Rows around the names: the question, two free ones and, with Space, three ways to go on; less the first free one."""

REASONS = tuple(msgid for _, msgid in USUAL)
"""Msgids of the reasons, by the number that picks them."""


def unheard_question(scene: Scene, refused: Refused, across: int, height: int) -> tuple[Line, ...]:
    """Return who is unheard and what can be done, in this many cells and rows: kindly, with no rule and no blame."""
    named = {slot.person.id: slot for slot in unheard_here(scene.meeting)}
    slots = [named[person.id] for person in queue(scene.meeting) if person.id in named and person.id in refused.people]
    asked = refusal(scene.look, scene.meeting, scene.names, refused, private=True)
    rows = (
        BLANK,
        line(" ", Span(asked, Paint.INK_BOLD)),
        *_names(scene, slots, height - _WAYS - 1),
        BLANK,
        *_ways(scene),
    )
    return tuple(cut(row, across) for row in rows[:height])


def reasons_question(scene: Scene, refused: Refused, across: int, *, private: bool) -> tuple[Line, ...]:
    """Return why we stop to ask, and the reasons by number: a typed one would stand on the wall."""
    if refused.why is Why.CLOSING_CHECKS:
        closes = scene.words.text("close the meeting – choose why")
        asked = closes[:1].upper() + closes[1:]
    elif refused.why in (Why.UNHEARD, Why.INTERPRETER_MISSING):
        asked = scene.words.text("go on – choose why")
    else:
        asked = refusal(scene.look, scene.meeting, scene.names, refused, private=private)
    numbered = (line(f" {number}  {scene.words.text(reason)}") for number, reason in enumerate(REASONS, 1))
    rows = (BLANK, line(" ", Span(asked, Paint.INK_BOLD)), BLANK, *numbered)
    return tuple(cut(row, across) for row in rows)


def interpreter_question(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return what we can do while the interpreter is not there, by number (R46, seed 000; scenarios 1 and 2)."""
    ways = (
        scene.words.text("wait for the interpreter"),
        scene.words.text("interpreter by phone"),
        scene.words.text("find a new date"),
        scene.words.text("go on – choose why"),
    )
    numbered = (line(f" {number}  {way}") for number, way in enumerate(ways, 1))
    rows = (
        BLANK,
        line(" ", Span(scene.words.text("The interpreter is not here yet."), Paint.INK_BOLD)),
        BLANK,
        *numbered,
    )
    return tuple(cut(row, across) for row in rows)


def _names(scene: Scene, slots: Sequence[Slot], room: int) -> list[Line]:
    shown = slots if len(slots) <= room else slots[: max(0, room - 1)]
    width = max([_NAME, *(cells(scene.people[slot.person.id].name) for slot in shown)])
    rows = [
        line(
            f"   {_sign(scene, slot)} ",
            Span(pad_text(scene.people[slot.person.id].name, width), Paint.INK_BOLD),
            f" {_state(scene, slot)}",
        )
        for slot in shown
    ]
    more = len(slots) - len(shown)
    return [*rows, line(f"   {scene.words.text('… and {n} more', n=more)}")] if more else rows


def _sign(scene: Scene, slot: Slot) -> str:
    signs = scene.look.alphabet
    return {Status.TO_RETURN: signs.later, Status.PASSED: signs.passed}.get(slot.status, signs.waiting)


def _state(scene: Scene, slot: Slot) -> str:
    match slot.status:
        case Status.TO_RETURN:
            return scene.words.text("later")
        case Status.PASSED:
            return scene.words.text("passed, will be asked again")
        case _ if slot.came_at:
            return scene.words.text(
                "came at {time}", time=clock_in_sentence(scene.words, scene.meeting.wall(slot.came_at))
            )
        case _:
            return scene.words.text("waiting")


def _ways(scene: Scene) -> tuple[Line, ...]:
    coming = next_up(scene.meeting)
    ways = (
        (scene.words.text("space"), scene.words.text("hear {name} now", name=short_name(scene.name(coming.id))))
        if coming
        else None,
        ("1", scene.words.text("heard through another")),
        ("2", scene.words.text("go on – choose why")),
    )
    width = cells(scene.words.text("space"))
    return tuple(line(" ", Span(pad_text(key, width), Paint.QUIET), f"  {way}") for key, way in filter(None, ways))
