"""The page of the scales: what they ask, what the family said, the evaluations by group and the goals."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Resource
from meeting.evaluation_terms import Group, Sheet, items
from meeting.events import GoalSet, ScaleAnswered, ScaleAsked
from meeting.intents import AnswerEvaluation, AskScale, DropGoal, SetGoal
from meeting.series import Series
from tests.scenes import drawn, series_drawn
from tests.scenes.meeting_days import Day, on, series_of
from tests.sequel import Sequel, closed
from tests.table import terms
from tests.tui.drawn import drawing, text
from tests.tui.family import DA, EN
from tui.view.alphabet import PLAIN
from tui.view.lines import width
from tui.view.look import Look
from tui.view.review.scale_table import scale_table
from tui.view.review.scales import scale_rows

SIZES = [(60, 19), (80, 23), (100, 29), (120, 35), (140, 50)]
DRAWN, NOW = series_drawn.series(), series_drawn.NOW


def shown(series: Series, size: tuple[int, int] = (80, 23), look: Look = DA) -> tuple[str, ...]:
    """The page as it reads."""
    return text(scale_rows(look, series, size, NOW))


@pytest.mark.rule("R49")
def test_the_scales_stand_as_they_are_drawn_below_the_agreements() -> None:
    want = tuple(row.rstrip() for row in drawing("i-agreements-80x24")[15:22])
    assert text(scale_table(DA, DRAWN, (80, 8), NOW)) == want
    rows = shown(DRAWN)
    assert rows[4:10] == want[1:]
    assert rows[2:4] == (
        " Skala 0–10     A  En god skoledag · Hvor tæt er vi på det, du ønsker?",
        "                B  Ro derhjemme · Hvor tæt er vi på det, du ønsker?",
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", [DA, EN, Look(DA.words, PLAIN)], ids=["da", "en", "plain"])
def test_it_fills_every_size(size: tuple[int, int], look: Look) -> None:
    rows = scale_rows(look, DRAWN, size, NOW)
    assert len(rows) == size[1]
    assert all(width(row) <= size[0] for row in rows)
    assert any(row.split()[-1] == "10" for row in text(rows) if row.strip())


def test_without_the_glyphs_it_says_the_same_in_ascii() -> None:
    rows = shown(DRAWN, look=Look(DA.words, PLAIN))
    assert {sign for row in rows for sign in row if not sign.isascii()} <= set("æøåÆØÅ")


@pytest.mark.parametrize("size", SIZES)
def test_of_years_of_meetings_the_newest_are_shown(size: tuple[int, int]) -> None:
    days = [date(2021, 1, 6) + timedelta(weeks=10 * n) for n in range(30)]
    stories = [Day(on(drawn.PLAN, n, day)).opens("13:00") for n, day in enumerate(days, start=1)]
    for story in stories:
        asked = ScaleAsked("s", "Hvor tæt er vi?", "g"), ScaleAnswered("s", "amina", 7)
        story.tell("13:30", GoalSet("g", "Ro"), *asked)
    rows = shown(series_of(*stories), size)
    assert any(row.startswith(" 30. møde 29/7") for row in rows)
    assert all(row.count("A") == 1 for row in rows if ". møde" in row)
    assert rows[1].startswith("   ↑ ") is (size[1] < 40)
    assert any("Ro, siden 6/1-2021" in row for row in rows)


def test_where_the_family_does_not_agree_the_letter_stands_at_every_number() -> None:
    story = Day(on(drawn.PLAN, 1, series_drawn.DAYS[0])).opens("13:00")
    story.tell(
        "13:30", ScaleAsked("s", "Hvor tæt er vi?"), ScaleAnswered("s", "amina", 3), ScaleAnswered("s", "yusuf", 8)
    )
    [row] = [row for row in shown(series_of(story)) if row.startswith(" 1. møde")]
    assert [at for at, sign in enumerate(row) if sign == "A"] == [32, 57]


def test_a_meeting_that_did_not_ask_says_so() -> None:
    second = Day(on(drawn.PLAN, 2, series_drawn.DAYS[1])).opens("13:00")
    rows = shown(series_of(series_drawn.first(), second))
    assert " 2. møde 24/6    ikke spurgt" in rows


def test_more_scales_than_fit_beside_each_other_stand_below_each_other() -> None:
    sequel = Sequel()
    first = sequel.meets()
    for question in ("En?", "To?", "Tre?", "Fire?", "Fem?", "Seks?"):
        first.does(AskScale(question))
    rows = shown(sequel.series)
    assert [row[16:].split()[0] for row in rows if row.endswith("?")] == ["A", "B", "C", "D", "E", "F"]
    assert sum(row.split() == [*map(str, range(11))] for row in rows) == 2


def test_without_a_scale_it_says_so_and_the_block_below_the_agreements_is_left_out() -> None:
    sequel = Sequel()
    sequel.meets()
    assert " Der er ikke spurgt på en skala endnu." in shown(sequel.series)
    assert scale_table(DA, sequel.series, (80, 20), NOW) == ()
    assert len(shown(Series("2026-099"))) == 23


@pytest.mark.rule("R9")
def test_goals_say_since_when_and_how_long() -> None:
    sequel = Sequel()
    first = sequel.meets().does(SetGoal("Ro derhjemme"))
    closed(first)
    second = sequel.meets().does(SetGoal("ro derhjemme")).does(SetGoal("En god skoledag"))
    second.does(DropGoal(second.state.minutes.goals[0].id))
    rows = shown(sequel.series)
    assert " Mål            ro derhjemme, fra 2/12 til 3/2-2027" in rows
    assert "                En god skoledag, siden 3/2-2027" in rows


def test_evaluations_are_told_by_group_from_three_answers_on() -> None:
    sequel = Sequel()
    first = sequel.meets()
    answers = [(Group.PROFESSIONALS, 7)] * 4 + [(Group.PARENTS, 9)] * 3 + [(Group.CHILD, 4)] * 3
    for group, score in answers:
        first.does(AnswerEvaluation(Sheet(group, (score,) * len(items(group)))))
    assert any(row.endswith("10 skemaer · for få til et gennemsnit") for row in shown(sequel.series))
    closed(first)
    rows = shown(sequel.series)
    assert " Evaluering 0–10: gennemsnit, hvor 3 eller flere har svaret" in rows
    told = next(row for row in rows if "10 skemaer" in row)
    assert told[17:] == "10 skemaer · alle 7,9 · børn 4,0 af 5 · forældre 9,0 ·"
    assert any(row.strip() == "fagpersoner 7,0" for row in rows)


@pytest.mark.rule("R63")
def test_how_many_agreements_rest_on_lasting_relations() -> None:
    sequel = Sequel()
    first = sequel.meets()
    for resource in (Resource.PRIVATE, Resource.PROFESSIONAL, Resource.PRIVATE, Resource.UNSAID):
        first.agrees(replace(terms(), resource=resource))
    assert " Aftaler        2 bygger på privat netværk, 1 på fagpersoner" in shown(sequel.series)
