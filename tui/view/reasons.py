"""Why a rule was set aside: what is offered by number, and how the same is told afterwards (R57, seed 000)."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.events import Reason
from meeting.template import RuleId
from tui.view.words import Words, mark

Offered = tuple[tuple[Reason, str], ...]
"""Reasons by the number that picks them, with their msgids: a typed one would stand on the wall."""

USUAL: Offered = (
    (Reason.OWN_WISH, mark("own wish")),
    (Reason.NOT_ENOUGH_TIME, mark("not enough time")),
    (Reason.SAID_OTHERWISE, mark("said in another way")),
    (Reason.WRITTEN_LATER, mark("written after the meeting")),
)
"""What is offered for any rule."""

OUTSIDE: Offered = (
    (Reason.OWN_WISH, mark("the family wishes so")),
    (Reason.NO_OTHER_DAY, mark("no other day suits")),
    (Reason.OTHER_PACE, mark("we need less time, or more")),
    (Reason.WRITTEN_LATER, mark("written after the meeting")),
)
"""Why we meet outside the usual weeks."""

_DECIDED = ((Reason.LEADER_DECIDES, mark("the leader decided so")),)
_WENT_ON = ((Reason.LEADER_DECIDES, mark("the leader went on")),)
"""Where Enter goes on, and the question may have said nothing more."""
_OF_RULE: Mapping[RuleId, Offered] = {
    RuleId.NEXT_MEETING_INTERVAL: OUTSIDE,
    RuleId.EVERYONE_PRESENTED: _WENT_ON,
    RuleId.AUTHORITY_ROLE_STATED: _WENT_ON,
    RuleId.CHILD_HEARS: _WENT_ON,
}


def reason_told(words: Words, rule: RuleId, reason: Reason) -> str:
    """Return a reason in the words that were offered for this rule."""
    every = dict((*OUTSIDE, *USUAL, *_DECIDED, *_OF_RULE.get(rule, ())))
    return words.text(every[reason])
