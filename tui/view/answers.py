"""What a key did, in one line that stands for a moment."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import speakers
from meeting.events import Event
from meeting.intents import (
    Arrive,
    CorrectStart,
    Defer,
    HearThrough,
    Intent,
    Interject,
    Leave,
    ParkQuestion,
    Pass,
    PostponeMeeting,
    PutAside,
    TakeQuestion,
    Undo,
    WalkIn,
)
from meeting.speakers import Status
from meeting.state import Meeting
from tui.view.lines import cut_text
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.undone import undone
from tui.view.words import mark


def answer(
    scene: Scene, intent: Intent, before: Meeting, taken_back: Sequence[Event] = (), *, private: bool = False
) -> str:
    """Return what to say after an intent was carried out; empty where the wall itself shows it.

    The scene is the meeting after it, `before` the meeting it was carried out in, and `taken_back` the facts that are
    undone by it. `private` says that the room cannot see the screen.
    """
    if isinstance(intent, Undo):
        return undone(scene, before, taken_back, private=private)
    said = _said(intent, before, scene.meeting)
    if said is None:
        return ""
    msgid, people, seconds = said
    name, *others = [cut_text(scene.name(person), NAME_CELLS) for person in people] or [""]
    return scene.words.text(msgid, name=name, other="".join(others[:1]), seconds=seconds)


_Said = tuple[str, tuple[str, ...], int]


def _said(intent: Intent, before: Meeting, after: Meeting) -> _Said | None:
    match intent:
        case Pass():
            return _passed(before, after)
        case Defer():
            return mark("We come back to {name}."), _who_had_it(before), 0
        case HearThrough(person, through):
            return mark("{name} is heard through {other}."), (person, through), 0
        case Interject() if after.floor.paused:
            return mark("A short word.   i: back to {name}"), (after.floor.holder,), 0
        case Arrive(person):
            return mark("{name} has arrived."), (person,), 0
        case WalkIn(participant):
            return mark("{name} has arrived."), (participant.id,), 0
        case Leave(person):
            return mark("{name} has left."), (person,), 0
        case ParkQuestion():
            return mark("The question is kept for the reflection."), (), 0
        case TakeQuestion():
            return mark("The question is taken up."), (), 0
        case PostponeMeeting():
            return mark("The meeting is put off.   z: undo"), (), 0
        case PutAside():
            return mark("The agreement is put aside.   z: undo"), (), 0
        case CorrectStart(earlier_s):
            earlier = mark("{name} began {seconds} seconds earlier.")
            later = mark("{name} began {seconds} seconds later.")
            return earlier if earlier_s > 0 else later, (after.floor.holder,), round(abs(earlier_s))
        case _:
            return None


def _passed(before: Meeting, after: Meeting) -> _Said:
    who = _who_had_it(before)
    finally_so = any(
        slot.person.id in who and slot.status is Status.PASSED_TWICE
        for slot in speakers.line_up(after, before.phases.current)
    )
    if finally_so:
        return mark("{name} passes. That is quite all right."), who, 0
    return mark("{name} passes and will be asked again at the end."), who, 0


def _who_had_it(before: Meeting) -> tuple[str, ...]:
    """Return whoever a pass or a later concerns: the one with the floor, or the next one if nobody has it."""
    if before.floor.holder:
        return (before.floor.holder,)
    next_up = speakers.next_up(before)
    return (next_up.id,) if next_up else ()
