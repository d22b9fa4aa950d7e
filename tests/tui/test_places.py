"""Where the parts of the wall stand in windows of every size."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tui.view.places import MOST_COLUMNS, Box, Build, Part, Room, build_of, places

windows = st.tuples(st.integers(20, 220), st.integers(8, 70))
rooms = st.sampled_from(Room)


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@given(windows, rooms, st.booleans(), st.booleans(), st.booleans())
def test_no_part_covers_another_or_leaves_the_window(
    window: tuple[int, int], room: Room, framed: bool, face: bool, said: bool
) -> None:
    columns, rows = window
    found = places(columns, rows, room, framed=framed, face=face, said=said)
    assert all(box.x >= 0 and box.y >= 0 and box.width > 0 for box in found.values())
    assert all(box.x + box.width <= columns and box.y + box.height <= rows for box in found.values())
    assert [(a, b) for a, b in combinations(found, 2) if _overlap(found[a], found[b])] == []


@given(st.integers(60, 220), st.integers(20, 70), st.sampled_from([Room.BESIDE, Room.BELOW]))
def test_a_panel_never_takes_the_floor_or_who_is_next(columns: int, rows: int, room: Room) -> None:
    found = places(columns, rows, room, framed=True)
    assert {Part.FLOOR, Part.FOLLOWING, Part.PANEL} <= found.keys()
    assert found[Part.PANEL].y > found[Part.FLOOR].y


@given(st.integers(60, 220), st.integers(20, 70))
def test_the_list_has_room_for_the_floor_and_the_next_two(columns: int, rows: int) -> None:
    box = places(columns, rows)[Part.WORK]
    assert box.height >= 7


@given(st.integers(60, 220), st.integers(20, 70))
def test_below_a_face_there_is_a_row_for_what_is_said_where_it_stands_on_the_wall(columns: int, rows: int) -> None:
    assert places(columns, rows, face=True, said=True)[Part.NOTICE].y == places(columns, rows)[Part.NOTICE].y
    assert Part.NOTICE not in places(columns, rows, face=True)


def test_a_wide_window_is_capped_and_centred() -> None:
    found = places(200, 40)
    assert found[Part.HEAD].x == (200 - MOST_COLUMNS) // 2 + 2
    assert max(box.x + box.width for box in found.values()) <= (200 + MOST_COLUMNS) // 2


def test_the_build_follows_the_window() -> None:
    builds = {(59, 40): Build.TINY, (200, 19): Build.TINY, (60, 20): Build.NARROW, (79, 50): Build.NARROW}
    builds |= {(80, 24): Build.MEDIUM, (200, 35): Build.MEDIUM, (120, 36): Build.WIDE}
    assert {window: build_of(*window) for window in builds} == builds
