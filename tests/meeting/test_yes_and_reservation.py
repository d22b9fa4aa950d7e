"""Everybody's yes or reservation to an agreement, each to the words it was given to (R109)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Resource, Terms
from meeting.fold import replay
from meeting.intents import Accept, Amend, AskChild, NoteReservation, PutAside, Undo
from meeting.refusal import Why
from meeting.state import Reservation
from tests.meeting.speech import PANE
from tests.people import AUNT, BO, EVERYBODY, interpreted
from tests.table import Table, terms

pytestmark = pytest.mark.rule("R109")


@pytest.fixture
def table() -> Table:
    """A meeting with a companion and an interpreter, and one agreement."""
    table = Table(interpreted(*EVERYBODY, BO)).opens()
    table.proposes(terms("ringer"))
    return table


def voices(table: Table) -> tuple[tuple[str, ...], dict[str, str]]:
    """Who said yes to the agreement, and who has which reservation."""
    (item,) = table.state.agreements.items
    return item.accepted, {each.person: each.text for each in item.reservations}


def only(table: Table) -> str:
    """The id of the agreement."""
    return table.state.agreements.items[0].id


def test_each_says_yes_for_themselves(table: Table) -> None:
    table.does(Accept(only(table), "amina"), PANE).does(Accept(only(table), "yusuf"), "minutes-2")
    table.does(Accept(only(table), "jonas"))
    assert voices(table) == (("amina", "yusuf", "jonas"), {})
    assert replay(table.log) == table.state


@pytest.mark.rule("R92", "R96")
def test_a_child_is_asked_for_a_view_and_never_answers_for_what_is_agreed(table: Table) -> None:
    table.refuses(Accept(only(table), "sami"), Why.CHILD_ANSWERS, PANE)
    assert table.refuses(NoteReservation(only(table), "sami", "Nej"), Why.CHILD_ANSWERS, PANE).people == ("sami",)
    table.does(Amend(only(table), replace(terms("ringer"), about=("sami",)), table.today))
    table.does(AskChild(only(table), "sami", "Det vil jeg gerne"), PANE)


def test_a_reservation_takes_the_place_of_a_yes_and_the_other_way_round(table: Table) -> None:
    table.does(Accept(only(table), "yusuf"), PANE).does(NoteReservation(only(table), "yusuf", "Hvis bussen går"), PANE)
    assert voices(table) == ((), {"yusuf": "Hvis bussen går"})
    table.does(Accept(only(table), "yusuf"), PANE)
    assert voices(table) == (("yusuf",), {})
    table.undoes(PANE)
    assert voices(table) == ((), {"yusuf": "Hvis bussen går"})


def test_a_person_has_one_reservation_the_newest(table: Table) -> None:
    for person, text in (("yusuf", "Hvis bussen går"), ("amina", "Ikke om fredagen"), ("yusuf", "Kun i vinter")):
        table.does(NoteReservation(only(table), person, text), PANE)
    assert table.state.agreements.items[0].reservations == (
        Reservation("amina", "Ikke om fredagen"),
        Reservation("yusuf", "Kun i vinter"),
    )


@pytest.mark.parametrize(
    "changed", [terms("skriver"), replace(terms("ringer"), resource=Resource.PRIVATE), terms("ringer", "yusuf")]
)
def test_to_other_terms_nobody_has_said_anything(table: Table, changed: Terms) -> None:
    table.does(Accept(only(table), "amina"), PANE).does(NoteReservation(only(table), "yusuf", "Måske"), PANE)
    table.does(Amend(only(table), changed, table.today))
    assert voices(table) == ((), {})
    table.undoes()
    assert voices(table) == (("amina",), {"yusuf": "Måske"})


def test_put_aside_and_taken_up_again_it_is_what_they_said_yes_to(table: Table) -> None:
    table.does(Accept(only(table), "amina"), PANE).does(PutAside(only(table)))
    table.does(Amend(only(table), terms("ringer"), table.today))
    assert voices(table) == (("amina",), {})


@pytest.mark.parametrize("said", [Accept("", "amina"), NoteReservation("", "amina", "Hvis bussen går")])
def test_a_yes_is_not_moved_to_other_words_by_taking_a_change_back(
    table: Table, said: Accept | NoteReservation
) -> None:
    table.does(Amend(only(table), terms("skriver"), table.today))
    table.does(replace(said, agreement=only(table)), PANE)
    assert table.refuses(Undo(), Why.UNDO_DEPENDS).people == ("amina",)


def test_nobody_speaks_twice_or_from_outside(table: Table) -> None:
    table.does(Accept(only(table), "amina"), PANE).refuses(Accept(only(table), "amina"), Why.NO_CHANGE, "minutes-2")
    table.does(NoteReservation(only(table), "ida", "Måske"), PANE)
    table.refuses(NoteReservation(only(table), "ida", "Måske"), Why.NO_CHANGE, PANE)
    table.refuses(NoteReservation(only(table), "ida", " "), Why.LACKS_TEXT, PANE)
    for person, why in (("ole", Why.UNKNOWN_PERSON), ("aunt", Why.UNKNOWN_PERSON), ("nadia", Why.INTERPRETER_AGREES)):
        table.refuses(Accept(only(table), person), why, PANE)
        table.refuses(NoteReservation(only(table), person, "Måske"), why, PANE)
    table.refuses(Accept("nothing", "amina"), Why.UNKNOWN_AGREEMENT, PANE)
    table.walks_in(AUNT).does(Accept(only(table), "aunt"), PANE)


def test_the_room_hearing_it_again_asks_nobody_again(table: Table) -> None:
    table.does(Accept(only(table), "amina"), PANE).confirms(only(table))
    assert voices(table) == (("amina",), {})
