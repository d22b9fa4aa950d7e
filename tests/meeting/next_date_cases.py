"""Thirty real cases of the next date, worked by hand from the calendar: each says why it comes out as it does.

Of four days on the weekday of the meeting (8, 9, 10 and 11 weeks ahead) the ones at 9 and 10 weeks lie nearest the
middle, then 8 before 11. Where fewer than three are left, the open days nearest the middle fill in; it lies between
the 66th and the 67th day.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from meeting.next_dates import Unfit
from meeting.people import Absence, Participant
from tests.people import AMINA, IDA, JONAS, METTE, MORMOR

FAMILY = (AMINA, MORMOR, JONAS, METTE)
"""Nobody here keeps the calendar of the schools."""
SCHOOL = (*FAMILY, IDA)
"""With the class teacher."""
HOLIDAY, CLOSED, HOLIDAYS, AWAY = Unfit.HOLIDAY, Unfit.CLOSED, Unfit.SCHOOL_HOLIDAY, Unfit.AWAY


def away(first: str, last: str) -> tuple[Participant, ...]:
    """Return people of whom one cannot come from a day to another, both included."""
    absence = Absence(date.fromisoformat(first), date.fromisoformat(last))
    return (AMINA, replace(MORMOR, away=(absence,)), JONAS, METTE)


class Case(Struct, frozen=True):
    """A meeting at 13:00, the days that are proposed (the best with a star), and those left out."""

    name: str
    held: str
    people: tuple[Participant, ...]
    days: str
    out: str = ""
    why: tuple[Unfit, ...] = ()
    utc: str = ""
    """The hour in UTC at which each of the days begins, where the clocks are changed between them or since."""


CASES = (
    # Easter 2025 is 20 April, 2026 5 April, 2027 28 March, 2024 31 March, 2023 9 April.
    # Domain 11: 28 April to 19 May. Four free Mondays; the 2. påskedag lies a week before them.
    Case("domain-11", "2025-03-03", FAMILY, "2025-04-28 2025-05-05* 2025-05-12", utc="11 11 11"),
    # 2 April is skærtorsdag, so 9 weeks is the only one near the middle.
    Case("skærtorsdag", "2026-01-22", FAMILY, "2026-03-19 2026-03-26* 2026-04-09", "2026-04-02", (HOLIDAY,)),
    # 3 April is langfredag.
    Case("langfredag", "2026-01-23", FAMILY, "2026-03-20 2026-03-27* 2026-04-10", "2026-04-03", (HOLIDAY,)),
    # 6 April is 2. påskedag, at 9 weeks; 10 weeks is as near. Monday of Holy Week is an ordinary day without a school.
    Case("2. påskedag", "2026-02-02", FAMILY, "2026-03-30 2026-04-13* 2026-04-20", "2026-04-06", (HOLIDAY,)),
    # With a teacher, 30 March falls to påskeferien too. The 66th day fills in: Thursday 9 April.
    Case(
        "Holy Week with a teacher",
        "2026-02-02",
        SCHOOL,
        "2026-04-13* 2026-04-20 2026-04-09",
        "2026-03-30 2026-04-06",
        (HOLIDAYS, HOLIDAY),
    ),
    # Wednesday before Easter, 1 April, is påskeferie; the other three Wednesdays are all that is left.
    Case(
        "Wednesday before Easter with a teacher",
        "2026-02-04",
        SCHOOL,
        "2026-04-08* 2026-04-15 2026-04-22",
        "2026-04-01",
        (HOLIDAYS,),
    ),
    # The same Wednesday without a school is proposed.
    Case("Wednesday before Easter", "2026-02-04", FAMILY, "2026-04-01 2026-04-08* 2026-04-15"),
    # 29 May is Kristi himmelfartsdag, 5 June Grundlovsdag. The 66th day, 25 May, is a Sunday; Monday the 26th fills in.
    Case(
        "Kristi himmelfart and Grundlovsdag",
        "2025-03-20",
        FAMILY,
        "2025-05-15 2025-05-22* 2025-05-26",
        "2025-05-29 2025-06-05",
        (HOLIDAY, CLOSED),
    ),
    # 9 June is 2. pinsedag, 50 days after Easter.
    Case("2. pinsedag", "2025-03-31", FAMILY, "2025-05-26 2025-06-02* 2025-06-16", "2025-06-09", (HOLIDAY,)),
    # Grundlovsdag is a Friday in 2026, 8 weeks ahead.
    Case("Grundlovsdag", "2026-04-10", FAMILY, "2026-06-12* 2026-06-19 2026-06-26", "2026-06-05", (CLOSED,)),
    # 5 May 2023, 26 days after Easter, was the last store bededag.
    Case("store bededag", "2023-03-03", FAMILY, "2023-04-28 2023-05-12* 2023-05-19", "2023-05-05", (HOLIDAY,)),
    # In 2024 the same Friday, 26 April, was a working day.
    Case("no store bededag", "2024-02-23", FAMILY, "2024-04-19 2024-04-26* 2024-05-03"),
    # 29 February lies between: eight weeks from 2 January are 27 February.
    Case("leap day", "2024-01-02", FAMILY, "2024-02-27 2024-03-05* 2024-03-12"),
    # Christmas Eve is no public holiday, but nobody is at the town hall.
    Case(
        "juleaften",
        "2025-10-08",
        FAMILY,
        "2025-12-03 2025-12-10* 2025-12-17",
        "2025-12-24",
        (CLOSED,),
        utc="12 12 12",
    ),
    # Both late Thursdays are holidays. The 66th day is Sunday 21 December; Monday the 22nd fills in.
    Case(
        "juledag and nytårsdag",
        "2025-10-16",
        FAMILY,
        "2025-12-11 2025-12-18* 2025-12-22",
        "2025-12-25 2026-01-01",
        (HOLIDAY, HOLIDAY),
    ),
    # 24 and 31 December are closed; 25 and 26 holidays, 27 and 28 a weekend: the 68th day, 29 December, is the nearest.
    # 8 and 11 weeks are equally far from the middle, and the earlier one is the better.
    Case(
        "between Christmas and New Year",
        "2025-10-22",
        FAMILY,
        "2025-12-17* 2026-01-07 2025-12-29",
        "2025-12-24 2025-12-31",
        (CLOSED, CLOSED),
    ),
    # With a teacher juleferien, 23 December to 2 January, takes all of that; Monday 22 December is the 61st day,
    # Friday 2 January the 72nd, as far from the middle but in the holidays.
    Case(
        "juleferie with a teacher",
        "2025-10-22",
        SCHOOL,
        "2025-12-17* 2026-01-07 2025-12-22",
        "2025-12-24 2025-12-31",
        (CLOSED, CLOSED),
    ),
    # 26 December is 2. juledag, and on Friday 2 January the school is still closed. The 66th day fills in: 22 December.
    Case(
        "2. juledag with a teacher",
        "2025-10-17",
        SCHOOL,
        "2025-12-12 2025-12-19* 2025-12-22",
        "2025-12-26 2026-01-02",
        (HOLIDAY, HOLIDAYS),
    ),
    # 2026 has a week 53: its Thursday is New Year's Eve. The 67th day, Monday 28 December, fills in.
    Case(
        "week 53",
        "2026-10-22",
        FAMILY,
        "2026-12-17* 2027-01-07 2026-12-28",
        "2026-12-24 2026-12-31",
        (CLOSED, CLOSED),
    ),
    # Somebody is away from 20 December to 3 January. 31 December is closed and 1 January a holiday; 4 January is a
    # Monday of its own, so Tuesday the 5th fills in.
    Case(
        "away over Christmas",
        "2026-10-26",
        away("2026-12-20", "2027-01-03"),
        "2027-01-04* 2027-01-11 2027-01-05",
        "2026-12-21 2026-12-28",
        (AWAY, AWAY),
    ),
    # Efterårsferien of 2026 is 12 to 18 October, at 9 weeks; 10 weeks is as near the middle.
    # Winter time begins on 25 October: 13:00 is 11 UTC before it and 12 UTC after.
    Case(
        "week 42 with a teacher",
        "2026-08-11",
        SCHOOL,
        "2026-10-06 2026-10-20* 2026-10-27",
        "2026-10-13",
        (HOLIDAYS,),
        utc="11 11 12",
    ),
    # Without a school week 42 is a week like any other.
    Case("week 42", "2026-08-11", FAMILY, "2026-10-06 2026-10-13* 2026-10-20", utc="11 11 11"),
    # Thursday of week 42, at 8 weeks: 9, 10 and 11 weeks are left, on both sides of the clock change.
    Case(
        "week 42 at 8 weeks with a teacher",
        "2026-08-20",
        SCHOOL,
        "2026-10-22* 2026-10-29 2026-11-05",
        "2026-10-15",
        (HOLIDAYS,),
        utc="11 12 12",
    ),
    # A Sunday meeting, for a family that works all week: 25 October is the very day on which winter time begins.
    Case("the day winter time begins", "2026-08-23", FAMILY, "2026-10-18 2026-10-25* 2026-11-01", utc="11 12 12"),
    # 29 March is the day on which summer time begins, 5 April påskedag.
    Case(
        "the day summer time begins",
        "2026-01-25",
        FAMILY,
        "2026-03-22 2026-03-29* 2026-04-12",
        "2026-04-05",
        (HOLIDAY,),
        utc="12 11 11",
    ),
    # Summer time begins on påskedag, 28 March 2027. 23 March is påskeferie; on Tuesday 30 March everybody is back.
    Case(
        "Easter and summer time with a teacher",
        "2027-01-19",
        SCHOOL,
        "2027-03-16 2027-03-30* 2027-04-06",
        "2027-03-23",
        (HOLIDAYS,),
        utc="12 11 11",
    ),
    # Mormor is away from 20 March to 5 April: of the days before that Friday the 19th lies nearest the middle.
    Case(
        "away over Easter",
        "2027-01-19",
        away("2027-03-20", "2027-04-05"),
        "2027-03-16* 2027-04-06 2027-03-19",
        "2027-03-23 2027-03-30",
        (AWAY, AWAY),
        utc="12 11 12",
    ),
    # Vinterferien of 2026 is 9 to 15 February, at 10 weeks.
    Case(
        "week 7 with a teacher",
        "2025-12-01",
        SCHOOL,
        "2026-01-26 2026-02-02* 2026-02-16",
        "2026-02-09",
        (HOLIDAYS,),
    ),
    # Sommerferien of 2026 begins on 29 June: only week 26 is left, its Tuesday first, then the days nearest the middle.
    Case(
        "before the summer with a teacher",
        "2026-04-28",
        SCHOOL,
        "2026-06-23* 2026-06-25 2026-06-26",
        "2026-06-30 2026-07-07 2026-07-14",
        (HOLIDAYS, HOLIDAYS, HOLIDAYS),
    ),
    # 29 June to 20 July are all sommerferie: nothing is proposed.
    Case(
        "in the summer with a teacher",
        "2026-05-04",
        SCHOOL,
        "",
        "2026-06-29 2026-07-06 2026-07-13 2026-07-20",
        (HOLIDAYS, HOLIDAYS, HOLIDAYS, HOLIDAYS),
    ),
    # Without a school the summer is open.
    Case("in the summer", "2026-05-04", FAMILY, "2026-06-29 2026-07-06* 2026-07-13"),
    # Saturday 26 December is 2. juledag; a series that meets on Saturdays goes on on Saturdays.
    Case("Saturdays", "2026-10-10", FAMILY, "2026-12-05 2026-12-12* 2026-12-19", "2026-12-26", (HOLIDAY,)),
)
