"""One meeting as text, read aloud as it stands: a word beside every number, and no bar."""

from __future__ import annotations

import pytest

from meeting.events import HeardThroughAnother, Left, MeetingClosed, PhaseEntered
from meeting.series import Series
from tests.scenes import drawn, held, stations
from tests.tui.family import DA
from tui.view.review.plain_course import course_lines, heard_lines, part_course_lines
from tui.view.review.plain_meeting import meeting_text
from tui.view.scene import Scene, scene_of


@pytest.fixture
def third() -> Scene:
    meeting = held.third().meeting
    return scene_of(DA, meeting, meeting.last_at)


@pytest.mark.rule("R35", "R99")
def test_how_late_it_was_and_how_long_people_worked(third: Scene) -> None:
    assert course_lines(third)[-3:] == (
        "Mod planen: 12 min sent, til slut 1 min før.",
        "Arbejde før pause: 49 og 54 min",
        "Længste arbejde uden pause: 54 min",
    )


@pytest.mark.rule("R59")
def test_each_part_tells_its_plan_what_it_took_and_what_it_came_to(third: Scene) -> None:
    assert part_course_lines(third)[3] == (
        "4. Refleksion: slut, 14.43 til 15.29, planlagt 45 min, varede 36 min: hørt 12 af 13, Tove gennem Jonas"
    )
    assert part_course_lines(third)[4].endswith("varede 18 min: 2 nye, begge læst op")


@pytest.mark.rule("R30", "R100")
def test_everybody_has_when_they_were_heard_and_through_whom(third: Scene) -> None:
    lines = heard_lines(third, third.meeting.planned.template.phase("reflection"))
    assert lines[0] == "Mormor: hørt, kl. 14.44"
    assert "Tove, jobkonsulent: hørt gennem Jonas, kl. 15.28" in lines


def test_who_went_before_their_turn_has_when_and_nobody_waits_after_the_close() -> None:
    story = stations.all_heard().tell("14:41", PhaseEntered("reflection")).tell("15:02", Left("anne"))
    story.tell("15:05", Left("sami"), HeardThroughAnother("reflection", "sami", "mormor"))
    lines = heard_lines(story.scene("15:10"), story.plan.template.phase("reflection"))
    assert "Anne, psykolog: gik, før turen kom, kl. 15.02" in lines
    assert "Sami, barn: hørt gennem Mormor, kl. 15.05" in lines
    assert "Bo, familiebehandler: venter" in lines
    story.tell("15:58", MeetingClosed())
    assert "Bo, familiebehandler: ikke hørt" in heard_lines(
        story.scene("16:10"), story.plan.template.phase("reflection")
    )


def test_the_text_has_no_drawing_in_it() -> None:
    meeting = held.third().meeting
    text = meeting_text(DA, Series("2026-014", (meeting,)), 3, held.at("18:00"))
    assert not set(text) & set("║▓░✓►○«├┼┤·…")


def test_a_meeting_that_has_not_begun_has_a_plan_alone() -> None:
    scene = stations.planned().scene("12:55")
    assert course_lines(scene) == ("Planlagt: 13.00 til 16.00", "2 pauser endnu")
    assert all("varede" not in line for line in part_course_lines(scene))
    assert heard_lines(drawn.opened().scene("13:29"), drawn.PLAN.template.phase("reflection"))
