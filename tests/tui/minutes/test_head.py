"""The head of the pane and the rows for the leader: who speaks, what comes, how late we are."""

from __future__ import annotations

import pytest

from meeting.events import (
    FloorGiven,
    InterjectionStarted,
    InterpretingStarted,
    LeaderReplaced,
    LeadLeft,
    MeetingPostponed,
    PhaseEntered,
    TurnEnded,
)
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tests.scenes.written import PLAN, written
from tests.tui.drawn import text
from tui.view.minutes.head import head
from tui.view.minutes.private import private


def heads(story: Story, clock: str, across: int = 78) -> list[str]:
    """Return the two rows of the head."""
    return list(text(head(story.scene(clock), across)))


def floor(story: Story, clock: str, across: int = 78) -> str:
    """Return the row of who has the floor."""
    return heads(story, clock, across)[1]


def told(story: Story, clock: str, height: int = 2, across: int = 78, said: str = "") -> list[str]:
    """Return the rows for the leader."""
    return list(text(private(story.scene(clock), across, height, said)))


@pytest.mark.rule("R42")
def test_a_child_has_no_clock_and_no_budget() -> None:
    row = floor(stations.child_speaks(), "13:31")
    assert row.startswith("► Sami har ordet · derefter Amina · mangler 13")
    assert "af" not in row.split()
    assert not any(":" in word for word in row.partition("║")[0].split())


def test_the_clock_of_a_turn_counts_a_persons_own_speech() -> None:
    story = written().tell("14:16:07", InterpretingStarted("ida"))
    assert floor(story, "14:17:07").startswith("► Ida har ordet 3:20 af 4:00 · Nadia tolker · derefter Jens")


def test_a_short_word_of_another_is_said() -> None:
    story = written().tell("14:16:07", InterjectionStarted("ida"))
    assert floor(story, "14:16:37").startswith("► Ida har ordet 3:20 af 4:00 · indskud")


def test_outside_a_round_a_turn_has_no_budget() -> None:
    story = stations.agreeing().tell("15:31", FloorGiven("karen", "karen"))
    assert floor(story, "15:31:30") == "► Karen har ordet 0:30"


def test_nobody_has_the_floor_and_when_all_are_heard_nobody_is_next() -> None:
    assert floor(drawn.gathered(), "14:02").startswith("Ingen har ordet lige nu · derefter Per · mangler 10")
    assert floor(stations.agreeing(), "15:31").strip() == "Ingen har ordet lige nu"


@pytest.mark.rule("R35")
def test_the_break_is_a_time_then_minutes_then_now_then_until_when() -> None:
    assert floor(written(), "14:46").endswith("║ pause 14:52")
    assert floor(written(), "14:47").endswith("║ pause om 5 min")
    assert floor(written(), "14:52").endswith("║ tid til pause")
    assert floor(drawn.break_due(), "13:50").endswith("║ derefter pause")
    assert "derefter Per" not in floor(drawn.break_due(), "13:50")
    assert floor(drawn.on_break(), "13:55").startswith("Vi fortsætter kl. 14.02 · derefter Per")
    assert floor(drawn.on_break(), "14:03").startswith("Vi samles nu")


def test_where_nobody_leads_the_row_says_so() -> None:
    story = written().tell("14:16", LeadLeft())
    assert "ingen skærm leder mødet" in floor(story, "14:16:07")


@pytest.mark.parametrize(
    ("story", "clock", "where", "what"),
    [
        (stations.planned(), "12:55", "planlagt", "Mødet er ikke begyndt: onsdag den 2. december kl. 13.00."),
        (stations.broken_off(), "14:20", "afbrudt", "Vi fortsætter onsdag den 10. februar 2027 kl. 13.00."),
        (stations.planned().tell("12:55", MeetingPostponed()), "12:56", "udsat", "Mødet er flyttet."),
        (stations.closed(), "17:00", "slut", "Mødet er slut."),
    ],
)
def test_outside_the_meeting_the_head_says_in_plain_words_where_we_are(
    story: Story, clock: str, where: str, what: str
) -> None:
    first, second = heads(story, clock)
    assert first.endswith(where)
    assert second == what


def test_in_a_narrow_window_what_comes_goes_before_what_is() -> None:
    assert floor(written(), "14:16:07", 58) == "► Ida har ordet 3:20 af 4:00 · derefter Jens       ║ 14:52"
    assert floor(written(), "14:16:07", 40) == "► Ida har ordet 3:20 af 4:00     ║ 14:52"
    assert floor(written(), "14:16:07", 30) == "► Ida har ordet 3:20 af 4:00"


def test_on_time_and_before_it_is_said_without_a_minus() -> None:
    assert told(stations.welcome(), "13:05")[0].startswith("Til Mette   vi følger planen")
    assert told(stations.evaluating(), "15:48")[0].startswith("Til Mette   4 min før planen")


def test_a_late_start_is_told_apart_from_what_came_later() -> None:
    for clock, said in (
        ("15:26", "4 min før planen, 14 min hentet ind siden start"),
        ("15:40", "10 min efter planen, til tiden fra vores egen start"),
        ("15:43", "13 min efter planen, 3 min fra vores egen start"),
    ):
        late = Story(PLAN).opens("13:10").tell(clock, PhaseEntered("evaluation"))
        assert told(late, clock)[0].startswith(f"Til Mette   {said}")


@pytest.mark.rule("R35")
def test_the_latest_break_is_named_until_it_is_past() -> None:
    assert told(written(), "15:02")[0].endswith("senest 15.02")
    assert "senest" not in told(written(), "15:02:01")[0]


def test_with_one_row_the_most_pressing_line_stands_and_the_others_are_counted() -> None:
    (row,) = told(written("13:45"), "13:45:06", 1)
    assert row.startswith("Til Mette   Sami skulle gå kl. 13.40 og er her endnu")
    assert row.endswith("+1")
    (alone,) = told(written("13:45"), "13:39", 1)
    assert "planen" in alone
    assert "+" not in alone


@pytest.mark.rule("R13")
def test_more_worries_than_what_works_asks_for_what_works() -> None:
    assert told(written(), "14:16:07")[1].strip() == "3 bekymringer, 2 der virker: spørg til det, der virker"


def test_what_the_pane_has_to_say_takes_the_last_row_for_a_moment() -> None:
    timing, said = told(written(), "14:16:07", said="Udsagnet er rettet.")
    assert timing.endswith("senest 15.02   +1")
    assert said == "Udsagnet er rettet."
    assert told(written(), "14:16:07", 1, said="Udsagnet er rettet.") == ["Udsagnet er rettet."]


def test_the_rows_are_for_whoever_leads_now() -> None:
    story = written().tell("14:16", TurnEnded("ida"), LeaderReplaced("karen"))
    assert told(story, "14:16:07")[0].startswith("Til Karen   ")


def test_outside_the_meeting_the_leader_is_told_nothing_of_time() -> None:
    assert told(stations.closed(), "17:00") == []


def test_in_english() -> None:
    scene = written().scene("14:16:07", "en")
    assert text(head(scene, 78)) == (
        "Minutes · Familien A. · Network meeting 4             14:16  Descriptive round",
        "► Ida has the floor 3:20 of 4:00 · next Jens · 8 unheard         ║ break 14:52",
    )
    assert text(private(scene, 78, 2))[0] == (
        "To Mette   8 min behind the plan, 4 min from our own start        latest 15:02"
    )
