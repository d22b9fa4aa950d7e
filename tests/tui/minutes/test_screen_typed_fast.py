"""Keys that come faster than panels open and close are taken by whatever they were typed for."""

from __future__ import annotations

import pytest

from store.errors import DiskFull
from tests.tui.minutes.minutes_driver import in_round, writing


@pytest.mark.parametrize(
    "keys",
    [
        ("escape", "j", "escape"),
        ("escape", "c", "escape"),
        ("escape", "e", "escape"),
        ("escape", "k", *"Hvem", "enter"),
        ("escape", "k", *"Hvem", "escape"),
        ("f1", "escape"),
        ("f3", *"id", "enter", "enter", *"ringer", *["enter"] * 7),
        ("f3", *"ida", "escape"),
        ("tab", "tab", "tab", "tab", "tab"),
        ("tab", "escape"),
        ("up", "down"),
        ("up", "escape"),
        ("escape", "i"),
        ("@", *"ida", "escape"),
        ("@", *"ida", "enter"),
        ("f2", *"ida", ",", *"jon", "enter"),
    ],
)
async def test_what_is_typed_behind_a_panel_goes_into_the_line(keys: tuple[str, ...]) -> None:
    async with writing(in_round()) as pen:
        await pen.write("Først")
        await pen.burst("enter", *keys, *"qz og så dette")
        await pen.until(lambda: pen.line == "qz og så dette")


async def test_what_is_typed_behind_an_agreement_that_is_not_saved_stays_in_its_form() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.burst("f3", *"id", "enter", "enter", *"ringer", *["enter"] * 5)
        evening.log.broken = DiskFull(path="Samis sag.db")
        await pen.burst("enter", "enter", "up", *"xy")
        await pen.shows("NOT saved since", "Agreement 1", "ringer")
        evening.log.broken = None
        assert pen.line == ""


async def test_letters_between_two_saves_are_each_in_their_own_statement() -> None:
    async with writing(in_round()) as pen:
        keys: list[str] = []
        for number in range(30):
            keys += [*f"!nummer {number}", *["enter"] * 2, *f"ændring {number}", "enter", *f"+godt {number}", "enter"]
        await pen.burst(*keys)
        await pen.until(lambda: len(pen.said) == 60)
        worries = [(said.text, said.change) for said in pen.said[::2]]
        assert worries == [(f"nummer {n}", f"ændring {n}") for n in range(30)]
        assert [said.text for said in pen.said[1::2]] == [f"godt {n}" for n in range(30)]


async def test_what_is_typed_while_nothing_has_the_cursor_goes_into_the_line() -> None:
    async with writing(in_round()) as pen:
        pen.pane.set_focus(None)
        await pen.burst(*"først dette, så det andet", "enter", *"og mere")
        await pen.until(lambda: pen.line == "og mere")
        assert pen.texts == [("maya", "først dette, så det andet")]
