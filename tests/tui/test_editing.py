"""What is erased and moved in a field happens in its order, however fast it is typed."""

from __future__ import annotations

import pytest

from meeting.intents import NextSpeaker
from tests.tui.driver import leading
from tests.tui.live import Evening

TYPED = {
    "backspace": ([*"abc", "backspace", "d"], "abd"),
    "all": ([*"abc", "ctrl+u", "d"], "d"),
    "word": ([*"abc", "ctrl+w", "d"], "d"),
    "left": ([*"abc", "left", "d"], "abdc"),
    "beginning": ([*"abc", "home", "delete", "d"], "dbc"),
}


@pytest.mark.parametrize(("keys", "stands"), TYPED.values(), ids=TYPED.keys())
async def test_a_sentence_of_an_agreement_is_as_it_was_typed(keys: list[str], stands: str) -> None:
    async with leading(Evening().opened().do(NextSpeaker()), language="en") as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("enter")
        await leader.burst(*keys)
        await leader.shows(f"Does what    {stands} ")


@pytest.mark.parametrize(("keys", "stands"), TYPED.values(), ids=TYPED.keys())
async def test_a_row_of_text_is_as_it_was_typed(keys: list[str], stands: str) -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with leading(evening, language="en") as leader:
        await leader.press("k")
        await leader.burst(*keys)
        await leader.press("enter")
        await leader.until(lambda: bool(evening.state.questions))
        assert [question.text for question in evening.state.questions] == [stands]


async def test_ctrl_u_erases_a_sentence_that_wraps_up_to_the_cursor() -> None:
    async with leading(Evening().opened().do(NextSpeaker()), language="en") as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("enter")
        await leader.type("lange ord " * 12 + "slut")
        await leader.burst("left", "left", "ctrl+u", "d")
        await leader.shows("Does what    dut ")


async def test_the_key_of_a_remote_gives_the_floor_on_while_somebody_types() -> None:
    evening = Evening().opened().do(NextSpeaker())
    async with leading(evening, language="en") as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("enter", "x", "pagedown", "y")
        await leader.shows("Amina has the floor", "Does what    xy ")
