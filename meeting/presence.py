"""Who is in the room. Planned stays only prompt; presence changes only by a key (R90, seed 003)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.once import once
from meeting.people import Participant
from meeting.plan import Plan
from meeting.state import Meeting, Seat


class Due(Struct, frozen=True):
    """A planned arrival or departure that has not been made; `at` is a steady instant."""

    person: Participant
    arrives: bool
    at: datetime


@once
def seat(meeting: Meeting, person_id: str) -> Seat | None:
    """Return the seat of a person, or None if nobody has that id."""
    return next((seat for seat in meeting.presence.seats if seat.participant.id == person_id), None)


def person(meeting: Meeting, person_id: str) -> Participant:
    """Return the person with this id; raises KeyError if nobody has it."""
    found = seat(meeting, person_id)
    if found is None:
        raise KeyError(person_id)
    return found.participant


def is_here(meeting: Meeting, person_id: str) -> bool:
    """Whether this person is in the room."""
    found = seat(meeting, person_id)
    return found is not None and found.here


def here(meeting: Meeting) -> tuple[Participant, ...]:
    """Return everybody in the room, interpreters included, in file order."""
    return tuple(seat.participant for seat in meeting.presence.seats if seat.here)


def interpreters(meeting: Meeting) -> tuple[Participant, ...]:
    """Return all interpreters, here or not."""
    return tuple(seat.participant for seat in meeting.presence.seats if seat.participant.is_interpreter)


def interpreters_here(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the interpreters in the room or on the line."""
    return tuple(person for person in here(meeting) if person.is_interpreter)


def children_here(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the children in the room (R41, seed 000)."""
    return tuple(person for person in here(meeting) if person.is_child)


def parents_here(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the parents in the room (R18, seed 000)."""
    return tuple(person for person in here(meeting) if person.is_parent)


def expected(plan: Plan) -> tuple[str, ...]:
    """Return who is planned to be in the room when the meeting begins: the proposal of the roll call."""
    return tuple(
        person.id
        for person in plan.participants
        if not person.present or any(stay.start <= plan.starts < stay.end for stay in person.present)
    )


def uncovered_languages(people: tuple[Participant, ...]) -> tuple[str, ...]:
    """Return the languages somebody among these people speaks and nobody among them interprets (R46, seed 000)."""
    covered = {person.interprets for person in people if person.is_interpreter}
    spoken = (person.speaks for person in people if person.speaks not in ("", "da"))
    return tuple(dict.fromkeys(language for language in spoken if language not in covered))


def missing_interpreters(meeting: Meeting) -> tuple[Participant, ...]:
    """Return the planned interpreters who are not here although somebody in the room needs their language."""
    needed = uncovered_languages(here(meeting))
    return tuple(
        seat.participant
        for seat in meeting.presence.seats
        if seat.participant.is_interpreter and not seat.here and seat.participant.interprets in needed
    )


def due(meeting: Meeting, now: datetime) -> tuple[Due, ...]:
    """Return the planned arrivals and departures up to now that nobody has made."""
    wall = meeting.wall(now)
    prompts: list[Due] = []
    for seat in meeting.presence.seats:
        stays = seat.participant.present
        planned_here = not stays or any(stay.start <= wall < stay.end for stay in stays)
        leaves_at = seat.participant.leaves_at
        if leaves_at is not None and wall >= leaves_at:
            planned_here = False
        if seat.here and not planned_here:
            ends = [end for end in (*(stay.end for stay in stays), leaves_at) if end and _earlier_today(end, wall)]
            if ends:
                prompts.append(Due(seat.participant, False, meeting.steady(max(ends))))
        elif stays and planned_here and not seat.here:
            begins = max(stay.start for stay in stays if stay.start <= wall)
            if not _left_since(meeting, seat, begins):
                prompts.append(Due(seat.participant, True, meeting.steady(begins)))
    return tuple(prompts)


def _earlier_today(instant: datetime, wall: datetime) -> bool:
    """Whether it is past and of the same day: to a meeting that goes on another day, the plan says nothing."""
    return instant <= wall and local_day(instant) == local_day(wall)


def _left_since(meeting: Meeting, seat: Seat, wall: datetime) -> bool:
    return any(stay.end is not None and meeting.wall(stay.end) >= wall for stay in seat.stays)
