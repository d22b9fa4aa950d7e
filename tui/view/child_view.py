"""What a child says to an agreement about it, by number: its own words stand on no wall (R92; screens section 3)."""

from __future__ import annotations

from meeting import eligible
from meeting.people import Participant
from meeting.state import Agreement
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.sentence import rows_of, sentence
from tui.view.withheld import not_shown
from tui.view.words import mark

VIEWS = (
    mark("yes"),
    mark("yes, with a wish"),
    mark("no, not like this"),
    mark("does not want to say anything"),
)
"""Msgids of what a child can say, by the number that picks it; Enter is the first."""
_MOST_ROWS = 4


def speakers_for(scene: Scene, child: str) -> tuple[Participant | None, ...]:
    """Return who can say it: None for the child itself, if it is here, then whoever can speak for it."""
    here = any(seat.participant.id == child and seat.here for seat in scene.meeting.presence.seats)
    return (*((None,) if here else ()), *eligible.voices(scene.meeting, child))


def view(scene: Scene, digit: str) -> str:
    """Return what the child says by this number; empty if nothing has it."""
    at = int(digit) - 1 if digit.isdecimal() else -1
    return scene.words.text(VIEWS[at]) if 0 <= at < len(VIEWS) else ""


def child_view_rows(
    scene: Scene, item: Agreement, child: str, through: Participant | None, across: int
) -> tuple[Line, ...]:
    """Return the agreement, what the child can say to it by number, and through whom it says so."""
    read = f"»{sentence(scene.words, item.terms, scene.names, scene.today)}«"
    told = rows_of(not_shown(scene, item) or read, across - 2)[:_MOST_ROWS]
    asked = scene.words.text("What does {name} say to agreement {n}?", name=scene.name(child), n=item.number)
    who = scene.words.text("through {name}", name=scene.name(through.id)) if through else scene.name(child)
    numbers = (line(f"   {n} {scene.words.text(each)}") for n, each in enumerate(VIEWS, 1))
    if not speakers_for(scene, child):
        later = scene.words.text("We also ask {child}, when {child} is here again.", child=scene.name(child))
        return tuple(cut(row, across) for row in (BLANK, *(line(" ", row) for row in told), line(" ", later)))
    rows = (
        BLANK,
        line(" ", Span(asked, Paint.INK_BOLD)),
        *(line(" ", row) for row in told),
        *numbers,
        line(" ", Span(f"{scene.words.text('Said by')}   ", Paint.QUIET), who),
    )
    return tuple(cut(row, across) for row in rows)
