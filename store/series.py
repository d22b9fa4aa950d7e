"""What one meeting hands to the next of its series."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.minutes import topics
from meeting.people import Participant
from meeting.plan import EarlierAgreement
from meeting.shown import earlier_may_stand, may_stand
from meeting.state import Agreement, Meeting
from store.live import load
from store.log import Log, split_meeting

DONE = frozenset({Outcome.KEPT, Outcome.LAPSED})
"""Outcomes after which an agreement does not come back."""


Called = Callable[[Sequence[Participant]], Mapping[str, str]]
"""What people are called before the room, by id; who asks decides, because a last name belongs on no wall."""


def open_agreements(log: Log, meeting_ref: str, called: Called) -> tuple[EarlierAgreement, ...]:
    """Return the agreements of the earlier meetings of a series that still wait for an answer (R131, seed 004)."""
    ref, number = split_meeting(meeting_ref)
    earlier = sorted(row.number for row in log.meetings() if row.ref == ref and row.number < number)
    waiting: dict[str, EarlierAgreement] = {}
    done: set[str] = set()
    for before in earlier:
        meeting = load(log, f"{ref}/{before}")
        done |= {answer.ref for answer in meeting.agreements.followed_up if answer.outcome in DONE}
        for agreement in (*meeting.agreements.earlier, *made(meeting, called)):
            waiting[agreement.ref] = _carried(meeting, waiting.get(agreement.ref), agreement)
    return tuple(agreement for agreement in waiting.values() if agreement.ref not in done)


def _carried(meeting: Meeting, known: EarlierAgreement | None, later: EarlierAgreement) -> EarlierAgreement:
    """Return an agreement as it goes on: once a meeting gave it without words, none after it has them (R118)."""
    if known is not None:
        later = replace(later, topics=tuple(dict.fromkeys((*known.topics, *later.topics))))
    silent = known is not None and not known.what
    return EarlierAgreement(later.ref, "", "") if silent or not earlier_may_stand(meeting, later) else later


def made(meeting: Meeting, called: Called) -> Sequence[EarlierAgreement]:
    """Return the agreements a meeting made, as the next one asks for them, and what it left open."""
    names = called([seat.participant for seat in meeting.presence.seats])
    return [_earlier(meeting, item, names) for item in meeting.agreements.items if item.terms.what.strip()]


def _earlier(meeting: Meeting, item: Agreement, names: Mapping[str, str]) -> EarlierAgreement:
    """What the room may not read goes on without words, also where only the confirmed ones are a child's."""
    ref = f"{meeting.planned.number}.{item.number}"
    terms = item.confirmed_terms or item.terms
    if not (may_stand(meeting, item) and may_stand(meeting, replace(item, terms=terms))):
        return EarlierAgreement(ref, "", "")
    responsible = ", ".join(names[person] for person in terms.responsible if person in names)
    follow_up = terms.follow_up.on.isoformat() if terms.follow_up and terms.follow_up.on else ""
    return EarlierAgreement(ref, terms.what, responsible, follow_up, topics(meeting, item.id))
