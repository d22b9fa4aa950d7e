"""Who leads, and whether that has been accounted for."""

from __future__ import annotations

from meeting.people import Role
from meeting.presence import is_here, seat
from meeting.state import Meeting
from meeting.template import RuleId


def led_by_caseworker_without_reason(meeting: Meeting) -> bool:
    """Whether the caseworker leads and nobody has said why (R69, seed 001; R115, seed 004)."""
    leader = meeting.lead.leader
    found = seat(meeting, leader)
    if found is None or found.participant.kind is not Role.CASEWORKER:
        return False
    planned = meeting.planned.leader == leader and meeting.planned.overrides_rule(RuleId.CASEWORKER_LEADS)
    given = (override for override in meeting.overrides if override.rule is RuleId.CASEWORKER_LEADS)
    return not planned and all(leader not in override.about for override in given)


def leader_writes(meeting: Meeting) -> bool:
    """Whether the leader takes the minutes, by the plan or because nobody else who does is here (R53, seed 000)."""
    lead = meeting.lead
    writing = {lead.minute_taker, *lead.writers.values()} - {lead.leader}
    steps_in = lead.leader in lead.writers.values() and not any(is_here(meeting, person) for person in writing)
    return lead.minute_taker == lead.leader or steps_in
