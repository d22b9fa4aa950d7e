"""Outside the line letters are commands; pages open in the region."""

from __future__ import annotations

import pytest

from meeting.events import Face
from meeting.intents import GiveFloor, NextSpeaker, WithdrawStatement
from tests.tui import table
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing
from tui.minutes_keys import CATEGORY_KEYS, PANE_KEYS, At, pane_key

# --- the table


def test_no_key_means_two_things_in_one_place() -> None:
    pressed = [(row.at, name) for row in PANE_KEYS for name in row.keys]
    assert len(pressed) == len(set(pressed))
    assert not [name for at, name in pressed if at is At.LINE and name in CATEGORY_KEYS]


def test_in_the_line_no_letter_is_a_command() -> None:
    assert [
        row.keys for row in PANE_KEYS if row.at is At.LINE and any(key.isalnum() and len(key) == 1 for key in row.keys)
    ] == []


@pytest.mark.parametrize("at", list(At))
def test_esc_leads_somewhere_everywhere(at: At) -> None:
    assert pane_key(at, "escape") is not None


# --- outside


async def test_esc_leaves_the_line_and_every_way_back_leads_into_it() -> None:
    async with writing(in_round()) as pen:
        for back in ("enter", "i"):
            await pen.press("escape")
            await pen.shows("q leave")
            await pen.press(back)
            await pen.shows("Enter save")
        await pen.write("qz")
        assert pen.line == "qz"


async def test_esc_outside_stays_outside_so_that_no_command_is_typed_as_text() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "escape", "escape")
        await pen.shows("q leave", "Enter: write")
        await pen.write("y")
        assert (pen.line, pen.pane.at) == ("", At.OUTSIDE)


async def test_a_key_without_a_meaning_says_so_and_types_nothing() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "y")
        await pen.shows("That key does nothing here.")
        await pen.press("shift", "f12")
        assert pen.line == ""


async def test_t_says_that_the_interpreter_speaks_and_again_own_speech() -> None:
    evening = Evening(table.plan(interpreted=True)).opened().do(GiveFloor("amina"))
    async with writing(evening) as pen:
        await pen.press("escape", "t")
        assert pen.pane.live.state.floor.interpreting
        await pen.press("T")
        assert not pen.pane.live.state.floor.interpreting


async def test_z_takes_back_what_was_saved_last_here_and_only_here() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("En")
        await pen.press("enter")
        evening.do(NextSpeaker())
        await pen.press("escape", "z")
        assert pen.texts == []
        assert pen.pane.live.state.floor.holder == "amina"
        await pen.press("z")
        await pen.shows("There is nothing more to undo.")


async def test_k_keeps_a_question_for_the_reflection() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "k")
        await pen.shows("What shall we remember?")
        await pen.type("Hvem ringer")
        await pen.press("enter")
        assert [each.text for each in pen.pane.live.state.questions] == ["Hvem ringer"]
        await pen.write("videre")
        assert pen.line == "videre"


async def test_an_agreement_that_is_put_aside_comes_back() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "a")
        await pen.shows("Agreement 1")
        await pen.type("ida")
        await pen.press("escape")
        await pen.shows("Agreement 1 is put aside.", "Enter save")
        await pen.press("escape", "a")
        await pen.shows("Who          ida")


# --- pages


@pytest.mark.parametrize(("key", "shows"), [("j", "goals"), ("e", "sheet"), ("c", "consent"), ("d", "Sum-up")])
async def test_a_letter_opens_a_page_and_esc_leads_back_into_the_line(key: str, shows: str) -> None:
    async with writing(in_round()) as pen:
        await pen.write("Halvt")
        await pen.press("escape", key)
        await pen.shows(shows)
        await pen.press("escape", "escape")
        await pen.hides(shows)
        if pen.pane.at is At.OUTSIDE:
            await pen.press("enter")
        await pen.write(" skrevet")
        assert pen.line == "Halvt skrevet"


async def test_tab_goes_through_the_pages_and_comes_back_to_the_stream() -> None:
    async with writing(in_round()) as pen:
        for there in ("Agreements today", "goals", "At a glance", "sheet", "the meeting begins"):
            await pen.press("tab")
            await pen.shows(there)
        await pen.press("shift+tab")
        await pen.shows("sheet")
        await pen.press("tab")
        await pen.write("x")
        assert pen.line == "x"


async def test_what_is_half_typed_on_a_page_is_there_again_also_in_another_pane() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.press("escape", "j", "n")
        await pen.type("Ro i klas")
    async with writing(evening) as pen:
        await pen.press("escape", "j", "n")
        await pen.shows("Ro i klas")


async def test_the_floor_moves_while_a_page_is_open_and_the_line_below_knows() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.press("escape", "j")
        evening.do(NextSpeaker())
        await pen.shows("── Amina, mor", "goals")


@pytest.mark.parametrize("opens", [("f1",), ("escape", "?"), ("up", "?")])
async def test_help_tells_every_key_and_any_key_closes_it(opens: tuple[str, ...]) -> None:
    async with writing(in_round(), (120, 36)) as pen:
        await pen.write("Et")
        await pen.press("enter", *opens)
        await pen.shows("Enter       Save the statement.", "Whom it concerns; several with a comma.")
        await pen.press("escape")
        await pen.hides("Save the statement.")
        await pen.write("x")
        assert pen.line == "x"


async def test_ctrl_q_asks_also_over_a_form_and_its_answer_is_not_typed_into_it() -> None:
    async with writing(in_round()) as pen:
        await pen.press("f3")
        await pen.type("ida")
        await pen.press("ctrl+q")
        await pen.shows("Not saved; it stays as a draft.")
        await pen.burst(*" h")
        await pen.shows("Who          ida h")
        await pen.press("ctrl+q", "q")
        assert pen.pane.app.return_code == 0


async def test_a_worry_that_another_withdrew_is_not_asked_about_any_more() -> None:
    evening = in_round()
    other = evening.pane(Face.MINUTES)
    async with writing(evening) as pen:
        await pen.write("!For svært")
        await pen.press("enter")
        await pen.shows("what must be different?")
        assert other.do(WithdrawStatement(pen.statements[0].id)) is None
        await pen.hides("what must be different")
        await pen.write("Videre")
        await pen.press("enter")
        assert [said.text for said in pen.said] == ["Videre"]


async def test_a_text_that_is_asked_for_is_not_left_by_tab() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "k")
        await pen.type("Hvem")
        await pen.press("tab")
        await pen.type(" ringer")
        await pen.press("enter")
        assert [each.text for each in pen.pane.live.state.questions] == ["Hvem ringer"]


async def test_a_click_in_the_line_leads_back_into_it() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape")
        await pen.click("StatementLine")
        await pen.shows("Enter save")
        await pen.write("qz")
        assert pen.line == "qz"
