"""When a fact may come: most need a meeting that is under way."""

from __future__ import annotations

from meeting import events
from meeting.folding import preparing

ANY_STAGE = (
    events.MeetingPlanned,
    events.LeadTaken,
    events.LeadLeft,
    events.MinutesTaken,
    events.LeaderReplaced,
    events.MinuteTakerReplaced,
    events.MeetingOpened,
    events.MeetingResumed,
    events.MeetingPostponed,
    events.ClockJumped,
    events.RuleOverridden,
    events.Undone,
    events.WalkedIn,
    events.InterpreterAwaited,
    events.InterpreterModeChanged,
    events.ScreenCalmed,
    events.ScreenRestored,
    events.TranslationTaken,
    *preparing.FACTS,
)
"""Facts that also come before, after or between; all others need a meeting that is under way."""

WRITTEN = (
    events.StatementNoted,
    events.StatementCorrected,
    events.AdditionNoted,
    events.StatementWithdrawn,
    events.PhaseSummedUp,
    events.TopicsMarked,
    events.ConsentWithdrawn,
    events.ConsentGiven,
    events.EvaluationAnswered,
    events.PaperSent,
)
"""Facts that also come after the close: what was still being typed, what people say on their way out, and papers."""
