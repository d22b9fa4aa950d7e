"""Pointing at people while a statement is written: a few letters find them."""

from __future__ import annotations

from meeting.intents import FreeFloor, GiveFloor, NextSpeaker
from tests.tui.family import at_table, scene
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing
from tui.view.pointing import Pointing, press, who, whom

SCENE = scene(at_table(gone=("per",)))


def after(pointing: Pointing, *keys: str) -> Pointing:
    """Return the list after these keys."""
    for key in keys:
        pointing = press(pointing, SCENE, key, key if len(key) == 1 else "")
    return pointing


def test_letters_find_who_said_it_and_enter_or_tab_takes() -> None:
    assert after(who(SCENE), *"mor", "enter").taken == ("mormor",)
    assert after(who(SCENE), *"IDA", "tab").taken == ("ida",)
    assert after(who(SCENE), *"klasselærer", "enter").taken == ("ida",)


def test_whoever_is_here_comes_first_and_interpreters_last() -> None:
    ids = [choice.id for choice in who(SCENE).list.found]
    assert ids[-2:] == ["per", "nadia"]


def test_arrows_go_to_another_than_the_first() -> None:
    first, second, *_ = who(SCENE).list.found
    assert after(who(SCENE), "enter").taken == (first.id,)
    assert after(who(SCENE), "down", "enter").taken == (second.id,)
    assert after(who(SCENE), "right", "left", "enter").taken == (first.id,)


def test_letters_that_find_nobody_take_nobody() -> None:
    lost = after(who(SCENE), *"xyz", "enter")
    assert (lost.unfound, lost.ended) == (True, False)
    assert after(lost, *["backspace"] * 3, *"ida", "enter").taken == ("ida",)


def test_esc_and_backspace_without_letters_leave() -> None:
    assert after(who(SCENE), *"ida", "escape").left
    assert after(who(SCENE), "i", "backspace").left is False
    assert after(who(SCENE), "backspace").left


def test_it_may_concern_several() -> None:
    assert after(whom(SCENE, ()), *"sami", ",", *"mormor", "enter").taken == ("sami", "mormor")
    assert after(whom(SCENE, ("sami",)), *"mormor", "enter").taken == ("sami", "mormor")


def test_nobody_concerns_it_twice() -> None:
    again = after(whom(SCENE, ("sami",)), *"sami")
    assert again.unfound


def test_without_letters_enter_adds_nobody_and_backspace_takes_the_last_one_back() -> None:
    done = after(whom(SCENE, ("sami", "mormor")), "backspace", "enter")
    assert (done.taken, done.ended) == (("sami",), True)
    assert after(whom(SCENE, ("sami",)), "backspace", "enter").taken == ()


def test_every_other_key_stays_in_the_list_so_that_no_letter_gets_into_the_text() -> None:
    assert after(who(SCENE), "f5", "home", " ", "ctrl+a") == who(SCENE)


async def test_letters_that_are_no_name_come_back_into_the_line() -> None:
    async with writing(Evening().opened().do(NextSpeaker())) as pen:
        await pen.write("Skriv til ")
        await pen.burst(*"@skolen i dag", "escape")
        await pen.write(" igen ")
        assert pen.line == "Skriv til @skolen i dag igen "
        await pen.burst("@", "i", "d", "escape")
        assert pen.line == "Skriv til @skolen i dag igen "


async def test_while_it_is_asked_who_said_it_an_at_sign_answers_wherever_the_cursor_is() -> None:
    evening = in_round().do(FreeFloor())
    async with writing(evening) as pen:
        await pen.write("ja")
        evening.do(GiveFloor("ida"))
        await pen.press("enter")
        await pen.shows("Who said it?   @")
        await pen.burst("@", *"tove", "enter", "enter", *"nej")
        await pen.until(lambda: pen.line == "nej")
        assert pen.texts == [("tove", "ja")]
        assert pen.whose == "ida"


async def test_to_empty_the_line_ends_the_question_who_said_it() -> None:
    evening = in_round().do(FreeFloor())
    async with writing(evening) as pen:
        await pen.write("ja")
        evening.do(GiveFloor("ida"))
        await pen.press("enter")
        await pen.shows("Who said it?   @")
        await pen.press("ctrl+u")
        await pen.hides("Who said it?")
        await pen.burst(*"ja@dk", "enter")
        await pen.until(lambda: pen.texts == [("ida", "ja@dk")])
