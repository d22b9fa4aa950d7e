"""Who was invited and is on the plan no more: their calendars are to forget the meeting."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from documents.appointment import Appointment, appointment, appointment_of
from documents.dossier import Dossier
from documents.recipients import address, invitees
from meeting.events import MeetingOpened
from meeting.people import Participant
from meeting.prepared import Item
from meeting.state import Meeting
from meeting.steps import Moments


class Standing(Struct, frozen=True):
    """One who was invited, and how that has turned since."""

    person: Participant
    meeting: Meeting
    """The meeting as it stood when they were on the plan last."""
    off_at: int
    """The number of the event that took them off the plan; 0 while they are on it."""
    turns: int
    """How often they were taken off and put on again."""


class TakenBack(Struct, frozen=True):
    """An invitation that holds no more."""

    person: Participant
    appointment: Appointment
    """What they were invited to, put off for them, numbered after what they had."""


def standings(dossier: Dossier) -> Mapping[str, Standing]:
    """Return who was invited by a plan that held while the invitations were ticked as sent, by participant id.

    A tick that was taken back, by undoing or by hand, was a mistake: nothing had gone out.
    """
    found: dict[str, Standing] = {}
    if Item.INVITATIONS_SENT not in dossier.meeting.prepared.done:
        return found
    # No plan is stored once a meeting has begun.
    before = tuple(takewhile(lambda entry: not isinstance(entry.event, MeetingOpened), dossier.log))
    moments = Moments(before, lambda meeting: meeting)
    for at in range(len(moments)):
        state = moments[at].state
        sent = state.plan is not None and Item.INVITATIONS_SENT in state.prepared.done
        found = _after(found, state) if sent else {}
    return found


def taken_back(dossier: Dossier) -> tuple[TakenBack, ...]:
    """Return the invitations that hold no more, before a meeting has begun; none that could not have gone out."""
    known = appointment(dossier)
    if known is None or known.goes_on:
        return ()
    off = (each for each in standings(dossier).values() if each.off_at)
    return tuple(_taken_back(dossier, known, each) for each in off if address(each.person) or not each.person.is_child)


def _after(before: Mapping[str, Standing], meeting: Meeting) -> dict[str, Standing]:
    """Return the standings after an event."""
    planned = {person.id for person in meeting.planned.participants}
    found = {
        each: held if each in planned or held.off_at else replace(held, off_at=meeting.last_seq, turns=held.turns + 1)
        for each, held in before.items()
    }
    for person in invitees(meeting):
        held = found.get(person.id)
        turns = held.turns + bool(held.off_at) if held else 0
        found[person.id] = Standing(person, meeting, 0, turns)
    return found


def _taken_back(dossier: Dossier, now: Appointment, held: Standing) -> TakenBack:
    then = appointment_of(held.meeting, tuple(each for each in dossier.log if each.seq <= held.meeting.last_seq)) or now
    stamp = next(each.at for each in dossier.log if each.seq == held.off_at)
    return TakenBack(held.person, replace(then, put_off=True, revision=now.revision + held.turns, stamp=stamp))
