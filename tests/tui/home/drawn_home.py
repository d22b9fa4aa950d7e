"""The drawn home: the second of December, a meeting at 13:00, three things to be done and four series."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from meeting.home import Home, Listed, SeriesLine
from meeting.inviting import invited
from meeting.owed import Duty, Owed
from meeting.plan import Plan
from meeting.prepared import BEFORE, Answer, Item, Prepared
from meeting.state import Meeting, Presence, Seat, Stage
from tests.tui import family

TODAY = date(2026, 12, 2)
MEETING = Listed("2026-014/4", "2026-014", 4, family.STARTS, "Rådhuset, lokale 3", ("ar",), Stage.PLANNED)
OWED = (
    Owed(TODAY, Duty.MINUTES, "2026-011/2", date(2026, 11, 30)),
    Owed(date(2026, 12, 4), Duty.AGREEMENT_LIST, "2026-009/5", date(2026, 12, 18), 14),
    Owed(date(2026, 12, 7), Duty.BEGIN, "2026-003/1", date(2026, 10, 14), 2),
)
SERIES = (
    SeriesLine("2026-014", 3, date(2026, 9, 16), TODAY, 4),
    SeriesLine("2026-011", 2, date(2026, 11, 30), date(2027, 2, 8), 5),
    SeriesLine("2026-009", 5, date(2026, 10, 9), date(2026, 12, 18), 3),
    SeriesLine("2026-003", 1, date(2026, 10, 14), date(2026, 12, 16), 2),
)
NAMES = {"2026-014": "Familien A.", "2026-011": "Familien B.", "2026-009": "Emil", "2026-003": "Familien Ø."}


def plan(booked_until: datetime = family.STARTS + timedelta(minutes=210)) -> Plan:
    """Today's plan: nothing is missing, and the interpreter is booked until 16:30 or another time."""
    people = tuple(
        replace(person, booked_until=booked_until) if person.is_interpreter else replace(person, why="kender Sami")
        for person in family.PEOPLE
    )
    child = "Vi taler om, hvordan du får det godt i skolen."
    inviters = (family.PLAN.minute_taker,)
    return replace(family.PLAN, participants=people, inviters=inviters, number=4, purpose_for_child=child)


def settled(plan: Plan) -> Prepared:
    """What is settled before the drawn meeting: all but one answer of the mother, and the talk with the child."""
    answers = {person.id: dict.fromkeys(("amina", "yusuf"), Answer.YES) for person in invited(plan)}
    answers["omar"] = {"yusuf": Answer.YES}
    return Prepared(answers, {}, {item: TODAY for item in BEFORE if item is not Item.CHILD_TALKED_WITH})


def coming(plan: Plan, prepared: Prepared | None = None) -> Meeting:
    """A meeting that has not begun, with what is settled before it: as it is drawn, or something else."""
    seats = tuple(map(Seat, plan.participants))
    return Meeting(plan=plan, stage=Stage.PLANNED, presence=Presence(seats), prepared=prepared or settled(plan))


def home() -> Home:
    """Everything that is drawn."""
    return Home(TODAY, (MEETING,), {MEETING.meeting: coming(plan())}, OWED, SERIES, names=NAMES)
