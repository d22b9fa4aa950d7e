"""Writing statements: letters, signs, people and line ends, as fast as they come."""

from __future__ import annotations

import pytest

from meeting.intents import FreeFloor, GiveFloor, Leave
from meeting.statement_terms import Category, Said
from tests.tui import table
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing

LONG = "Æblegrød på Ærø, مرحبا بكم, 👍🏽 og\r\nen ny linje. " * 110


async def test_a_statement_is_written_and_saved_with_who_said_it_where_and_before_whom() -> None:
    async with writing(in_round()) as pen:
        await pen.write("!Jeg kan ikke lide matematik")
        await pen.press("enter")
        assert pen.said == [Said("maya", "Jeg kan ikke lide matematik", Category.WORRY, children=("maya",))]
        (noted,) = pen.statements
        assert (noted.phase, noted.by) == ("descriptive", "tove")
        assert pen.line == ""


async def test_letters_enters_and_erasing_in_one_burst_keep_their_order() -> None:
    async with writing(in_round()) as pen:
        await pen.burst(*"Faa", "backspace", *"r det godt", "left", "left", "home", "J", "end", ".", "enter", *"to")
        await pen.until(lambda: pen.line == "to")
        assert pen.texts == [("maya", "JFar det godt.")]


async def test_two_hundred_statements_in_one_burst_are_two_hundred_statements() -> None:
    wanted = [f"udsagn nummer {n} æøå" for n in range(200)]
    async with writing(in_round()) as pen:
        for text in wanted:
            await pen.burst(*[" " if letter == " " else letter for letter in text], "enter")
        await pen.until(lambda: len(pen.said) == len(wanted))
        assert [text for _, text in pen.texts] == wanted


@pytest.mark.parametrize(
    ("keys", "category"),
    [
        ("+", Category.WORKS),
        ("!", Category.WORRY),
        (">", Category.WISH_MORE),
        ("<", Category.WISH_LESS),
        ("*", Category.IDEA),
        ("?", Category.QUESTION),
        ("f5", Category.WORKS),
        ("f6", Category.WORRY),
        ("f7", Category.WISH_MORE),
        ("f8", Category.WISH_LESS),
        ("f9", Category.IDEA),
        ("f10", Category.QUESTION),
    ],
)
async def test_a_sign_as_first_character_or_its_key_is_the_category(keys: str, category: Category) -> None:
    async with writing(in_round()) as pen:
        await pen.press(keys)
        await pen.write("tre + fire")
        await pen.press("enter")
        assert [(said.category, said.text) for said in pen.said] == [(category, "tre + fire")]


async def test_a_category_may_come_after_the_text_and_go_again() -> None:
    async with writing(in_round()) as pen:
        await pen.write("ro")
        await pen.press("f9")
        await pen.shows("* idea")
        await pen.press("f9", "home")
        await pen.write("+")
        await pen.press("enter")
        assert [(said.category, said.text) for said in pen.said] == [(Category.WORKS, "ro")]


async def test_backspace_on_an_empty_line_takes_the_sign_away() -> None:
    async with writing(in_round()) as pen:
        await pen.press("!")
        await pen.shows("! worry  ")
        await pen.press("backspace")
        await pen.write("ro")
        await pen.press("enter")
        assert [said.category for said in pen.said] == [None]


async def test_a_statement_may_hold_several_lines() -> None:
    async with writing(in_round()) as pen:
        await pen.write("en\nto\n\ntre")
        assert pen.pane.line.rows == 4
        await pen.press("enter")
        assert pen.texts == [("maya", "en\nto\n\ntre")]


async def test_a_paste_of_thousands_of_characters_keeps_its_lines_and_steers_nothing() -> None:
    pasted = LONG + "\x1b[2J\x07\u202eslut"
    assert len(pasted) > 5000
    async with writing(in_round()) as pen:
        await pen.write("Hun sagde: ")
        await pen.paste(pasted)
        await pen.write(" 100")
        await pen.press("enter")
        wanted = LONG.replace("\r\n", "\n") + "\ufffd[2J\ufffd\ufffdslut"
        assert pen.texts == [("maya", f"Hun sagde: {wanted} 100")]
        assert "\x1b" not in pen.text


async def test_what_is_pasted_outside_the_line_goes_into_it_and_is_no_command() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape")
        await pen.paste("q q")
        await pen.write("!")
        assert pen.line == "q q!"


async def test_somebody_else_said_it() -> None:
    async with writing(in_round()) as pen:
        await pen.burst("@", *"ida", "enter", *"Vi ser ham ", "@", *"jonas", "tab", *"hver dag", "enter")
        await pen.until(lambda: bool(pen.said))
        assert pen.texts == [("jonas", "Vi ser ham hver dag")]


async def test_an_at_sign_within_a_word_is_a_letter() -> None:
    async with writing(in_round()) as pen:
        await pen.write("ida@skole")
        assert pen.line == "ida@skole"
        await pen.hides("Who said it?")


async def test_whom_it_concerns_is_said_by_letters_and_commas() -> None:
    async with writing(in_round()) as pen:
        await pen.press("f2")
        await pen.shows("Whom does it concern?")
        await pen.burst(*"amin", ",", *"jon", "enter", *"De kommer", "enter")
        await pen.until(lambda: bool(pen.said))
        assert pen.said[0].about == ("amina", "jonas")


@pytest.mark.rule("R41")
async def test_whether_the_child_was_in_the_room_can_be_said_otherwise() -> None:
    evening = in_round().do(GiveFloor("ida"))
    async with writing(evening) as pen:
        await pen.shows("Maya is here")
        await pen.press("f4")
        await pen.shows("Maya is out")
        await pen.write("Uden hende")
        await pen.press("enter")
        await pen.write("Med hende")
        evening.do(Leave("maya"))
        await pen.press("enter")
        await pen.write("Igen uden")
        await pen.press("enter")
        assert [said.children for said in pen.said] == [(), ("maya",), ()]


async def test_in_a_free_talk_it_must_be_said_who_speaks_and_that_holds_until_somebody_has_the_floor() -> None:
    evening = in_round().do(FreeFloor())
    async with writing(evening) as pen:
        await pen.shows("Who said it?   @")
        await pen.write("Hvem var det")
        await pen.press("enter")
        assert pen.said == []
        assert pen.line == "Hvem var det"
        await pen.burst("home", "@", *"tove", "enter", "enter", *"Også mig", "enter")
        await pen.until(lambda: len(pen.said) == 2)
        assert pen.texts == [("tove", "Hvem var det"), ("tove", "Også mig")]
        evening.do(GiveFloor("ida"), FreeFloor())
        await pen.catch_up()
        assert pen.whose == ""


async def test_a_number_like_a_cpr_number_warns_and_is_saved() -> None:
    async with writing(in_round()) as pen:
        await pen.write("Hendes er 0101701234")
        await pen.shows("That looks like a CPR number.")
        await pen.write(" siger hun")
        await pen.shows("That looks like a CPR number.")
        await pen.press("enter")
        assert pen.texts == [("maya", "Hendes er 0101701234 siger hun")]
        await pen.hides("That looks like a CPR number.")


async def test_a_word_behind_a_hash_is_a_topic_and_stays_a_word_of_its_sentence() -> None:
    async with writing(in_round()) as pen:
        await pen.write("Far drikker #Alkohol hver dag #hjemmet")
        await pen.press("enter")
        assert pen.texts == [("maya", "Far drikker Alkohol hver dag")]
        assert pen.pane.live.state.minutes.consent.topics[pen.statements[0].id] == ("alkohol", "hjemmet")


async def test_an_empty_line_saves_nothing() -> None:
    async with writing(in_round()) as pen:
        await pen.press("enter", "space", "enter", "!", "enter")
        assert pen.statements == ()


async def test_a_new_line_is_about_the_meetings_only_child_until_backspace_or_f2_says_otherwise() -> None:
    async with writing(in_round().do(GiveFloor("ida"))) as pen:
        await pen.shows("── Ida, klasselærer ─── about Maya")
        await pen.burst(*"Et", "enter", "backspace", *"To", "enter", "f2", *"jon", "enter", *"Tre", "enter")
        await pen.until(lambda: len(pen.said) == 3)
        assert [said.about for said in pen.said] == [("maya",), (), ("jonas",)]
        await pen.burst("up", "up", "enter", *" igen", "enter")
        await pen.until(lambda: pen.said[1].text == "To igen")
        assert pen.said[1].about == ()


async def test_who_interprets_is_never_who_said_it() -> None:
    evening = Evening(table.plan(interpreted=True)).opened().do(GiveFloor("nadia"))
    async with writing(evening) as pen:
        await pen.shows("Who said it?   @")
        await pen.write("Goddag")
        await pen.press("enter")
        assert pen.said == []
        await pen.burst("home", "@", *"amina", "enter", "enter", *"Tak", "enter")
        await pen.until(lambda: len(pen.said) == 2)
        assert pen.texts == [("amina", "Goddag"), ("amina", "Tak")]


async def test_whose_an_earlier_statement_is_says_nothing_of_the_next_one() -> None:
    async with writing(in_round().do(FreeFloor())) as pen:
        await pen.burst("@", *"ida", "enter", *"Et", "enter", "up", "enter", "home", "@", *"tove", "enter", "enter")
        await pen.until(lambda: pen.texts == [("tove", "Et")])
        assert pen.whose == "ida"
