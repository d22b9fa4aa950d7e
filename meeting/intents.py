"""What people want to do: one intent per act. `meeting.decide` answers with events, or refuses with a reason."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from meeting.agreement_terms import Outcome, Terms
from meeting.evaluation_terms import Sheet
from meeting.events import Reason, WaitFor
from meeting.papers import Paper
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.prepared import Answer, Item, Sharing
from meeting.statement_terms import Said
from meeting.template import RuleId


class Past(Struct, frozen=True):
    """A rule the leader has been told of and goes past (R57, seed 000); one that blocks takes a reason."""

    rule: RuleId
    reason: Reason | None = None


class PlanMeeting(Struct, frozen=True):
    """Store a checked plan, or replace it while the meeting is not opened."""

    plan: Plan


class TakeLead(Struct, frozen=True):
    """Lead from this pane."""


class LeaveLead(Struct, frozen=True):
    """Leave the leading pane on purpose; the meeting goes on."""


class TakeMinutes(Struct, frozen=True):
    """Write the minutes in this pane, as this participant."""

    person: str


class ReplaceLeader(Struct, frozen=True):
    """Let another participant lead (design 3); the caseworker only with a reason (R69)."""

    person: str
    reason: Reason | None = None
    reason_text: str = ""


class ReplaceMinuteTaker(Struct, frozen=True):
    """Let another participant take the minutes."""

    person: str
    confirmed: bool = False


class OpenMeeting(Struct, frozen=True):
    """Begin, with these people in the room (the roll call)."""

    here: tuple[str, ...]
    earlier: tuple[EarlierAgreement, ...] = ()
    """Open agreements of the meetings before, brought forward by the store."""
    past: tuple[Past, ...] = ()
    kept_back: tuple[tuple[str, str], ...] | None = None
    """Topics and by whom they are kept back now, over the whole series; None where only this meeting is known."""


class PostponeMeeting(Struct, frozen=True):
    """Put the meeting off before it begins."""

    until: datetime | None = None


class PauseMeeting(Struct, frozen=True):
    """Break the meeting off; it goes on later, perhaps another day."""

    until: datetime | None = None


class ResumeMeeting(Struct, frozen=True):
    """Go on with the round where it was."""


class CloseMeeting(Struct, frozen=True):
    """End the meeting; with a reason although things are missing."""

    reason: Reason | None = None


class NoteClockJump(Struct, frozen=True):
    """Tell the meeting that the wall clock jumped by this many seconds."""

    by_s: float


class Undo(Struct, frozen=True):
    """Take back this pane's own last act."""


# --- presence


class Arrive(Struct, frozen=True):
    """A planned person came, or came back."""

    person: str


class Leave(Struct, frozen=True):
    """A person leaves the room."""

    person: str


class WalkIn(Struct, frozen=True):
    """Add somebody who was not planned; they are in the room."""

    participant: Participant


class AwaitInterpreter(Struct, frozen=True):
    """Wait for the interpreter, or go on with the interpreter by phone."""

    person: str
    wait_for: WaitFor


class ChangeFrame(Struct, frozen=True):
    """Use the timebox with or without an interpreter."""

    interpreted: bool


# --- phases and the floor


class EnterPhase(Struct, frozen=True):
    """Go to a phase; empty means the next one. Past each rule that says otherwise, one by one."""

    phase: str = ""
    past: tuple[Past, ...] = ()


class TickPoint(Struct, frozen=True):
    """Tick off something that was said or shown in this phase."""

    point: str


class ChangeOrder(Struct, frozen=True):
    """Put the round of the current phase into another order."""

    order: tuple[str, ...]


class NextSpeaker(Struct, frozen=True):
    """Space: end the turn, the floor goes on to the next one; in a break: we go on."""


class FreeFloor(Struct, frozen=True):
    """End the turn; nobody has the floor."""


class GiveFloor(Struct, frozen=True):
    """Give the floor to somebody; again to one who was heard only when confirmed."""

    person: str
    confirmed: bool = False


class Pass(Struct, frozen=True):
    """Whoever has the floor passes; the floor goes on."""


class Defer(Struct, frozen=True):
    """We return to whoever has the floor later in the round; the floor goes on."""


class HearThrough(Struct, frozen=True):
    """A person was heard through another, in the current round or the one named."""

    person: str
    through: str
    phase: str = ""


class Interject(Struct, frozen=True):
    """A short word pauses the floor; again: the floor goes back."""


class Interpret(Struct, frozen=True):
    """The interpreter speaks; again: own speech."""


class CorrectStart(Struct, frozen=True):
    """Move the start of the running turn; positive is earlier."""

    earlier_s: float


class ParkQuestion(Struct, frozen=True):
    """Keep a question for the reflection."""

    text: str = ""
    person: str = ""
    statement: str = ""
    """The statement it is; then there is no text, because kept questions stand on the wall."""


class TakeQuestion(Struct, frozen=True):
    """Take up a kept question."""

    question: str


# --- time


class TakeBreak(Struct, frozen=True):
    """Break after this turn; again, or with nobody on the floor: now."""


class ShortenTurns(Struct, frozen=True):
    """Accept the proposal to make the remaining turns shorter."""


class KeepTurns(Struct, frozen=True):
    """Decline the proposal to make the remaining turns shorter."""


class RoundOff(Struct, frozen=True):
    """Tell the room that we gently round off."""


# --- agreements


class Propose(Struct, frozen=True):
    """Write down a new agreement; `today` is the local date at the table."""

    terms: Terms
    today: date
    statement: str = ""
    """The statement it grew from; never a child's, word for word (R40, seed 000)."""
    topics: tuple[str, ...] = ()
    """What it touches, beside what the statement does (R118, seed 004)."""


class Amend(Struct, frozen=True):
    """Change the terms of an agreement; what was read back must be read back again."""

    agreement: str
    terms: Terms
    today: date
    base: Terms | None = None
    """What the writer had before them when they began; None keeps no other wording."""
    topics: tuple[str, ...] = ()
    """What it touches from now on, beside what it touched before (R118, seed 004)."""


class PutAside(Struct, frozen=True):
    """Leave an agreement for now."""

    agreement: str


class ReadBack(Struct, frozen=True):
    """Show the sentence of an agreement to the room."""

    agreement: str


class StopReadBack(Struct, frozen=True):
    """Turn from the sentence without confirming it."""


class Confirm(Struct, frozen=True):
    """The room said yes to the sentence that was read back."""

    agreement: str
    wording: str


class Accept(Struct, frozen=True):
    """A person says yes to an agreement."""

    agreement: str
    person: str


class NoteReservation(Struct, frozen=True):
    """A person agrees with a reservation."""

    agreement: str
    person: str
    text: str


class AskChild(Struct, frozen=True):
    """Keep a child's view of an agreement about it."""

    agreement: str
    child: str
    view: str
    through: str = ""


class FollowUpAgreement(Struct, frozen=True):
    """Say what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


class HandOver(Struct, frozen=True):
    """Let an earlier agreement go on with another responsible adult."""

    ref: str
    person: str


# --- the minutes


class NoteStatement(Struct, frozen=True):
    """Write down what somebody said; `statement` is made by the pane, so that trying again writes nothing twice."""

    statement: str
    said: Said
    topics: tuple[str, ...] = ()
    phase: str = ""
    """In which phase it was said; empty means the present one."""


class CorrectStatement(Struct, frozen=True):
    """Write a statement down otherwise."""

    statement: str
    said: Said
    topics: tuple[str, ...] | None = None
    """All its topics from now on; None leaves them as they are."""
    base: Said | None = None
    """What the writer had before them when they began."""


class WithdrawStatement(Struct, frozen=True):
    """Take a statement out of the minutes."""

    statement: str


class SumUp(Struct, frozen=True):
    """Write down what a phase came to."""

    phase: str
    text: str


class SetGoal(Struct, frozen=True):
    """Put a common goal into words; an empty `goal` is a new one."""

    text: str
    goal: str = ""


class DropGoal(Struct, frozen=True):
    """Take a goal away."""

    goal: str


class AskScale(Struct, frozen=True):
    """Put a question that is answered from 0 to 10; an empty `scale` is a new one, `goal` counts only for that."""

    text: str
    goal: str = ""
    scale: str = ""


class DropScale(Struct, frozen=True):
    """Take a scale away."""

    scale: str


class AnswerScale(Struct, frozen=True):
    """Keep somebody's number: 0 to 10, a child's one of five smileys."""

    scale: str
    person: str
    value: int


class MarkTopics(Struct, frozen=True):
    """Say which topics a statement or an agreement touches."""

    of: str
    topics: tuple[str, ...]


class WithdrawConsent(Struct, frozen=True):
    """Hide what touches a topic, because this person no longer agrees that it is shared."""

    topic: str
    person: str


class GiveConsent(Struct, frozen=True):
    """Give back the consent this person took back; what touches the topic is shown when nobody else has."""

    topic: str
    person: str


class AnswerEvaluation(Struct, frozen=True):
    """Enter one sheet of the evaluation."""

    sheet: Sheet


# --- the end


class SetNextMeeting(Struct, frozen=True):
    """Agree on the next meeting; outside the usual weeks only when confirmed (R86). `starts` is a UTC instant."""

    starts: datetime
    place: str = ""
    confirmed: bool = False
    reason: Reason | None = None
    """Why it lies outside the usual weeks."""


class EndSeries(Struct, frozen=True):
    """There is no next meeting, for this reason."""

    reason: str


class FillEvaluation(Struct, frozen=True):
    """The evaluation is filled in."""


class AnswerInvitation(Struct, frozen=True):
    """A parent says whether somebody may be invited, or the child how it sees that (R80, R133)."""

    person: str
    by: str
    answer: Answer | None
    """None takes it back."""


class SettleSharing(Struct, frozen=True):
    """Agree how a topic may be told of, with whose it is (R118, seed 004)."""

    topic: str
    by: str
    sharing: Sharing | None
    """None takes it back."""


class TickItem(Struct, frozen=True):
    """A line of a checklist was done on this local day (R125, seed 004)."""

    item: Item
    on: date | None
    """None takes it back."""
    reason: Reason | None = None
    """Why the invitations went out although a parent has not said yes to somebody (R93, seed 003)."""


class MarkSent(Struct, frozen=True):
    """A paper went to everybody of the meeting on this local day, or was filed (R143, seed 004)."""

    paper: Paper
    on: date
    again: bool = False
    """Whether it is another version than the one that went out, which may have been on the same day (R121)."""


class TakeTranslation(Struct, frozen=True):
    """Take in an interpreter's words in one language, for the Danish texts they were made of (R52, seed 000)."""

    lang: str
    texts: tuple[tuple[str, str, str], ...]
    """What each is of (an agreement's id, or `purpose`), its words, and the Danish text; no words take them away."""


class Calm(Struct, frozen=True):
    """The neutral screen; again: the meeting."""


Intent = (
    PlanMeeting
    | TakeLead
    | LeaveLead
    | TakeMinutes
    | ReplaceLeader
    | ReplaceMinuteTaker
    | OpenMeeting
    | PostponeMeeting
    | PauseMeeting
    | ResumeMeeting
    | CloseMeeting
    | NoteClockJump
    | Undo
    | Arrive
    | Leave
    | WalkIn
    | AwaitInterpreter
    | ChangeFrame
    | EnterPhase
    | TickPoint
    | ChangeOrder
    | NextSpeaker
    | FreeFloor
    | GiveFloor
    | Pass
    | Defer
    | HearThrough
    | Interject
    | Interpret
    | CorrectStart
    | ParkQuestion
    | TakeQuestion
    | TakeBreak
    | ShortenTurns
    | KeepTurns
    | RoundOff
    | Propose
    | Amend
    | PutAside
    | ReadBack
    | StopReadBack
    | Confirm
    | Accept
    | NoteReservation
    | AskChild
    | FollowUpAgreement
    | HandOver
    | NoteStatement
    | CorrectStatement
    | WithdrawStatement
    | SumUp
    | SetGoal
    | DropGoal
    | AskScale
    | DropScale
    | AnswerScale
    | MarkTopics
    | WithdrawConsent
    | GiveConsent
    | AnswerEvaluation
    | SetNextMeeting
    | EndSeries
    | FillEvaluation
    | AnswerInvitation
    | SettleSharing
    | TickItem
    | MarkSent
    | TakeTranslation
    | Calm
)
