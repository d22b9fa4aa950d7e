"""Who got the floor, who gave it on, and of whom it was said without it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from meeting.state import Mark, Meeting, Turn, TurnEnd
from meeting.template import PhaseKind
from tui.view.lines import cut_text
from tui.view.minutes.entry import Entry, quiet
from tui.view.minutes.told import Told
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.words import mark

_PASSES, _LATER = mark("passes"), mark("later")
_GIVEN_ON = {TurnEnd.PASSED: _PASSES, TurnEnd.DEFERRED: _LATER}
_CALLED = {Mark.PASSED: _PASSES, Mark.TO_RETURN: _LATER, Mark.HEARD_THROUGH: mark("heard through {name}")}


def of_floor(scene: Scene) -> Iterator[Entry]:
    """Yield what happened with the floor, in no order; a round of introductions is one row that grows."""
    meeting = scene.meeting
    template = meeting.planned.template
    presented = {entry.phase for entry in meeting.phases.entries} & {
        phase.id for phase in template.phases if phase.kind is PhaseKind.PRESENTATION
    }
    after_break = {_first_after(meeting, held.end) for held in meeting.timebox.breaks if held.end}
    for turn in meeting.floor.turns:
        if turn.ended_by in _GIVEN_ON:
            yield Entry(turn.released_at or turn.start, turn.person, quiet(scene, _GIVEN_ON[turn.ended_by]))
        elif turn.phase not in presented and (turn.id in after_break or not _is_written(meeting, turn)):
            yield Entry(turn.start, turn.person, quiet(scene, mark("gets the floor")))
    for phase in presented:
        yield from _introductions(scene, phase)
    yield from _without_floor(scene)


def _introductions(scene: Scene, phase: str) -> Iterator[Entry]:
    turns = [turn for turn in scene.meeting.floor.turns if turn.phase == phase and turn.ended_by is TurnEnd.HEARD]
    if turns:
        people = len({turn.person for turn in turns})
        yield Entry(turns[-1].end or turns[-1].start, "", quiet(scene, mark("{n} introduced"), n=people))


def _without_floor(scene: Scene) -> Iterator[Entry]:
    for held in scene.meeting.rounds.values():
        for call in held.called:
            yield Entry(call.at, call.person, _called(scene, call.mark, call.through))


def _called(scene: Scene, said: Mark, through: str) -> tuple[Told, ...]:
    return quiet(scene, _CALLED[said], name=cut_text(scene.name(through), NAME_CELLS))


def _first_after(meeting: Meeting, instant: datetime) -> str:
    return next((turn.id for turn in meeting.floor.turns if turn.start >= instant), "")


def _is_written(meeting: Meeting, turn: Turn) -> bool:
    """Whether something was written of this person in the turn: that tells who had the floor."""
    said = (item for item in meeting.minutes.statements if item.said.person == turn.person)
    return turn.end is not None and any(turn.start <= item.at <= turn.end for item in said)
