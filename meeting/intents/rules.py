"""A rule that an intent goes past."""

from __future__ import annotations

from msgspec import Struct

from meeting.events import Reason
from meeting.template import RuleId


class Past(Struct, frozen=True):
    """A rule the leader has been told of and goes past (R57, seed 000); one that blocks takes a reason."""

    rule: RuleId
    reason: Reason | None = None
