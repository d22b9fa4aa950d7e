"""What stands around the pages: the list of series, a text longer than its window, and a notice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.clock import START
from tui.view.alphabet import FULL, PLAIN
from tui.view.hints import Hint
from tui.view.lines import line, plain, width
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.review.listed import ListedSeries, listed_rows
from tui.view.review.paper import Part, paper, room_for
from tui.view.review.scrolled import last_top, scrolled_rows
from tui.view.words import words_in

DANISH = Look(words_in("da"), FULL)
SIZES = [(60, 19), (80, 23), (120, 35), (140, 40)]


def _series(number: int) -> ListedSeries:
    last = START - timedelta(weeks=number)
    return ListedSeries(f"2026-{number:03}", f"Familien {number}.", number, last, START + timedelta(weeks=number))


def _rows(many: int, chosen: int, size: tuple[int, int], *, names: bool = False, look: Look = DANISH) -> list[str]:
    rows = listed_rows(look, [_series(number) for number in range(many)], chosen, size, START, names=names)
    assert len(rows) == size[1]
    assert all(width(row) <= size[0] for row in rows)
    return [plain(row).rstrip() for row in rows]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chosen", [0, 20, 49])
def test_of_many_series_the_marked_one_is_always_shown(size: tuple[int, int], chosen: int) -> None:
    rows = _rows(50, chosen, size)
    (marked,) = (row for row in rows if "►" in row)
    assert f"2026-{chosen:03}" in marked
    assert any("↑" in row or "↓" in row for row in rows)


def test_it_tells_the_meetings_and_the_dates_and_who_it_is_only_when_asked() -> None:
    hidden = _rows(3, 0, (80, 23))
    assert hidden[3] == " ► 2026-000            0       i dag       i dag kl. 13.00"
    assert hidden[5] == "   2026-002            2       18/11       16/12"
    assert hidden[-2] == " Navnene er skjult.   v viser dem"
    assert not any("Familien" in row for row in hidden)
    shown = _rows(3, 0, (80, 23), names=True)
    assert shown[5].endswith("Familien 2.")
    assert shown[-2] == ""


@pytest.mark.parametrize("size", SIZES)
def test_the_name_of_the_marked_series_can_always_be_read(size: tuple[int, int]) -> None:
    long = replace(_series(2), name="Familien med det meget lange navn Svendsen-Abdirahman")
    for every, chosen in (([_series(1), _series(2)], 1), ([_series(1), long], 1)):
        rows = listed_rows(DANISH, every, chosen, size, START, names=True)
        assert every[chosen].name in "\n".join(map(plain, rows))
        assert all(width(row) <= size[0] for row in rows)


def test_a_meeting_that_was_today_was_today() -> None:
    held = ListedSeries("2026-014", "Familien A.", 1, START - timedelta(hours=2))
    (row,) = (row for row in listed_rows(DANISH, [held], 0, (80, 23), START, names=False) if "2026-014" in plain(row))
    assert plain(row).split() == ["►", "2026-014", "1", "i", "dag"]


def test_an_empty_store_says_so() -> None:
    assert "   Der er ingen møderække at læse." in _rows(0, 0, (60, 19))


def test_it_needs_no_sign_that_a_terminal_may_lack() -> None:
    rows = _rows(50, 20, (80, 23), look=Look(words_in("da"), PLAIN))
    assert all(PLAIN.spelled(row).replace("ø", "o").replace("æ", "a").isascii() for row in rows)


@pytest.mark.parametrize("size", SIZES)
def test_a_long_text_is_read_to_its_end(size: tuple[int, int]) -> None:
    text = tuple(line(f"row {number}") for number in range(60))
    first = scrolled_rows(DANISH, "Title", text, 0, size)
    last = scrolled_rows(DANISH, "Title", text, last_top(text, size), size)
    assert {len(first), len(last)} == {size[1]}
    assert plain(first[2]) == "row 0"
    assert plain(last[-2]) == "row 59"
    assert scrolled_rows(DANISH, "Title", text, 999, size) == last
    assert "↓" in plain(first[1])
    assert "↑" in plain(last[1])


def test_what_is_said_stands_over_the_free_last_row() -> None:
    body = tuple(line(f"row {number}") for number in range(23))
    page = paper(DANISH, body, (Hint("q", "leave"),), (80, 24), NoticeLine(" Said"))
    rows = [plain(row).rstrip() for row in page.lines[Part.BODY]]
    assert rows == [*(f"row {number}" for number in range(22)), " Said"]


def test_a_wide_window_has_the_page_in_its_middle() -> None:
    page = paper(DANISH, (), (), (180, 40), NoticeLine())
    assert room_for((180, 40)) == (140, 39)
    assert {box.x for part, box in page.places.items() if part is not Part.LINE} == {20}
