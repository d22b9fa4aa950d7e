"""The minute-taker's pane as a whole: the two drawings to the cell, every size, and what is not drawn anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.statement_terms import Category
from tests.scenes import drawn, stations
from tests.scenes.story import Story, at
from tests.scenes.written import DESKS, note, written
from tests.tui.drawn import drawing, text
from tui.view.composing import composed
from tui.view.hints import Hint
from tui.view.lines import width
from tui.view.minutes.desk import Desk
from tui.view.minutes.picture import Picture, minutes
from tui.view.minutes.places import PanelRoom, Part, places
from tui.view.picking import Choice
from tui.view.places import Box
from tui.view.scene import Scene

MOMENTS = {"h-78x20": "13:45:06", "h-80x24": "14:16:07"}


def scene_at(clock: str) -> Scene:
    """Return the drawn meeting at one of the drawn moments."""
    return written(clock[:5]).scene(clock)


def without(rows: tuple[str, ...], boxes: list[Box]) -> list[str]:
    """Return rows with the cells of some boxes blank, and without spaces at their ends."""
    cells = [list(row) for row in rows]
    for box in boxes:
        for y in range(box.y, box.y + box.height):
            cells[y][box.x : box.x + box.width] = " " * len(cells[y][box.x : box.x + box.width])
    return ["".join(row).rstrip() for row in cells]


@pytest.mark.parametrize("name", MOMENTS)
def test_the_pane_is_as_drawn_to_the_cell(name: str) -> None:
    """The line and the keys are drawn by others; the word beside what a child said is one that the drawing lacks."""
    clock = MOMENTS[name]
    columns, _, rows = name.removeprefix("h-").partition("x")
    size = (int(columns), int(rows))
    picture = minutes(scene_at(clock), size, DESKS[clock])
    others = [picture.places[Part.LINE], picture.places[Part.KEYS]]
    shown = tuple(row.ljust(size[0]) for row in text(composed(picture, size)))
    assert [row.replace(" · barn", "") for row in without(shown, others)] == without(drawing(name), others)
    assert [row for row in shown if " · barn" in row] == [row for row in shown if "spille med Per" in row]


def test_the_line_stands_where_it_is_drawn() -> None:
    for name, first in (("h-78x20", "Flere ture i svømmehallen"), ("h-80x24", "At Sami kan komme ti minutter")):
        clock = MOMENTS[name]
        columns, rows = map(int, name.removeprefix("h-").split("x"))
        box = places(columns, rows, line_rows=DESKS[clock].line_rows)[Part.LINE]
        assert drawing(name)[box.y][box.x :].startswith(first)


@pytest.mark.parametrize("size", [(60, 20), (78, 20), (80, 24), (120, 36)])
def test_the_line_grows_to_six_rows_and_the_stream_makes_room(size: tuple[int, int]) -> None:
    one, two, six = (places(*size, line_rows=rows) for rows in (1, 2, 6))
    assert one == two
    assert six[Part.LINE].height == 6 == places(*size, line_rows=40)[Part.LINE].height
    assert six[Part.STREAM].height == one[Part.STREAM].height - 4
    assert {part: box for part, box in six.items() if box.y < six[Part.STREAM].y} == {
        part: box for part, box in one.items() if box.y < one[Part.STREAM].y
    }


def test_beyond_140_columns_the_pane_stands_in_the_middle() -> None:
    assert {(box.x, box.width) for part, box in places(180, 50).items() if part in {Part.HEAD, Part.STREAM}} == {
        (20, 140)
    }


def test_a_page_takes_the_stream_or_the_rows_of_the_line_too() -> None:
    beside, over = (places(80, 24, room) for room in (PanelRoom.STREAM, PanelRoom.ALL))
    assert Part.STREAM not in beside
    assert beside[Part.PANEL].height == places(80, 24)[Part.STREAM].height
    assert beside[Part.LINE] == places(80, 24)[Part.LINE]
    assert not {Part.LINE, Part.SIGN, Part.LINE_HEAD, Part.CATEGORIES, Part.STREAM} & over.keys()
    assert over[Part.PANEL].y + over[Part.PANEL].height == over[Part.SAVED].y
    assert {Part.HEAD, Part.PRIVATE, Part.SAVED, Part.KEYS} <= over.keys() & beside.keys()


@pytest.mark.parametrize("rows", range(1, 12))
def test_in_a_window_that_is_too_small_the_line_and_the_truth_about_saving_stay(rows: int) -> None:
    found = places(40, rows, line_rows=6)
    assert Part.LINE in found
    assert (Part.SAVED in found) == (rows > 1)
    assert max(box.y + box.height for box in found.values()) <= rows


SCENES = [
    scene_at("13:45:06"),
    scene_at("14:16:07"),
    scene_at("14:16:07"),
    drawn.on_break().scene("13:55"),
    stations.planned().scene("12:55"),
    stations.closed().scene("17:00"),
    drawn.twenty_four().scene("13:41", "en"),
]
ALOUD = Desk(
    "sami",
    pinned=True,
    category=Category.QUESTION,
    about=("amina", "yusuf", "mormor"),
    children=("sami",),
    correcting="s1",
    selected="s3",
    offers=tuple(Choice(str(n), "Ida", "klasselærer") for n in range(9)),
    line_rows=5,
    said="Den tast gør ingenting her.   ? viser tasterne",
    saved_at=at("14:15:48"),
    draft_at=at("14:16:07"),
    keys=(Hint("Enter", "keep it"),),
    title="Aftaler",
)
WAYS = [Desk(), DESKS["14:16:07"], ALOUD, replace(ALOUD, offers=(), changing=True, loud="IKKE gemt siden 14:15:48.")]


@given(
    st.integers(1, 200), st.integers(1, 60), st.sampled_from(PanelRoom), st.sampled_from(SCENES), st.sampled_from(WAYS)
)
def test_a_window_of_any_size_is_filled_to_the_cell(
    columns: int, height: int, room: PanelRoom, scene: Scene, desk: Desk
) -> None:
    size = (columns, height)
    picture = minutes(scene, size, desk, room)
    assert {width(row) for row in composed(picture, size)} == {columns}
    assert all(len(lines) <= picture.places[part].height for part, lines in picture.lines.items())
    assert all(width(row) <= picture.places[part].width for part, lines in picture.lines.items() for row in lines)


def anew(before: Picture, after: Picture) -> set[Part]:
    """Return the parts that are not the very rows they were."""
    return {part for part, lines in after.lines.items() if lines is not before.lines.get(part) and lines}


SIZE = (80, 24)


def test_typing_draws_nothing_but_the_row_of_what_is_saved() -> None:
    scene, desk = scene_at("14:16:07"), DESKS["14:16:07"]
    before = minutes(scene, SIZE, desk)
    assert anew(before, minutes(scene, SIZE, desk, before=before)) == set()
    drafted = replace(desk, draft_at=at("14:16:08"))
    assert anew(before, minutes(scene, SIZE, drafted, before=before)) == {Part.SAVED}


def test_a_second_draws_the_head_and_the_private_rows_alone() -> None:
    scene, desk = scene_at("14:16:07"), DESKS["14:16:07"]
    before = minutes(scene, SIZE, desk)
    later = minutes(replace(scene, now=at("14:16:08")), SIZE, desk, before=before)
    assert anew(before, later) == {Part.HEAD, Part.PRIVATE}
    assert "3:21 af 4:00" in text(later.lines[Part.HEAD])[1]


def test_what_happens_is_told_anew_and_marking_a_statement_is_not() -> None:
    story: Story = written("14:16")
    scene, desk = story.scene("14:16:07"), DESKS["14:16:07"]
    before = minutes(scene, SIZE, desk)
    marked = minutes(scene, SIZE, replace(desk, selected="s19"), before=before)
    assert marked.told is before.told
    assert anew(before, marked) == {Part.STREAM}
    after = minutes(
        note(story, "14:16:07", "ida", "Det går bedre i dansk").scene("14:16:08"), SIZE, desk, before=before
    )
    assert text(after.lines[Part.STREAM])[-1].endswith("Det går bedre i dansk")
    assert "20 udsagn" in text(after.lines[Part.SAVED])[0]
