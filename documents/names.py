"""What people are called in papers: their whole names as the plan has them, and their roles (domain 4.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from documents.kinds import Audience
from meeting.once import once
from meeting.people import Participant
from meeting.presence import seat
from meeting.state import Meeting


def person_name(meeting: Meeting, person_id: str) -> str:
    """Return what somebody is called; two of one name get their roles beside it. An unknown id is its own name."""
    return _names(meeting).get(person_id, person_id)


def people_names(meeting: Meeting, people: Iterable[str]) -> str:
    """Return what some are called, with commas between; empty where there are none."""
    return ", ".join(person_name(meeting, each) for each in people)


def role_word(participant: Participant, audience: Audience) -> str:
    """Return a role; for everybody but the leader what the plan says instead of it. Empty where it is the name."""
    instead = participant.shown_as if audience is not Audience.LEADER else ""
    told = " ".join((instead or participant.role).split())
    return "" if told.casefold() == whole_name(participant).casefold() else told


def name_and_role(meeting: Meeting, person_id: str, audience: Audience) -> str:
    """Return *Jonas P., børne- og ungerådgiver*; only the name where there is no role to tell."""
    found = seat(meeting, person_id)
    if found is None:
        return person_name(meeting, person_id)
    role = role_word(found.participant, audience)
    return f"{whole_name(found.participant)}, {role}" if role else whole_name(found.participant)


def whole_name(participant: Participant) -> str:
    """Return the name as the plan has it; whoever has none goes by the role that everybody may read."""
    return " ".join((participant.name or participant.shown_as or participant.role or participant.id).split())


@once
def _names(meeting: Meeting) -> Mapping[str, str]:
    people = {person.id: person for person in meeting.planned.participants}
    people |= {held.participant.id: held.participant for held in meeting.presence.seats}
    same = Counter(whole_name(person).casefold() for person in people.values())
    return {
        each: _with_role(person) if same[whole_name(person).casefold()] > 1 else whole_name(person)
        for each, person in people.items()
    }


def _with_role(person: Participant) -> str:
    role = role_word(person, Audience.EVERYBODY)
    return f"{whole_name(person)} ({role})" if role else whole_name(person)
