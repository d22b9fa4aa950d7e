"""A meeting on a real store, led by its intents."""

from __future__ import annotations

from meeting.agreement_terms import Terms
from meeting.events import Face, Reason
from meeting.intents import CloseMeeting, Confirm, Intent, OpenMeeting, PlanMeeting, Propose, ReadBack, TakeLead
from meeting.plan import EarlierAgreement, Plan
from meeting.presence import expected
from store.live import LiveMeeting
from store.log import Log
from tests.clock import START, FakeClock


class Held:
    """A meeting that is held; every act must be carried out."""

    def __init__(self, log: Log, plan: Plan, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.plan = plan
        self.live = LiveMeeting(log, plan.ref, Face.LEAD, self.clock)
        self.does(PlanMeeting(plan), TakeLead())

    def does(self, *acts: Intent) -> Held:
        """Carry acts out, one second apart."""
        for intent in acts:
            self.clock.advance(1)
            refused = self.live.do(intent)
            assert refused is None, (intent, refused)
        return self

    def opens(self, earlier: tuple[EarlierAgreement, ...] = ()) -> Held:
        """Begin with everybody who is expected."""
        return self.does(OpenMeeting(expected(self.plan), earlier))

    def proposes(self, terms: Terms) -> str:
        """Write an agreement down; return its id."""
        self.does(Propose(terms, START.date()))
        return self.live.state.agreements.items[-1].id

    def agrees(self, terms: Terms, wording: str) -> str:
        """Propose, read back and confirm; return its id."""
        agreement = self.proposes(terms)
        self.does(ReadBack(agreement), Confirm(agreement, wording))
        return agreement

    def closes(self) -> Held:
        """End it, whatever is missing."""
        return self.does(CloseMeeting(Reason.NOT_ENOUGH_TIME))
