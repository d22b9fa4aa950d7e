"""A series is erased while its windows are open: nothing of it stands in them, and no key does anything but leave."""

from __future__ import annotations

import pytest

from meeting.intents import NextSpeaker
from tests.tui.at_screen import AtScreen
from tests.tui.driver import leading, watching
from tests.tui.family import DA
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing
from tui.view.erased import erased_hints, erased_rows
from tui.view.hints import keys_row
from tui.view.lines import plain, width

SAYS = "Møderækken er slettet. Her gemmes ikke mere."
WORD = "quatzfisk"


async def is_gone(seen: AtScreen, evening: Evening) -> None:
    """Erase the series, and wait until nothing but that stands on the screen."""
    assert seen.text.strip()
    evening.log.erase(evening.plan.ref.rpartition("/")[0])
    await seen.until(lambda: [row.strip() for row in seen.rows if row] == [SAYS, "q ud"], "the calm screen")
    assert not evening.log.rows


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (140, 45)])
def test_it_stands_in_the_middle_of_any_window_over_the_keys_that_leave(size: tuple[int, int]) -> None:
    rows = erased_rows(DA, size)
    assert [plain(row).strip() for row in rows if row] == [SAYS]
    assert plain(rows[(size[1] - 1) // 2]).strip() == SAYS
    assert all(width(row) <= size[0] for row in rows)
    keys = [
        plain(keys_row(DA, erased_hints(asked=asked, back=back), size[0])).split()
        for asked, back in ((False, False), (False, True), (True, False))
    ]
    assert keys == [["q", "ud"], ["Esc", "tilbage", "q", "ud"], ["q", "luk", "den", "Esc", "bliv"]]


def test_in_a_narrow_window_it_takes_more_rows() -> None:
    said = [plain(row).strip() for row in erased_rows(DA, (40, 10)) if row]
    assert len(said) == 2
    assert " ".join(said) == SAYS


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
@pytest.mark.parametrize("keys", ["", "a", "g", "h", "m", "o", "k", "l", "f", "n", "b", "q", "question_mark", "ag"])
async def test_nothing_stays_on_the_wall_whatever_was_open(keys: str, size: tuple[int, int]) -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with leading(evening, size) as leader:
        await leader.press(*([keys] if len(keys) > 2 else keys))
        await is_gone(leader, evening)
        await leader.window(size[0] + 20, size[1] + 4)
        await is_gone(leader, evening)


async def test_no_key_on_the_wall_does_anything_but_leave_and_that_asks_once() -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with leading(evening) as leader:
        await is_gone(leader, evening)
        for key in ("space", "b", "enter", "z", "a", "escape", "question_mark", "f2", "tab", "up"):
            await leader.press(key)
            await is_gone(leader, evening)
        await leader.press("q")
        await leader.shows(SAYS, "q luk den   Esc bliv")
        await leader.press("x")
        await is_gone(leader, evening)
        await leader.press("ctrl+c", "q")
        await leader.until(lambda: not leader.screen.app.is_running)
    assert not evening.log.kept


async def test_nothing_stays_on_the_wall_without_keys() -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with watching(evening) as room:
        await is_gone(room, evening)
        await room.press("q", "q")
        await room.until(lambda: not room.screen.app.is_running)


@pytest.mark.parametrize("opened", ["", "tab", "tab tab", "shift+tab", "escape a", "f1", "ctrl+c"])
async def test_nothing_stays_with_the_minute_taker_and_what_was_half_written_is_gone(opened: str) -> None:
    evening = in_round()
    async with writing(evening, language="da") as pen:
        await pen.write(WORD)
        await pen.press(*opened.split())
        evening.log.kept.clear()
        await is_gone(pen, evening)
        await pen.write(f"mere {WORD}")
        await pen.press("enter", "f1")
        await is_gone(pen, evening)
    assert not evening.log.kept


async def test_keys_that_are_on_their_way_when_it_is_erased_break_nothing() -> None:
    evening = in_round()
    async with writing(evening, language="da") as pen:
        evening.log.erase("2026-014")
        await pen.burst(*"ja", "enter", "tab", "tab", "escape", "a", *"skolen", "enter", "f1", "escape", "k", "enter")
        await is_gone(pen, evening)
    assert not evening.log.kept


async def test_keys_that_are_on_their_way_to_the_wall_break_nothing() -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with leading(evening) as leader:
        evening.log.erase("2026-014")
        await leader.burst(
            "a", *"sko", "escape", "g", "m", "enter", "question_mark", "f", "enter", "b", "space", "a", "x"
        )
        await is_gone(leader, evening)
    assert not evening.log.kept
