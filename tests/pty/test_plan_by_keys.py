"""A whole new series planned by keys alone, from an empty store, also by a program that is killed on the way."""

from __future__ import annotations

import pytest

from meeting.people import Role
from meeting.state import Stage
from store.half_made import NEW_SERIES
from tests.pty.desk import Desk, Kept
from tests.pty.terminal import Terminal

REF = "2026-077/1"
PEOPLE = (("Amina Ødegård", "mor"), ("Sami", "barn"), ("Per Dal", "nabo"), ("Mette Lund", "mødeleder"))


@pytest.fixture
def empty(desk: Desk) -> Kept:
    """A store without a meeting."""
    return desk.made(REF)


def begins(home: Terminal, *, again: bool = False) -> None:
    """Open the form of a new series from home; one that was begun before names people, and is asked about."""
    home.until("hjælp")
    home.press("n")
    if again:
        home.until("Her står navne.")
        home.press("enter")
    home.until("Ny møderække")
    home.until("Esc tilbage")


def types_fields(home: Terminal) -> None:
    """Type what comes before the list of people, Enter after each field."""
    home.press("2026-077", "enter", "enter", "Familien Ø.", "enter", "enter", "enter")
    home.press("om 3 uger kl. 13", "enter", "enter", "Skolen på Åvej", "enter")
    home.press("Hvordan får Sami en god hverdag?", "enter", "Vi taler om skolen.", "enter")
    home.until("► + en til")


def adds_people(home: Terminal) -> None:
    """Put everybody on the list, each by name and role."""
    for name, role in PEOPLE:
        home.press("enter")
        home.until("En til på deltagerlisten")
        home.press(name, "enter")
        home.until("Hører til")
        home.press(role, "enter", "escape")
        home.until(f"{name}, {role}")
        home.until("► + en til")


def says_who_leads(home: Terminal) -> None:
    """Choose leader and minute-taker by a few letters, and come to the last row."""
    home.press("down", "mette", "enter", "per", "enter", "down", "ja", "enter", "down")
    home.until("► Gem mødet")


def is_kept(kept: Kept, text: str) -> bool:
    """Whether a draft in the store has these letters."""
    with kept.log() as log:
        return any(text in draft.text for draft in log.drafts(NEW_SERIES))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
def test_a_new_series_is_planned_by_keys_from_an_empty_store(desk: Desk, empty: Kept, size: tuple[int, int]) -> None:
    with desk.opens(size=size) as home:
        begins(home)
        types_fields(home)
        adds_people(home)
        says_who_leads(home)
        home.press("enter")
        home.until("1 Overblik")
        home.asks_to_end()
        assert home.until_ended() == 0
    plan = empty.meeting().planned
    assert empty.meeting().stage is Stage.PLANNED
    assert [(person.name, person.role) for person in plan.participants] == [*PEOPLE]
    assert [person.kind for person in plan.participants][:2] == [Role.PARENT, Role.CHILD]
    assert (plan.place, plan.purpose_for_child) == ("Skolen på Åvej", "Vi taler om skolen.")
    assert (plan.leader, plan.minute_taker, plan.leader_uninvolved) == ("mette", "per", True)
    assert empty.problems() == []
    assert desk.troubles() == ""


def test_a_killed_program_goes_on_where_it_was(desk: Desk, empty: Kept) -> None:
    with desk.opens() as home:
        begins(home)
        types_fields(home)
        adds_people(home)
        home.press("enter")
        home.until("En til på deltagerlisten")
        home.press("Ida Kr")
        home.until(lambda _: is_kept(empty, "Ida Kr"), what="a draft")
        home.kill()
    with desk.opens() as home:
        begins(home, again=True)
        home.until("Skolen på Åvej")
        home.press(*["down"] * 14)
        home.until("► + en til")
        home.press("enter")
        home.until("Ida Kr")
        home.press("escape")
        home.until("► + en til")
        says_who_leads(home)
        home.press("enter")
        home.until("1 Overblik")
        home.asks_to_end()
        assert home.until_ended() == 0
    assert [person.name for person in empty.meeting().planned.participants] == [name for name, _ in PEOPLE]


def test_a_plan_with_something_wrong_is_not_stored_and_says_what(desk: Desk, empty: Kept) -> None:
    with desk.opens() as home:
        begins(home)
        home.press("to ord", "enter")
        home.until("Skriv jeres egen reference")
        home.press("tab", "up", "010203-1234", "enter")
        home.until("Det ligner et CPR-nummer")
        home.press("escape")
        home.until("hjælp")
        home.press("q")
        assert home.until_ended() == 0
    assert empty.rows() == []
    assert desk.troubles() == ""
