"""Agreements: who does what, from when, followed up when, read back and confirmed (R113, R120, R122)."""

from __future__ import annotations

from datetime import date

from meeting.agreement_terms import Terms
from meeting.people import Participant, Role
from meeting.plan import EarlierAgreement
from meeting.presence import person, seat
from meeting.refusal import Refused, Why
from meeting.state import Agreement, Meeting, Standing


def agreement(meeting: Meeting, agreement_id: str) -> Agreement | None:
    """Return the agreement with this id, or None."""
    return next((item for item in meeting.agreements.items if item.id == agreement_id), None)


def missing(terms: Terms) -> tuple[Why, ...]:
    """Return what an agreement still lacks: who, what, start, follow-up (R113, R122, seed 004)."""
    lacks = (
        (not terms.responsible, Why.LACKS_WHO),
        (not terms.what.strip(), Why.LACKS_WHAT),
        (terms.starts is None, Why.LACKS_START),
        (terms.follow_up is None, Why.LACKS_FOLLOW_UP),
    )
    return tuple(why for lacking, why in lacks if lacking)


def standing(item: Agreement) -> Standing:
    """Return how far an agreement has come; any change after the confirmation makes it not read back."""
    if item.put_aside:
        return Standing.PUT_ASIDE
    if missing(item.terms):
        return Standing.INCOMPLETE
    if item.confirmed_terms != item.terms:
        return Standing.NOT_READ_BACK
    return Standing.AGREED if item.with_parent else Standing.PROPOSAL


def to_read_back(meeting: Meeting) -> tuple[Agreement, ...]:
    """Return the agreements that wait to be read back to the room."""
    return tuple(item for item in meeting.agreements.items if standing(item) is Standing.NOT_READ_BACK)


def children_to_ask(meeting: Meeting, item: Agreement) -> tuple[Participant, ...]:
    """Return the children an agreement is about whose view of it nobody has heard (R92, seed 003)."""
    asked = {view.child for view in item.views if view.what == item.terms.what}
    return tuple(person(meeting, child) for child in item.terms.about if child not in asked)


def unanswered(meeting: Meeting) -> tuple[EarlierAgreement, ...]:
    """Return the earlier agreements nobody has answered for today; they come back next time."""
    answered = {followed.ref for followed in meeting.agreements.followed_up}
    return tuple(earlier for earlier in meeting.agreements.earlier if earlier.ref not in answered)


def handed_to(meeting: Meeting, ref: str) -> str:
    """Return who took an earlier agreement over today, a participant id; empty if it stays with whoever had it."""
    return next((each.person for each in meeting.agreements.handed_over if each.ref == ref), "")


def refuse_responsible(meeting: Meeting, person_id: str) -> Refused | None:
    """Return why this person cannot be responsible; None if they can.

    A child never is (R96, seed 003, the one rule without override), an interpreter or a companion neither (domain 2).
    """
    found = seat(meeting, person_id)
    if found is None:
        return Refused(Why.UNKNOWN_PERSON, (person_id,))
    whys = {
        Role.CHILD: Why.CHILD_RESPONSIBLE,
        Role.INTERPRETER: Why.INTERPRETER_AGREES,
        Role.COMPANION: Why.COMPANION_AGREES,
    }
    why = whys.get(found.participant.kind)
    return Refused(why, (person_id,)) if why else None


def refuse_terms(meeting: Meeting, terms: Terms, before: Terms | None, today: date) -> Refused | None:
    """Return why these terms cannot be kept: a wrong person, or a new date before today."""
    for person_id in terms.responsible:
        if refused := refuse_responsible(meeting, person_id):
            return refused
    for person_id in (*terms.contributors, *terms.about):
        found = seat(meeting, person_id)
        if found is None:
            return Refused(Why.UNKNOWN_PERSON, (person_id,))
        if found.participant.is_interpreter:
            return Refused(Why.INTERPRETER_AGREES, (person_id,))
    if any(not person(meeting, child).is_child for child in terms.about):
        return Refused(Why.UNKNOWN_PERSON, terms.about)
    past = [day for day in _dates(terms) if day < today and (before is None or day not in _dates(before))]
    return Refused(Why.DATE_PAST, what=past[0].isoformat()) if past else None


def _dates(terms: Terms) -> tuple[date, ...]:
    days = (terms.starts, terms.follow_up.on if terms.follow_up else None, terms.deadline)
    return tuple(day for day in days if day is not None)
