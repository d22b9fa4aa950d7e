"""The stream in its rows: the newest at the bottom, a marked statement in full, in every window."""

from __future__ import annotations

import pytest

from meeting.events import (
    ConsentWithdrawn,
    TopicsMarked,
)
from meeting.statement_terms import Category
from tests.scenes.written import note, written, wrote
from tests.tui.minutes.stream_rows import LONG, row_of, rows
from tui.view.lines import Paint, cells, plain, width
from tui.view.minutes.entries import entries
from tui.view.minutes.stream import guarded, stream


def test_everything_stands_in_order_of_time() -> None:
    times = [row[1:6] for row in rows(written()) if row[1:6].strip()]
    assert times == sorted(times)
    assert times[0] == "13:04"


def test_the_newest_stands_at_the_bottom_and_what_does_not_fit_is_above() -> None:
    everything = rows(written())
    assert rows(written(), height=5) == everything[-5:]
    assert rows(written(), height=0) == []


@pytest.mark.parametrize("number", range(1, 20))
@pytest.mark.parametrize("size", [(60, 9), (78, 9), (80, 12), (120, 22)])
def test_a_marked_statement_is_always_there_and_whole(number: int, size: tuple[int, int]) -> None:
    columns, height = size
    shown = rows(written(), columns=columns, height=height, selected=f"s{number}")
    (row,) = [row for row in shown if row.startswith("►")]
    said = next(item.said.text for item in written().meeting.minutes.statements if item.id == f"s{number}")
    assert said.split()[0] in row
    assert "…" not in row
    assert len(shown) == height


def test_a_long_statement_is_one_row_until_it_is_marked() -> None:
    story = note(written(), "14:17", "ida", LONG)
    assert row_of(story, "ord1").endswith("…")
    shown = rows(story, height=12, selected="s20")
    at = next(n for n, row in enumerate(shown) if row.startswith("►"))
    assert [row[29:].split()[0] for row in shown[at:]] == ["ord1", "ord11", "ord19", "ord27", "om"]
    assert shown[-2].endswith("…")


def test_a_marked_statement_says_whom_it_is_about_and_its_topics() -> None:
    story = wrote(written(), "14:17", TopicsMarked("s15", ("helbred", "søvn")))
    shown = rows(story, selected="s15")
    at = next(n for n, row in enumerate(shown) if row.startswith("►"))
    assert shown[at + 1].strip() == "om Sami · #helbred · #søvn"
    assert not any("#helbred" in row for row in rows(story))
    wrote(story, "14:18", ConsentWithdrawn("helbred", "amina"))
    assert not any("#søvn" in row for row in rows(story, selected="s15"))


@pytest.mark.rule("R40")
def test_a_childs_marked_statement_keeps_its_word() -> None:
    shown = rows(written(), selected="s7")
    assert any(row.startswith("►") and row.endswith("At spille med Per · barn") for row in shown)


def test_marking_moves_the_stream_by_what_is_needed() -> None:
    near_the_end = rows(written(), height=12, selected="s17")
    about = next(n for n, row in enumerate(near_the_end) if row.strip() == "om Sami")
    unmarked = [row[1:] for row in near_the_end[:about] + near_the_end[about + 1 :]]
    assert unmarked == [row[1:] for row in rows(written(), height=11)]


def test_in_a_narrow_window_the_sign_stands_for_its_word() -> None:
    assert row_of(written(), "giver op", columns=60).startswith(" 14:13  Ida     ! Han giver op")


def test_in_a_narrow_window_an_agreement_keeps_its_word() -> None:
    (row,) = [row for row in rows(written(), columns=60) if "= aftale 1: " in row]
    assert row.endswith("… · ikke læst op")


def test_text_that_runs_the_other_way_does_not_turn_its_row_round() -> None:
    story = note(written(), "14:17", "amina", "هو لا يريد الذهاب إلى المدرسة")
    (row,) = [row for row in rows(story) if "المدرسة" in row]
    assert row.startswith(" 14:17  Amina")
    assert row.count("\u200e") == 2
    assert cells(row.partition("\u200e")[0]) == 29
    assert guarded("Amina") == "Amina"
    assert not set("".join(rows(written()))) & {"\u200e"}


def test_wide_characters_and_line_ends_keep_the_columns() -> None:
    story = note(written(), "14:17", "ida", "今日は学校\nに行きたくない" * 9, Category.WORRY)
    scene = story.scene("14:18")
    shown = stream(scene, entries(scene), (80, 12), 1)
    assert plain(shown[-1]).startswith(" 14:17  Ida     ! bekymring  今日は学校 に")
    assert all(width(row) <= 80 for row in shown)


def test_what_was_not_said_stands_back() -> None:
    scene = written().scene("14:17")
    paints = {plain(row).split()[-1]: row[-1].paint for row in stream(scene, entries(scene), (80, 12), 1)}
    assert paints["ordet"] is Paint.QUIET
    assert paints["små"] is Paint.INK


def test_in_english_the_columns_fit_english_words() -> None:
    shown = rows(written(), language="en")
    for part in (
        "! worry        Han giver op",
        "→ change       En voksen",
        "= agreement 1  Ida ringer",
        "gets the floor",
    ):
        assert any(part in row for row in shown)
