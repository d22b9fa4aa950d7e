"""Holding a meeting of the past: the acts of its leader one by one, through the real rules, by a clock that is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.agreements import agreement, children_to_ask
from meeting.danish_time import local_day
from meeting.events import Face
from meeting.intents import (
    AskChild,
    Confirm,
    EnterPhase,
    FollowUpAgreement,
    Intent,
    Interpret,
    NextSpeaker,
    OpenMeeting,
    PlanMeeting,
    Propose,
    ReadBack,
    TakeBreak,
    TakeLead,
    TickPoint,
)
from meeting.phases import open_points
from meeting.plan import EarlierAgreement, Plan
from meeting.presence import interpreters_here, person
from meeting.state import Meeting
from store.live import LiveMeeting
from store.log import MeetingLog
from tui.view.names import shown
from tui.view.sentence import sentence
from tui.view.words import words_in

_AT_LENGTH = {
    "sami": 0.6,
    "mormor": 0.8,
    "omar": 0.9,
    "per": 0.8,
    "ida": 1.4,
    "jens": 0.7,
    "lise": 1.3,
    "bo": 0.8,
    "anne": 1.2,
}
"""How long each of them speaks where others speak for 1."""

_FORGOTTEN = "bo"
"""In whose turns the leader forgets to press the key for the interpreter."""

_PREPARED = timedelta(days=14)
"""How long before the meeting its plan was stored."""


class ToldClock:
    """A clock that shows what it is told."""

    def __init__(self, shows: datetime) -> None:
        self.shows = shows

    def now(self) -> datetime:
        """Return what it shows."""
        return self.shows

    def steady_s(self) -> float:
        """Return the same as seconds."""
        return self.shows.timestamp()


class Played:
    """One meeting of the past, the pane it is led from and the one of the minute-taker."""

    def __init__(self, log: MeetingLog, plan: Plan) -> None:
        self._clock = ToldClock(plan.starts - _PREPARED)
        self._plan = plan
        self._pane = LiveMeeting(log, plan.ref, Face.LEAD, self._clock)
        self._desk = LiveMeeting(log, plan.ref, Face.MINUTES, self._clock)
        self._words = words_in("da")
        self.do(PlanMeeting(plan))

    @property
    def state(self) -> Meeting:
        """The meeting as it stands."""
        return self._pane.state

    @property
    def today(self) -> date:
        """The day of the meeting."""
        return local_day(self._plan.starts)

    def do(self, *acts: Intent) -> None:
        """Carry out acts; raises ValueError for one the rules refuse, which would make the story untrue."""
        for act in acts:
            if refused := self._pane.do(act):
                raise ValueError(f"{self._plan.ref}: {act} was refused: {refused}")

    def write(self, *acts: Intent) -> None:
        """Write down in the minute-taker's pane; raises ValueError for what the rules refuse."""
        for act in acts:
            if refused := self._desk.do(act):
                raise ValueError(f"{self._plan.ref}: {act} was refused: {refused}")
        self._pane.catch_up()

    def pass_time(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time go by."""
        self._clock.shows += timedelta(minutes=minutes, seconds=seconds)

    def wait_until(self, day: date, clock: str) -> None:
        """Let time go by until a Danish clock time, `9:00`, of a day."""
        self._clock.shows = utc(day, clock)

    def begin(self, *, late_min: int, without: str = "", earlier: tuple[EarlierAgreement, ...] = ()) -> None:
        """Open the meeting some minutes late with everybody but those in `without`, and let all say hello."""
        self._clock.shows = self._plan.starts + timedelta(minutes=late_min)
        self.do(TakeLead())
        here = tuple(person.id for person in self._plan.participants if person.id not in without.split())
        self.pass_time(seconds=20)
        self.do(OpenMeeting(here, earlier))
        self.round(each_s=35)
        for point in open_points(self.state):
            self.pass_time(seconds=45)
            self.do(TickPoint(point))

    def go_on(self) -> None:
        """Go to the next phase, after a moment."""
        self.pass_time(seconds=30)
        self.do(EnterPhase())

    def round(self, *, each_s: float = 140, longer: Mapping[str, float] | None = None, until: str = "") -> None:
        """Let one after the other have the floor, as long as `longer` says or `each_s`; stop when `until` has it.

        Whoever has it already begins. All is said twice, but the key for that is forgotten with one of them.
        """
        if self.state.floor.turn is None:
            self.do(NextSpeaker())
        while (turn := self.state.floor.turn) is not None and turn.person != until:
            said_twice = turn.person != _FORGOTTEN and not person(self.state, turn.person).is_interpreter
            usual_s = each_s * _AT_LENGTH.get(turn.person, 1)
            self._speak((longer or {}).get(turn.person, usual_s), interpreted=said_twice)
            self.do(NextSpeaker())

    def _speak(self, seconds: float, *, interpreted: bool) -> None:
        if interpreted and interpreters_here(self.state):
            self.pass_time(seconds=seconds / 2)
            self.do(Interpret())
            seconds /= 2
        self.pass_time(seconds=seconds)

    def have_break(self, *, turn_s: float, minutes: float = 10) -> None:
        """Have a break after the turn that runs, which takes so many seconds more, and go on after so many minutes."""
        self.do(TakeBreak())
        self._speak(turn_s, interpreted=False)
        self.do(NextSpeaker())
        self.pass_time(minutes=minutes)
        self.do(NextSpeaker())
        self.pass_time(seconds=20)

    def follow_up(self, *answers: tuple[str, Outcome, str]) -> None:
        """Ask for what was agreed before: its number, what became of it, and a sentence."""
        for ref, outcome, said in answers:
            self.pass_time(minutes=3)
            self.do(FollowUpAgreement(ref, outcome, said))

    def agree(self, terms: Terms, *, child_says: str = "") -> None:
        """Write an agreement down, read it back and have it confirmed; a child it is about is asked."""
        terms = Terms(
            terms.what,
            terms.responsible,
            terms.contributors,
            terms.starts or self.today,
            terms.follow_up or FollowUp(),
            terms.deadline,
            terms.resource,
            terms.about,
        )
        self.do(Propose(terms, self.today))
        item = self.state.agreements.items[-1]
        self.pass_time(minutes=4)
        self.do(ReadBack(item.id))
        self.pass_time(seconds=25)
        people = shown([seat.participant for seat in self.state.presence.seats])
        names = {person: seen.called for person, seen in people.items()}
        self.do(Confirm(item.id, sentence(self._words, terms, names, self.today)))
        confirmed = agreement(self.state, item.id)
        for child in children_to_ask(self.state, confirmed) if confirmed else ():
            self.pass_time(seconds=20)
            self.do(AskChild(item.id, child.id, child_says))


def utc(day: date, clock: str) -> datetime:
    """Return a Danish day and clock time, `13:00`, as an instant."""
    from meeting.danish_time import COPENHAGEN

    return datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=COPENHAGEN).astimezone(UTC)
