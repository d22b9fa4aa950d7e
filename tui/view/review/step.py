"""One moment of a meeting in a row: when it was, who had the floor, who was next, and how many were unheard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meeting import speakers
from meeting.state import Break, Stage
from meeting.steps import Moment
from tui.view.clock import clock, clock_in_sentence
from tui.view.lines import Line, Paint, Span, cut, line, width
from tui.view.look import Look
from tui.view.scene import Scene, scene_of
from tui.view.words import mark

_OUTSIDE = {
    Stage.PLANNED: mark("The meeting has not begun yet."),
    Stage.POSTPONED: mark("The meeting is moved."),
    Stage.PAUSED: mark("The meeting is broken off."),
    Stage.CLOSED: mark("The meeting is over."),
}


def step_row(look: Look, moment: Moment, across: int) -> Line:
    """Return the row in at most this many cells; where there is too little room the last facts go first."""
    if moment.state.plan is None:
        return ()
    scene = scene_of(look, moment.state, moment.at)
    begins = line(" ", Span(clock(moment.state.wall(moment.at)), Paint.QUIET), "   ")
    facts = list(_facts(scene))
    dot = f" {look.alphabet.dot} "
    for kept in range(len(facts), 1, -1):
        row = line(begins, Span(facts[0], Paint.INK_BOLD), dot + dot.join(facts[1:kept]))
        if width(row) < across:
            return row
    return cut(line(begins, Span(facts[0], Paint.INK_BOLD)), across, look.alphabet.ellipsis)


def _facts(scene: Scene) -> Iterator[str]:
    meeting, words, signs = scene.meeting, scene.words, scene.look.alphabet
    turn, held = meeting.floor.turn, meeting.timebox.break_now
    if meeting.stage in _OUTSIDE:
        yield words.text(_OUTSIDE[meeting.stage])
        return
    if held is not None:
        yield f"{signs.break_} {words.text('Break')}"
        yield _until(scene, held)
        return
    if turn is not None:
        yield f"{signs.now} {words.text('{name} has the floor', name=scene.name(turn.person))}"
    else:
        yield words.text("No one has the floor right now")
    following = speakers.next_up(meeting)
    if following is not None:
        yield words.text("next {name}", name=scene.name(following.id))
    if unheard := len(speakers.unheard(meeting)):
        yield words.text("{n} unheard", n=unheard)


def _until(scene: Scene, held: Break) -> str:
    ends = held.start + timedelta(minutes=held.length_min)
    return f"{scene.words.text('We go on at')} {clock_in_sentence(scene.words, scene.meeting.wall(ends))}"
