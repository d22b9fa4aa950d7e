"""What the close asks for, each with a place to go; the leader may close anyway with a reason (design 3)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting import agreements, breaks, evaluation, next_meeting, phases, speakers
from meeting.refusal import Why
from meeting.shown import may_stand
from meeting.state import Agreement, Meeting, Standing
from meeting.template import RuleId, Strength
from meeting.timebox import frame


class CheckKind(StrEnum):
    """One thing the close looks at."""

    HEARD = "heard"
    """All who are here have been heard in the rounds; done, or replaced by one `UNHEARD` each."""
    UNHEARD = "unheard"
    BREAKS = "breaks"
    NOT_READ_BACK = "not_read_back"
    TWO_WORDINGS = "two_wordings"
    """Two people wrote at the same time, and nobody has chosen yet."""
    LACKS_WHO = "lacks_who"
    LACKS_WHEN = "lacks_when"
    LACKS_WHAT = "lacks_what"
    EARLIER_UNANSWERED = "earlier_unanswered"
    NEXT_MEETING = "next_meeting"
    NEXT_INTERVAL = "next_interval"
    CHILD_NOT_ASKED = "child_not_asked"
    LEFT_UNHEARD = "left_unheard"
    EVALUATION = "evaluation"


_RULES = {
    CheckKind.HEARD: RuleId.EVERYONE_HEARD,
    CheckKind.UNHEARD: RuleId.EVERYONE_HEARD,
    CheckKind.LEFT_UNHEARD: RuleId.EVERYONE_HEARD,
    CheckKind.BREAKS: RuleId.BREAKS_HELD,
    CheckKind.NOT_READ_BACK: RuleId.AGREEMENT_READ_BACK,
    CheckKind.TWO_WORDINGS: RuleId.AGREEMENT_READ_BACK,
    CheckKind.LACKS_WHO: RuleId.AGREEMENT_COMPLETE,
    CheckKind.LACKS_WHEN: RuleId.AGREEMENT_COMPLETE,
    CheckKind.LACKS_WHAT: RuleId.AGREEMENT_COMPLETE,
    CheckKind.EARLIER_UNANSWERED: RuleId.EARLIER_ANSWERED,
    CheckKind.NEXT_MEETING: RuleId.NEXT_MEETING_SET,
    CheckKind.NEXT_INTERVAL: RuleId.NEXT_MEETING_INTERVAL,
    CheckKind.CHILD_NOT_ASKED: RuleId.CHILD_VIEW,
    CheckKind.EVALUATION: RuleId.EVALUATION_FILLED,
}
_LACKS = {
    Why.LACKS_WHO: CheckKind.LACKS_WHO,
    Why.LACKS_WHAT: CheckKind.LACKS_WHAT,
    Why.LACKS_START: CheckKind.LACKS_WHEN,
    Why.LACKS_FOLLOW_UP: CheckKind.LACKS_WHEN,
}


class Check(Struct, frozen=True):
    """One line of the closing list."""

    kind: CheckKind
    done: bool
    person: str = ""
    phase: str = ""
    agreement: str = ""
    """Agreement id, or the `2.3` of an earlier one."""
    number: int = 0
    """How many breaks, rounds or weeks; or the number of the agreement."""

    @property
    def rule(self) -> RuleId:
        """The template rule behind this line."""
        return _RULES[self.kind]


def checks(meeting: Meeting) -> tuple[Check, ...]:
    """Return the closing list, what is done and what is missing, in the order of the screen."""
    listed = (
        *_heard(meeting),
        *_breaks(meeting),
        *_agreements(meeting),
        *_earlier(meeting),
        *_next_meeting(meeting),
        *_children(meeting),
        *_left(meeting),
        Check(CheckKind.EVALUATION, evaluation.is_filled(meeting)),
    )
    rule = meeting.planned.template.rule
    return tuple(check for check in listed if check.done or rule(check.rule).strength is not Strength.NOTE)


def missing(meeting: Meeting) -> tuple[Check, ...]:
    """Return what the close would miss."""
    return tuple(check for check in checks(meeting) if not check.done)


def _heard(meeting: Meeting) -> tuple[Check, ...]:
    rounds = phases.rounds(meeting)
    unheard = tuple(
        Check(CheckKind.UNHEARD, False, slot.person.id, phase.id)
        for phase in rounds
        for slot in speakers.unheard(meeting, phase.id)
    )
    return unheard or (Check(CheckKind.HEARD, True, number=len(rounds)),)


def _breaks(meeting: Meeting) -> tuple[Check, ...]:
    held, owed = len(meeting.timebox.breaks), breaks.breaks_owed(meeting)
    if not frame(meeting).breaks and not held:
        return ()
    return (Check(CheckKind.BREAKS, owed == 0, number=owed or held),)


def _agreements(meeting: Meeting) -> tuple[Check, ...]:
    found = [
        Check(kind, False, agreement=item.id, number=item.number)
        for item in _asked_for(meeting)
        for kind in _unsettled(item)
    ]
    return tuple(sorted(found, key=lambda check: check.rule is not RuleId.AGREEMENT_READ_BACK))


def _asked_for(meeting: Meeting) -> tuple[Agreement, ...]:
    """Neither what was left for now nor what may not be shown to the room (R118, seed 004)."""
    items = meeting.agreements.items
    return tuple(item for item in items if not item.put_aside and may_stand(meeting, item))


def _unsettled(item: Agreement) -> tuple[CheckKind, ...]:
    """To read a sentence back is to choose its wording, so an agreement with two is asked for once."""
    lacks = tuple(dict.fromkeys(_LACKS[why] for why in agreements.missing(item.terms)))
    if item.other is not None:
        return (*lacks, CheckKind.TWO_WORDINGS)
    return (CheckKind.NOT_READ_BACK,) if agreements.standing(item) is Standing.NOT_READ_BACK else lacks


def _earlier(meeting: Meeting) -> tuple[Check, ...]:
    return tuple(
        Check(CheckKind.EARLIER_UNANSWERED, False, agreement=earlier.ref) for earlier in agreements.unanswered(meeting)
    )


def _next_meeting(meeting: Meeting) -> tuple[Check, ...]:
    settled = meeting.ending.next_starts is not None or bool(meeting.ending.series_ended)
    date_check = Check(CheckKind.NEXT_MEETING, settled)
    overridden = any(override.rule is RuleId.NEXT_MEETING_INTERVAL for override in meeting.overrides)
    if meeting.ending.next_starts is None or overridden or next_meeting.inside(meeting, meeting.ending.next_starts):
        return (date_check,)
    weeks = next_meeting.weeks_until(meeting, meeting.ending.next_starts)
    return (date_check, Check(CheckKind.NEXT_INTERVAL, False, number=weeks))


def _children(meeting: Meeting) -> tuple[Check, ...]:
    return tuple(
        Check(CheckKind.CHILD_NOT_ASKED, False, child.id, agreement=item.id, number=item.number)
        for item in _asked_for(meeting)
        for child in agreements.children_to_ask(meeting, item)
    )


def _left(meeting: Meeting) -> tuple[Check, ...]:
    return tuple(
        Check(CheckKind.LEFT_UNHEARD, False, slot.person.id, phase.id)
        for phase in phases.rounds(meeting)
        if phases.visited(meeting, phase.id)
        for slot in speakers.left_unheard(meeting, phase.id)
    )
