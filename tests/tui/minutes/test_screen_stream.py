"""Earlier statements are marked, corrected, withdrawn or kept; the floor comes from another pane."""

from __future__ import annotations

import pytest

from meeting.events import Face
from meeting.intents import CorrectStatement, GiveFloor, NextSpeaker, NoteStatement, WithdrawStatement
from meeting.statement_terms import Category, Said
from tests.tui.minutes.minutes_driver import in_round, noted, writing

# --- the floor


async def test_an_empty_line_follows_the_floor_of_the_leader_without_a_key() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.shows("── Maya, barn")
        evening.do(NextSpeaker())
        await pen.shows("── Amina, mor")


async def test_a_begun_line_stays_although_the_floor_moves_three_times() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("J")
        for _ in range(3):
            evening.do(NextSpeaker(), after_s=5)
            await pen.catch_up()
            await pen.write("a")
        await pen.shows("── Maya, barn", "Tove has the floor")
        await pen.press("enter")
        assert pen.texts == [("maya", "Jaaa")]
        assert pen.whose == "tove"


async def test_letters_typed_while_the_floor_moves_belong_to_one_person_each() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        for number in range(6):
            await pen.burst(*f"nummer {number}")
            evening.do(GiveFloor("ida" if number % 2 else "tove", confirmed=True))
            await pen.burst(*" og mere", "enter")
            await pen.catch_up()
        assert [text for _, text in pen.texts] == [f"nummer {number} og mere" for number in range(6)]
        assert [person for person, _ in pen.texts] == ["maya", "tove", "ida", "tove", "ida", "tove"]


async def test_a_pane_that_opens_late_or_slept_is_right_at_once() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await noted(pen, "Det går")
    evening.do(NextSpeaker())
    async with writing(evening) as late:
        await late.shows("Det går", "── Amina, mor")
        for _ in range(2):
            evening.do(NextSpeaker())
        evening.clock.advance(minutes=60 * 9)
        await late.catch_up()
        await late.shows("── Tove, jobkonsulent")


async def test_what_another_minute_taker_writes_stands_here_too() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await pen.write("Mit")
        assert other.do(NoteStatement("x", Said("ida", "Vi ses i morgen"))) is None
        await pen.shows("Vi ses i morgen", "Mit")


# --- earlier statements


async def test_up_marks_earlier_statements_and_down_past_the_last_comes_back() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "En", "To", "Tre")
        await pen.press("up", "up")
        assert pen.pane.selected == pen.statements[1].id
        await pen.press("down", "down")
        assert pen.pane.selected == ""
        await pen.write("Fire")
        assert pen.line == "Fire"


async def test_up_within_a_text_of_several_rows_moves_in_it() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "En")
        await pen.write("to\ntre")
        await pen.press("up", "home", "X", "up")
        assert pen.line == "Xto\ntre"
        assert pen.pane.selected == pen.statements[0].id


async def test_a_statement_is_corrected_and_the_old_wording_stays_in_the_log() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "Hun er ked af det")
        await pen.write("Halvt sk")
        await pen.press("up", "enter")
        await pen.shows("Hun er ked af det")
        await pen.burst("home", "f9", *"Nej: ", "end", *" nu", "enter")
        await pen.until(lambda: pen.line == "Halvt sk")
        assert [(said.text, said.category) for said in pen.said] == [("Nej: Hun er ked af det nu", Category.IDEA)]
        words = [str(entry.event) for entry in pen.pane.live.entries]
        assert any("'Hun er ked af det'" in each for each in words)


async def test_a_correction_that_was_begun_is_let_go_only_when_asked() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "Hun er ked af det")
        await pen.press("up", "enter")
        await pen.write(" og vred")
        await pen.press("escape")
        await pen.shows("The correction is not saved.")
        await pen.press("escape")
        assert (pen.line, pen.texts) == ("", [("maya", "Hun er ked af det")])


async def test_a_correction_without_a_change_is_left_by_enter_or_esc() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "En")
        before = len(pen.pane.live.entries)
        for leaves in ("enter", "escape"):
            await pen.press("up", "enter", leaves)
            assert (pen.line, pen.pane.writing.draft.begun) == ("", False)
        assert len(pen.pane.live.entries) == before


async def test_what_two_wrote_of_the_same_statement_at_once_both_stand() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await noted(pen, "Hun er ked af det")
        before = pen.said[0]
        await pen.press("up", "enter")
        other.catch_up()
        theirs = Said("maya", "Hun er glad", children=("maya",))
        assert other.do(CorrectStatement(pen.statements[0].id, theirs, base=before)) is None
        await pen.write(" nu")
        await pen.press("enter")
        (item,) = pen.statements
        assert item.said.text == "Hun er ked af det nu"
        assert item.other is not None
        assert item.other.said.text == "Hun er glad"


async def test_a_correction_of_what_another_withdrew_meanwhile_can_be_kept_as_a_new_statement() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await noted(pen, "Hun er ked af det")
        await pen.press("up", "enter")
        await pen.write(" nu")
        other.catch_up()
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.press("enter")
        await pen.shows("Withdrawn meanwhile.", "Hun er ked af det nu")
        await pen.press("enter")
        assert pen.texts == [("maya", "Hun er ked af det nu")]


async def test_withdrawing_asks_once() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "En", "To")
        await pen.press("up", "x")
        await pen.shows("Withdraw this?")
        await pen.press("escape", "x", "enter")
        assert pen.texts == [("maya", "En")]
        await pen.press("up", "delete", "up", "down")
        assert pen.texts == [("maya", "En")]


@pytest.mark.rule("R104")
async def test_a_statement_is_kept_as_a_question_for_the_reflection() -> None:
    async with writing(in_round()) as pen:
        await noted(pen, "?Hvem ringer jeg til")
        await pen.press("up", "k")
        (question,) = pen.pane.live.state.questions
        assert question.statement == pen.statements[0].id


async def test_a_statement_that_another_withdrew_is_marked_no_more() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await noted(pen, "En")
        await pen.press("up")
        other.catch_up()
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.catch_up()
        await pen.write("x")
        assert pen.line == "x"
