"""Where the sign stands on a page, and which rows are shown around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.family import EN, at_table, scene
from tui.view.lines import line, plain, width
from tui.view.page import Block, heading, kept, moved, scrolled

SEEN = scene(at_table(), look=EN)
names = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(names, st.sampled_from("abcdefgh"), names)
def test_the_sign_stays_where_it_was_or_goes_to_what_came_next(before: list[str], at: str, after: list[str]) -> None:
    found = kept(before, at, after)
    if at in before and at in after:
        assert found == at
    elif at in before and after:
        following = [each for each in before[before.index(at) :] if each in after]
        assert found == (following[0] if following else after[-1])
    else:
        assert found == ""


@given(names, st.integers(-20, 20))
def test_the_sign_moves_within_what_there_is(ids: list[str], by: int) -> None:
    found = moved(ids, "", by)
    assert found == (ids[max(0, min(len(ids) - 1, by))] if ids else "")


@given(st.lists(st.integers(1, 3), min_size=1, max_size=12), st.integers(4, 12), st.data())
def test_the_rows_of_the_sign_are_shown_and_the_rest_is_counted(
    sizes: list[int], height: int, data: st.DataObject
) -> None:
    blocks = [heading("first", first=True)]
    blocks += [Block(tuple(line(f"{n}.{row}") for row in range(size)), str(n)) for n, size in enumerate(sizes)]
    at = data.draw(st.sampled_from([block.id for block in blocks if block.id]))
    rows = [plain(row) for row in scrolled(SEEN, "title", blocks, at, (40, height))]
    assert len(rows) <= height
    assert {f"{at}.{row}" for row in range(sizes[int(at)])} <= set(rows[1:])
    counted = sum(int(part) for part in rows[0].replace("title", "").split() if part.isdecimal())
    assert counted + len(rows) - 1 == 1 + sum(sizes)
    assert all(width(row) <= 40 for row in scrolled(SEEN, "title", blocks, at, (40, height)))
