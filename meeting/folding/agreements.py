"""Facts about agreements."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.agreement_terms import Terms
from meeting.agreements import agreement
from meeting.childs_words import repeats_a_child
from meeting.events import (
    AgreementAccepted,
    AgreementAmended,
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementHandedOver,
    AgreementProposed,
    AgreementPutAside,
    AgreementsBroughtForward,
    ChildAsked,
    ReadBackStarted,
    ReservationNoted,
)
from meeting.folding.inapplicable import InapplicableError, require_people
from meeting.minutes import statement, withheld
from meeting.presence import parents_here
from meeting.shown import may_stand
from meeting.state import Agreement, ChildView, FollowedUp, HandedOver, Meeting, OtherTerms, Reservation
from meeting.writers import writer


def _item(meeting: Meeting, agreement_id: str) -> Agreement:
    found = agreement(meeting, agreement_id)
    if found is None:
        raise InapplicableError(agreement_id)
    return found


def _with_item(meeting: Meeting, changed: Agreement) -> Meeting:
    items = tuple(changed if item.id == changed.id else item for item in meeting.agreements.items)
    return replace(meeting, agreements=replace(meeting.agreements, items=items))


def proposed(meeting: Meeting, event: AgreementProposed, at: datetime, pane: str) -> Meeting:
    """Add an agreement; its number is the next one of this meeting."""
    items = meeting.agreements.items
    if agreement(meeting, event.agreement) is not None:
        raise InapplicableError(event.agreement)
    if event.statement and statement(meeting, event.statement) is None:
        raise InapplicableError(event.statement)
    _require_people_of(meeting, event.terms)
    added = Agreement(
        event.agreement,
        len(items) + 1,
        event.terms,
        at,
        statement=event.statement,
        by=writer(meeting, pane),
        written_at=at,
    )
    return replace(meeting, agreements=replace(meeting.agreements, items=(*items, added)))


def _require_people_of(meeting: Meeting, terms: Terms) -> None:
    require_people(meeting, *terms.responsible, *terms.contributors, *terms.about)


def amended(meeting: Meeting, event: AgreementAmended, at: datetime, pane: str) -> Meeting:
    """Change the terms; a sentence that stands before the room is no longer theirs, nor is a yes or a reservation.

    What another wrote since these terms were begun stands beside them, until somebody writes again.
    """
    _require_people_of(meeting, event.terms)
    item = _item(meeting, event.agreement)
    crossed = event.base is not None and item.terms not in (event.base, event.terms)
    other = OtherTerms(item.terms, item.by, item.written_at or item.proposed_at) if crossed else None
    same = event.terms == item.terms
    changed = replace(
        item,
        terms=event.terms,
        put_aside=False,
        accepted=item.accepted if same else (),
        reservations=item.reservations if same else (),
        by=writer(meeting, pane),
        written_at=at,
        other=other,
    )
    return _turned_from(_with_item(meeting, changed), event.agreement)


def put_aside(meeting: Meeting, event: AgreementPutAside) -> Meeting:
    """Leave an agreement for now."""
    meeting = _with_item(meeting, replace(_item(meeting, event.agreement), put_aside=True))
    return _turned_from(meeting, event.agreement)


def _turned_from(meeting: Meeting, agreement_id: str) -> Meeting:
    return read_back_ended(meeting) if meeting.agreements.reading == agreement_id else meeting


def read_back_started(meeting: Meeting, event: ReadBackStarted) -> Meeting:
    """Show a sentence to the room."""
    item = _item(meeting, event.agreement)
    _require_terms(item, event.terms)
    if withheld(meeting, item.id) or repeats_a_child(meeting, item):
        raise InapplicableError(event.agreement)
    return replace(meeting, agreements=replace(meeting.agreements, reading=event.agreement))


def _require_terms(item: Agreement, terms: Terms | None) -> None:
    if terms not in (None, item.terms):
        raise InapplicableError(item.id)


def read_back_ended(meeting: Meeting) -> Meeting:
    """Turn from the sentence."""
    return replace(meeting, agreements=replace(meeting.agreements, reading=""))


def hidden(meeting: Meeting) -> Meeting:
    """Turn from a sentence the room may not see: it touches a hidden topic (scenario 8), or is a child's (R40)."""
    item = agreement(meeting, meeting.agreements.reading)
    return read_back_ended(meeting) if item and not may_stand(meeting, item) else meeting


def confirmed(meeting: Meeting, event: AgreementConfirmed, at: datetime) -> Meeting:
    """Keep the wording the room said yes to; without a parent it is a proposal (R10, seed 000)."""
    item = _item(meeting, event.agreement)
    _require_terms(item, event.terms)
    changed = replace(
        item,
        wording=event.wording,
        confirmed_terms=item.terms,
        confirmed_at=at,
        with_parent=bool(parents_here(meeting)),
        put_aside=False,
        other=None,
    )
    return read_back_ended(_with_item(meeting, changed))


def accepted(meeting: Meeting, event: AgreementAccepted) -> Meeting:
    """Keep somebody's yes; a reservation they had no longer stands."""
    item = _item(meeting, event.agreement)
    _require_terms(item, event.terms)
    require_people(meeting, event.person)
    left = tuple(noted for noted in item.reservations if noted.person != event.person)
    agreed = (*(person for person in item.accepted if person != event.person), event.person)
    return _with_item(meeting, replace(item, accepted=agreed, reservations=left))


def reserved(meeting: Meeting, event: ReservationNoted) -> Meeting:
    """Keep a reservation beside an agreement, in place of a yes or an earlier one."""
    item = _item(meeting, event.agreement)
    _require_terms(item, event.terms)
    require_people(meeting, event.person)
    others = (noted for noted in item.reservations if noted.person != event.person)
    noted = (*others, Reservation(event.person, event.text))
    agreed = tuple(person for person in item.accepted if person != event.person)
    return _with_item(meeting, replace(item, accepted=agreed, reservations=noted))


def child_asked(meeting: Meeting, event: ChildAsked, at: datetime) -> Meeting:
    """Keep a child's view of an agreement; a later one replaces it."""
    item = _item(meeting, event.agreement)
    require_people(meeting, event.child, *((event.through,) if event.through else ()))
    views = (view for view in item.views if view.child != event.child)
    said = ChildView(event.child, event.view, at, event.through, item.terms.what)
    return _with_item(meeting, replace(item, views=(*views, said)))


def brought_forward(meeting: Meeting, event: AgreementsBroughtForward) -> Meeting:
    """Lay the agreements of earlier meetings on the table."""
    known = {earlier.ref for earlier in event.agreements}
    kept = (earlier for earlier in meeting.agreements.earlier if earlier.ref not in known)
    return replace(meeting, agreements=replace(meeting.agreements, earlier=(*kept, *event.agreements)))


def followed_up(meeting: Meeting, event: AgreementFollowedUp, at: datetime) -> Meeting:
    """Keep what became of an earlier agreement; a later answer replaces it."""
    held = meeting.agreements
    if all(earlier.ref != event.ref for earlier in held.earlier):
        raise InapplicableError(event.ref)
    answers = (answer for answer in held.followed_up if answer.ref != event.ref)
    answered = (*answers, FollowedUp(event.ref, event.outcome, event.sentence, at))
    return replace(meeting, agreements=replace(held, followed_up=answered))


def handed_over(meeting: Meeting, event: AgreementHandedOver, at: datetime) -> Meeting:
    """Keep who goes on with an earlier agreement; whoever is named later takes their place."""
    held = meeting.agreements
    if all(earlier.ref != event.ref for earlier in held.earlier):
        raise InapplicableError(event.ref)
    require_people(meeting, event.person)
    others = (each for each in held.handed_over if each.ref != event.ref)
    handed = (*others, HandedOver(event.ref, event.person, at))
    return replace(meeting, agreements=replace(held, handed_over=handed))
