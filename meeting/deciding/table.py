"""What a decision looks at, and the one way past a rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct

from meeting.events import Event, Reason, RuleOverridden
from meeting.intents import Past
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from meeting.template import RuleId, Strength

Decision = tuple[Event, ...] | Refused


class Table(Struct, frozen=True):
    """The meeting at one steady instant, the pane that acts, and a source of fresh ids."""

    meeting: Meeting
    now: datetime
    pane: str
    new_id: Callable[[], str]


def refuse_unless_open(meeting: Meeting) -> Refused | None:
    """Return why nothing can be done in the meeting now, if it is not open."""
    if meeting.stage is Stage.OPEN:
        return None
    return Refused(Why.CLOSED if meeting.stage is Stage.CLOSED else Why.NOT_OPEN)


def gate(
    meeting: Meeting,
    refused: Refused,
    rule: RuleId,
    *,
    reason: Reason | None = None,
    confirmed: bool = False,
    only: Strength | None = None,
) -> Decision:
    """Return the override that lets an act past a rule, or the refusal that says what it takes.

    A noted rule only leaves its trace, a warning takes one key, a block takes a reason (R57, seed 000; domain 8).
    `only` is for an intent that can be answered in one way.
    """
    strength = meeting.planned.template.rule(rule).strength
    asked = only if only is not None and strength is not Strength.NOTE else strength
    needs_reason, needs_confirm = asked is Strength.BLOCK, asked is Strength.WARN
    if (needs_reason and reason is None) or (needs_confirm and not confirmed):
        return Refused(refused.why, refused.people, refused.what, rule, needs_reason, needs_confirm)
    given = reason if needs_reason else None
    return (RuleOverridden(rule, given or Reason.LEADER_DECIDES, refused.people),)


def gates(
    meeting: Meeting,
    objections: Sequence[tuple[Refused, RuleId]],
    past: Sequence[Past],
    only: Strength | None = None,
) -> Decision:
    """Return the overrides that let an act past several rules, or the first refusal that has no answer of its own."""
    facts: list[Event] = []
    for refused, rule in objections:
        answer = next((answer for answer in past if answer.rule is rule), None)
        reason = answer.reason if answer else None
        decision = gate(meeting, refused, rule, reason=reason, confirmed=answer is not None, only=only)
        if isinstance(decision, Refused):
            return decision
        facts += decision
    return tuple(facts)
