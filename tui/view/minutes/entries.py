"""The meeting as it happens, made from the state alone: what happened when, and who said what, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meeting.state import Meeting
from tui.view.clock import clock
from tui.view.lines import Paint
from tui.view.minutes.entries_of_floor import of_floor
from tui.view.minutes.entries_written import written
from tui.view.minutes.entry import Entry, quiet
from tui.view.minutes.told import Told
from tui.view.scene import Scene
from tui.view.words import mark


def entries(scene: Scene) -> tuple[Entry, ...]:
    """Return everything that happened so far, the oldest first; what happened at one instant in the order of causes."""
    meeting = scene.meeting
    found = [
        *_meeting(scene, meeting),
        *_phases(scene, meeting),
        *_people(scene, meeting),
        *_breaks(scene, meeting),
        *of_floor(scene),
        *written(scene),
    ]
    return tuple(sorted(found, key=lambda entry: entry.at))


def _meeting(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    box = meeting.timebox
    if box.opened_at is not None:
        yield Entry(box.opened_at, "", quiet(scene, mark("the meeting begins")))
    for gap in box.pauses:
        yield Entry(gap.start, "", quiet(scene, mark("the meeting is broken off")))
        if gap.end is not None:
            yield Entry(gap.end, "", quiet(scene, mark("the meeting goes on")))
    if box.closed_at is not None:
        yield Entry(box.closed_at, "", quiet(scene, mark("the meeting is over")))


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
                yield Entry(stay.start, seat.participant.id, quiet(scene, mark("has come")))
            if opened and stay.end is not None and stay.end > opened:
                yield Entry(stay.end, seat.participant.id, quiet(scene, mark("has left")))


def _breaks(scene: Scene, meeting: Meeting) -> Iterator[Entry]:
    for held in meeting.timebox.breaks:
        ends = held.end or held.start + timedelta(minutes=held.length_min)
        yield Entry(held.start, "", quiet(scene, mark("break until {time}"), time=clock(meeting.wall(ends))))
