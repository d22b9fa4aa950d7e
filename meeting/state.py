"""The state of one meeting, folded from its events: frozen, in slices, one per feature.

Every instant here lies on the meeting's own steady time: aware UTC that never runs backwards and does not
jump when somebody sets the computer's clock. `Meeting.now`, `steady` and `wall` translate.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct, field

from meeting.agreement_terms import Outcome, Terms
from meeting.evaluation_terms import Sheet
from meeting.events import RuleOverridden
from meeting.papers import Paper
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Plan
from meeting.prepared import Prepared
from meeting.statement_terms import Said

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Stage(StrEnum):
    """Where the meeting is in its life."""

    EMPTY = "empty"
    PLANNED = "planned"
    OPEN = "open"
    PAUSED = "paused"
    POSTPONED = "postponed"
    CLOSED = "closed"


class Stay(Struct, frozen=True):
    """A span of time; an end of None means it still goes on."""

    start: datetime
    end: datetime | None = None


# --- who is here ---------------------------------------------------------------------------------------------------


class Seat(Struct, frozen=True):
    """One person and when they were in the room."""

    participant: Participant
    stays: tuple[Stay, ...] = ()
    walked_in: bool = False

    @property
    def here(self) -> bool:
        """Whether this person is in the room."""
        return bool(self.stays) and self.stays[-1].end is None


class Presence(Struct, frozen=True):
    """Everybody planned or walked in, in file order."""

    seats: tuple[Seat, ...] = ()
    awaited: str = ""
    """The interpreter the leader chose to wait for."""


class Lead(Struct, frozen=True):
    """Who leads, who writes, and which pane drives."""

    pane: str = ""
    """Empty when no pane leads."""
    leader: str = ""
    minute_taker: str = ""
    writers: Mapping[str, str] = field(default_factory=dict)
    """Pane → who writes the minutes in it."""
    broken_off: tuple[Stay, ...] = ()
    """Gaps in which the leading pane was gone without having been left: from the last event to the new lead."""


# --- the round -----------------------------------------------------------------------------------------------------


class Mark(StrEnum):
    """What happened with a person in a round so far; no mark means waiting."""

    HEARD = "heard"
    PASSED = "passed"
    PASSED_TWICE = "passed_twice"
    TO_RETURN = "to_return"
    HEARD_THROUGH = "heard_through"


class Called(Struct, frozen=True):
    """Somebody passed, comes later or was heard through another, without having the floor."""

    person: str
    mark: Mark
    at: datetime
    through: str = ""
    """Who spoke for them."""


class Round(Struct, frozen=True):
    """The speaking order of one phase and what happened with each; a presentation is kept in the same way."""

    phase: str
    order: tuple[str, ...]
    marks: Mapping[str, Mark] = field(default_factory=dict)
    through: Mapping[str, str] = field(default_factory=dict)
    """Person heard through another → that other."""
    first: str = ""
    """Whose turn was cut by a break; goes on first."""
    called: tuple[Called, ...] = ()
    """What was said of people without the floor, in order of time; marks tell only the last of it."""


class PhaseEntry(Struct, frozen=True):
    """One visit to a phase."""

    phase: str
    start: datetime
    end: datetime | None = None


class Phases(Struct, frozen=True):
    """Where we are in the agenda, and what was ticked off on the way."""

    entries: tuple[PhaseEntry, ...] = ()
    ticked: frozenset[tuple[str, str]] = frozenset()
    """(phase, point) pairs."""

    @property
    def current(self) -> str:
        """The id of the phase we are in; empty before the opening."""
        return self.entries[-1].phase if self.entries else ""


# --- the floor -----------------------------------------------------------------------------------------------------


class TurnEnd(StrEnum):
    """How a turn ended."""

    HEARD = "heard"
    PASSED = "passed"
    DEFERRED = "deferred"
    INTERRUPTED = "interrupted"


class Turn(Struct, frozen=True):
    """One turn with the floor."""

    id: str
    person: str
    phase: str
    start: datetime
    end: datetime | None = None
    released_at: datetime | None = None
    """When the key that ended it was pressed; the end lies before it if the next turn really began earlier."""
    ended_by: TurnEnd | None = None
    pauses: tuple[Stay, ...] = ()
    """Interjections, during which the turn does not count."""
    interpreted: tuple[Stay, ...] = ()
    """When the interpreter spoke; none means the turn is not told apart."""


class Floor(Struct, frozen=True):
    """All turns so far and the one that runs; at most one person has the floor (design 3)."""

    turns: tuple[Turn, ...] = ()
    free_since: datetime = EPOCH

    @property
    def turn(self) -> Turn | None:
        """The running turn."""
        return self.turns[-1] if self.turns and self.turns[-1].end is None else None

    @property
    def holder(self) -> str:
        """Who has the floor; empty when nobody has."""
        return self.turn.person if self.turn else ""

    @property
    def paused(self) -> bool:
        """Whether an interjection pauses the floor."""
        return bool(self.turn and self.turn.pauses and self.turn.pauses[-1].end is None)

    @property
    def interpreting(self) -> bool:
        """Whether the interpreter speaks right now."""
        return bool(self.turn and self.turn.interpreted and self.turn.interpreted[-1].end is None)


class Question(Struct, frozen=True):
    """A question kept for later."""

    id: str
    text: str
    person: str
    at: datetime
    taken: bool = False
    statement: str = ""
    """The statement it was, if it was one."""


# --- time ----------------------------------------------------------------------------------------------------------


class Break(Struct, frozen=True):
    """One break."""

    start: datetime
    length_min: int
    end: datetime | None = None


class Timebox(Struct, frozen=True):
    """When we began, the breaks, and what the leader decided about time."""

    opened_at: datetime | None = None
    closed_at: datetime | None = None
    breaks: tuple[Break, ...] = ()
    break_requested: bool = False
    pauses: tuple[Stay, ...] = ()
    """When the whole meeting was broken off."""
    interpreted: bool = False
    """Whether the frame with an interpreter holds."""
    turn_s: float | None = None
    """Seconds of a turn after the leader accepted shorter ones."""
    declined_at: datetime | None = None
    """When the leader last kept the turns as they are."""
    rounding_off_at: datetime | None = None

    @property
    def break_now(self) -> Break | None:
        """The break that runs."""
        return self.breaks[-1] if self.breaks and self.breaks[-1].end is None else None


# --- agreements ----------------------------------------------------------------------------------------------------


class Standing(StrEnum):
    """How far an agreement has come."""

    INCOMPLETE = "incomplete"
    """Lacks who, what, start or follow-up."""
    NOT_READ_BACK = "not_read_back"
    PROPOSAL = "proposal"
    """Confirmed while no parent was there (R10, seed 000)."""
    AGREED = "agreed"
    PUT_ASIDE = "put_aside"


class ChildView(Struct, frozen=True):
    """What a child says to an agreement about it."""

    child: str
    view: str
    at: datetime
    through: str = ""
    what: str = ""
    """What the agreement was about then; when that is changed the child is asked again."""


class Reservation(Struct, frozen=True):
    """Who agrees with which reservation."""

    person: str
    text: str


class OtherTerms(Struct, frozen=True):
    """A wording that somebody else wrote at the same time; it stands beside the newer one until one is chosen."""

    terms: Terms
    by: str
    """Who wrote it, a participant id."""
    at: datetime


class Agreement(Struct, frozen=True):
    """One agreement of this meeting."""

    id: str
    number: int
    terms: Terms
    proposed_at: datetime
    wording: str = ""
    """The last wording that was read back and confirmed; documents carry this one."""
    confirmed_terms: Terms | None = None
    confirmed_at: datetime | None = None
    with_parent: bool = False
    """Whether a parent was present at the confirmation."""
    put_aside: bool = False
    reservations: tuple[Reservation, ...] = ()
    accepted: tuple[str, ...] = ()
    """Who said yes to these terms."""
    views: tuple[ChildView, ...] = ()
    statement: str = ""
    """The statement it grew from."""
    by: str = ""
    """Who wrote these terms, a participant id."""
    written_at: datetime | None = None
    """When these terms were written."""
    other: OtherTerms | None = None
    """What somebody else wrote at the same time."""


class FollowedUp(Struct, frozen=True):
    """What became of an earlier agreement."""

    ref: str
    outcome: Outcome
    sentence: str
    at: datetime


class HandedOver(Struct, frozen=True):
    """Who goes on with an earlier agreement."""

    ref: str
    person: str
    at: datetime


class Agreements(Struct, frozen=True):
    """The agreements of this meeting and those that wait for an answer."""

    items: tuple[Agreement, ...] = ()
    reading: str = ""
    """The agreement that is being read back."""
    earlier: tuple[EarlierAgreement, ...] = ()
    followed_up: tuple[FollowedUp, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()


# --- the minutes ---------------------------------------------------------------------------------------------------


class OtherSaid(Struct, frozen=True):
    """A wording of a statement that somebody else wrote at the same time."""

    said: Said
    by: str
    at: datetime


class Statement(Struct, frozen=True):
    """One statement; never for the wall (R40, seed 000)."""

    id: str
    said: Said
    phase: str
    at: datetime
    """When it was written down."""
    by: str = ""
    """Who wrote these words down, a participant id."""
    written_at: datetime | None = None
    """When these words were written down, if they are not the first ones."""
    corrected_at: datetime | None = None
    """When the words were last corrected; what must be different, added to a worry, corrects nothing."""
    withdrawn: bool = False
    other: OtherSaid | None = None
    """What somebody else wrote at the same time."""
    pane: str = ""
    """Which pane wrote it down first."""


class SumUp(Struct, frozen=True):
    """What a phase came to."""

    phase: str
    text: str
    at: datetime


class Addition(Struct, frozen=True):
    """What was added to a closed meeting; the words it is added to stay as they were (scenario 15)."""

    of: str
    """The statement, the agreement, or the phase whose sum-up it is added to."""
    at: datetime
    by: str
    """Who wrote it, a participant id."""
    text: str = ""
    said: Said | None = None
    terms: Terms | None = None


class Goal(Struct, frozen=True):
    """A common goal (R9, seed 000)."""

    id: str
    number: int
    text: str
    at: datetime
    dropped: bool = False


class Scale(Struct, frozen=True):
    """A question answered from 0 to 10; a child's number is one of five smileys. Never on the wall by name."""

    id: str
    number: int
    text: str
    goal: str = ""
    answers: Mapping[str, int] = field(default_factory=dict)
    """By participant id."""
    dropped: bool = False


class Word(Struct, frozen=True):
    """What somebody said about a topic: that it may be shared, or may not any more."""

    topic: str
    person: str
    shares: bool
    at: datetime
    """By the wall clock, so that what was said at another meeting can be put before or after it."""


class Consent(Struct, frozen=True):
    """What touches which topic, and which topics may not be shared."""

    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a statement or an agreement → its topics."""
    withdrawn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Topic → who took the consent back; it may be shared again when none of them is left."""
    words: tuple[Word, ...] = ()
    """All that was said of it at this meeting, in its order."""


class Minutes(Struct, frozen=True):
    """What the minute-taker wrote."""

    statements: tuple[Statement, ...] = ()
    sum_ups: Mapping[str, SumUp] = field(default_factory=dict)
    """By phase."""
    goals: tuple[Goal, ...] = ()
    scales: tuple[Scale, ...] = ()
    consent: Consent = Consent()
    evaluation: tuple[Sheet, ...] = ()
    additions: tuple[Addition, ...] = ()
    """In the order they were written."""


class Ending(Struct, frozen=True):
    """What the close asks for."""

    next_starts: datetime | None = None
    next_place: str = ""
    series_ended: str = ""
    """The reason why there is no next meeting."""
    evaluated: bool = False
    until: datetime | None = None
    """When a paused or postponed meeting goes on."""


class Translation(Struct, frozen=True):
    """An interpreter's words (R52, seed 000)."""

    of: str
    """What they are words for: an agreement's id, the number of an earlier one, `purpose` or `purpose_for_child`."""
    lang: str
    text: str
    danish: str
    """The Danish text that was translated; for any other text they do not count."""


# --- the whole -----------------------------------------------------------------------------------------------------


class Meeting(Struct, frozen=True):
    """One meeting as it stands after its last event."""

    plan: Plan | None = None
    stage: Stage = Stage.EMPTY
    lead: Lead = Lead()
    presence: Presence = Presence()
    phases: Phases = Phases()
    rounds: Mapping[str, Round] = field(default_factory=dict)
    floor: Floor = Floor()
    questions: tuple[Question, ...] = ()
    timebox: Timebox = Timebox()
    agreements: Agreements = Agreements()
    minutes: Minutes = Minutes()
    ending: Ending = Ending()
    prepared: Prepared = Prepared()
    papers: Mapping[Paper, date] = field(default_factory=dict)
    """When each paper was last sent to everybody, or filed; a local date."""
    translations: tuple[Translation, ...] = ()
    overrides: tuple[RuleOverridden, ...] = ()
    calm: bool = False
    """Whether the wall shows the neutral screen."""
    offset_s: float = 0.0
    """Wall time minus steady time."""
    last_at: datetime = EPOCH
    """Steady instant of the last event."""
    last_seq: int = 0

    @property
    def planned(self) -> Plan:
        """The plan; raises ValueError before there is one."""
        if self.plan is None:
            raise ValueError("this meeting has no plan yet")
        return self.plan

    def steady(self, wall: datetime) -> datetime:
        """Return the steady instant of what the wall clock shows."""
        return wall - timedelta(seconds=self.offset_s)

    def now(self, wall: datetime) -> datetime:
        """Return the steady instant it is when the wall clock shows this; never before the last event."""
        return max(self.steady(wall), self.last_at)

    def wall(self, steady: datetime) -> datetime:
        """Return what the wall clock shows at a steady instant."""
        return steady + timedelta(seconds=self.offset_s)
