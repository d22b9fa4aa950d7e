"""Which rules only left their trace, without anybody being asked (domain 8)."""

from __future__ import annotations

from meeting.events import Reason, RuleOverridden
from meeting.state import Meeting
from meeting.template import Strength


def only_noted(meeting: Meeting, override: RuleOverridden) -> bool:
    """Return whether a rule left its trace without a question, as a noted one does: then nobody gave a reason."""
    noted = meeting.planned.template.rule(override.rule).strength is Strength.NOTE
    return noted and override.reason is Reason.LEADER_DECIDES and not override.text
