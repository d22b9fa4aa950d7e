"""A live meeting on a log in memory, at the small table or another."""

from __future__ import annotations

from typing import cast

from meeting.events import Face
from meeting.intents import Intent, OpenMeeting, PlanMeeting, TakeLead
from meeting.plan import Plan
from meeting.presence import expected
from meeting.state import Meeting
from store.live import LiveMeeting
from store.log import Log
from tests.clock import START, FakeClock
from tests.tui import table
from tests.tui.memory_log import MemoryLog

TODAY = START.date()


class Evening:
    """One meeting, its clock and its log; every pane of it is a live meeting of its own."""

    def __init__(self, plan: Plan | None = None) -> None:
        self.plan = plan or table.plan()
        self.clock = FakeClock()
        self.log = MemoryLog()
        self.leader = self.pane(Face.LEAD)
        self.do(PlanMeeting(self.plan), TakeLead())

    def pane(self, face: Face) -> LiveMeeting:
        """Return another pane of the same meeting."""
        return LiveMeeting(cast("Log", self.log), self.plan.ref, face, self.clock)

    def opened(self, *, without: tuple[str, ...] = ()) -> Evening:
        """Begin, with everybody who is expected but those left out."""
        self.do(OpenMeeting(tuple(person for person in expected(self.plan) if person not in without)))
        return self

    def do(self, *acts: Intent, after_s: float = 2) -> Evening:
        """Let the leader do one thing after the other, some seconds apart; each must be carried out."""
        for intent in acts:
            self.clock.advance(after_s)
            refused = self.leader.do(intent)
            assert refused is None, (intent, refused)
        return self

    @property
    def state(self) -> Meeting:
        """The meeting as the leader's pane knows it."""
        return self.leader.state
