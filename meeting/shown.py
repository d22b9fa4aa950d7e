"""What the room may read of agreements; what it may not goes on everywhere else without its words."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.childs_words import repeats_a_child
from meeting.minutes import withheld
from meeting.plan import EarlierAgreement
from meeting.state import Agreement, Meeting


def may_stand(meeting: Meeting, item: Agreement) -> bool:
    """Whether an agreement may stand before the room: nobody keeps its topic back, and no child said it so.

    Of two wordings both are looked at (R118, seed 004, scenario 8; R40, seed 000).
    """
    both = (item, replace(item, terms=item.other.terms)) if item.other else (item,)
    return not withheld(meeting, item.id) and not any(repeats_a_child(meeting, each) for each in both)


def goes_on(meeting: Meeting, item: Agreement) -> bool:
    """Whether an agreement goes on with its words, as they stand and as they were confirmed (R118, R40).

    What the room may not read goes on without words, also where only the confirmed ones are a child's.
    """
    return may_stand(meeting, item) and may_stand(meeting, replace(item, terms=item.confirmed_terms or item.terms))


def earlier_may_stand(meeting: Meeting, item: EarlierAgreement) -> bool:
    """Whether an earlier agreement came along with its words, and touches no topic kept back since (R118)."""
    return bool(item.what) and not any(topic in meeting.minutes.consent.withdrawn for topic in item.topics)
