"""Who brings something: an idea, or a part in what is agreed (R4, R8, seed 000; R66, seed 001; R109, seed 004)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from meeting.people import OUTSIDE_THE_ROUND, Participant
from meeting.presence import person
from meeting.state import Meeting
from meeting.statement_terms import Category


class Side(StrEnum):
    """The two that find the solutions together (R4, seed 000)."""

    FAMILY = "family"
    """The family and its private network, the child too."""
    PROFESSIONALS = "professionals"


def contributors(meeting: Meeting) -> frozenset[str]:
    """Return the ids of all who said an idea, or are responsible for an agreement or take part in one.

    A topic that may not be shared hides the words, not that somebody brought something.
    """
    said = (item.said for item in meeting.minutes.statements if not item.withdrawn)
    kept = (item.terms for item in meeting.agreements.items if not item.put_aside)
    takes_part = (each for terms in kept for each in (*terms.responsible, *terms.contributors))
    return frozenset((*(each.person for each in said if each.category is Category.IDEA), *takes_part))


def without_contribution(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who has been here and brought nothing yet, in file order; a child owes nothing (R42, R96)."""
    brought = contributors(meeting)
    return tuple(each for each in _counted(meeting) if not each.is_child and each.id not in brought)


def silent_side(meeting: Meeting) -> Side | None:
    """Return the side that is here and brought nothing, though the other did; else None (R4, seed 000)."""
    brought = _sides(person(meeting, each) for each in contributors(meeting))
    silent = _sides(_counted(meeting)) - brought
    return next(iter(silent)) if brought and silent else None


def carried_alone(meeting: Meeting) -> Side | None:
    """Return the side that is responsible for every one of several agreements; None if there is none (R8, seed 000)."""
    kept = [item.terms for item in meeting.agreements.items if not item.put_aside]
    sides = _sides(person(meeting, each) for terms in kept for each in terms.responsible)
    return next(iter(sides)) if len(sides) == 1 and len(kept) > 1 else None


def _counted(meeting: Meeting) -> tuple[Participant, ...]:
    """Everybody who has been here, but for the leader and those without a turn of their own in a round."""
    been_here = (seat.participant for seat in meeting.presence.seats if seat.stays)
    return tuple(each for each in been_here if each.kind not in OUTSIDE_THE_ROUND and each.id != meeting.lead.leader)


def _sides(people: Iterable[Participant]) -> frozenset[Side]:
    return frozenset(Side.PROFESSIONALS if each.is_professional else Side.FAMILY for each in people)
