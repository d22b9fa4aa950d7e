"""The participants of a plan file."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.people import Interval, Network, Participant, Role, role_of
from meeting.plan_absences import absences
from meeting.plan_format import ContactRow, ParticipantRow
from meeting.plan_times import MeetingTime
from meeting.problem import Problem, Where, mark
from meeting.rows import read_row
from meeting.usual_roles import usual_network

OF_AGE = 18
"""From this age nobody is a child; only the year of birth is known, so the year decides."""


def kind_of(row: ParticipantRow, year: int | None) -> Role:
    """Return what the rules need to know of a participant in a year: a sister of 12 is a child like any other."""
    kind = role_of(row.role)
    if kind is Role.PARTICIPANT and row.interprets:
        kind = Role.INTERPRETER
    minor = row.born is not None and year is not None and year - row.born < OF_AGE
    return Role.CHILD if minor and kind in {Role.PARTICIPANT, Role.INTERPRETER} else kind


def participant(
    row: ParticipantRow, where: Where, kind: Role, time: MeetingTime | None
) -> tuple[Participant, list[Problem]]:
    """Return the participant of a row and what is wrong; without the meeting's time the clock times are not read."""
    contact, problems = _contact(row.contact, where)
    network = row.network or usual_network(row.role)
    if network is None and row.role:
        right = mark("Write network: family, private, everyday, treating, professional or authority.")
        wrong = mark("The role does not tell where this person sits in the speaking order.")
        problems.append(Problem(wrong, right, where=replace(where, field="network"), source=("R149",)))
    booked_until, leaves_at, present, wrong_times = _times(row, where, time)
    away = absences(row.away, replace(where, field="away"))
    if isinstance(away, Problem):
        problems.append(away)
    person = Participant(
        id=row.id,
        name=row.name,
        role=row.role,
        network=network or Network.PROFESSIONAL,
        kind=kind,
        shown_as=row.shown_as,
        speaks=foreign(row.speaks),
        interprets=foreign(row.interprets),
        mode=row.mode,
        booked_until=booked_until,
        leaves_at=leaves_at,
        born=row.born,
        present=present,
        supports=row.supports,
        represents=row.represents,
        email=contact.email,
        phone=contact.phone,
        why=row.why,
        away=() if isinstance(away, Problem) else away,
    )
    return person, problems + wrong_times


def foreign(language: str) -> str:
    """Return a language code in lower case; empty for Danish, which needs no interpreter."""
    code = language.lower()
    return "" if code.split("-")[0] == "da" else code


def _contact(value: object, where: Where) -> tuple[ContactRow, list[Problem]]:
    if value is None:
        return ContactRow(), []
    if not isinstance(value, dict):
        right = mark("Write it as in {example}.")
        example = 'contact = { email = "amina@example.dk", phone = "20 00 00 00" }'
        place = replace(where, field="contact")
        return ContactRow(), [Problem(mark("This does not fit."), right, {"example": example}, place)]
    contact, found = read_row(ContactRow, value, where)
    inside = [replace(problem, where=replace(where, field=f"contact.{problem.where.field}")) for problem in found]
    return contact, inside


_Times = tuple[datetime | None, datetime | None, tuple[Interval, ...], list[Problem]]


def _times(row: ParticipantRow, where: Where, time: MeetingTime | None) -> _Times:
    """Return booked until, leaves at, the planned stays and what is wrong with them."""
    if time is None:
        return None, None, (), []
    booked, leaves, stays = row.booked_until, row.leaves_at, row.present
    if booked is not None:
        booked = time.after_start(booked, replace(where, field="booked_until"))
    if leaves is not None:
        leaves = time.inside(leaves, replace(where, field="leaves_at"))
    planned = () if stays is None else time.stays(stays, replace(where, field="present"))
    return (
        booked if isinstance(booked, datetime) else None,
        leaves if isinstance(leaves, datetime) else None,
        () if isinstance(planned, Problem) else planned,
        [found for found in (booked, leaves, planned) if isinstance(found, Problem)],
    )
