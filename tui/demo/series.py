"""The whole demo: when its four meetings are, what they are about, and making them in an empty store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from meeting.danish_time import local_day
from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.plan import Plan, Series
from meeting.presets import preset
from store.clock import Clock
from store.live import LiveMeeting
from store.log import Log
from tui.demo import MEETING, REF, meetings, people
from tui.demo.notebook import Notebook
from tui.demo.playing import Played, utc
from tui.demo.prepared import known, nearly_settled, settled
from tui.series import brought_along

SERIES = Series(REF, "Familien A.", "ar")
_STEP = timedelta(minutes=5)
_SOON = timedelta(minutes=3)
_WEDNESDAY = 2
_WEEKS = (10, 12)
"""From the first to the second meeting, and from there to the third: outside the usual 8 to 11 weeks."""
_LAST_GAP = timedelta(weeks=10)


def soon(now: datetime) -> datetime:
    """Return when a meeting that is about to start does: at the next five minutes, three minutes ahead at least."""
    least = now.astimezone(UTC) + _SOON
    midnight = least.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + -((midnight - least) // _STEP) * _STEP


def make(log: Log, clock: Clock) -> None:
    """Hold the three meetings in an empty store, and plan the fourth to start soon."""
    starts = _starts(soon(clock.now()))
    plans = [settled(_plan(number, start), local_day(start)) for number, start in enumerate(starts, start=1)]
    for hold, plan, next_starts in zip(meetings.HELD, plans, starts[1:], strict=False):
        notes = Notebook()
        hold(Played(notes, plan), next_starts, brought_along(log, plan.ref).agreements)
        notes.keep_in(log, plan.ref)
    LiveMeeting(log, MEETING, Face.LEAD, clock).do(PlanMeeting(nearly_settled(plans[3], local_day(starts[3]))))


def start_again_soon(log: Log, clock: Clock) -> None:
    """Plan the fourth meeting anew, to start soon, with what is settled so far; one that was opened stays as it is."""
    LiveMeeting(log, MEETING, Face.LEAD, clock).do(PlanMeeting(_plan(4, soon(clock.now()))))


def _starts(last: datetime) -> tuple[datetime, ...]:
    """Return when the meetings are: the earlier ones on Wednesdays at one o'clock."""
    before = local_day(last) - _LAST_GAP
    third = before - timedelta(days=(before.weekday() - _WEDNESDAY) % 7)
    second = third - timedelta(weeks=_WEEKS[1])
    first = second - timedelta(weeks=_WEEKS[0])
    return (*(_at_one(day) for day in (first, second, third)), last)


def _at_one(day: date) -> datetime:
    return utc(day, "13:00")


def _plan(number: int, starts: datetime) -> Plan:
    return Plan(
        series=SERIES,
        number=number,
        template=preset("involving_2023" if number == 1 else "follow_up"),
        starts=starts,
        place="Rådhuset, lokale 3",
        purpose="Hvordan får Sami en god hverdag i skolen?",
        purpose_for_child="Vi taler om, hvordan det kan blive rart at gå i skole.",
        leader="mette",
        minute_taker="jonas",
        participants=known(people.at(starts, without="omar tove" if number == 1 else "")),
        inviters=("jonas",),
        leader_uninvolved=True,
    )
