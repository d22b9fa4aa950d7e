"""The leader's row: one line in neutral words, and a private one where only the leader reads."""

from __future__ import annotations

import pytest

from meeting.events import Arrived, BreakRequested, Left, PhaseEntered, TurnEnded
from meeting.notices import Notice, NoticeKind, frame_notice, person_notices
from tests.scenes import drawn, stations
from tests.tui.drawn import drawing
from tui.view.lines import Paint, cells, plain
from tui.view.notice import NoticeLine, notice_row
from tui.view.notices import notice_text
from tui.view.places import Part
from tui.view.scene import Scene
from tui.view.wall import Says, wall
from tui.view.words import Language

ON_THE_WALL = list(NoticeKind)[: list(NoticeKind).index(NoticeKind.FLOOR_FREE) + 1]


def frame_line(scene: Scene) -> str:
    """Return the line that stands on the wall."""
    notice = frame_notice(scene.meeting, scene.now)
    return notice_text(scene, notice) if notice else ""


def test_a_private_line_waiting_is_a_dot_with_words_where_they_fit() -> None:
    scene = drawn.break_soon().scene("13:45")
    text = frame_line(scene)
    row = notice_row(scene.look, NoticeLine(text, see_notes=True), 78)
    assert f" {plain(row)} " == drawing("strip-80")[0]
    assert plain(notice_row(scene.look, NoticeLine(text, see_notes=True), 42)).endswith("Omar   •")
    assert plain(notice_row(scene.look, NoticeLine(see_notes=True), 40)).strip() == "• se noter"


@pytest.mark.rule("R41")
def test_the_private_line_itself_stands_only_where_it_is_given() -> None:
    story = drawn.opened().tell("14:00", Left("sami"), PhaseEntered("reflection")).tell("14:01", Arrived("sami"))
    scene = story.scene("14:02")
    line = notice_text(scene, person_notices(scene.meeting, scene.now)[0])
    assert line == drawing("strip-80")[1].strip()
    assert line not in "".join(plain(row) for rows in wall(scene, (80, 24)).lines.values() for row in rows)
    for size in ((60, 20), (80, 24), (120, 36)):
        private = wall(scene, size, says=Says(private=line)).lines[Part.PRIVATE]
        assert plain(private[0]).startswith("Sami er her. Refleksion er ikke for børn.")


@pytest.mark.rule("R35")
def test_the_break_lines_come_at_45_50_and_60_minutes_of_work() -> None:
    story = drawn.break_soon()
    assert [frame_line(story.scene(clock)) for clock in ("13:44:59", "13:45", "13:49:30", "13:50", "14:00")] == [
        "",
        "║ Pause om 5 minutter.   b: efter Omar",
        "║ Pause om et minut.   b: efter Omar",
        "║ Tid til pause.   b: efter Omar   bb: nu",
        "║ Nu trænger vi til pause.   b: efter Omar   bb: nu",
    ]


def test_a_break_that_was_asked_for_is_said_with_and_without_a_speaker() -> None:
    story = drawn.break_soon().tell("13:46", BreakRequested())
    assert frame_line(story.scene("13:46")) == "║ Pause efter Omar.   b: pause nu   z: fortryd"
    free = drawn.break_soon().tell("13:46", TurnEnded("omar"))
    assert frame_line(free.scene("13:50")) == "║ Tid til pause.   b: pause nu"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", ON_THE_WALL)
def test_a_frame_line_fits_the_smallest_wall_with_any_name(kind: NoticeKind, language: Language) -> None:
    scene = stations.passed().scene("14:20", language)
    long = Scene(scene.look, scene.meeting, scene.now, dict.fromkeys(scene.people, scene.people["karen"]))
    notice = Notice(kind, ("karen",), 12, at=scene.now, phase="reflection")
    text = notice_text(long, notice)
    assert cells(text) <= 56
    assert "{" not in text


def test_a_failure_to_save_is_loud() -> None:
    scene = drawn.mid_round().scene("14:16")
    row = notice_row(scene.look, NoticeLine("Computeren kan ikke gemme lige nu.", loud=True), 56)
    assert {span.paint for span in row} == {Paint.LOUD_BOLD}
