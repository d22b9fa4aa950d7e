"""Leading by keyboard: who has the floor (design 6, screens section 5)."""

from __future__ import annotations

import pytest

from meeting.intents import GiveFloor
from meeting.timebox import used_s
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening
from tui.screens.lead import Lead


@pytest.mark.parametrize("key", ["space", "f2", "pagedown"])
async def test_space_and_a_presenter_remote_give_the_floor_to_the_next_one(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press(key)
        await leader.shows("Maya har ordet", "Derefter   Amina")
        await leader.press(key)
        await leader.shows("Amina har ordet", "✓ Maya")


async def test_a_held_space_gives_the_floor_once_and_says_so() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        await leader.hammer(*["space"] * 5)
        await leader.shows("Maya har ordet", "Ordet er lige givet. Tryk igen om lidt.")
        await leader.press("space")
        await leader.shows("Amina har ordet")
        assert [turn.person for turn in evening.state.floor.turns] == ["maya", "amina"]


@pytest.mark.parametrize("key", ["full_stop", "comma"])
async def test_a_full_stop_frees_the_floor_on_every_keypad(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Ingen har ordet lige nu", "✓ Maya")


@pytest.mark.parametrize("key", ["p", "P"])
async def test_whoever_passes_is_asked_again_and_shift_changes_nothing(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Maya siger pas og bliver spurgt igen til sidst.", "– Maya", "Amina har ordet")


@pytest.mark.parametrize("key", ["r", "s"])
async def test_we_come_back_to_somebody_by_either_key(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Vi kommer tilbage til Maya.", "« Maya     senere")


async def test_a_second_turn_before_everybody_had_one_takes_enter_and_never_space() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "space", "space")
        assert isinstance(leader.screen, Lead)
        leader.screen.act(GiveFloor("maya"))
        await leader.shows("Maya er hørt, 2 er ikke.   Enter: ordet igen")
        await leader.press("space")
        await leader.shows("Tove har ordet")
        leader.screen.act(GiveFloor("maya"))
        await leader.press("enter")
        await leader.shows("Maya har ordet")


async def test_a_short_word_pauses_the_floor_and_gives_it_back() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "i")
        await leader.shows("Kort indskud.   i: Maya har ordet igen")
        assert evening.state.floor.paused
        await leader.press("i")
        assert not evening.state.floor.paused


async def test_the_interpreter_is_told_apart_by_one_key() -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "t")
        await leader.shows("Nadia tolker")
        await leader.press("t")
        await leader.hides("Nadia tolker")


async def test_without_an_interpreter_the_key_says_so() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "t")
        await leader.shows("Der er ingen tolk med i dag.")


async def test_the_start_of_a_turn_moves_by_a_step_and_back() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(60)
        await leader.press("minus")
        await leader.shows("Maya begyndte 15 sekunder senere.")
        await leader.press("plus")
        await leader.shows("Maya begyndte 15 sekunder før.")
        await leader.press("z", "z")
        turn = evening.state.floor.turn
        assert turn is not None
        assert used_s(turn, evening.leader.now()) == 68


async def test_what_a_panel_says_now_is_not_hidden_by_what_was_said_after_a_key() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "k")
        await leader.hammer("f2", "f2")
        assert "Ordet er lige givet." in leader.text
        await leader.type("0102031234")
        assert "Det ligner et CPR-nummer. Skriv et navn i stedet." in leader.text
        await leader.hammer("f2")
        assert "Ordet er lige givet." in leader.text
