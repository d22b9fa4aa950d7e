"""Which pane drives, who leads the meeting and who takes the minutes (R43, R53, R69)."""

from __future__ import annotations

from meeting import presence
from meeting.deciding.table import Decision, Table, gate
from meeting.events import (
    Event,
    LeaderReplaced,
    LeadLeft,
    LeadTaken,
    MinuteTakerReplaced,
    Reason,
    RuleOverridden,
)
from meeting.intents import ReplaceLeader, ReplaceMinuteTaker
from meeting.people import Role
from meeting.refusal import Refused, Why
from meeting.template import RuleId, Strength

CANNOT_LEAD = frozenset({Role.CHILD, Role.PARENT, Role.INTERPRETER, Role.COMPANION, Role.PARTY_REPRESENTATIVE})
CANNOT_WRITE = CANNOT_LEAD
"""Roles with a part of their own to play: they neither lead nor take the minutes (domain 2)."""


def take_lead(table: Table) -> Decision:
    """Lead from this pane; the newest leads (R43, seed 000)."""
    return () if table.meeting.lead.pane == table.pane else (LeadTaken(),)


def leave_lead(table: Table) -> Decision:
    """Leave the leading pane on purpose."""
    return (LeadLeft(),) if table.meeting.lead.pane == table.pane else ()


def replace_leader(table: Table, intent: ReplaceLeader) -> Decision:
    """Let another lead; the caseworker only with a reason (R69, seed 001; R115, seed 004)."""
    meeting = table.meeting
    found = presence.seat(meeting, intent.person)
    if found is None or found.participant.kind in CANNOT_LEAD:
        return Refused(Why.CANNOT_LEAD, (intent.person,))
    if meeting.lead.leader == intent.person:
        return Refused(Why.NO_CHANGE, (intent.person,))
    replaced = LeaderReplaced(intent.person)
    if found.participant.kind is not Role.CASEWORKER:
        return (replaced,)
    reason = intent.reason or (Reason.LEADER_DECIDES if intent.reason_text.strip() else None)
    refused, rule = Refused(Why.CASEWORKER_LEADS, (intent.person,)), RuleId.CASEWORKER_LEADS
    decision = gate(meeting, refused, rule, reason=reason, only=Strength.BLOCK)
    if isinstance(decision, Refused):
        return decision
    return (RuleOverridden(rule, reason or Reason.LEADER_DECIDES, (intent.person,), intent.reason_text), replaced)


def replace_minute_taker(table: Table, intent: ReplaceMinuteTaker) -> Decision:
    """Let another take the minutes; the leader only when confirmed (R53, seed 000)."""
    meeting = table.meeting
    found = presence.seat(meeting, intent.person)
    if found is None or found.participant.kind in CANNOT_WRITE:
        return Refused(Why.CANNOT_WRITE, (intent.person,))
    if meeting.lead.minute_taker == intent.person:
        return Refused(Why.NO_CHANGE, (intent.person,))
    overridden: tuple[Event, ...] = ()
    if meeting.lead.leader == intent.person:
        refused, rule = Refused(Why.LEADER_WRITES, (intent.person,)), RuleId.LEADER_TAKES_MINUTES
        decision = gate(meeting, refused, rule, confirmed=intent.confirmed, only=Strength.WARN)
        if isinstance(decision, Refused):
            return decision
        overridden = decision
    return (*overridden, MinuteTakerReplaced(intent.person))
