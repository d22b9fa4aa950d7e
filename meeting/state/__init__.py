"""The state of one meeting, folded from its events: frozen, in slices, one module per feature.

Every instant here lies on the meeting's own steady time: aware UTC that never runs backwards and does not
jump when somebody sets the computer's clock. `Meeting.now`, `steady` and `wall` translate.
"""

from __future__ import annotations

from meeting.state.agreements import (
    Agreement,
    Agreements,
    ChildView,
    FollowedUp,
    HandedOver,
    OtherTerms,
    Reservation,
    Standing,
)
from meeting.state.aims import Goal, Scale
from meeting.state.closing import Ending
from meeting.state.floor import Floor, Turn, TurnEnd
from meeting.state.leading import Lead
from meeting.state.meeting import Meeting, Stage
from meeting.state.minutes import Minutes
from meeting.state.papers import Translation
from meeting.state.presence import Presence, Seat
from meeting.state.rounds import Called, Mark, PhaseEntry, Phases, Question, Round
from meeting.state.sharing import Consent, Word
from meeting.state.spans import EPOCH, Stay
from meeting.state.statements import Addition, OtherSaid, Statement, SumUp
from meeting.state.timebox import Break, Timebox

__all__ = [
    "EPOCH",
    "Addition",
    "Agreement",
    "Agreements",
    "Break",
    "Called",
    "ChildView",
    "Consent",
    "Ending",
    "Floor",
    "FollowedUp",
    "Goal",
    "HandedOver",
    "Lead",
    "Mark",
    "Meeting",
    "Minutes",
    "OtherSaid",
    "OtherTerms",
    "PhaseEntry",
    "Phases",
    "Presence",
    "Question",
    "Reservation",
    "Round",
    "Scale",
    "Seat",
    "Stage",
    "Standing",
    "Statement",
    "Stay",
    "SumUp",
    "Timebox",
    "Translation",
    "Turn",
    "TurnEnd",
    "Word",
]
