"""One meeting, made of its slices, and where it is in its life."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct, field

from meeting.events import RuleOverridden
from meeting.papers import Paper
from meeting.plan import Plan
from meeting.prepared import Prepared
from meeting.state.agreements import Agreements
from meeting.state.closing import Ending
from meeting.state.floor import Floor
from meeting.state.leading import Lead
from meeting.state.minutes import Minutes
from meeting.state.papers import Translation
from meeting.state.presence import Presence
from meeting.state.rounds import Phases, Question, Round
from meeting.state.spans import EPOCH
from meeting.state.timebox import Timebox


class Stage(StrEnum):
    """Where the meeting is in its life."""

    EMPTY = "empty"
    PLANNED = "planned"
    OPEN = "open"
    PAUSED = "paused"
    POSTPONED = "postponed"
    CLOSED = "closed"


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
