"""Somebody who plans a meeting in the forms: a store, a clock that stands still, and a waker that a test turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.plan import Plan
from meeting.plan_file import read_plan
from meeting.presets import example_plan, templates
from meeting.state import Meeting
from store.live import LiveMeeting, load
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.tui.home.home_driver import kept
from tests.tui.hourglass import Hourglass
from tui.preparing_plan import Drafted, following, fresh, planned
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.preparing.form_fields import FIELDS
from tui.view.words import words_in

EN = Look(words_in("en"), FULL)
DA = Look(words_in("da"), FULL)


def place(table: str, key: str, entry: str = "") -> str:
    """Where a key of a plan stands in the forms."""
    return FIELDS[table, key].place(entry)


def example() -> Plan:
    """The plan that the program prints to start from."""
    plan = read_plan(example_plan().encode(), templates(lambda _: None))
    assert isinstance(plan, Plan)
    return plan


class Planner:
    """A person at the forms; another one with the same folder is the same store after a crash."""

    def __init__(self, log: SqliteLog, look: Look = EN) -> None:
        self.log = log
        self.look = look
        self.clock = FakeClock(START - timedelta(days=10))
        self.waker = Hourglass()

    def fresh(self) -> Drafted:
        """Begin a new series, or go on with one."""
        return fresh(self.log, self.clock, self.waker, self.look)

    def following(self, ref: str) -> Drafted:
        """Begin the next meeting of a series, or go on with it."""
        return following(self.log, ref, self.clock, self.waker, self.look)

    def stored(self, plan: Plan) -> Drafted:
        """Store a plan, and open it in the forms."""
        pane = self.pane(plan.ref)
        assert pane.do(PlanMeeting(plan)) is None
        return self.opened(plan.ref)

    def opened(self, ref: str) -> Drafted:
        """Open a meeting that is planned."""
        return planned(self.log, self.pane(ref), self.waker, self.look, self.clock)

    def pane(self, ref: str) -> LiveMeeting:
        """Another pane of a meeting."""
        return LiveMeeting(self.log, ref, Face.HOME, self.clock)

    def meeting(self, ref: str) -> Meeting:
        """What the log has of a meeting."""
        return load(self.log, ref)


@contextmanager
def planner(folder: Path, look: Look = EN) -> Iterator[Planner]:
    """Open the store in a folder, a new one if there is none, for somebody who plans."""
    with kept(folder) as log:
        yield Planner(log, look)


def write_series(drafted: Drafted, ref: str = "2026-077") -> None:
    """Type all that a new series needs."""
    for key, text in (("ref", ref), ("name", "Familien T.")):
        drafted.write(place("series", key), text)
    for name, role in (("Amina A.", "mor"), ("Sami", "barn"), ("Per Dal", "nabo"), ("Mette Lund", "mødeleder")):
        drafted.write(place("participant", "name", "+"), name)
        drafted.write(place("participant", "role", drafted.add()), role)
    for key, text in (
        ("starts", "2/12 13.00"),
        ("place", "Skolen"),
        ("purpose", "Hvordan får Sami en god hverdag?"),
        ("leader", "Mette Lund"),
        ("minute_taker", "Per Dal"),
        ("leader_uninvolved", "yes" if drafted.look is EN else "ja"),
    ):
        drafted.write(place("meeting", key), text)
