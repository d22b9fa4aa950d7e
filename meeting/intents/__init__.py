"""What people want to do: one intent per act, one module per feature.

`meeting.decide` answers with events, or refuses with a reason.
"""

from __future__ import annotations

from meeting.intents.agreements import (
    Accept,
    Amend,
    AskChild,
    Confirm,
    FollowUpAgreement,
    HandOver,
    NoteReservation,
    Propose,
    PutAside,
    ReadBack,
    StopReadBack,
)
from meeting.intents.aims import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from meeting.intents.closing import EndSeries, FillEvaluation, SetNextMeeting
from meeting.intents.floor import (
    CorrectStart,
    Defer,
    FreeFloor,
    GiveFloor,
    HearThrough,
    Interject,
    Interpret,
    NextSpeaker,
    Pass,
)
from meeting.intents.intent import Intent, Undo
from meeting.intents.leading import LeaveLead, ReplaceLeader, ReplaceMinuteTaker, TakeLead, TakeMinutes
from meeting.intents.papers import MarkSent, TakeTranslation
from meeting.intents.preparing import AnswerInvitation, SettleSharing, TickItem
from meeting.intents.presence import Arrive, AwaitInterpreter, ChangeFrame, Leave, WalkIn
from meeting.intents.rounds import ChangeOrder, EnterPhase, ParkQuestion, TakeQuestion, TickPoint
from meeting.intents.rules import Past
from meeting.intents.sharing import AnswerEvaluation, GiveConsent, MarkTopics, WithdrawConsent
from meeting.intents.statements import CorrectStatement, NoteStatement, SumUp, WithdrawStatement
from meeting.intents.timebox import (
    Calm,
    CloseMeeting,
    KeepTurns,
    NoteClockJump,
    OpenMeeting,
    PauseMeeting,
    PlanMeeting,
    PostponeMeeting,
    ResumeMeeting,
    RoundOff,
    ShortenTurns,
    TakeBreak,
)

__all__ = [
    "Accept",
    "Amend",
    "AnswerEvaluation",
    "AnswerInvitation",
    "AnswerScale",
    "Arrive",
    "AskChild",
    "AskScale",
    "AwaitInterpreter",
    "Calm",
    "ChangeFrame",
    "ChangeOrder",
    "CloseMeeting",
    "Confirm",
    "CorrectStart",
    "CorrectStatement",
    "Defer",
    "DropGoal",
    "DropScale",
    "EndSeries",
    "EnterPhase",
    "FillEvaluation",
    "FollowUpAgreement",
    "FreeFloor",
    "GiveConsent",
    "GiveFloor",
    "HandOver",
    "HearThrough",
    "Intent",
    "Interject",
    "Interpret",
    "KeepTurns",
    "Leave",
    "LeaveLead",
    "MarkSent",
    "MarkTopics",
    "NextSpeaker",
    "NoteClockJump",
    "NoteReservation",
    "NoteStatement",
    "OpenMeeting",
    "ParkQuestion",
    "Pass",
    "Past",
    "PauseMeeting",
    "PlanMeeting",
    "PostponeMeeting",
    "Propose",
    "PutAside",
    "ReadBack",
    "ReplaceLeader",
    "ReplaceMinuteTaker",
    "ResumeMeeting",
    "RoundOff",
    "SetGoal",
    "SetNextMeeting",
    "SettleSharing",
    "ShortenTurns",
    "StopReadBack",
    "SumUp",
    "TakeBreak",
    "TakeLead",
    "TakeMinutes",
    "TakeQuestion",
    "TakeTranslation",
    "TickItem",
    "TickPoint",
    "Undo",
    "WalkIn",
    "WithdrawConsent",
    "WithdrawStatement",
]
