"""Who gets which paper, who is not invited yet, and who has no address that a letter can go to."""

from __future__ import annotations

import re

from documents.kinds import Kind
from meeting.inviting import not_approved
from meeting.people import Participant
from meeting.state import Meeting, Stage

_FOR_THE_LEADER = frozenset({Kind.DESCRIPTIVE, Kind.BY_HAND})
_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_WORD}(\.{_WORD})*@{_LABEL}(\.{_LABEL})*")
_LONGEST = 254


def recipients(meeting: Meeting, kind: Kind, person: str = "") -> tuple[Participant, ...]:
    """Return who gets a kind of paper, in file order; of a paper for one participant (an id) only that one.

    The minutes and the agreements go to everybody who takes part, absent or not (R128, R142, seed 004), and an
    interpreter, who takes part in nothing (R29, seed 000), gets only what is to be translated.
    """
    people = _people(meeting, kind)
    return tuple(each for each in people if person in ("", each.id))


def invitees(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who is invited to the meeting, the leader and interpreters too; nobody without the parents' yes (R93).

    A child is not where the plan says why it stays away.
    """
    plan = meeting.planned
    absent = (person for person in plan.participants if person.is_child and plan.child_absent_reason)
    held = {person.id for person in (*held_back(meeting), *absent)}
    goes_on = meeting.stage is Stage.PAUSED
    joined = (seat.participant for seat in meeting.presence.seats if seat.walked_in and goes_on)
    people = {person.id: person for person in (*plan.participants, *joined)}
    return tuple(person for person in people.values() if person.id not in held)


def held_back(meeting: Meeting) -> tuple[Participant, ...]:
    """Return those of the plan who get no invitation yet, because a parent has not said yes (R93, seed 003).

    A reason in the plan (R80) lets them be planned with; it is not the parents' yes.
    """
    return not_approved(meeting)


def taking_part(meeting: Meeting) -> tuple[Participant, ...]:
    """Return everybody who was invited or came, but the interpreters, in file order and then as they joined."""
    held = {person.id for person in held_back(meeting)}
    came = {seat.participant.id for seat in meeting.presence.seats if seat.stays}
    people = {person.id: person for person in meeting.planned.participants if person.id not in held}
    people |= {seat.participant.id: seat.participant for seat in meeting.presence.seats if seat.participant.id in came}
    order = (*meeting.planned.participants, *(seat.participant for seat in meeting.presence.seats))
    ids = dict.fromkeys(person.id for person in order if person.id in people)
    return tuple(people[each] for each in ids if not people[each].is_interpreter)


def address(person: Participant) -> str:
    """Return the e-mail address as a letter's head can hold it, in ASCII; empty where there is none that can."""
    name, at, domain = person.email.strip().rpartition("@")
    try:
        plain = f"{name}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return ""
    return plain if len(plain) <= _LONGEST and _ADDRESS.fullmatch(plain) else ""


def leader_id(meeting: Meeting) -> str:
    """Return who leads, or is planned to; a participant's id."""
    return meeting.lead.leader or meeting.planned.leader


def _people(meeting: Meeting, kind: Kind) -> tuple[Participant, ...]:
    everybody = {seat.participant.id: seat.participant for seat in meeting.presence.seats}
    if kind in _FOR_THE_LEADER:
        return tuple(each for each in everybody.values() if each.id == leader_id(meeting))
    if kind is Kind.INVITATION:
        return invitees(meeting)
    if kind is Kind.ROLE_CARD:
        return tuple(each for each in everybody.values() if each.is_parent or each.is_child)
    if kind is Kind.TRANSLATION:
        return tuple(each for each in everybody.values() if each.is_interpreter)
    return () if kind is Kind.RECORD else taking_part(meeting)
