"""A statement becomes an agreement: the form it grows in, and what the stream shows of it."""

from __future__ import annotations

import pytest

from meeting.intents import GiveFloor, Propose
from tests.tui.live import TODAY
from tests.tui.minutes.minutes_driver import in_round, noted, writing


@pytest.mark.parametrize("key", ["f3", "a"])
async def test_an_agreement_grows_from_the_statement_that_is_marked(key: str) -> None:
    evening = in_round().do(GiveFloor("ida"))
    async with writing(evening) as pen:
        await noted(pen, ">Ringer til PPR")
        await pen.press("up", key)
        await pen.shows("Agreement 1", "Ringer til PPR")
        await pen.press(*["enter"] * 8)
        await pen.until(lambda: bool(pen.pane.live.state.agreements.items))
        (item,) = pen.pane.live.state.agreements.items
        assert (item.terms.what, item.terms.responsible, item.statement) == (
            "Ringer til PPR",
            ("ida",),
            pen.statements[0].id,
        )
        await pen.hides("Agreement 1  ")
        await pen.write("videre")
        assert pen.line == "videre"


async def test_an_agreement_out_of_the_line_saves_the_line_first() -> None:
    evening = in_round().do(GiveFloor("ida"))
    async with writing(evening) as pen:
        await pen.write("Ringer til PPR")
        await pen.press("f3")
        await pen.shows("Agreement 1", "Ringer til PPR")
        assert pen.texts == [("ida", "Ringer til PPR")]


@pytest.mark.rule("R40")
async def test_a_childs_words_are_never_put_into_an_agreement() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "Jeg vil sove hos mormor")
        await pen.press("up", "f3")
        await pen.shows("Agreement 1", "A child's words are no agreement. What do the adults do?")
        assert pen.pane.panel is not None
        assert "sove" not in str(getattr(pen.pane.panel, "draft", ""))


async def test_letters_typed_right_after_the_key_of_the_form_go_into_the_form() -> None:
    async with writing(in_round()) as pen:
        await pen.burst("f3", *"id", "enter", "enter", *"ringer", *["enter"] * 7)
        await pen.until(lambda: bool(pen.pane.live.state.agreements.items))
        assert pen.pane.live.state.agreements.items[0].terms.what == "ringer"
        assert pen.line == ""


async def test_agreements_of_both_panes_stand_in_the_stream() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.burst("=", *"id", "enter", "enter", *"ringer", *["enter"] * 7)
        await pen.until(lambda: bool(pen.pane.live.state.agreements.items))
        evening.do(Propose(pen.pane.live.state.agreements.items[0].terms, TODAY))
        await pen.shows("= agreement 1", "= agreement 2")
