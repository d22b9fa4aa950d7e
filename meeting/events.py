"""The facts of a meeting, in past tense. A fact is never changed; a later one may say otherwise.

An event says what happened; when, in which pane and by which act stands beside it in `Recorded`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from meeting.agreement_terms import Outcome, Terms
from meeting.people import Mode, Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.template import RuleId


class Face(StrEnum):
    """What a pane is to the meeting."""

    LEAD = "lead"
    ROOM = "room"
    MINUTES = "minutes"


class Reason(StrEnum):
    """Why a rule was set aside, picked by number because a typed reason would stand on the wall."""

    OWN_WISH = "own_wish"
    NOT_ENOUGH_TIME = "not_enough_time"
    SAID_OTHERWISE = "said_otherwise"
    WRITTEN_LATER = "written_later"
    LEADER_DECIDES = "leader_decides"


class WaitFor(StrEnum):
    """What the leader chose when the interpreter was not there (scenario 1 and 2)."""

    ARRIVAL = "arrival"
    PHONE = "phone"


# --- before and around the meeting ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MeetingPlanned:
    """A plan was stored; a later one replaces it while the meeting is not opened."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class LeadTaken:
    """A pane leads from now on; the one before it only watches (R43, seed 000)."""


@dataclass(frozen=True, slots=True)
class LeadLeft:
    """The leading pane was left on purpose; without this a new lead means it was broken off."""


@dataclass(frozen=True, slots=True)
class LeaderReplaced:
    """Another participant leads the meeting."""

    person: str


@dataclass(frozen=True, slots=True)
class MinuteTakerReplaced:
    """Another participant takes the minutes."""

    person: str


@dataclass(frozen=True, slots=True)
class MeetingOpened:
    """The meeting began; work is counted from here."""


@dataclass(frozen=True, slots=True)
class MeetingPaused:
    """The meeting was broken off and goes on later, perhaps another day."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class MeetingResumed:
    """The meeting goes on where it was."""


@dataclass(frozen=True, slots=True)
class MeetingPostponed:
    """The meeting was put off before it began."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """The meeting ended."""


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The wall clock moved by this many seconds against real time."""

    by_s: float


@dataclass(frozen=True, slots=True)
class RuleOverridden:
    """The leader went on although a rule said otherwise (R57, seed 000)."""

    rule: RuleId
    reason: Reason
    about: tuple[str, ...] = ()
    """Participants, agreements or phases concerned."""
    text: str = ""
    """The written reason; empty while it is owed."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An act was taken back; the log keeps both."""

    act: str


# --- presence ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Arrived:
    """A person came, or came back."""

    person: str


@dataclass(frozen=True, slots=True)
class Left:
    """A person left the room."""

    person: str


@dataclass(frozen=True, slots=True)
class WalkedIn:
    """Somebody who was not planned joined the meeting."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class InterpreterAwaited:
    """The leader chose to wait for the interpreter, or to go on by phone."""

    person: str
    wait_for: WaitFor


@dataclass(frozen=True, slots=True)
class InterpreterModeChanged:
    """An interpreter takes part in another way than planned."""

    person: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class FrameChanged:
    """The leader chose the timebox with or without an interpreter (R34, seed 000)."""

    interpreted: bool


# --- phases and the round ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PhaseEntered:
    """A phase began; the one before it ended."""

    phase: str


@dataclass(frozen=True, slots=True)
class PointTicked:
    """Something that belongs to this phase was said or shown (R102, R138)."""

    phase: str
    point: str


@dataclass(frozen=True, slots=True)
class OrderChanged:
    """The leader put the round into another order."""

    phase: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FloorGiven:
    """A turn began."""

    turn: str
    person: str


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The person with the floor was heard."""

    turn: str


@dataclass(frozen=True, slots=True)
class TurnInterrupted:
    """A turn was cut by a break or a pause; the person goes on first afterwards."""

    turn: str


@dataclass(frozen=True, slots=True)
class TurnPassed:
    """A person passed; asked again at the end, and twice is final."""

    person: str
    turn: str = ""


@dataclass(frozen=True, slots=True)
class TurnDeferred:
    """We return to this person later in the round."""

    person: str
    turn: str = ""


@dataclass(frozen=True, slots=True)
class HeardThroughAnother:
    """A person was heard through somebody else."""

    phase: str
    person: str
    through: str


@dataclass(frozen=True, slots=True)
class TurnStartCorrected:
    """The start of the running turn was moved; positive is earlier."""

    turn: str
    earlier_s: float


@dataclass(frozen=True, slots=True)
class InterjectionStarted:
    """A short word of another pauses the floor."""

    turn: str


@dataclass(frozen=True, slots=True)
class InterjectionEnded:
    """The floor went back to whoever had it."""

    turn: str


@dataclass(frozen=True, slots=True)
class InterpretingStarted:
    """The interpreter speaks in this turn."""

    turn: str


@dataclass(frozen=True, slots=True)
class InterpretingEnded:
    """The person with the floor speaks again."""

    turn: str


@dataclass(frozen=True, slots=True)
class QuestionParked:
    """A question was kept for the reflection (R104, seed 003)."""

    question: str
    text: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class QuestionTaken:
    """A kept question was taken up."""

    question: str


# --- time ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BreakRequested:
    """A break comes after this turn."""


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """A break began and lasts this many minutes."""

    length_min: int


@dataclass(frozen=True, slots=True)
class BreakEnded:
    """We go on."""


@dataclass(frozen=True, slots=True)
class TurnsShortened:
    """The leader accepted that each remaining turn gets this many seconds."""

    turn_s: float


@dataclass(frozen=True, slots=True)
class ShorteningDeclined:
    """The leader kept the turns as they are."""


@dataclass(frozen=True, slots=True)
class RoundingOff:
    """The room was told that we gently round off."""


# --- agreements ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AgreementProposed:
    """Somebody proposed who does what."""

    agreement: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class AgreementAmended:
    """The terms were changed; what was read back before is no longer the wording."""

    agreement: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class AgreementPutAside:
    """We leave this agreement for now; it stays an outstanding item."""

    agreement: str


@dataclass(frozen=True, slots=True)
class ReadBackStarted:
    """The sentence of an agreement stands before the room, made of these terms."""

    agreement: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class ReadBackEnded:
    """The room turned from the sentence without confirming it."""


@dataclass(frozen=True, slots=True)
class AgreementConfirmed:
    """The room said yes to this wording of these terms."""

    agreement: str
    wording: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class ReservationNoted:
    """A person agrees with a reservation (R109, seed 004)."""

    agreement: str
    person: str
    text: str


@dataclass(frozen=True, slots=True)
class ChildAsked:
    """A child's view of an agreement about it was heard, from itself or through a representative (R92, seed 003)."""

    agreement: str
    child: str
    view: str
    through: str = ""


@dataclass(frozen=True, slots=True)
class AgreementsBroughtForward:
    """Agreements of earlier meetings wait for an answer (R131, seed 004)."""

    agreements: tuple[EarlierAgreement, ...]


@dataclass(frozen=True, slots=True)
class AgreementFollowedUp:
    """Somebody said what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


# --- the end -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NextMeetingSet:
    """The date of the next meeting was agreed (R144, seed 004)."""

    starts: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class SeriesEnded:
    """There is no next meeting, for this reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class EvaluationFilled:
    """The participants filled in the evaluation (S4:L53)."""


@dataclass(frozen=True, slots=True)
class ScreenCalmed:
    """The wall shows nothing but calm."""


@dataclass(frozen=True, slots=True)
class ScreenRestored:
    """The wall shows the meeting again."""


Event = (
    MeetingPlanned
    | LeadTaken
    | LeadLeft
    | LeaderReplaced
    | MinuteTakerReplaced
    | MeetingOpened
    | MeetingPaused
    | MeetingResumed
    | MeetingPostponed
    | MeetingClosed
    | ClockJumped
    | RuleOverridden
    | Undone
    | Arrived
    | Left
    | WalkedIn
    | InterpreterAwaited
    | InterpreterModeChanged
    | FrameChanged
    | PhaseEntered
    | PointTicked
    | OrderChanged
    | FloorGiven
    | TurnEnded
    | TurnInterrupted
    | TurnPassed
    | TurnDeferred
    | HeardThroughAnother
    | TurnStartCorrected
    | InterjectionStarted
    | InterjectionEnded
    | InterpretingStarted
    | InterpretingEnded
    | QuestionParked
    | QuestionTaken
    | BreakRequested
    | BreakStarted
    | BreakEnded
    | TurnsShortened
    | ShorteningDeclined
    | RoundingOff
    | AgreementProposed
    | AgreementAmended
    | AgreementPutAside
    | ReadBackStarted
    | ReadBackEnded
    | AgreementConfirmed
    | ReservationNoted
    | ChildAsked
    | AgreementsBroughtForward
    | AgreementFollowedUp
    | NextMeetingSet
    | SeriesEnded
    | EvaluationFilled
    | ScreenCalmed
    | ScreenRestored
)
"""Every fact there is; `match` over it ends with `assert_never`, so that the type checker names a forgotten one."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the log."""

    seq: int
    """Position within the meeting, from 1."""
    id: str
    act: str
    """The keystroke it came from; what is undone is an act."""
    at: datetime
    """UTC instant by the wall clock of the pane."""
    pane: str
    event: Event
