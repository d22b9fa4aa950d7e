"""The report on a meeting, which a screen reader reads and a pipe takes."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given

from meeting.before import lacking
from meeting.events import (
    ConsentWithdrawn,
    GoalDropped,
    GoalSet,
    MeetingClosed,
    MinutesTaken,
    PhaseEntered,
    PhaseSummedUp,
    SeriesEnded,
    StatementNoted,
    StatementWithdrawn,
    TopicsMarked,
)
from meeting.plan_file import check_document
from meeting.presets import templates
from meeting.state import Agreements, Reservation
from meeting.statement_terms import Said
from meeting.template import RuleId
from tests.meeting.plan_documents import documents
from tests.scenes import stations
from tests.scenes.story import Story
from tests.table import Table
from tests.tui.family import EN, FIRST, at_table, changed, scene
from tests.tui.test_whitelist import MARKER, written
from tui.view.next_meeting_form import REASONS
from tui.view.report.agreements import agreement_lines, next_line
from tui.view.report.facts import facts
from tui.view.report.minutes import minutes_lines
from tui.view.report.preparing import open_facts, open_lines
from tui.view.report.terms import RULE
from tui.view.report.text import report
from tui.view.report.times import time_lines
from tui.view.scene import scene_of


@pytest.mark.rule("R109")
def test_a_reservation_stands_with_its_agreement() -> None:
    reserved = changed(FIRST, reservations=(Reservation("lise", "ikke om mandagen"),))
    at = scene(at_table("agreements", agreements=Agreements((reserved,))))
    (said,) = agreement_lines(at)
    assert said.endswith("Forbehold fra Lise: ikke om mandagen.")
    assert '"reservations": [{"person": "lise", "text": "ikke om mandagen"}]' in json.dumps(facts(at))


@pytest.mark.rule("R144")
@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (REASONS[0], "Der er ikke flere møder: vi har nået det, vi ville."),
        ("Familien flytter til Aarhus.", "Der er ikke flere møder: Familien flytter til Aarhus."),
    ],
)
def test_why_there_is_no_further_meeting_is_told_in_the_language_of_the_reader(reason: str, told: str) -> None:
    assert next_line(stations.finding_a_date().tell("15:45", SeriesEnded(reason)).scene("15:46")) == told


@pytest.mark.rule("R109")
def test_who_said_yes_stands_with_the_agreement() -> None:
    at = scene(at_table("agreements", agreements=Agreements((changed(FIRST, accepted=("amina", "lise")),))))
    (said,) = agreement_lines(at)
    assert said.endswith("Ja fra Amina, Lise.")
    assert '"accepted": ["amina", "lise"]' in json.dumps(facts(at))


def test_where_nobody_writes_nothing_is_told_of_the_minutes() -> None:
    assert minutes_lines(stations.all_heard().scene("14:40", "en")) == ()


@pytest.mark.rule("R120", "R9")
def test_of_the_minutes_is_told_how_much_and_which_parts_are_summed_up() -> None:
    story = stations.all_heard().tell("14:40", MinutesTaken("jonas"))
    story.tell("14:41", *(StatementNoted(f"s{n}", Said("ida", "Han giver op")) for n in range(4)))
    story.tell("14:42", StatementWithdrawn("s1"), TopicsMarked("s2", ("skolen",)), ConsentWithdrawn("skolen", "amina"))
    story.tell("14:43", GoalSet("g1", "Ro om morgenen"), GoalSet("g2", "Cykle selv"), GoalDropped("g1"))
    story.tell("14:44", PhaseSummedUp("since_last_time", "Det går fremad"))
    assert minutes_lines(story.scene("14:45", "en")) == ("2 statements", "Summed up: Since last time", "1 common goal")
    entered = story.tell("14:46", PhaseEntered("reflection")).scene("14:46", "en")
    assert "Not summed up: Descriptive round" in minutes_lines(entered)
    assert facts(entered)["minutes"] == {
        "statements": 2,
        "goals": 1,
        "summed_up": ["since_last_time"],
        "to_sum_up": ["descriptive"],
    }


@pytest.mark.rule("R14", "R40")
@pytest.mark.parametrize("tell", [stations.child_speaks, stations.agreeing, stations.evaluating])
def test_no_word_a_minute_taker_wrote_is_told(tell: Callable[[], Story]) -> None:
    at = written(tell(), "15:59").scene("15:59")
    told = report(at) + json.dumps(facts(at), ensure_ascii=False)
    assert "udsagn" in told or "statement" in told
    assert MARKER not in told
    assert MARKER.lower() not in told


@pytest.mark.rule("R57")
def test_every_rule_that_can_be_set_aside_has_its_words() -> None:
    assert set(RULE) == set(RuleId)


@given(documents())
def test_whatever_a_plan_lacks_has_its_words(document: dict[str, object]) -> None:
    plan, _ = check_document(document, templates(lambda _: None))
    assert plan is not None
    at = scene_of(EN, Table(plan).state, plan.starts)
    lines = open_lines(at)
    assert len(lines) == len(set(lacking(at.meeting))) == len(open_facts(at.meeting))
    assert all(lines)


@pytest.mark.rule("R35")
def test_breaks_are_still_to_come_only_until_the_meeting_is_closed() -> None:
    story = stations.all_heard()
    owed = [each for each in time_lines(story.scene("15:50", "en")) if each.endswith("to come")]
    assert len(owed) == 1
    closed = time_lines(story.tell("15:58", MeetingClosed()).scene("15:59", "en"))
    assert owed[0].replace("to come", "not held") in closed
    assert not any(each.endswith("to come") for each in closed)
