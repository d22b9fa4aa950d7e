"""What people want to do: one intent per act. `meeting.decide` answers with events, or refuses with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from meeting.agreement_terms import Outcome, Terms
from meeting.events import Reason, WaitFor
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.template import RuleId


@dataclass(frozen=True, slots=True)
class Past:
    """A rule the leader has been told of and goes past (R57, seed 000); one that blocks takes a reason."""

    rule: RuleId
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class PlanMeeting:
    """Store a checked plan, or replace it while the meeting is not opened."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class TakeLead:
    """Lead from this pane."""


@dataclass(frozen=True, slots=True)
class LeaveLead:
    """Leave the leading pane on purpose; the meeting goes on."""


@dataclass(frozen=True, slots=True)
class ReplaceLeader:
    """Let another participant lead (design 3); the caseworker only with a reason (R69)."""

    person: str
    reason: Reason | None = None
    reason_text: str = ""


@dataclass(frozen=True, slots=True)
class ReplaceMinuteTaker:
    """Let another participant take the minutes."""

    person: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """Begin, with these people in the room (the roll call)."""

    here: tuple[str, ...]
    earlier: tuple[EarlierAgreement, ...] = ()
    """Open agreements of the meetings before, brought forward by the store."""
    past: tuple[Past, ...] = ()


@dataclass(frozen=True, slots=True)
class PostponeMeeting:
    """Put the meeting off before it begins."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PauseMeeting:
    """Break the meeting off; it goes on later, perhaps another day."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ResumeMeeting:
    """Go on with the round where it was."""


@dataclass(frozen=True, slots=True)
class CloseMeeting:
    """End the meeting; with a reason although things are missing."""

    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class NoteClockJump:
    """Tell the meeting that the wall clock jumped by this many seconds."""

    by_s: float


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back this pane's own last act."""


# --- presence


@dataclass(frozen=True, slots=True)
class Arrive:
    """A planned person came, or came back."""

    person: str


@dataclass(frozen=True, slots=True)
class Leave:
    """A person leaves the room."""

    person: str


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Add somebody who was not planned; they are in the room."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class AwaitInterpreter:
    """Wait for the interpreter, or go on with the interpreter by phone."""

    person: str
    wait_for: WaitFor


@dataclass(frozen=True, slots=True)
class ChangeFrame:
    """Use the timebox with or without an interpreter."""

    interpreted: bool


# --- phases and the floor


@dataclass(frozen=True, slots=True)
class EnterPhase:
    """Go to a phase; empty means the next one. Past each rule that says otherwise, one by one."""

    phase: str = ""
    past: tuple[Past, ...] = ()


@dataclass(frozen=True, slots=True)
class TickPoint:
    """Tick off something that was said or shown in this phase."""

    point: str


@dataclass(frozen=True, slots=True)
class ChangeOrder:
    """Put the round of the current phase into another order."""

    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextSpeaker:
    """Space: end the turn, the floor goes on to the next one; in a break: we go on."""


@dataclass(frozen=True, slots=True)
class FreeFloor:
    """End the turn; nobody has the floor."""


@dataclass(frozen=True, slots=True)
class GiveFloor:
    """Give the floor to somebody; again to one who was heard only when confirmed."""

    person: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Pass:
    """Whoever has the floor passes; the floor goes on."""


@dataclass(frozen=True, slots=True)
class Defer:
    """We return to whoever has the floor later in the round; the floor goes on."""


@dataclass(frozen=True, slots=True)
class HearThrough:
    """A person was heard through another, in the current round or the one named."""

    person: str
    through: str
    phase: str = ""


@dataclass(frozen=True, slots=True)
class Interject:
    """A short word pauses the floor; again: the floor goes back."""


@dataclass(frozen=True, slots=True)
class Interpret:
    """The interpreter speaks; again: own speech."""


@dataclass(frozen=True, slots=True)
class CorrectStart:
    """Move the start of the running turn; positive is earlier."""

    earlier_s: float


@dataclass(frozen=True, slots=True)
class ParkQuestion:
    """Keep a question for the reflection."""

    text: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class TakeQuestion:
    """Take up a kept question."""

    question: str


# --- time


@dataclass(frozen=True, slots=True)
class TakeBreak:
    """Break after this turn; again, or with nobody on the floor: now."""


@dataclass(frozen=True, slots=True)
class ShortenTurns:
    """Accept the proposal to make the remaining turns shorter."""


@dataclass(frozen=True, slots=True)
class KeepTurns:
    """Decline the proposal to make the remaining turns shorter."""


@dataclass(frozen=True, slots=True)
class RoundOff:
    """Tell the room that we gently round off."""


# --- agreements


@dataclass(frozen=True, slots=True)
class Propose:
    """Write down a new agreement; `today` is the local date at the table."""

    terms: Terms
    today: date


@dataclass(frozen=True, slots=True)
class Amend:
    """Change the terms of an agreement; what was read back must be read back again."""

    agreement: str
    terms: Terms
    today: date


@dataclass(frozen=True, slots=True)
class PutAside:
    """Leave an agreement for now."""

    agreement: str


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Show the sentence of an agreement to the room."""

    agreement: str


@dataclass(frozen=True, slots=True)
class StopReadBack:
    """Turn from the sentence without confirming it."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """The room said yes to the sentence that was read back."""

    agreement: str
    wording: str


@dataclass(frozen=True, slots=True)
class NoteReservation:
    """A person agrees with a reservation."""

    agreement: str
    person: str
    text: str


@dataclass(frozen=True, slots=True)
class AskChild:
    """Keep a child's view of an agreement about it."""

    agreement: str
    child: str
    view: str
    through: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpAgreement:
    """Say what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


# --- the end


@dataclass(frozen=True, slots=True)
class SetNextMeeting:
    """Agree on the next meeting; outside the usual weeks only when confirmed (R86). `starts` is a UTC instant."""

    starts: datetime
    place: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class EndSeries:
    """There is no next meeting, for this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class FillEvaluation:
    """The evaluation is filled in."""


@dataclass(frozen=True, slots=True)
class Calm:
    """The neutral screen; again: the meeting."""


Intent = (
    PlanMeeting
    | TakeLead
    | LeaveLead
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
    | NoteReservation
    | AskChild
    | FollowUpAgreement
    | SetNextMeeting
    | EndSeries
    | FillEvaluation
    | Calm
)
