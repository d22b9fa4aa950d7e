"""The rows around the line: whose statement it is, of what kind, and what is saved."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.people import Participant, Role
from meeting.statement_terms import Category
from tests.scenes.story import Story, at
from tests.scenes.written import DESKS, PLAN, note, written
from tests.tui.drawn import text
from tui.view.lines import Paint, width
from tui.view.minutes.categories import categories, sign
from tui.view.minutes.desk import Desk
from tui.view.minutes.line_head import line_head
from tui.view.minutes.saved import not_saved, saved
from tui.view.picking import Choice

SCENE = written().scene("14:16:07")
DESK = DESKS["14:16:07"]


def whose(desk: Desk, across: int = 80, story: Story | None = None) -> str:
    """Return the row above the line without the dashes at its end."""
    scene = story.scene("14:16:07") if story else SCENE
    (row,) = line_head(scene, desk, across)
    assert width(row) == across
    return text([row])[0].rstrip("─ ")


def test_the_line_says_whose_it_is_about_whom_and_which_child_heard_it() -> None:
    assert whose(DESK) == "── Ida, klasselærer ─── om Sami ─── Sami er ude"
    assert whose(replace(DESK, about=(), children=("sami",))) == "── Ida, klasselærer ─── Sami er her"
    assert whose(replace(DESK, person="mormor", about=("sami", "yusuf"))) == (
        "── Mormor ─── om Sami og Yusuf ─── Sami er ude"
    )


@pytest.mark.rule("R40")
def test_a_childs_line_says_that_it_never_stands_on_the_wall() -> None:
    assert whose(Desk("sami", children=("sami",))) == "── Sami, barn ─── kommer aldrig på væggen"


@pytest.mark.rule("R7")
def test_a_line_of_nobody_asks_who_said_it() -> None:
    assert whose(Desk()) == "── Hvem sagde det?   @ ─── Sami er ude"


def test_while_a_page_has_the_keys_the_line_stands_back_and_asks_for_nothing() -> None:
    desk = replace(DESK, aside=True)
    (row,) = line_head(SCENE, desk, 80)
    assert next(span for span in row if "Ida" in span.text).paint is Paint.QUIET
    assert whose(Desk(aside=True)) == "── Sami er ude"


def test_a_line_that_stayed_with_one_says_who_speaks_meanwhile() -> None:
    assert whose(Desk("omar", pinned=True)).endswith("─── Ida har ordet")
    assert whose(Desk("ida", pinned=True)) == whose(Desk("ida"))


@pytest.mark.rule("R41")
def test_a_correction_says_of_when_and_who_heard_it_then() -> None:
    assert whose(Desk("omar", correcting="s15", children=("sami",))) == (
        "── Omar, onkel ─── retter det fra kl. 13.43 ─── Sami var her"
    )


@pytest.mark.rule("R15")
def test_after_a_worry_the_line_asks_what_must_be_different() -> None:
    desk = Desk("ida", correcting="s19", changing=True, category=Category.WORRY)
    assert whose(desk).startswith("── Ida, klasselærer ─── hvad skal være anderledes? ───")
    assert text(sign(SCENE, desk, 1)) == (" → anderledes",)


def test_of_several_children_each_is_named_once() -> None:
    ali = Participant("ali", "Ali", "barn", kind=Role.CHILD)
    story = Story(replace(PLAN, participants=(*PLAN.participants, ali))).opens("13:00")
    assert whose(Desk("ida", children=("sami", "ali")), story=story) == "── Ida, klasselærer ─── Sami og Ali er her"
    assert whose(Desk("ida", children=("ali",)), story=story) == "── Ida, klasselærer ─── Ali er her ─── Sami er ude"


def test_where_there_is_little_room_the_role_goes_first_then_what_stands_last() -> None:
    desk = replace(DESK, about=("amina", "yusuf", "mormor"))
    assert whose(desk, 60) == "── Ida ─── om Amina, Yusuf og Mormor ─── Sami er ude"
    assert whose(desk, 50) == "── Ida ─── om Amina, Yusuf og Mormor"
    assert whose(desk, 20) == "── Ida"


@pytest.mark.parametrize("category", Category)
def test_the_sign_and_the_word_of_a_category_stand_left_of_the_line_and_stand_out(category: Category) -> None:
    desk = Desk("ida", category=category)
    (shown,) = text(sign(SCENE, desk, 1))
    (row,) = categories(SCENE, desk, 79)
    (marked,) = [span.text for span in row if span.paint is Paint.INK_BOLD]
    assert marked.removeprefix("F").lstrip("0123456789") == shown.strip()
    assert not sign(SCENE, Desk("ida"), 1)


def test_the_categories_stand_with_their_keys_where_there_is_room() -> None:
    assert text(categories(SCENE, Desk(), 79)) == (
        "F5+ virker  F6! bekymring  F7> mere af  F8< mindre af  F9* idé  F10? spørgsmål",
    )
    assert text(categories(SCENE, Desk(), 77)) == (
        "+ virker   ! bekymring   > mere af   < mindre af   * idé   ? spørgsmål",
    )
    assert text(categories(SCENE, Desk(), 59)) == ("+virker  !bekymring  >mere af  <mindre af  *idé  ?spørgsmål",)


def test_while_somebody_is_pointed_at_it_says_whom_the_letters_find() -> None:
    offers = tuple(
        Choice(name, name, role)
        for name, role in (("Ida", "klasselærer"), ("Jens", "pædagog i SFO"), ("Lise", "psykolog i PPR"), ("Bo", ""))
    )
    (row,) = categories(SCENE, Desk(offers=offers), 79)
    assert text([row]) == ("► Ida, klasselærer   Jens, pædagog i SFO   Lise, psykolog i PPR   Bo",)
    assert row[0].paint is Paint.INK_BOLD
    assert text(categories(SCENE, Desk(offers=offers), 58)) == (
        "► Ida, klasselærer   Jens, pædagog i SFO   … og 2 til",
    )


def test_what_is_saved_is_said_with_how_much_there_is() -> None:
    assert text(saved(SCENE, DESK, 80, 1)) == (
        " gemt 14:15:48    kladde 14:16:07      19 udsagn · 1 aftale · 2 gemte spørgsmål",
    )
    assert text(saved(SCENE, Desk(), 80, 1))[0].strip() == "19 udsagn · 1 aftale · 2 gemte spørgsmål"
    assert text(saved(SCENE, DESK, 60, 1)) == (" gemt 14:15:48    kladde 14:16:07      19 udsagn · 1 aftale",)


def test_one_and_many_are_worded_alike_in_both_languages() -> None:
    one = note(Story(PLAN).opens("13:00"), "13:05", "ida", "Goddag")
    assert "1 statement · 0 agreements" in text(saved(one.scene("13:06", "en"), Desk(), 80, 1))[0]
    assert "1 udsagn · 0 aftaler" in text(saved(one.scene("13:06"), Desk(), 80, 1))[0]
    many = written().scene("14:16:07", "en")
    assert text(saved(many, DESK, 80, 1)) == (
        " saved 14:15:48    draft 14:16:07     19 statements · 1 agreement · 2 questions",
    )


def test_that_something_is_not_saved_fills_the_row_and_says_that_the_text_is_there() -> None:
    loud = not_saved(SCENE, at("14:15:48"))
    (row,) = saved(SCENE, replace(DESK, loud=loud), 80, 1)
    assert {span.paint for span in row} == {Paint.LOUD_BOLD}
    assert width(row) == 80
    assert text([row]) == (" IKKE gemt siden 14:15:48. Teksten står her stadig.",)
