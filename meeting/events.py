"""The facts of a meeting, in past tense. A fact is never changed; a later one may say otherwise.

An event says what happened; when, in which pane and by which act stands beside it in `Recorded`.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from meeting.agreement_terms import Outcome, Terms
from meeting.evaluation_terms import Sheet
from meeting.papers import Paper
from meeting.people import Mode, Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.prepared import Answer, Item, Sharing
from meeting.statement_terms import Said
from meeting.template import RuleId


class Face(StrEnum):
    """What a pane is to the meeting."""

    LEAD = "lead"
    ROOM = "room"
    MINUTES = "minutes"
    HOME = "home"
    """Looks at all meetings, and says which papers went out."""


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


class WaitFor(StrEnum):
    """What the leader chose when the interpreter was not there (scenario 1 and 2)."""

    ARRIVAL = "arrival"
    PHONE = "phone"


# --- before and around the meeting ---------------------------------------------------------------------------------


class MeetingPlanned(Struct, frozen=True):
    """A plan was stored; a later one replaces it while the meeting is not opened."""

    plan: Plan


class InvitationAnswered(Struct, frozen=True):
    """A parent said whether somebody may be invited, or the child how it sees that; None took it back (R80, R133)."""

    person: str
    """Who may be invited."""
    by: str
    answer: Answer | None


class SharingSettled(Struct, frozen=True):
    """How a topic may be told of was agreed with whose it is; None took that back (R118, seed 004)."""

    topic: str
    by: str
    sharing: Sharing | None


class ItemTicked(Struct, frozen=True):
    """A line of a checklist was done on a local day; None took that back (R125, seed 004)."""

    item: Item
    on: date | None


class LeadTaken(Struct, frozen=True):
    """A pane leads from now on; the one before it only watches (R43, seed 000)."""


class LeadLeft(Struct, frozen=True):
    """The leading pane was left on purpose; without this a new lead means it was broken off."""


class MinutesTaken(Struct, frozen=True):
    """Somebody writes the minutes in this pane from now on; there may be two of them."""

    person: str


class LeaderReplaced(Struct, frozen=True):
    """Another participant leads the meeting."""

    person: str


class MinuteTakerReplaced(Struct, frozen=True):
    """Another participant takes the minutes."""

    person: str


class MeetingOpened(Struct, frozen=True):
    """The meeting began; work is counted from here."""


class MeetingPaused(Struct, frozen=True):
    """The meeting was broken off and goes on later, perhaps another day."""

    until: datetime | None = None


class MeetingResumed(Struct, frozen=True):
    """The meeting goes on where it was."""


class MeetingPostponed(Struct, frozen=True):
    """The meeting was put off before it began."""

    until: datetime | None = None


class MeetingClosed(Struct, frozen=True):
    """The meeting ended."""


class ClockJumped(Struct, frozen=True):
    """The wall clock moved by this many seconds against real time."""

    by_s: float


class RuleOverridden(Struct, frozen=True):
    """The leader went on although a rule said otherwise (R57, seed 000)."""

    rule: RuleId
    reason: Reason
    about: tuple[str, ...] = ()
    """Participants, agreements or phases concerned."""
    text: str = ""
    """The written reason; empty while it is owed."""


class Undone(Struct, frozen=True):
    """An act was taken back; the log keeps both."""

    act: str


# --- presence ------------------------------------------------------------------------------------------------------


class Arrived(Struct, frozen=True):
    """A person came, or came back."""

    person: str


class Left(Struct, frozen=True):
    """A person left the room."""

    person: str


class WalkedIn(Struct, frozen=True):
    """Somebody who was not planned joined the meeting."""

    participant: Participant


class InterpreterAwaited(Struct, frozen=True):
    """The leader chose to wait for the interpreter, or to go on by phone."""

    person: str
    wait_for: WaitFor


class InterpreterModeChanged(Struct, frozen=True):
    """An interpreter takes part in another way than planned."""

    person: str
    mode: Mode


class FrameChanged(Struct, frozen=True):
    """The leader chose the timebox with or without an interpreter (R34, seed 000)."""

    interpreted: bool


# --- phases and the round ------------------------------------------------------------------------------------------


class PhaseEntered(Struct, frozen=True):
    """A phase began; the one before it ended."""

    phase: str


class PointTicked(Struct, frozen=True):
    """Something that belongs to this phase was said or shown (R102, R138)."""

    phase: str
    point: str


class OrderChanged(Struct, frozen=True):
    """The leader put the round into another order."""

    phase: str
    order: tuple[str, ...]


class FloorGiven(Struct, frozen=True):
    """A turn began."""

    turn: str
    person: str


class TurnEnded(Struct, frozen=True):
    """The person with the floor was heard."""

    turn: str


class TurnInterrupted(Struct, frozen=True):
    """A turn was cut by a break or a pause; the person goes on first afterwards."""

    turn: str


class TurnPassed(Struct, frozen=True):
    """A person passed; asked again at the end, and twice is final."""

    person: str
    turn: str = ""


class TurnDeferred(Struct, frozen=True):
    """We return to this person later in the round."""

    person: str
    turn: str = ""


class HeardThroughAnother(Struct, frozen=True):
    """A person was heard through somebody else."""

    phase: str
    person: str
    through: str


class TurnStartCorrected(Struct, frozen=True):
    """The start of the running turn was moved; positive is earlier."""

    turn: str
    earlier_s: float


class InterjectionStarted(Struct, frozen=True):
    """A short word of another pauses the floor."""

    turn: str


class InterjectionEnded(Struct, frozen=True):
    """The floor went back to whoever had it."""

    turn: str


class InterpretingStarted(Struct, frozen=True):
    """The interpreter speaks in this turn."""

    turn: str


class InterpretingEnded(Struct, frozen=True):
    """The person with the floor speaks again."""

    turn: str


class QuestionParked(Struct, frozen=True):
    """A question was kept for the reflection (R104, seed 003)."""

    question: str
    text: str = ""
    """Stands on the wall; empty for a question out of a statement."""
    person: str = ""
    statement: str = ""
    """The statement it was; its words stay with the minute-taker."""


class QuestionTaken(Struct, frozen=True):
    """A kept question was taken up."""

    question: str


# --- time ----------------------------------------------------------------------------------------------------------


class BreakRequested(Struct, frozen=True):
    """A break comes after this turn."""


class BreakStarted(Struct, frozen=True):
    """A break began and lasts this many minutes."""

    length_min: int


class BreakEnded(Struct, frozen=True):
    """We go on."""


class TurnsShortened(Struct, frozen=True):
    """The leader accepted that each remaining turn gets this many seconds."""

    turn_s: float


class ShorteningDeclined(Struct, frozen=True):
    """The leader kept the turns as they are."""


class RoundingOff(Struct, frozen=True):
    """The room was told that we gently round off."""


# --- agreements ----------------------------------------------------------------------------------------------------


class AgreementProposed(Struct, frozen=True):
    """Somebody proposed who does what."""

    agreement: str
    terms: Terms
    statement: str = ""
    """The statement it grew from."""


class AgreementAmended(Struct, frozen=True):
    """The terms were changed; what was read back before is no longer the wording."""

    agreement: str
    terms: Terms
    base: Terms | None = None
    """What the writer had before them; if the terms had changed meanwhile, both wordings are kept."""


class AgreementPutAside(Struct, frozen=True):
    """We leave this agreement for now; it stays an outstanding item."""

    agreement: str


class ReadBackStarted(Struct, frozen=True):
    """The sentence of an agreement stands before the room, made of these terms."""

    agreement: str
    terms: Terms


class ReadBackEnded(Struct, frozen=True):
    """The room turned from the sentence without confirming it."""


class AgreementConfirmed(Struct, frozen=True):
    """The room said yes to this wording of these terms."""

    agreement: str
    wording: str
    terms: Terms


class AgreementAccepted(Struct, frozen=True):
    """A person says yes to an agreement (R109, seed 004)."""

    agreement: str
    person: str
    terms: Terms | None = None
    """What they said yes to; None takes the terms that stand."""


class ReservationNoted(Struct, frozen=True):
    """A person agrees with a reservation (R109, seed 004)."""

    agreement: str
    person: str
    text: str
    terms: Terms | None = None
    """What they agree with; None takes the terms that stand."""


class ChildAsked(Struct, frozen=True):
    """A child's view of an agreement about it was heard, from itself or through a representative (R92, seed 003)."""

    agreement: str
    child: str
    view: str
    through: str = ""


class AgreementsBroughtForward(Struct, frozen=True):
    """Agreements of earlier meetings wait for an answer (R131, seed 004)."""

    agreements: tuple[EarlierAgreement, ...]


class AgreementFollowedUp(Struct, frozen=True):
    """Somebody said what became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str = ""


class AgreementHandedOver(Struct, frozen=True):
    """Somebody else is responsible for an earlier agreement from now on; never a child (R96, seed 003)."""

    ref: str
    person: str


# --- the minutes -------------------------------------------------------------------------------------------------


class StatementNoted(Struct, frozen=True):
    """Somebody said something, and it was written down; never for the wall (R40, seed 000)."""

    statement: str
    said: Said
    phase: str = ""
    """The phase in which it was said."""


class StatementCorrected(Struct, frozen=True):
    """A statement was written down otherwise; the log keeps the old wording."""

    statement: str
    said: Said
    base: Said | None = None
    """What the writer had before them; if it had been corrected meanwhile, both wordings are kept."""


class StatementWithdrawn(Struct, frozen=True):
    """A statement is no longer part of the minutes; the log keeps it."""

    statement: str


class AdditionNoted(Struct, frozen=True):
    """Something was added to what stands in the minutes of a closed meeting, whose words stay (scenario 15)."""

    of: str
    """The statement, the agreement, or the phase whose sum-up it is added to."""
    text: str = ""
    """What is added to a sum-up."""
    said: Said | None = None
    """A statement as it should be told."""
    terms: Terms | None = None
    """An agreement as it should be told."""


class PhaseSummedUp(Struct, frozen=True):
    """What a phase came to was said and written down (R120, seed 004); a later one replaces it."""

    phase: str
    text: str


class GoalSet(Struct, frozen=True):
    """A common goal was put into words (R9, seed 000); the same goal again changes its words."""

    goal: str
    text: str


class GoalDropped(Struct, frozen=True):
    """A goal is no longer one."""

    goal: str


class ScaleAsked(Struct, frozen=True):
    """A question to be answered from 0 to 10 was put (domain 1.4); the same scale again changes its words."""

    scale: str
    text: str
    goal: str = ""


class ScaleDropped(Struct, frozen=True):
    """A scale is no longer asked; the log keeps its answers."""

    scale: str


class ScaleAnswered(Struct, frozen=True):
    """Somebody gave a number: 0 to 10, a child one of five smileys; a later one replaces it."""

    scale: str
    person: str
    value: int


class TopicsMarked(Struct, frozen=True):
    """A statement or an agreement touches these topics, each a word in lower case (R118, seed 004)."""

    of: str
    topics: tuple[str, ...]


class ConsentWithdrawn(Struct, frozen=True):
    """Somebody no longer agrees that a topic is shared; what touches it is hidden (scenario 8)."""

    topic: str
    person: str


class ConsentGiven(Struct, frozen=True):
    """Somebody who took consent back gave it again; the topic is shared when nobody is left who took it back."""

    topic: str
    person: str


class EvaluationAnswered(Struct, frozen=True):
    """One sheet of the evaluation was entered, without a name (domain 5)."""

    sheet: Sheet


# --- the end -------------------------------------------------------------------------------------------------------


class NextMeetingSet(Struct, frozen=True):
    """The date of the next meeting was agreed (R144, seed 004)."""

    starts: datetime
    place: str = ""


class SeriesEnded(Struct, frozen=True):
    """There is no next meeting, for this reason."""

    reason: str


class EvaluationFilled(Struct, frozen=True):
    """The participants filled in the evaluation (S4:L53)."""


class PaperSent(Struct, frozen=True):
    """A paper went to everybody of the meeting on this day (R128, R130, seed 004), or was filed; later replaces it."""

    paper: Paper
    on: date


class TranslationTaken(Struct, frozen=True):
    """An interpreter's words were taken in (R52, seed 000); later ones for the same text replace them."""

    of: str
    """An agreement's id, the number of an earlier one as in `2.3`, `purpose` or `purpose_for_child`."""
    lang: str
    text: str
    """Empty takes them away."""
    danish: str
    """The Danish text that was translated."""


class ScreenCalmed(Struct, frozen=True):
    """The wall shows nothing but calm."""


class ScreenRestored(Struct, frozen=True):
    """The wall shows the meeting again."""


Event = (
    MeetingPlanned
    | LeadTaken
    | InvitationAnswered
    | SharingSettled
    | ItemTicked
    | LeadLeft
    | MinutesTaken
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
    | AgreementAccepted
    | ReservationNoted
    | ChildAsked
    | AgreementsBroughtForward
    | AgreementFollowedUp
    | AgreementHandedOver
    | StatementNoted
    | StatementCorrected
    | StatementWithdrawn
    | AdditionNoted
    | PhaseSummedUp
    | GoalSet
    | GoalDropped
    | ScaleAsked
    | ScaleDropped
    | ScaleAnswered
    | TopicsMarked
    | ConsentWithdrawn
    | ConsentGiven
    | EvaluationAnswered
    | NextMeetingSet
    | SeriesEnded
    | EvaluationFilled
    | PaperSent
    | TranslationTaken
    | ScreenCalmed
    | ScreenRestored
)
"""Every fact there is; `match` over it ends with `assert_never`, so that the type checker names a forgotten one."""


class Recorded(Struct, frozen=True):
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
