"""A meeting template: the form of the meeting as data (R2, R45, seed 000). Every number of the method lives here."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.prepared import AFTER, BEFORE, Item


class Strength(StrEnum):
    """How hard a rule holds: noted only, one key to go on, or blocked until a reason is given."""

    NOTE = "note"
    WARN = "warn"
    BLOCK = "block"


class PhaseKind(StrEnum):
    """What a phase does with the floor."""

    PRESENTATION = "presentation"
    """Everyone here says hello once, interpreter, leader and companion included (R102, seed 003)."""
    FOLLOW_UP = "follow_up"
    ROUND = "round"
    AGREEMENTS = "agreements"
    NEXT_MEETING = "next_meeting"
    EVALUATION = "evaluation"


class ForChildren(StrEnum):
    """Whether a child should hear a phase (R41, seed 000)."""

    YES = "yes"
    NO = "no"
    ASSESS = "assess"


class Order(StrEnum):
    """A preset of the speaking order (R149, seed 004; domain 1.3)."""

    CHILD_FAMILY_FIRST = "child_family_first"
    PROFESSIONALS_FIRST = "professionals_first"
    ROUND_THE_TABLE = "round_the_table"
    INFORMATION_FIRST = "information_first"


class TemplateKind(StrEnum):
    """A first meeting or a follow-up (R106, seed 003)."""

    FIRST = "first"
    FOLLOW_UP = "follow_up"


class RuleId(StrEnum):
    """The rules a template sets the strength of."""

    PARENT_PRESENT = "parent_present"
    INTERPRETER_PRESENT = "interpreter_present"
    CASEWORKER_LEADS = "caseworker_leads"
    LEADER_INVOLVED = "leader_involved"
    LEADER_TAKES_MINUTES = "leader_takes_minutes"
    MINUTE_TAKER_INVITED = "minute_taker_invited"
    EVERYONE_HEARD = "everyone_heard"
    EVERYONE_PRESENTED = "everyone_presented"
    SECOND_TURN = "second_turn"
    PHASE_ORDER = "phase_order"
    AUTHORITY_ROLE_STATED = "authority_role_stated"
    CHILD_HEARS = "child_hears"
    CHILD_INVOLVED = "child_involved"
    PRIVATE_NETWORK = "private_network"
    CHILD_VIEW = "child_view"
    BREAKS_HELD = "breaks_held"
    AGREEMENT_COMPLETE = "agreement_complete"
    AGREEMENT_READ_BACK = "agreement_read_back"
    NEXT_MEETING_SET = "next_meeting_set"
    NEXT_MEETING_INTERVAL = "next_meeting_interval"
    EVALUATION_FILLED = "evaluation_filled"
    EARLIER_ANSWERED = "earlier_answered"
    DURATION = "duration"
    PARTICIPANT_COUNT = "participant_count"
    PROFESSIONAL_RATIO = "professional_ratio"
    OWN_SPEECH = "own_speech"
    PARENTS_APPROVE = "parents_approve"
    ROLE_CONFLICT = "role_conflict"


class Rule(Struct, frozen=True):
    """One rule of a template: its id, its strength and its sources (`R35`)."""

    id: RuleId
    strength: Strength
    source: tuple[str, ...]


class PhaseTemplate(Struct, frozen=True):
    """One phase: minutes are planned time; a round has none and shares what the fixed phases leave."""

    id: str
    title: str
    """English msgid, or the local template's own words."""
    kind: PhaseKind
    minutes: int = 0
    order: Order = Order.CHILD_FAMILY_FIRST
    for_children: ForChildren = ForChildren.YES
    questions: tuple[str, ...] = ()
    child_questions: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    """What the leader ticks off here: `purpose`, `roles`, `authority_role`, `confidentiality`, `interpreter`."""

    @property
    def is_round(self) -> bool:
        """Whether everybody in the order gets one turn here (R30, seed 000)."""
        return self.kind is PhaseKind.ROUND

    @property
    def has_order(self) -> bool:
        """Whether the floor goes from one to the next here: a round, or the presentation."""
        return self.kind in {PhaseKind.ROUND, PhaseKind.PRESENTATION}


class Frame(Struct, frozen=True):
    """The timebox in minutes and its breaks; there is one without and one with an interpreter."""

    least_min: int
    target_min: int
    most_min: int
    breaks: int
    """How many breaks are owed (R35, seed 000)."""
    break_min: int
    work_soon_min: int = 0
    """Minutes of work after which a break is soon, due and overdue; 0 means no break lines."""
    work_due_min: int = 0
    work_overdue_min: int = 0
    speech_factor: float = 1.0
    """How many times longer a turn gets because it is said twice."""
    whispered_factor: float = 1.0
    """The same where the interpreter whispers meanwhile."""

    @property
    def warns_of_breaks(self) -> bool:
        """Whether this frame has break lines at all."""
        return self.work_due_min > 0


class Template(Struct, frozen=True):
    """The whole form of a meeting."""

    id: str
    version: int
    title: str
    kind: TemplateKind
    seeds: tuple[str, ...]
    frame: Frame
    with_interpreter: Frame
    phases: tuple[PhaseTemplate, ...]
    rules: tuple[Rule, ...]
    closing_min: int
    """Protected minutes at the end: agreements, next meeting, evaluation."""
    interval_weeks: tuple[int, int] = (8, 11)
    postponed_weeks: tuple[int, int] = (1, 4)
    """How soon a meeting that was put off is held instead."""
    closed_days: tuple[str, ...] = ()
    """When nobody meets although it is no public holiday, as `closed_days` reads it."""
    school_holidays: tuple[str, ...] = ()
    """When the municipality's schools are closed, written in the same way."""
    least_turn_s: int = 60
    """A shortening never goes below this."""
    late_s: int = 120
    """From how late the leader is offered shorter turns."""
    least_own_speech_s: int = 120
    free_floor_s: int = 120
    """From when a floor that nobody has is mentioned."""
    long_turn_factor: float = 2.0
    """From how many budgets on the leader is told, privately, that a turn is long."""
    many_worries: int = 3
    """From how many worries on the leader is told, privately, while fewer statements say what works (R13)."""
    step_s: int = 15
    """How far one key moves the start of a turn."""
    most_participants: int = 20
    most_professionals_per_family: int = 5
    minutes_days: int = 2
    agreement_list_days: int = 14
    retention_days: int = 30
    """How long a series that is over is kept here once the record of each of its meetings is filed (domain 13)."""
    before: tuple[Item, ...] = BEFORE
    """The checklist before the meeting (R125, seed 004)."""
    after: tuple[Item, ...] = AFTER
    recording_notice: str = ""
    """What the municipality says about audio recording; shown on `?` (scenario 20)."""

    def framed(self, *, interpreted: bool) -> Frame:
        """Return the frame that holds with or without an interpreter (R34, R84)."""
        return self.with_interpreter if interpreted else self.frame

    def phase(self, phase_id: str) -> PhaseTemplate:
        """Return the phase with this id; raises KeyError if the template has none."""
        found = next((phase for phase in self.phases if phase.id == phase_id), None)
        if found is None:
            raise KeyError(phase_id)
        return found

    def rule(self, rule_id: RuleId) -> Rule:
        """Return how this template holds a rule; one it does not name is only noted."""
        return next((rule for rule in self.rules if rule.id is rule_id), Rule(rule_id, Strength.NOTE, ()))
