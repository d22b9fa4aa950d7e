"""The fact that a rule was set aside, and the reasons there are for it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.template import RuleId


class Reason(StrEnum):
    """Why a rule was set aside, picked by number because a typed reason would stand on the wall."""

    OWN_WISH = "own_wish"
    NOT_ENOUGH_TIME = "not_enough_time"
    SAID_OTHERWISE = "said_otherwise"
    WRITTEN_LATER = "written_later"
    NO_OTHER_DAY = "no_other_day"
    OTHER_PACE = "other_pace"
    """Things need less time than usual, or more."""
    LEADER_DECIDES = "leader_decides"


class RuleOverridden(Struct, frozen=True):
    """The leader went on although a rule said otherwise (R57, seed 000)."""

    rule: RuleId
    reason: Reason
    about: tuple[str, ...] = ()
    """Participants, agreements or phases concerned."""
    text: str = ""
    """The written reason; empty while it is owed."""
