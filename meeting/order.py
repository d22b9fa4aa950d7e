"""Presets of the speaking order over groups; within a group the order of the plan file (domain 1.3)."""

from __future__ import annotations

from meeting.people import OUTSIDE_THE_ROUND, Network, Participant
from meeting.state import Meeting, Seat
from meeting.template import Order, PhaseKind, PhaseTemplate


class _Group:
    CHILD = 0
    PARENT = 1
    FAMILY = 2
    PRIVATE = 3
    EVERYDAY = 4
    PROFESSIONAL = 5
    AUTHORITY = 6


_NETWORKS = {
    Network.FAMILY: _Group.FAMILY,
    Network.PRIVATE: _Group.PRIVATE,
    Network.EVERYDAY: _Group.EVERYDAY,
    Network.TREATING: _Group.PROFESSIONAL,
    Network.PROFESSIONAL: _Group.PROFESSIONAL,
    Network.AUTHORITY: _Group.AUTHORITY,
}
_ORDERS = {
    Order.CHILD_FAMILY_FIRST: (0, 1, 2, 3, 4, 5, 6),
    Order.PROFESSIONALS_FIRST: (3, 4, 5, 6, 2, 1, 0),
    Order.INFORMATION_FIRST: (4, 5, 6, 3, 2, 1, 0),
    Order.ROUND_THE_TABLE: (),
}


def group_of(person: Participant) -> int:
    """Return the group of a person: child, parents, family, private, everyday, other professionals, authority."""
    if person.is_child:
        return _Group.CHILD
    return _Group.PARENT if person.is_parent else _NETWORKS[person.network]


def in_round(meeting: Meeting, phase: PhaseTemplate, seat: Seat) -> bool:
    """Whether a person has a turn in this phase.

    In a presentation everybody here has; in a round not the leader, interpreters, companions, observers and party
    representatives (R29, seed 000); the minute-taker has.
    """
    if phase.kind is PhaseKind.PRESENTATION:
        return seat.here
    person = seat.participant
    return person.kind not in OUTSIDE_THE_ROUND and person.id != meeting.lead.leader


def order_of(meeting: Meeting, phase: PhaseTemplate) -> tuple[str, ...]:
    """Return the ids of everybody in the order of a phase's preset; in a presentation the leader begins."""
    people = [seat.participant for seat in meeting.presence.seats]
    ranking = _ORDERS[phase.order]
    if ranking:
        people.sort(key=lambda person: ranking.index(group_of(person)))
    if phase.kind is PhaseKind.PRESENTATION:
        people.sort(key=lambda person: (person.id != meeting.lead.leader, not person.is_interpreter))
        return tuple(person.id for person in people)
    return tuple(person.id for person in people if person.kind not in OUTSIDE_THE_ROUND)


def placed(meeting: Meeting, phase: PhaseTemplate, order: tuple[str, ...], newcomer: Participant) -> tuple[str, ...]:
    """Return an order with a walk-in behind the last of their own group, or where that group would stand."""
    if phase.kind is not PhaseKind.PRESENTATION and newcomer.kind in OUTSIDE_THE_ROUND:
        return order
    ranking = _ORDERS[phase.order] or tuple(range(7))
    people = {seat.participant.id: seat.participant for seat in meeting.presence.seats}
    own = ranking.index(group_of(newcomer))
    ranks = [ranking.index(group_of(people[person_id])) for person_id in order]
    same = [index for index, rank in enumerate(ranks) if rank == own]
    before = [index for index, rank in enumerate(ranks) if rank < own]
    at = max(same or before, default=-1) + 1
    return (*order[:at], newcomer.id, *order[at:])
