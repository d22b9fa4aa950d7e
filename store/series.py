"""What one meeting hands to the next of its series."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import agreements
from meeting.agreement_terms import Outcome
from meeting.plan import EarlierAgreement
from meeting.presence import seat
from meeting.state import Agreement, Meeting, Standing
from store.live import load
from store.log import Log, split_meeting

DONE = frozenset({Outcome.KEPT, Outcome.LAPSED})
"""Outcomes after which an agreement does not come back."""


def open_agreements(log: Log, meeting_ref: str) -> tuple[EarlierAgreement, ...]:
    """Return the agreements of the earlier meetings of a series that still wait for an answer (R131, seed 004)."""
    ref, number = split_meeting(meeting_ref)
    earlier = sorted(row.number for row in log.meetings() if row.ref == ref and row.number < number)
    waiting: dict[str, EarlierAgreement] = {}
    for before in earlier:
        meeting = load(log, f"{ref}/{before}")
        waiting |= {agreement.ref: agreement for agreement in meeting.agreements.earlier}
        for answer in meeting.agreements.followed_up:
            if answer.outcome in DONE:
                waiting.pop(answer.ref, None)
        waiting |= {agreement.ref: agreement for agreement in made(meeting)}
    return tuple(waiting.values())


def made(meeting: Meeting) -> Sequence[EarlierAgreement]:
    """Return the agreements a meeting made, as the next one asks for them."""
    kept = {Standing.AGREED, Standing.PROPOSAL, Standing.NOT_READ_BACK}
    return [_earlier(meeting, item) for item in meeting.agreements.items if agreements.standing(item) in kept]


def _earlier(meeting: Meeting, item: Agreement) -> EarlierAgreement:
    terms = item.confirmed_terms or item.terms
    seats = (seat(meeting, person) for person in terms.responsible)
    names = ", ".join(found.participant.name for found in seats if found is not None)
    follow_up = terms.follow_up.on.isoformat() if terms.follow_up and terms.follow_up.on else ""
    return EarlierAgreement(f"{meeting.planned.number}.{item.number}", terms.what, names, follow_up)
