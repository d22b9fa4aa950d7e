"""Every reason why something is not done has its line, in both languages, and it fits."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.refusal import Refused, Why
from meeting.template import PhaseKind
from tests.tui import table
from tests.tui.live import Evening
from tui.view.alphabet import FULL
from tui.view.lines import cells
from tui.view.look import Look
from tui.view.refusals import PRIVATE, refusal
from tui.view.scene import scene_of
from tui.view.words import words_in

DA = Look(words_in("da"), FULL)
EN = Look(words_in("en"), FULL)
LONG = tuple(
    replace(person, name="Wilhelmine-Charlotte") if person is table.MAYA else person for person in table.PEOPLE
)


def _line(refused: Refused, look: Look = DA, *, private: bool = True) -> str:
    evening = Evening(table.plan(*LONG)).opened()
    names = scene_of(look, evening.state, evening.leader.now()).names
    return refusal(look, evening.state, names, refused, private=private)


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_a_line_that_fits(why: Why) -> None:
    refused = Refused(why, ("maya", "amina"), "9")
    danish, english = _line(refused), _line(refused, EN)
    assert danish != english
    for line in (danish, english):
        assert "{" not in line
        assert 0 < cells(line) <= (78 if why in PRIVATE else 58)


@pytest.mark.parametrize("why", sorted(PRIVATE))
@pytest.mark.parametrize("needs_confirm", [True, False])
def test_on_a_lone_wall_a_private_reason_names_nobody_and_nothing(why: Why, needs_confirm: bool) -> None:
    line = _line(Refused(why, ("maya",), "reflection", needs_confirm=needs_confirm), private=False)
    assert line in {"Skal vi gå videre?   Enter: ja   Esc: nej", "Vælg hvorfor."}


def test_a_second_turn_says_who_is_still_waiting() -> None:
    refused = Refused(Why.ALREADY_HEARD, ("ida", "tove", "jonas"), needs_confirm=True)
    assert _line(refused) == "Ida er hørt, 2 er ikke.   Enter: ordet igen"


def test_before_we_leave_the_welcome_it_says_how_many_have_not_said_hello() -> None:
    one = Refused(Why.NOT_PRESENTED, ("ida",), needs_confirm=True)
    three = Refused(Why.NOT_PRESENTED, ("maya", "ida", "tove"), needs_confirm=True)
    assert _line(one) == "Ida har ikke sagt goddag endnu.   Enter: videre"
    assert _line(three) == "Wilhelmin… og 2 til har ikke sagt goddag.   Enter: videre"
    assert _line(three, EN) == "Wilhelmin… and 2 more have not said hello.   Enter: go on"


def test_who_is_next_is_named_when_nobody_has_the_floor() -> None:
    assert _line(Refused(Why.NOBODY_HAS_FLOOR)) == "Ingen har ordet.   Mellemrum: Wilhelmin…"


def test_going_on_names_the_next_part() -> None:
    refused = Refused(Why.UNHEARD, ("maya", "amina", "ida"), "reflection", needs_reason=True)
    assert _line(refused) == f"Inden {DA.words.text('Reflection')}: vi mangler at høre 3"


def test_an_undo_that_is_refused_names_what_stands_on_it() -> None:
    assert _line(Refused(Why.UNDO_DEPENDS, ("ida",), "FloorGiven")) == "Kan ikke fortrydes: Ida har fået ordet siden."
    assert _line(Refused(Why.UNDO_DEPENDS, (), "PhaseEntered")) == "Kan ikke fortrydes: en ny del er begyndt siden."
    assert _line(Refused(Why.UNDO_DEPENDS, (), "FloorGiven")) == "Kan ikke fortrydes: der er sket mere siden."


def test_the_weeks_to_the_next_meeting_come_from_the_template() -> None:
    line = _line(Refused(Why.OUTSIDE_INTERVAL, what="5", needs_confirm=True))
    assert line == "Det er om 5 uger. Vi plejer 8–11.   Enter: behold"


def test_where_we_say_hello_in_turn_it_does_not_say_that_we_talk_freely() -> None:
    hello = replace(table.TEMPLATE.phases[0], kind=PhaseKind.PRESENTATION)
    welcoming = replace(table.TEMPLATE, phases=(hello, *table.TEMPLATE.phases[1:]))
    evening = Evening(replace(table.plan(), template=welcoming)).opened()
    line = refusal(DA, evening.state, {}, Refused(Why.NO_ROUND), private=True)
    assert line == "Den tast gør ingenting her.   ? viser tasterne"


@pytest.mark.rule("R40")
@pytest.mark.parametrize("look", [DA, EN])
def test_the_room_cannot_read_off_a_refusal_that_a_child_said_it(look: Look) -> None:
    on_wall = _line(Refused(Why.CHILDS_WORDS), look, private=False)
    private = _line(Refused(Why.CHILDS_WORDS), look)
    assert on_wall == look.words.text("Say it in other words: who does what?")
    assert private == look.words.text("A child's words are no agreement. What do the adults do?")


def test_a_number_outside_the_scale_is_asked_for_again_with_its_ends() -> None:
    assert _line(Refused(Why.OUT_OF_SCALE, what="0-10"), EN) == "Write a number: 0–10."
