"""A series at the table, one meeting after the other; what was left open is asked for in the next."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from meeting import intents
from meeting.agreement_terms import Outcome
from meeting.events import Reason
from meeting.plan import EarlierAgreement, Plan
from meeting.series import Series, agreements
from meeting.series_agreements import Promise
from tests.clock import START
from tests.people import planned
from tests.table import Table


class Sequel:
    """The meetings of a series so far."""

    def __init__(self, plan: Plan | None = None) -> None:
        self.plan = plan or planned()
        self.tables: list[Table] = []

    def meets(self, *, weeks: float = 9) -> Table:
        """Begin the next meeting, so many weeks after the one before, with what that one left open."""
        return self.plans(weeks=weeks, earlier=self.left_open).opens()

    def plans(self, *, weeks: float = 9, earlier: tuple[EarlierAgreement, ...] = ()) -> Table:
        """Plan the next meeting, so many weeks after the one before."""
        starts = self.tables[-1].plan.starts + timedelta(weeks=weeks) if self.tables else START
        plan = replace(self.plan, number=len(self.tables) + 1, starts=starts, open_agreements=earlier)
        self.tables.append(Table(plan, wall=starts))
        return self.tables[-1]

    @property
    def left_open(self) -> tuple[EarlierAgreement, ...]:
        """What waits for an answer, as the next meeting gets it."""
        waiting = (each for each in self.promises.values() if each.is_open)
        return tuple(EarlierAgreement(each.ref, each.terms.what, "", topics=each.topics) for each in waiting)

    @property
    def series(self) -> Series:
        """The series as it stands."""
        return Series(self.plan.series.ref, tuple(table.state for table in self.tables))

    @property
    def promises(self) -> dict[str, Promise]:
        """Every agreement of the series, by its ref."""
        return {each.ref: each for each in agreements(self.series)}


def answered(table: Table, ref: str, outcome: Outcome, sentence: str = "") -> Table:
    """Say what became of an earlier agreement."""
    return table.does(intents.FollowUpAgreement(ref, outcome, sentence))


def closed(table: Table) -> Table:
    """End a meeting, whatever is missing."""
    return table.does(intents.CloseMeeting(Reason.NOT_ENOUGH_TIME))
