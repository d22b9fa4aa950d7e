"""What the form says of the days: which is best, which are missing, what speaks against a typed one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from meeting.people import Absence, Network, Participant
from meeting.state import Presence, Seat, Stay
from meeting.template import Rule, RuleId, Strength
from tests.tui.drawn import text
from tests.tui.family import DA, EN, PEOPLE, PLAN, STARTS, TEMPLATE, at_table, scene
from tui.view.look import Look
from tui.view.next_meeting_form import Asking, next_meeting_form

NOTHING = Asking()
WARNS = Rule(RuleId.NEXT_MEETING_INTERVAL, Strength.WARN, ("R86",))
SCHOOL_KNOWN = replace(
    TEMPLATE, rules=(WARNS,), closed_days=("12-24",), school_holidays=("week 7", "easter", "weeks 27-32")
)


def drawn(
    starts: datetime = STARTS,
    asking: Asking = NOTHING,
    *,
    people: tuple[Participant, ...] = PEOPLE,
    size: tuple[int, int] = (58, 14),
    look: Look = DA,
) -> tuple[str, ...]:
    """Return the rows of the form in a municipality whose school holidays are known."""
    plan = replace(PLAN, template=SCHOOL_KNOWN, starts=starts, participants=people)
    seats = tuple(Seat(person, (Stay(STARTS),)) for person in people)
    meeting = replace(at_table("next"), plan=plan, presence=Presence(seats))
    return tuple(text(next_meeting_form(scene(meeting, look=look), asking, *size).lines))


@pytest.mark.rule("R86")
def test_it_says_why_the_best_is_the_best_and_what_was_left_out() -> None:
    assert drawn()[8:] == (" Dato", " 2 er bedst: samme ugedag, midt i de 8–11 uger.", " Ikke 17/2 (skoleferie).")
    # 23 June is the only Tuesday before the summer; the two others are in the same week.
    assert drawn(datetime(2026, 4, 28, 11, tzinfo=UTC))[9:] == (
        " 1 er bedst: samme ugedag.",
        " Ikke 30/6, 7/7, 14/7 (skoleferie).",
    )


def test_where_no_day_is_left_a_date_is_written_or_the_series_ends() -> None:
    rows = drawn(datetime(2026, 5, 4, 11, tzinfo=UTC))
    assert rows[3] == "   1  ikke flere møder – vælg hvorfor"
    assert rows[6:] == (" Ingen dag om 8–11 uger passer.", " Ikke 29/6, 6/7, 13/7, 20/7 (skoleferie).")


def test_where_every_day_of_its_own_weekday_is_gone_it_says_so() -> None:
    wednesdays = tuple(Absence(day, day) for day in (date(2027, 1, 27), date(2027, 2, 3), date(2027, 2, 10)))
    rows = drawn(people=(replace(PEOPLE[0], away=wednesdays), *PEOPLE[1:]))
    assert rows[3:6] == (
        "   1  torsdag den 4. februar 2027 · uge 5 · om 9 uger",
        "   2  fredag den 5. februar 2027 · uge 5 · om 9 uger",
        "   3  mandag den 8. februar 2027 · uge 6 · om 10 uger",
    )
    assert rows[9] == " 2 er bedst: ingen onsdag passer."


def test_without_a_school_its_holidays_are_only_mentioned() -> None:
    nobody_from_school = tuple(person for person in PEOPLE if person.network is not Network.EVERYDAY)
    rows = drawn(datetime(2026, 2, 4, 12, tzinfo=UTC), people=nobody_from_school)
    assert rows[3] == "   1  onsdag den 1. april · uge 14 · om 8 uger"
    assert rows[10:] == (" I skoleferien: 1.",)


@pytest.mark.rule("R41")
def test_the_room_reads_that_a_day_does_not_suit_everybody_never_whom() -> None:
    people = tuple(replace(person, away=(Absence(date(2027, 2, 1), date(2027, 2, 7)),)) for person in PEOPLE[3:4])
    rows = drawn(people=(*PEOPLE[:3], *people, *PEOPLE[4:]), size=(58, 10))
    assert rows[9] == " Ikke 3/2 (passer ikke for alle), 17/2 (skoleferie)."
    typed = drawn(people=(*PEOPLE[:3], *people, *PEOPLE[4:]), asking=Asking("4/2"), size=(58, 10))
    assert typed[9].startswith("       om 9 uger · passer ikke for alle · Rådhuset")
    assert "Mormor" not in "".join((*rows, *typed))


@pytest.mark.parametrize(
    ("typed", "word"), [("17/2", "skoleferie"), ("24/12", "lukkedag"), ("25/12", "helligdag"), ("6/2", "weekend")]
)
def test_a_typed_day_says_what_speaks_against_it(typed: str, word: str) -> None:
    assert f" · {word} · " in drawn(asking=Asking(typed))[-1]


def test_beside_the_speaking_order_the_days_stand_in_short() -> None:
    rows = drawn(size=(48, 13))
    assert rows[3] == "   1  onsdag 27/1 · uge 4 · om 8 uger"
    assert rows[9] == " 2 er bedst: samme ugedag, midt i de 8–11 uger."
    assert drawn(asking=Asking("3/3", outside=True), size=(44, 13))[1:3] == (
        " Det er om 13 uger. Vi plejer 8–11. Vælg",
        " hvorfor.",
    )


def test_with_much_to_say_the_blank_rows_go_and_nothing_jumps_while_one_types() -> None:
    away = (Absence(date(2027, 2, 1), date(2027, 2, 7)),)
    people = (replace(PEOPLE[0], away=away), *PEOPLE[1:])
    rows = drawn(people=people, size=(40, 10), look=EN)
    assert rows[0] == " When do we meet again?"
    assert rows[-1] == " (school holidays)."
    typed = drawn(people=people, asking=Asking("17/2"), size=(40, 10), look=EN)
    assert [row[:5] for row in rows].index(" Date") == [row[:5] for row in typed].index(" Date")
