"""When an intent may be carried out, and in which pane."""

from __future__ import annotations

from meeting import intents

PREPARING = (intents.AnswerInvitation, intents.SettleSharing, intents.TickItem)
"""Intents between the meetings, of whoever prepares them."""

ANY_TIME = (
    intents.PlanMeeting,
    intents.TakeLead,
    intents.LeaveLead,
    intents.TakeMinutes,
    intents.OpenMeeting,
    intents.PostponeMeeting,
    intents.ResumeMeeting,
    intents.NoteClockJump,
    intents.Undo,
    intents.Calm,
    intents.ReplaceLeader,
    intents.ReplaceMinuteTaker,
    intents.AwaitInterpreter,
    intents.WalkIn,
    intents.TakeTranslation,
    *PREPARING,
)
"""Intents that look at the stage themselves."""

WRITING = (
    intents.NoteStatement,
    intents.CorrectStatement,
    intents.WithdrawStatement,
    intents.SumUp,
    intents.MarkTopics,
    intents.WithdrawConsent,
    intents.GiveConsent,
    intents.AnswerEvaluation,
    intents.MarkSent,
)
"""Intents for whatever was begun: what is still being typed at the close must not be lost, and papers go out after."""

ANY_PANE = (
    intents.PlanMeeting,
    intents.TakeLead,
    intents.LeaveLead,
    intents.TakeMinutes,
    intents.NoteClockJump,
    intents.Undo,
    intents.Interpret,
    intents.ParkQuestion,
    intents.Propose,
    intents.Amend,
    intents.PutAside,
    intents.Accept,
    intents.NoteReservation,
    intents.AskChild,
    intents.FollowUpAgreement,
    intents.HandOver,
    intents.FillEvaluation,
    intents.SetGoal,
    intents.DropGoal,
    intents.AskScale,
    intents.DropScale,
    intents.AnswerScale,
    intents.TakeTranslation,
    *WRITING,
    *PREPARING,
)
"""Intents that the minute-taker's pane may carry out too; all others belong to the leading pane (R43, seed 000)."""
