"""What people are called on the wall."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.lines import cells
from tui.view.names import NAME_CELLS, Shown, short_name, short_role, shown
from tui.view.picking import folded


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    role: str
    shown_as: str = ""


def room(*people: tuple[str, ...]) -> list[Shown]:
    """Return how people given as name, role and perhaps shown_as stand on the wall, in their order."""
    named = [Person(str(n), *each) for n, each in enumerate(people)]
    return list(shown(named).values())


def test_a_person_is_a_first_name_and_a_role() -> None:
    assert room(("Amina A.", "mor"), ("Jens Holm", "pædagog i SFO")) == [
        Shown("Amina", "mor", "Amina"),
        Shown("Jens", "pædagog i SFO", "Jens"),
    ]


def test_a_kin_word_used_as_a_name_needs_no_role() -> None:
    assert room(("mormor", "mormor"), ("Farmor Tove", "farmor"), ("Omar", "onkel")) == [
        Shown("Mormor", "", "Mormor"),
        Shown("Farmor", "", "Farmor"),
        Shown("Omar", "onkel", "Omar"),
    ]


def test_shown_as_hides_a_role_that_tells_too_much() -> None:
    assert room(("Kim B.", "misbrugsbehandler", "rådgiver")) == [Shown("Kim", "rådgiver", "Kim")]


def test_two_of_one_name_are_told_apart_by_role_when_they_stand_without_it() -> None:
    assert room(("Ida Holm", "klasselærer"), ("Ida Bech", "psykolog")) == [
        Shown("Ida", "klasselærer", "Ida klasselærer"),
        Shown("Ida", "psykolog", "Ida psykolog"),
    ]


def test_two_of_one_name_and_role_are_told_apart_by_initial() -> None:
    assert room(("Ida Holm", "lærer"), ("Ida Bech", "lærer"), ("Ida", "nabo")) == [
        Shown("Ida H.", "lærer", "Ida H."),
        Shown("Ida B.", "lærer", "Ida B."),
        Shown("Ida", "nabo", "Ida nabo"),
    ]


def test_two_who_cannot_be_told_apart_get_a_number() -> None:
    assert [each.called for each in room(("Mormor", "mormor"), ("Mormor", "mormor"), ("Mormor", "mormor"))] == [
        "Mormor",
        "Mormor 2",
        "Mormor 3",
    ]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anne-Mette Sørensen", "Anne-Mette"),
        ("Abdul Rahman Saleh", "Abdul Rahman"),
        ("عبد الله الأحمد", "عبد الله"),
        ("فاطمة", "فاطمة"),
        ("O'Connor", "O'Connor"),
        ("Ida, klasselærer", "Ida"),
        ("  Åse   Æbelø ", "Åse"),
    ],
)
def test_the_first_name_is_whole(name: str, first: str) -> None:
    assert room((name, "nabo"))[0].called == first


def test_a_person_without_a_name_goes_by_the_role() -> None:
    assert room((" ", "nabo"))[0] == Shown("nabo", "", "nabo")


def test_a_long_role_is_said_for_short_or_cut_and_never_wrapped() -> None:
    assert short_role("børne- og ungerådgiver", 30) == "børne- og ungerådgiver"
    assert short_role("børne- og ungerådgiver", 17) == "rådgiver"
    assert short_role("specialpædagogisk konsulent", 17) == "specialpædagogis…"


def test_a_long_name_is_cut_to_the_cells_a_row_is_worded_for() -> None:
    assert short_name("Alexandrine") == "Alexandri…"
    assert short_name("Ida") == "Ida"


names = st.one_of(st.sampled_from(["Ida Holm", "Ida Bech", "ida", "Søren", "Soren", "Mormor", "Ida 2", ""]), st.text())
roles = st.sampled_from(["lærer", "psykolog", "", "mor, far"])


@given(st.lists(st.tuples(names, roles), max_size=12))
def test_nobody_in_the_room_is_called_like_another(people: list[tuple[str, str]]) -> None:
    everyone = room(*people)
    called = [each.called for each in everyone]
    assert len(everyone) == len(people)
    assert len(set(map(folded, called))) == len(called)
    assert all(called)
    assert not any("," in each for each in called)
    assert len({(folded(each.name), folded(each.role)) for each in everyone}) == len(called)
    assert all(cells(short_name(each)) <= NAME_CELLS for each in called)
