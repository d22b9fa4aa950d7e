"""The meeting as it happens, made from the state alone: what happened when, and who said what, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from meeting.state import Meeting, Turn, TurnEnd
from tui.view.clock import clock
from tui.view.lines import Paint
from tui.view.minutes.told import Told, agreement_told, statement_told
from tui.view.scene import Scene
from tui.view.words import mark

_GIVEN_ON = {TurnEnd.PASSED: mark("passes"), TurnEnd.DEFERRED: mark("later")}


class Entry(Struct, frozen=True):
    """One thing that happened."""

    at: datetime
    """Steady instant."""
    person: str
    """Participant id; empty where it is nobody's."""
    told: tuple[Told, ...]
    """Its rows, before they are cut or wrapped."""
    statement: str = ""
    """The id of the statement it is."""


def entries(scene: Scene) -> tuple[Entry, ...]:
    """Return everything that happened so far, the oldest first; what happened at one instant in the order of causes."""
    meeting = scene.meeting
    found = [
        *_meeting(scene, meeting),
        *_phases(scene, meeting),
        *_people(scene, meeting),
        *_breaks(scene, meeting),
        *_turns(scene, meeting),
        *_statements(scene, meeting),
        *_agreements(scene, meeting),
        *_sum_ups(scene, meeting),
    ]
    return tuple(sorted(found, key=lambda entry: entry.at))


def _quiet(scene: Scene, msgid: str, **params: object) -> tuple[Told, ...]:
    return (Told(text=scene.words.text(msgid, **params), paint=Paint.QUIET),)


def _meeting(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    box = meeting.timebox
    if box.opened_at is not None:
        yield Entry(box.opened_at, "", _quiet(scene, mark("the meeting begins")))
    for gap in box.pauses:
        yield Entry(gap.start, "", _quiet(scene, mark("the meeting is broken off")))
        if gap.end is not None:
            yield Entry(gap.end, "", _quiet(scene, mark("the meeting goes on")))
    if box.closed_at is not None:
        yield Entry(box.closed_at, "", _quiet(scene, mark("the meeting is over")))


def _phases(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    for entry in meeting.phases.entries:
        title = scene.words.text(meeting.planned.template.phase(entry.phase).title)
        yield Entry(entry.start, "", (Told(text=title, paint=Paint.INK_BOLD),))


def _people(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    """Yield who came and went after the opening; that a whole table rises at the end is nobody's departure."""
    opened = meeting.timebox.opened_at
    for seat in meeting.presence.seats if opened else ():
        for stay in seat.stays:
            if opened and stay.start > opened:
                yield Entry(stay.start, seat.participant.id, _quiet(scene, mark("has come")))
            if opened and stay.end is not None and stay.end > opened:
                yield Entry(stay.end, seat.participant.id, _quiet(scene, mark("has left")))


def _breaks(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    for held in meeting.timebox.breaks:
        ends = held.end or held.start + timedelta(minutes=held.length_min)
        yield Entry(held.start, "", _quiet(scene, mark("break until {time}"), time=clock(meeting.wall(ends))))


def _turns(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    """Yield who got the floor; of whom something was written meanwhile, that says it, but for the first after a break.

    Who gave the floor on stands as that alone.
    """
    after_break = {_first_after(meeting, held.end) for held in meeting.timebox.breaks if held.end}
    for turn in meeting.floor.turns:
        if turn.ended_by in _GIVEN_ON:
            yield Entry(turn.released_at or turn.start, turn.person, _quiet(scene, _GIVEN_ON[turn.ended_by]))
        elif turn.end is None or turn.id in after_break or not _is_written(meeting, turn, turn.end):
            yield Entry(turn.start, turn.person, _quiet(scene, mark("gets the floor")))


def _first_after(meeting: Meeting, instant: datetime) -> str:
    return next((turn.id for turn in meeting.floor.turns if turn.start >= instant), "")


def _is_written(meeting: Meeting, turn: Turn, end: datetime) -> bool:
    said = (item for item in meeting.minutes.statements if item.said.person == turn.person)
    return any(turn.start <= item.at <= end for item in said)


def _statements(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    kept = frozenset(question.statement for question in meeting.questions if question.statement)
    children = frozenset(seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child)
    for item in meeting.minutes.statements:
        told = statement_told(scene, item, kept=item.id in kept, of_child=item.said.person in children)
        yield Entry(item.at, item.said.person, told, item.id)


def _agreements(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    speakers = {item.id: item.said.person for item in meeting.minutes.statements}
    for item in meeting.agreements.items:
        person = speakers.get(item.statement) or next(iter(item.terms.responsible), "")
        yield Entry(item.proposed_at, person, agreement_told(scene, item))


def _sum_ups(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    for summed in meeting.minutes.sum_ups.values():
        title = scene.words.text(meeting.planned.template.phase(summed.phase).title)
        label = scene.words.text("summed up")
        yield Entry(summed.at, "", (Told("=", label, f"{title}: {summed.text}", spelled=True),))
