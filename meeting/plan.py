"""A checked plan: what is settled before the meeting begins."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.people import Participant
from meeting.prepared import Prepared
from meeting.template import Frame, RuleId, Template


class Series(Struct, frozen=True):
    """The series a meeting belongs to (R1, seed 000)."""

    ref: str
    """Local reference; never a CPR number."""
    name: str
    language: str = ""
    """The parents' language code, if not Danish."""
    reopened: str = ""
    """Why a series that had ended goes on after all; empty for every other one."""


class Override(Struct, frozen=True):
    """A rule set aside before the meeting, with the reason as written (R57, seed 000)."""

    rule: RuleId
    reason: str


class EarlierAgreement(Struct, frozen=True):
    """An agreement that waits for an answer (R131, seed 004)."""

    ref: str
    """`2.3`: the third agreement of the second meeting."""
    what: str
    responsible: str
    """Names as read back then."""
    follow_up: str = ""
    topics: tuple[str, ...] = ()
    """What it touched in its own meeting, so that consent withdrawn since hides it too (R118, seed 004)."""


class Plan(Struct, frozen=True):
    """One meeting, ready to be opened. `ref` is `2026-014/2`."""

    series: Series
    number: int
    template: Template
    starts: datetime
    place: str
    purpose: str
    leader: str
    minute_taker: str
    participants: tuple[Participant, ...]
    purpose_for_child: str = ""
    inviters: tuple[str, ...] = ()
    """Who invited to the meeting (R54, seed 000)."""
    leader_uninvolved: bool | None = None
    """Whether the leader has declared not to be involved in the case; None if nothing was said (R55, R116)."""
    child_absent_reason: str = ""
    overrides: tuple[Override, ...] = ()
    open_agreements: tuple[EarlierAgreement, ...] = ()
    prepared: Prepared = Prepared()
    """What the plan file says of the preparation; what is known of it in all is in the meeting."""

    @property
    def ref(self) -> str:
        """The identity of the meeting."""
        return f"{self.series.ref}/{self.number}"

    @property
    def interpreted(self) -> bool:
        """Whether an interpreter is planned."""
        return any(person.is_interpreter for person in self.participants)

    @property
    def frame(self) -> Frame:
        """The timebox this meeting is planned with."""
        return self.template.framed(interpreted=self.interpreted)

    def overrides_rule(self, rule: RuleId) -> bool:
        """Whether a reason for setting this rule aside was written in advance."""
        return any(override.rule is rule for override in self.overrides)
