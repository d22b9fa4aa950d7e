"""What must be different for a worry is offered; and what is taken back comes back into the line."""

from __future__ import annotations

import pytest

from meeting.events import Face
from meeting.intents import WithdrawStatement
from meeting.statement_terms import Category, Said
from tests.tui.minutes.minutes_driver import in_round, writing

LONG = "Æblegrød på Ærø, مرحبا بكم, 👍🏽 og\r\nen ny linje. " * 110


async def test_after_a_worry_enter_on_the_empty_line_asks_what_must_be_different() -> None:
    async with writing(in_round()) as pen:
        await pen.write("!For svært")
        await pen.press("enter")
        await pen.shows("── Maya, barn ─── Enter: what must be different?", "Enter → change")
        await pen.press("enter")
        await pen.shows("→ change", "Enter save")
        await pen.write("En voksen ved bordet")
        await pen.press("enter")
        assert pen.said == [
            Said("maya", "For svært", Category.WORRY, "En voksen ved bordet", children=("maya",)),
        ]
        await pen.hides("what must be different")


async def test_what_is_typed_straight_on_after_a_worry_is_the_next_statement() -> None:
    async with writing(in_round()) as pen:
        await pen.burst(*"!Han sover ikke", "enter", *"Og han spiser ikke", "enter")
        await pen.until(lambda: len(pen.said) == 2)
        assert [(said.text, said.category, said.change) for said in pen.said] == [
            ("Han sover ikke", Category.WORRY, ""),
            ("Og han spiser ikke", None, ""),
        ]


async def test_an_offer_that_is_skipped_leaves_the_line_and_the_next_esc_leads_out() -> None:
    async with writing(in_round()) as pen:
        await pen.write("!For svært")
        await pen.press("enter", "escape")
        await pen.hides("what must be different?")
        await pen.shows("Enter save")
        await pen.press("escape")
        await pen.shows("q leave")


@pytest.mark.parametrize(
    "skips",
    [(), ("enter", "enter"), ("escape",), ("enter", "escape"), ("+",), ("@", "m", "enter"), ("f2", "j", "enter")],
)
async def test_who_has_no_change_to_write_goes_on_with_the_next_statement(skips: tuple[str, ...]) -> None:
    async with writing(in_round()) as pen:
        await pen.write("!For svært")
        await pen.press("enter", *skips)
        await pen.write("Det går")
        await pen.press("enter")
        assert [(said.text, said.change) for said in pen.said] == [("For svært", ""), ("Det går", "")]


async def test_what_must_be_different_stays_with_its_worry_whatever_key_is_pressed() -> None:
    async with writing(in_round()) as pen:
        await pen.burst(
            *"!For svært", "enter", "enter", *"En voksen", "f5", "f4", "f2", *"ida", "enter", *" @ida", "enter"
        )
        await pen.until(lambda: pen.line == "" and bool(pen.said) and bool(pen.said[0].change))
        assert pen.said == [Said("maya", "For svært", Category.WORRY, "En voksen @ida", children=("maya",))]


async def test_what_must_be_different_for_a_worry_that_another_withdrew_is_kept_as_no_worry() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.burst(*"!Han sover ikke", "enter", "enter", *"En fast aften")
        await pen.until(lambda: pen.line == "En fast aften")
        other = evening.pane(Face.MINUTES)
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.press("enter", "enter")
        assert [(said.text, said.category) for said in pen.said] == [("En fast aften", None)]


async def test_a_statement_that_is_taken_back_comes_back_into_an_empty_line() -> None:
    async with writing(in_round()) as pen:
        await pen.write("!En meget lang udtalelse #skole")
        await pen.press("enter", "escape", "escape", "z")
        assert (pen.texts, pen.line) == ([], "En meget lang udtalelse #skole")
        await pen.press("enter", "backspace", "enter")
        assert pen.said == [Said("maya", "En meget lang udtalelse", Category.WORRY, children=("maya",))]


async def test_a_statement_that_is_taken_back_does_not_take_the_place_of_what_is_begun() -> None:
    async with writing(in_round()) as pen:
        await pen.write("Et")
        await pen.press("enter")
        await pen.write("Halvt")
        await pen.press("escape", "z")
        assert (pen.texts, pen.line) == ([], "Halvt")
