"""Who brings something, and who has not been asked yet."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.contributions import Side, carried_alone, silent_side, without_contribution
from meeting.intents import PutAside, WithdrawConsent, WithdrawStatement
from meeting.people import Network
from meeting.statement_terms import Category
from tests.meeting.speech import PANE, says
from tests.people import AUNT, BO, EVERYBODY, interpreted, somebody
from tests.table import Table, terms


@pytest.fixture
def table() -> Table:
    """A meeting with everybody there, a companion, an observer and an interpreter too."""
    observer = somebody("otto", "observatør", Network.PROFESSIONAL)
    return Table(interpreted(*EVERYBODY, BO, observer)).opens().enters("descriptive")


def waiting(table: Table) -> set[str]:
    """Who has brought nothing yet."""
    return {person.id for person in without_contribution(table.state)}


@pytest.mark.rule("R66", "R109")
def test_at_first_everybody_with_a_turn_of_their_own_is_waited_for_but_never_a_child(table: Table) -> None:
    assert waiting(table) == {"amina", "yusuf", "mormor", "ida", "karen", "jonas"}


@pytest.mark.rule("R66", "R97")
def test_an_idea_is_a_contribution_and_other_statements_are_not(table: Table) -> None:
    says(table, "amina", "Vi kunne spise sammen", Category.IDEA)
    says(table, "yusuf", "Han giver op", Category.WORRY)
    assert "amina" not in waiting(table)
    assert "yusuf" in waiting(table)


@pytest.mark.rule("R66", "R109")
def test_a_part_in_an_agreement_is_one(table: Table) -> None:
    agreed = table.proposes(replace(terms("ringer", "ida"), contributors=("mormor", "sami")))
    assert waiting(table) == {"amina", "yusuf", "karen", "jonas"}
    table.does(PutAside(agreed))
    assert waiting(table) == {"amina", "yusuf", "mormor", "ida", "karen", "jonas"}


def test_an_idea_that_was_withdrawn_is_none_but_one_that_may_not_be_shared_is(table: Table) -> None:
    mine = says(table, "amina", "Vi kunne spise sammen", Category.IDEA)
    says(table, "yusuf", "Jeg kan køre", Category.IDEA, topic="arbejde")
    table.does(WithdrawStatement(mine), PANE).does(WithdrawConsent("arbejde", "yusuf"), PANE)
    assert "amina" in waiting(table)
    assert "yusuf" not in waiting(table)


def test_who_comes_is_waited_for_and_who_never_came_is_not() -> None:
    table = Table().opens(without=("jonas",)).walks_in(AUNT)
    assert "jonas" not in waiting(table)
    assert "aunt" in waiting(table)
    assert "aunt" in waiting(table.leaves("aunt"))


@pytest.mark.rule("R4")
class TestBothSidesFindTheSolutions:
    def test_while_one_side_brings_something_the_other_is_silent_until_it_does(self, table: Table) -> None:
        assert silent_side(table.state) is None
        says(table, "ida", "En voksen ved bordet", Category.IDEA)
        assert silent_side(table.state) is Side.FAMILY
        table.proposes(terms("henter", "mormor"))
        assert silent_side(table.state) is None

    @pytest.mark.rule("R97")
    def test_what_the_child_proposes_is_the_familys(self, table: Table) -> None:
        says(table, "sami", "Jeg vil gerne cykle selv", Category.IDEA)
        assert silent_side(table.state) is Side.PROFESSIONALS

    def test_a_side_that_is_not_here_is_not_silent(self) -> None:
        table = Table().opens(without=("ida", "karen", "jonas"))
        says(table, "amina", "Vi kunne spise sammen", Category.IDEA)
        assert silent_side(table.state) is None


@pytest.mark.rule("R8")
def test_one_side_alone_is_told_of_when_every_agreement_lies_on_it(table: Table) -> None:
    calls, writes = table.proposes(terms("ringer", "ida")), table.proposes(terms("skriver", "karen"))
    assert carried_alone(table.state) is Side.PROFESSIONALS
    table.proposes(terms("henter", "mormor"))
    assert carried_alone(table.state) is None
    for agreed in (calls, writes):
        table.does(PutAside(agreed))
    assert carried_alone(table.state) is None
    table.proposes(terms("læser højt", "yusuf"))
    assert carried_alone(table.state) is Side.FAMILY


def test_of_one_agreement_nothing_is_told_nor_of_two_that_somebody_of_each_side_carries(table: Table) -> None:
    table.proposes(terms("ringer", "ida"))
    assert carried_alone(table.state) is None
    table.proposes(terms("mødes", "ida", "amina"))
    assert carried_alone(table.state) is None
