"""The lists and counts over statements: a view of them, never a second set of data."""

from __future__ import annotations

import pytest

from meeting import board
from meeting.board import Counts
from meeting.intents import CorrectStatement, GiveConsent, WithdrawConsent, WithdrawStatement
from meeting.statement_terms import Category, Said
from tests.meeting.speech import PANE, says
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """The descriptive round."""
    return Table().opens().enters("descriptive")


@pytest.mark.rule("R101")
def test_more_and_less_stand_on_a_list_each_in_the_order_they_were_said(table: Table) -> None:
    says(table, "amina", "Ro om morgenen", Category.WISH_MORE)
    says(table, "yusuf", "Beskeder på sms", Category.WISH_LESS)
    says(table, "sami", "Fodbold", Category.WISH_MORE)
    says(table, "ida", "Sami kommer til tiden", Category.WORKS)
    assert [item.said.text for item in board.more(table.state)] == ["Ro om morgenen", "Fodbold"]
    assert [item.said.text for item in board.less(table.state)] == ["Beskeder på sms"]


@pytest.mark.rule("R13")
def test_worries_and_what_works_are_counted_against_each_other(table: Table) -> None:
    for category in (Category.WORRY, Category.WORKS, Category.WORRY, Category.IDEA, None):
        says(table, "ida", "Noget", category)
    assert board.counts(table.state) == Counts(statements=5, worries=2, works=1)


@pytest.mark.rule("R15")
def test_a_worry_waits_until_somebody_says_what_must_be_different(table: Table) -> None:
    said = says(table, "ida", "Han giver op i matematik", Category.WORRY)
    says(table, "karen", "Han sover for lidt", Category.WORRY, change="I seng kl. 21")
    assert [item.id for item in board.worries_without_change(table.state)] == [said]
    answered = Said("ida", "Han giver op i matematik", Category.WORRY, "En voksen ved bordet")
    table.does(CorrectStatement(said, answered), PANE)
    assert board.worries_without_change(table.state) == ()


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_blanks_are_no_answer(table: Table, blank: str) -> None:
    says(table, "ida", "Han giver op", Category.WORRY, change=blank)
    assert len(board.worries_without_change(table.state)) == 1


def test_what_was_withdrawn_is_on_no_list(table: Table) -> None:
    worry = says(table, "ida", "Han giver op", Category.WORRY)
    wish = says(table, "ida", "Ro", Category.WISH_MORE)
    for statement in (worry, wish):
        table.does(WithdrawStatement(statement), PANE)
    assert board.more(table.state) == board.worries_without_change(table.state) == ()
    assert board.counts(table.state) == Counts(0, 0, 0)
    assert len(table.state.minutes.statements) == 2


@pytest.mark.rule("R118")
def test_what_may_not_be_shared_is_on_no_list_until_it_may_again(table: Table) -> None:
    says(table, "amina", "Ro om aftenen", Category.WISH_MORE, topic="Hjemmet")
    says(table, "amina", "Han sover for lidt", Category.WORRY, topic="hjemmet")
    table.does(WithdrawConsent("hjemmet", "amina"), PANE)
    assert board.more(table.state) == board.worries_without_change(table.state) == ()
    assert board.counts(table.state) == Counts(0, 0, 0)
    table.does(GiveConsent("hjemmet", "amina"), PANE)
    assert board.counts(table.state) == Counts(statements=2, worries=1, works=0)
