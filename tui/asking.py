"""What the leading screen waits for: at most one question at a time, as a value, and what a key does to it.

Nothing here draws or acts. Space and every key that answers nothing withdraw the question and keep their
own meaning, so that a habitual Space does the kind thing and confirms nothing (screens rule 6).
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.events import Reason, WaitFor
from meeting.intents import (
    AwaitInterpreter,
    ChangeFrame,
    CloseMeeting,
    EnterPhase,
    GiveFloor,
    Intent,
    KeepTurns,
    OpenMeeting,
    Past,
    PostponeMeeting,
    ReplaceLeader,
    ReplaceMinuteTaker,
    SetNextMeeting,
    ShortenTurns,
)
from meeting.notices import Notice, NoticeKind
from meeting.presence import interpreters
from meeting.refusal import Refused, Why
from meeting.state import Meeting
from meeting.template import RuleId
from tui.view.reasons import USUAL

REASONS = tuple(reason for reason, _ in USUAL)
"""The reasons by the number that picks them; a typed one would stand on the wall."""

Confirmable = GiveFloor | ReplaceMinuteTaker | SetNextMeeting | EnterPhase
Reasoned = OpenMeeting | ReplaceLeader | EnterPhase | CloseMeeting


# --- the questions -------------------------------------------------------------------------------------------------


class Leaving(Struct, frozen=True):
    """`q` was pressed once; the wall is calm meanwhile, because a shell lies under it."""


class GoingOn(Struct, frozen=True):
    """`f` was pressed and nothing speaks against the next phase."""


class PuttingOff(Struct, frozen=True):
    """The meeting is to be put off, and nobody has said until when."""


class Unheard(Struct, frozen=True):
    """`f` was pressed while somebody is unheard."""

    intent: EnterPhase
    refused: Refused


class Confirming(Struct, frozen=True):
    """One key goes past what the rule said."""

    intent: Confirmable
    refused: Refused


class WhyAnyway(Struct, frozen=True):
    """A reason goes past what the rule said."""

    intent: Reasoned
    refused: Refused


class NoInterpreter(Struct, frozen=True):
    """The meeting cannot begin without this interpreter (R46, seed 000; scenarios 1 and 2)."""

    intent: OpenMeeting
    refused: Refused
    interpreter: str


Question = Leaving | GoingOn | PuttingOff | Unheard | Confirming | WhyAnyway | NoInterpreter
"""What may stand in the region; None where a question can stand means that none does."""


# --- what an answer leads to ---------------------------------------------------------------------------------------


class Act(Struct, frozen=True):
    """Carry this out, and then the other."""

    intent: Intent
    then: Intent | None = None


class Ask(Struct, frozen=True):
    """Ask this instead."""

    question: Question


class HearThroughAnother(Struct, frozen=True):
    """Let the leader pick who spoke for whom."""


class AnotherDay(Struct, frozen=True):
    """Let the leader pick when the meeting goes on."""


class Leave(Struct, frozen=True):
    """Close this screen; the meeting goes on."""


class Withdraw(Struct, frozen=True):
    """Take the question back and do nothing else."""


Answer = Act | Ask | HearThroughAnother | AnotherDay | Leave | Withdraw


def answer(question: Question | None, key: str) -> Answer | None:
    """Return what a key answers to a question; None if it answers nothing and keeps its own meaning."""
    if question is not None and key == "escape":
        return Withdraw()
    match question, key:
        case Leaving(), "q" | "ctrl+q" | "ctrl+c":
            return Leave()
        case GoingOn(), "enter":
            return Act(EnterPhase())
        case PuttingOff(), "enter":
            return Act(PostponeMeeting())
        case Unheard(), "1":
            return HearThroughAnother()
        case Unheard(intent, refused), "2":
            return Ask(WhyAnyway(intent, refused))
        case Confirming(intent, refused), "enter":
            return Act(
                _past(intent, refused.rule) if isinstance(intent, EnterPhase) else replace(intent, confirmed=True)
            )
        case WhyAnyway(EnterPhase() | OpenMeeting() as intent, refused), digit if digit in _BY_DIGIT:
            return Act(_past(intent, refused.rule, _BY_DIGIT[digit]))
        case WhyAnyway(ReplaceLeader() | CloseMeeting() as intent), digit if digit in _BY_DIGIT:
            return Act(replace(intent, reason=_BY_DIGIT[digit]))
        case NoInterpreter(), _:
            return _without_interpreter(question, key)
        case _:
            return None


def _without_interpreter(question: NoInterpreter, key: str) -> Answer | None:
    person, intent = question.interpreter, question.intent
    match key:
        case "1":
            return Act(AwaitInterpreter(person, WaitFor.ARRIVAL))
        case "2":
            by_phone = replace(intent, here=(*intent.here, person))
            return Act(AwaitInterpreter(person, WaitFor.PHONE), by_phone)
        case "3":
            return AnotherDay()
        case "4":
            return Ask(WhyAnyway(intent, question.refused))
        case _:
            return None


def _past(intent: EnterPhase | OpenMeeting, rule: RuleId | None, reason: Reason | None = None) -> Intent:
    return replace(intent, past=(*intent.past, Past(rule, reason))) if rule else intent


def asked_by(meeting: Meeting, intent: Intent, refused: Refused) -> Question | None:
    """Return the question a refusal leaves open; None if nothing goes past it."""
    match intent:
        case OpenMeeting() if refused.why is Why.INTERPRETER_MISSING and (person := _absent(meeting, intent, refused)):
            return NoInterpreter(intent, refused, person)
        case EnterPhase() if refused.why is Why.UNHEARD and refused.needs_reason:
            return Unheard(intent, refused)
        case OpenMeeting() | ReplaceLeader() | EnterPhase() | CloseMeeting() if refused.needs_reason:
            return WhyAnyway(intent, refused)
        case GiveFloor() | ReplaceMinuteTaker() | SetNextMeeting() | EnterPhase() if refused.needs_confirm:
            return Confirming(intent, refused)
        case _:
            return None


def offered(notice: Notice | None, key: str) -> Intent | AnotherDay | None:
    """Return what a key means to the line that stands on the wall; None if the line offers nothing by it."""
    match notice, key:
        case Notice(NoticeKind.SHORTER_TURNS), "enter":
            return ShortenTurns()
        case Notice(NoticeKind.SHORTER_TURNS), "escape":
            return KeepTurns()
        case Notice(NoticeKind.INTERPRETER_AWAITED, people=(person, *_)), "1":
            return AwaitInterpreter(person, WaitFor.ARRIVAL)
        case Notice(NoticeKind.INTERPRETER_AWAITED, people=(person, *_)), "2":
            return AwaitInterpreter(person, WaitFor.PHONE)
        case Notice(NoticeKind.INTERPRETER_AWAITED), "3":
            return AnotherDay()
        case Notice(NoticeKind.INTERPRETER_FRAME), "enter":
            return ChangeFrame(interpreted=True)
        case _:
            return None


def offers(notice: Notice) -> bool:
    """Return whether a line says keys that answer it; a panel may have other plans with them."""
    return any(offered(notice, key) is not None for key in ("enter", "1"))


def _absent(meeting: Meeting, intent: OpenMeeting, refused: Refused) -> str:
    """Return the planned interpreter of a language nobody else in the room interprets; empty if none was planned."""
    languages = refused.what.split()
    planned = (person for person in interpreters(meeting) if person.interprets in languages)
    return next((person.id for person in planned if person.id not in intent.here), "")


_BY_DIGIT = {str(number): reason for number, reason in enumerate(REASONS, 1)}
