"""Of a long series nothing is out of reach in the smallest window, and every page says where there is more of it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.scenes import long_series
from tests.scenes.long_series import AGREED, GOALS, MEETINGS, ends
from tests.tui.drawn import text
from tests.tui.family import DA
from tests.tui.review.reading import Reader, reading
from tests.tui.review.shelf import Shelf
from tui.review_place import Page
from tui.view.review.scales import scale_rows, scale_text

SIZES = [(60, 20), (80, 24), *(pytest.param(size, marks=pytest.mark.soak) for size in ((120, 36), (200, 50)))]
at_each_size = pytest.mark.parametrize("size", SIZES)


def long_shelf() -> Shelf:
    """The series of eleven meetings."""
    shelf = Shelf()
    shelf.rows.extend(long_series.rows())
    return shelf


async def seen(reader: Reader, key: str = "pagedown", back: str = "pageup") -> str:
    """Read on to the end of a page and back to its beginning; return everything that stood there.

    Wherever there is more of it in one direction, the page says so.
    """
    found: list[str] = []
    for pressed, sign in ((back, "↑"), (key, "↓"), (back, "↑")):
        while True:
            before = reader.rows
            await reader.press(pressed)
            found += before
            if reader.rows == before:
                break
            assert any(sign in row for row in before[:-1]), f"no {sign} in\n" + "\n".join(before)
    return "\n".join(found)


def missing(text: str, keys: Iterable[str]) -> list[str]:
    """Return the ends of texts that were nowhere to be seen."""
    known = set(text.replace("»", " ").replace("«", " ").replace(".", " ").replace(",", " ").split())
    wanted = [end.replace(".", " ").split() for key in keys for end in ends(key)]
    return [" ".join(end) for end in wanted if not set(end) <= known]


@at_each_size
async def test_of_every_meeting_of_a_series_all_is_told(size: tuple[int, int]) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press(*["up"] * MEETINGS)
        for number in range(1, MEETINGS):
            told = await seen(reader)
            assert missing(told, [f"spørgsmål{number}", *(f"grund{n}" for n in range(1, MEETINGS))]) == []
            assert f"► {number} " in told
            assert "10 og tolk" in told or "14 og tolk" in told
            await reader.press("down")
        await reader.shows(f"► {MEETINGS} ")


@at_each_size
async def test_what_was_read_on_of_one_meeting_begins_anew_with_the_next(size: tuple[int, int]) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press("up")
        before = reader.rows
        await reader.press("pagedown", "down", "up")
        assert reader.rows == before


@at_each_size
async def test_every_scale_is_read_with_its_question_its_goal_and_each_meeting(size: tuple[int, int]) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press("k")
        await reader.shows(f" {MEETINGS - 1}. møde")
        told = await seen(reader)
        assert missing(told, [f"{what}{n}" for what in ("skala", "mål") for n in range(1, GOALS + 1)]) == []
        answers = [row.split() for row in told.splitlines() if ". møde" in row and "·" in row and "skemaer" not in row]
        for number in range(1, MEETINGS):
            letters = "".join(sign for row in answers if row[0] == f"{number}." for sign in row[3:])
            assert set("ABCD") <= set(letters)
        assert told.count("9 skemaer") >= MEETINGS - 1


@pytest.mark.parametrize("size", [(60, 19), (80, 23)])
def test_reading_the_scales_row_by_row_passes_over_none_and_their_head_stays_over_them(size: tuple[int, int]) -> None:
    every = scale_text(DA, long_series.series(), size[0], long_series.NOW)
    shown: set[str] = set()
    for top in range(every.reach(size, None).last + 1):
        rows = text(scale_rows(DA, long_series.series(), size, long_series.NOW, top))
        shown |= set(rows)
        answered = [at for at, row in enumerate(rows) if ". møde" in row and " · " in row and "skemaer" not in row]
        if answered:
            assert any(row.split() == [*map(str, range(11))] for row in rows[: answered[0]])
    assert set(text(every.rows)) <= shown


@at_each_size
async def test_every_agreement_is_marked_and_its_whole_course_is_read(size: tuple[int, int]) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press("a")
        for ref in AGREED:
            await reader.shows(f"► {ref}")
            assert "11 venter på svar i dag" in " ".join(reader.text.split())
            if ref in ("1.1", "5.2"):
                await reader.press("enter")
                assert missing(await seen(reader), [f"aftale{ref}", f"svar{ref}"]) == []
                await reader.press("escape")
            await reader.press("down")


@at_each_size
@pytest.mark.parametrize("number", [1, 6])
async def test_one_meeting_is_read_in_words(size: tuple[int, int], number: int) -> None:
    async with reading(long_shelf(), f"2026-014/{number}", size, now=long_series.NOW) as reader:
        page = reader.rows
        await reader.press("pagedown")
        assert reader.page is Page.ACCOUNT
        told = await seen(reader)
        made = [f"aftale{ref}" for ref in AGREED if ref.startswith(f"{number}.")]
        assert missing(told, [*made, f"spørgsmål{number}", f"grund{number}"]) == []
        assert all(name in told for name in ("Sami", "Mormor", "Karen", "Tove"))
        await reader.press("escape")
        assert reader.rows == page


@at_each_size
@pytest.mark.parametrize("key", ["b", "question_mark"])
async def test_what_to_know_before_the_meeting_and_the_help_are_read_to_their_end(
    size: tuple[int, int], key: str
) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press(key)
        told = await seen(reader)
        if key == "b":
            assert missing(told, ["formål", *(f"mål{n}" for n in range(1, GOALS + 1)), "spørgsmål10"]) == []
            assert missing(told, [f"svar{number}.1" for number in range(1, 10)]) == []
        else:
            assert "PageUp PageDown" in told
            assert "Ctrl+Q" in told or " q " in told


@at_each_size
async def test_what_was_found_is_read_whole(size: tuple[int, int]) -> None:
    async with reading(long_shelf(), size=size, now=long_series.NOW) as reader:
        await reader.press("s")
        await reader.type("aftale3.2-fra")
        await reader.press("down")
        found = reader.review.found[reader.review.place.chosen].text
        shown = await seen(reader)
        assert all(word in " ".join(shown.split()) for word in found.split()[:-1])
