"""What another pane did to the marked statement meanwhile: no key means something else than it was pressed for."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import CorrectStatement, WithdrawStatement
from tests.tui.minutes.minutes_driver import in_round, writing


async def test_enter_for_a_marked_statement_that_was_withdrawn_saves_nothing() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await pen.write("Først")
        await pen.press("enter")
        await pen.write("Halvt")
        await pen.press("up")
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.hides("Først")
        await pen.press("enter")
        await pen.shows("The marked statement was withdrawn meanwhile.")
        assert (pen.texts, pen.line) == ([], "Halvt")
        await pen.press("enter")
        assert pen.texts == [("maya", "Halvt")]


async def test_a_statement_that_became_another_is_asked_about_again() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await pen.write("Først")
        await pen.press("enter", "up", "x")
        item = pen.statements[0]
        mended = replace(item.said, text="Noget andet")
        assert other.do(CorrectStatement(item.id, mended, (), item.said)) is None
        await pen.shows("Noget andet")
        await pen.press("enter")
        await pen.shows("Corrected meanwhile. Withdraw it?")
        assert pen.texts == [("maya", "Noget andet")]
        await pen.press("enter")
        assert pen.texts == []


async def test_a_question_about_a_statement_that_is_gone_goes_with_it() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await pen.write("Først")
        await pen.press("enter", "up", "x")
        await pen.shows("Withdraw this?")
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.hides("Withdraw this?")
