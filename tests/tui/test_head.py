"""The head of the wall: time in words, the parts of the meeting, and the bar with its breaks."""

from __future__ import annotations

import pytest

from meeting.events import BreakEnded, PhaseEntered
from meeting.presets import PRESETS, preset
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tui.view.head import head
from tui.view.lines import plain, width
from tui.view.phases import phases_row
from tui.view.timeline import timeline
from tui.view.words import Language


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("across", [58, 78, 116])
@pytest.mark.parametrize("phase", [phase.id for phase in preset("follow_up").phases])
def test_every_part_stands_in_full_while_we_are_in_it(phase: str, across: int, language: Language) -> None:
    story = Story(drawn.PLAN).opens("13:00").tell("13:00", PhaseEntered(phase))
    scene = story.scene("13:10", language)
    row = plain(phases_row(scene, across))
    assert f"► {scene.words.text(preset('follow_up').phase(phase).title)}" in row
    assert len(row) <= across
    assert not row.rstrip().endswith("►")


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_fits_the_smallest_wall(name: str) -> None:
    template = preset(name)
    for phase in template.phases:
        story = drawn.planned_with(template).opens("13:00").tell("13:00", PhaseEntered(phase.id))
        rows = head(story.scene("13:10"), 58)
        assert {width(row) <= 58 for row in rows} == {True}
        assert "►" in plain(rows[1])


@pytest.mark.parametrize("across", [40, 46, 58, 78, 116, 136])
@pytest.mark.parametrize(
    ("story", "clock"),
    [
        (stations.planned(), "12:55"),
        (stations.welcome(), "13:05"),
        (drawn.on_break(), "13:58"),
        (drawn.mid_round(), "14:16"),
        (stations.evaluating(), "15:50"),
        (stations.evaluating(), "16:40"),
    ],
)
def test_the_bar_is_as_wide_as_it_is_told_and_never_runs_over(story: Story, clock: str, across: int) -> None:
    row = plain(timeline(story.scene(clock), across))
    assert len(row) == across
    assert row.startswith("13:00 ")
    assert row.endswith(" 16:00")


def test_the_bar_is_filled_to_now_and_full_at_the_end() -> None:
    story = stations.without_interpreter()
    bars = {clock: plain(timeline(story.scene(clock), 72)).count("▓") for clock in ("13:00", "14:00", "15:00", "15:30")}
    assert bars == {"13:00": 0, "14:00": 30, "15:00": 60, "15:30": 60}


def test_a_break_that_runs_and_one_that_was_held_stand_where_they_lay() -> None:
    running = plain(timeline(drawn.on_break().scene("13:58"), 58))
    held = plain(timeline(drawn.on_break().tell("14:02", BreakEnded()).scene("14:10"), 58))
    assert running.index("║") == held.index("║✓")
    assert "║✓" not in running


def test_when_the_time_is_up_the_head_rounds_off_and_shows_no_minus() -> None:
    for clock in ("15:59", "16:00", "17:30"):
        title = plain(head(stations.evaluating().scene(clock), 78)[0])
        assert title.endswith("vi runder af")
        assert "-" not in title
