"""A text that is longer than its place: what fits is there, and how much did not fit is said."""

from __future__ import annotations

from tests.tui.minutes.minutes_driver import Pen, in_round, writing
from tui.view.statement_text import MOST
from tui.widgets.entry import Entry


def typed(pen: Pen) -> str:
    """Return what stands in the field of the panel."""
    return pen.pane.query_one(Entry).value


async def test_of_what_is_pasted_into_a_question_as_much_is_taken_as_there_is_room_for() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "k")
        await pen.type("Ro: ")
        await pen.paste("x" * 120)
        await pen.shows("No room for 4 characters")
        assert typed(pen) == "Ro: " + "x" * 116
        await pen.type("y")
        await pen.shows("No room for 1 character")
        await pen.press("backspace")
        await pen.hides("No room")


async def test_so_it_is_in_the_field_of_a_page() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "j", "n")
        await pen.paste("x" * 310)
        await pen.shows("No room for 10 characters")
        assert typed(pen) == "x" * 300


async def test_so_it_is_in_the_form_of_an_agreement() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "a")
        await pen.type("ida")
        await pen.press("enter")
        await pen.paste("x" * 170)
        await pen.shows("No room for 10 characters")


async def test_so_it_is_in_several_lines() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "d")
        await pen.paste("x" * 20_000)
        await pen.shows("No room for ")


async def test_so_it_is_in_the_line() -> None:
    async with writing(in_round()) as pen:
        await pen.paste("x" * (MOST + 25))
        await pen.shows("No room for 25 characters")
        assert len(pen.line) == MOST
        await pen.write("y")
        await pen.shows("No room for 1 character")
