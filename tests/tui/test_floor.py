"""The frame of the floor: a name, a role, a quiet bar, and nobody made small."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from meeting.events import BreakEnded, FloorGiven, InterjectionStarted, TurnEnded
from meeting.state import Meeting
from tests.scenes import drawn, stations
from tests.scenes.story import Story, at
from tests.tui.test_wall import rows
from tui.view.alphabet import FULL, PLAIN
from tui.view.composing import composed
from tui.view.floor import floor
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.places import Build
from tui.view.scene import scene_of
from tui.view.wall import wall
from tui.view.words import words_in

NASTY = (
    "[bold]Ida[/bold] Holm",
    "[@click=app.quit]Ida[/] H",
    "[/nope] Ida",
    "\x1b]2;titel\x07Ida",
    "\x1b[2J\x9b31mIda",
    "Ida\u202eada\u202c",
    "Ida\nHolm\tX",
    "محمّد عبد الرحمن الشيخ",
    "Æøå-Ølgaard O'Brien",
    "A" * 60,
    "漢字名前 太郎",
    "Z\u0300\u0301\u0302\u0303algo",
    "👨‍👩‍👧 Familie",
    "{name} {0} %s",
)


def frame(story: Story, clock: str) -> list[str]:
    """Return what stands inside the frame of 80x24, row by row."""
    lines = floor(story.scene(clock), 48, 8, Build.MEDIUM)
    return [plain(row)[1:-1].strip() for row in lines[1:-1]]


@pytest.mark.rule("R42")
def test_a_child_has_no_bar() -> None:
    assert frame(stations.child_speaks(), "13:31") == ["", "Sami har ordet", "barn", "", "", ""]


def test_the_bar_fills_and_then_stands_still() -> None:
    story = drawn.opened().tell("13:30", FloorGiven("amina", "amina"))
    filled = [frame(story, clock)[4].count("▓") for clock in ("13:30", "13:31", "13:33", "13:34", "14:30")]
    assert filled == [0, 7, 21, 24, 24]
    assert frame(story, "14:30") == frame(story, "15:30")


def test_a_role_is_whole_beside_the_bar_of_a_low_frame() -> None:
    story = drawn.opened().tell("13:30", FloorGiven("karen", "karen"))
    for build, columns in ((Build.NARROW, 58), (Build.MEDIUM, 48), (Build.WIDE, 50)):
        row = plain(floor(story.scene("13:32"), columns, 4, build)[2])
        assert "sundhedsplejerske   " in row
        assert row.count("▓") + row.count("░") >= 16


@pytest.mark.rule("R34")
def test_the_bar_rests_while_the_interpreter_speaks() -> None:
    due = drawn.break_due()
    assert frame(due, "13:46")[4] == frame(due, "13:50")[4]
    assert frame(due, "13:50")[1].endswith("Nadia tolker")
    assert frame(drawn.break_soon(), "13:45")[1] == "Omar har ordet"


def test_a_short_word_of_another_is_said_beside_the_name() -> None:
    story = drawn.mid_round().tell("14:16", InterjectionStarted("ida"))
    assert frame(story, "14:17")[1].split("  ")[0] == "Ida har ordet"
    assert frame(story, "14:17")[1].endswith("indskud")


def test_after_a_break_the_room_is_told_where_we_are_until_someone_has_the_floor() -> None:
    story = drawn.gathered()
    assert frame(story, "14:02")[1:5] == ["Vi fortsætter med Per", "Vi er i: Beskrivende runde", "", "✓ 4 er hørt"]
    story.tell("14:03", FloorGiven("per", "per"))
    assert frame(story, "14:04")[1] == "Per har ordet"
    story.tell("14:05", TurnEnded("per"))
    assert frame(story, "14:06")[1] == "Ingen har ordet lige nu"


def test_a_child_who_returns_is_told_where_we_are() -> None:
    inside = frame(stations.child_returned(), "15:10")
    assert "Refleksion" in inside[1]
    assert inside[2] == "Vi fortsætter med Ida"


def test_a_break_that_is_over_says_let_us_gather() -> None:
    shown = "\n".join(rows(drawn.on_break().scene("14:03"), 60, 20))
    assert "Vi samles nu" in shown
    assert "█" not in shown
    assert "-" not in shown
    over = drawn.on_break().tell("14:04", BreakEnded())
    assert "Vi fortsætter med Per" in "\n".join(rows(over.scene("14:04"), 60, 20))


def _called(meeting: Meeting, name: str) -> Meeting:
    seats = tuple(
        replace(seat, participant=replace(seat.participant, name=name)) if seat.participant.id == "ida" else seat
        for seat in meeting.presence.seats
    )
    return replace(meeting, presence=replace(meeting.presence, seats=seats))


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (40, 10)])
def test_any_name_is_shown_harmlessly_and_every_row_stays_as_wide_as_the_window(
    name: str, size: tuple[int, int]
) -> None:
    look = Look(words_in("da"), FULL)
    scene = scene_of(look, _called(drawn.mid_round().meeting, name), at("14:16"))
    shown = [plain(row) for row in composed(wall(scene, size), size)]
    assert {cell_len(row) for row in shown} == {size[0]}
    assert all(row.isprintable() or "\u200c" in row for row in shown)
    assert any("har ordet" in row for row in shown)


def test_without_our_signs_other_signs_of_one_cell_stand() -> None:
    scene = scene_of(Look(words_in("da"), PLAIN), drawn.mid_round().meeting, at("14:16"))
    shown = [plain(row) for row in composed(wall(scene, (80, 24)), (80, 24))]
    assert shown[11].startswith(" > Ida")
    assert "+" + "-" * 46 + "+" in shown[4]
    assert "##" in shown[9]
    assert not set("".join(shown)) & set("✓►○«║▓░╔═╗╚╝█")
