"""A table with people: every verb is one act at it, time passes only when the test says so, and the log is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from meeting import agreements, intents, presence, speakers, timebox
from meeting.agreement_terms import FollowUp, Terms
from meeting.decide import decide
from meeting.events import Reason, Recorded, Undone
from meeting.fold import fold, replay
from meeting.intents import Intent
from meeting.people import Participant
from meeting.plan import Plan
from meeting.refusal import Refused, Why
from meeting.speakers import Status
from meeting.state import Agreement, Meeting
from meeting.template import RuleId
from tests.clock import START
from tests.people import planned

LOCAL = ZoneInfo("Europe/Copenhagen")
NEXT_TIME = FollowUp()


class Table:
    """A meeting under way, led from the pane `lead` unless an act names another."""

    def __init__(self, plan: Plan | None = None, *, wall: datetime = START) -> None:
        self.plan = plan or planned()
        self.wall = wall
        self.state = Meeting()
        self.log: list[Recorded] = []
        self._ids = count(1)
        self.does(intents.PlanMeeting(self.plan)).does(intents.TakeLead())

    # --- acts and time

    def tries(self, intent: Intent, pane: str = "lead") -> Refused | None:
        """Carry an intent out as a pane does; return None, or why not."""
        decision = decide(self.state, intent, self.now, pane, lambda: f"id{next(self._ids)}", self.log)
        if isinstance(decision, Refused):
            return decision
        act = f"act{next(self._ids)}"
        for fact in decision:
            seq = len(self.log) + 1
            self.log.append(Recorded(seq, f"{act}-{seq}", act, self.wall, pane, fact))
            self.state = replay(self.log) if isinstance(fact, Undone) else fold(self.state, self.log[-1])
        return None

    def does(self, intent: Intent, pane: str = "lead") -> Table:
        """Carry an intent out; it must not be refused."""
        refused = self.tries(intent, pane)
        assert refused is None, (intent, refused)
        return self

    def refuses(self, intent: Intent, why: Why, pane: str = "lead") -> Refused:
        """Try an intent that must be refused for this reason, and change nothing."""
        before, seq = self.state, len(self.log)
        refused = self.tries(intent, pane)
        assert refused is not None, f"{intent} was carried out"
        assert (refused.why, self.state, len(self.log)) == (why, before, seq)
        return refused

    def after(self, minutes: float = 0, *, seconds: float = 0) -> Table:
        """Let time pass."""
        self.wall += timedelta(minutes=minutes, seconds=seconds)
        return self

    def at(self, clock: str) -> Table:
        """Let time pass until the clock on the wall says this, such as `13:40`."""
        hour, minute = map(int, clock.split(":"))
        self.wall = self.wall.astimezone(LOCAL).replace(hour=hour, minute=minute, second=0).astimezone(START.tzinfo)
        return self

    def clock_jumps(self, *, minutes: float) -> Table:
        """Somebody sets the computer's clock; the pane notices, as it does."""
        self.wall += timedelta(minutes=minutes)
        return self.does(intents.NoteClockJump(minutes * 60))

    # --- verbs of the leader

    def opens(self, *, without: Iterable[str] = (), past: tuple[intents.Past, ...] = ()) -> Table:
        """Begin with those who are expected, but for some."""
        here = tuple(person for person in presence.expected(self.plan) if person not in set(without))
        return self.does(intents.OpenMeeting(here, self.plan.open_agreements, past))

    def enters(self, phase: str = "", reason: Reason | None = None) -> Table:
        """Go to a phase, past what only takes one key; with a reason, past everything."""
        return self.does(intents.EnterPhase(phase, tuple(intents.Past(rule, reason) for rule in RuleId)))

    def space(self) -> Table:
        """The floor to the next one, some seconds after the act before."""
        return self.after(seconds=2).does(intents.NextSpeaker())

    def gives(self, person: str, *, confirmed: bool = False) -> Table:
        """Give somebody the floor."""
        return self.does(intents.GiveFloor(person, confirmed))

    def hears(self, *people: str, minutes: float = 1) -> Table:
        """Give each the floor for a while, then nobody."""
        for person in people:
            self.gives(person, confirmed=True).after(minutes).frees()
        return self

    def hears_everyone(self, minutes: float = 1) -> Table:
        """Go through the round to its end, by space alone."""
        while speakers.queue(self.state) or self.holder:
            self.space().after(minutes)
        return self

    def frees(self) -> Table:
        """The floor to nobody."""
        return self.does(intents.FreeFloor())

    def passes(self) -> Table:
        """Whoever has the floor passes."""
        return self.after(seconds=2).does(intents.Pass())

    def later(self) -> Table:
        """We return to whoever has the floor."""
        return self.after(seconds=2).does(intents.Defer())

    def breaks(self) -> Table:
        """Break after this turn, or now."""
        return self.does(intents.TakeBreak())

    def undoes(self, pane: str = "lead") -> Table:
        """Take back the last act."""
        return self.does(intents.Undo(), pane)

    def arrives(self, *people: str) -> Table:
        """Planned people come, or come back."""
        for person in people:
            self.does(intents.Arrive(person))
        return self

    def leaves(self, *people: str) -> Table:
        """People leave the room."""
        for person in people:
            self.does(intents.Leave(person))
        return self

    def walks_in(self, newcomer: Participant) -> Table:
        """Somebody unplanned joins."""
        return self.does(intents.WalkIn(newcomer))

    # --- agreements

    def proposes(self, terms: Terms, pane: str = "lead") -> str:
        """Write an agreement down; return its id."""
        self.does(intents.Propose(terms, self.today), pane)
        return self.state.agreements.items[-1].id

    def confirms(self, agreement_id: str, wording: str = "Det aftalte vi.") -> Table:
        """Read an agreement to the room, which says yes."""
        return self.does(intents.ReadBack(agreement_id)).does(intents.Confirm(agreement_id, wording))

    def agrees(self, terms: Terms) -> str:
        """Propose, read back and confirm; return the id."""
        agreement_id = self.proposes(terms)
        self.confirms(agreement_id)
        return agreement_id

    # --- what is to be seen

    @property
    def now(self) -> datetime:
        """The steady instant."""
        return self.state.now(self.wall)

    @property
    def today(self) -> date:
        """The date at the table."""
        return self.wall.astimezone(LOCAL).date()

    @property
    def holder(self) -> str:
        """Who has the floor."""
        return self.state.floor.holder

    @property
    def queue(self) -> tuple[str, ...]:
        """Who gets the floor next, in order."""
        return tuple(person.id for person in speakers.queue(self.state))

    def statuses(self, phase: str = "") -> dict[str, Status]:
        """Where everybody stands in a round."""
        return {slot.person.id: slot.status for slot in speakers.line_up(self.state, phase)}

    def status(self, person: str, phase: str = "") -> Status:
        """Where one stands in a round."""
        return self.statuses(phase)[person]

    def unheard(self, phase: str = "") -> tuple[str, ...]:
        """Who is still to be heard, the away child included."""
        return speakers.ids(speakers.unheard(self.state, phase))

    def used_s(self, person: str) -> float:
        """The seconds all turns of a person have used."""
        return sum(timebox.used_s(turn, self.now) for turn in self.state.floor.turns if turn.person == person)

    def agreement(self, agreement_id: str) -> Agreement:
        """One agreement."""
        found = agreements.agreement(self.state, agreement_id)
        assert found is not None
        return found


def terms(
    what: str = "ringer til skolen",
    *who: str,
    about: tuple[str, ...] = (),
    starts: date | None = date(2026, 12, 3),
    follow_up: FollowUp | None = NEXT_TIME,
) -> Terms:
    """Return an agreement of Ida, or of others, that lacks nothing."""
    return Terms(what, who or ("ida",), about=about, starts=starts, follow_up=follow_up)
