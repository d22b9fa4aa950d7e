"""Scenario 15: a closed meeting is corrected by dated additions, and what stood in its minutes stays."""

from __future__ import annotations

import pytest

from meeting.additions import additions, newest_said, written_after
from meeting.intents import (
    Amend,
    CorrectStatement,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    Propose,
    SumUp,
    WithdrawStatement,
)
from meeting.refusal import Why
from meeting.shown import may_stand
from meeting.state import Stage
from meeting.statement_terms import Said
from tests.sequel import closed
from tests.table import Table, terms

PEN = "minutes-1"
THREE_DAYS_MIN = 3 * 24 * 60
SLEEPS = Said("amina", "Sami sover aldrig")
BETTER = Said("amina", "Sami sover dårligt om søndagen")


@pytest.fixture
def table() -> Table:
    """A meeting that closed three days ago, with a statement, a sum-up and an agreement."""
    table = Table().opens().enters("descriptive")
    table.does(NoteStatement("s1", SLEEPS), PEN).does(SumUp("descriptive", "Søvnen fylder."), PEN)
    table.agrees(terms("ringer"))
    return closed(table).after(THREE_DAYS_MIN)


def test_a_statement_is_added_to_and_its_words_stay(table: Table) -> None:
    table.does(CorrectStatement("s1", BETTER, None, SLEEPS), PEN)
    (item,) = table.state.minutes.statements
    assert (item.said, item.corrected_at, item.other) == (SLEEPS, None, None)
    (added,) = additions(table.state, "s1")
    assert (added.said, added.by, table.state.wall(added.at)) == (BETTER, table.plan.minute_taker, table.wall)
    assert newest_said(table.state, item) == BETTER
    table.refuses(CorrectStatement("s1", BETTER), Why.NO_CHANGE, PEN)
    table.does(CorrectStatement("s1", SLEEPS), PEN)
    assert [each.said for each in additions(table.state, "s1")] == [BETTER, SLEEPS]


def test_a_statement_is_never_taken_out_any_more(table: Table) -> None:
    table.refuses(WithdrawStatement("s1"), Why.STANDS, PEN)


@pytest.mark.rule("R120")
def test_a_sum_up_is_added_to_and_one_that_was_not_written_yet_is_written(table: Table) -> None:
    table.does(SumUp("descriptive", "Søvnen fylder om søndagen."), PEN)
    assert table.state.minutes.sum_ups["descriptive"].text == "Søvnen fylder."
    assert [each.text for each in additions(table.state, "descriptive")] == ["Søvnen fylder om søndagen."]
    table.refuses(SumUp("descriptive", "Søvnen fylder om søndagen."), Why.NO_CHANGE, PEN)
    table.does(SumUp("welcome", "Vi sagde goddag."), PEN)
    assert table.state.minutes.sum_ups["welcome"].text == "Vi sagde goddag."


@pytest.mark.rule("R113")
def test_what_the_room_confirmed_stays_and_the_other_terms_are_added(table: Table) -> None:
    (item,) = table.state.agreements.items
    table.does(Amend(item.id, terms("ringer om mandagen"), table.today), PEN)
    assert table.agreement(item.id) == item
    (added,) = additions(table.state, item.id)
    assert added.terms == terms("ringer om mandagen")
    table.refuses(Amend(item.id, terms("ringer om mandagen"), table.today), Why.NO_CHANGE, PEN)


@pytest.mark.rule("R96")
def test_a_child_is_not_responsible_in_an_addition_either(table: Table) -> None:
    (item,) = table.state.agreements.items
    table.refuses(Amend(item.id, terms("ringer", "sami"), table.today), Why.CHILD_RESPONSIBLE, PEN)


@pytest.mark.rule("R40")
def test_an_agreement_whose_statement_turns_out_to_be_a_childs_stands_before_no_room() -> None:
    table = Table().opens().enters("descriptive").does(NoteStatement("s1", Said("ida", "Mere fodbold")), PEN)
    table.does(Propose(terms("Mere fodbold"), table.today, statement="s1"))
    (item,) = table.state.agreements.items
    assert may_stand(table.state, item)
    closed(table).after(THREE_DAYS_MIN).does(CorrectStatement("s1", Said("sami", "Mere fodbold")), PEN)
    assert not may_stand(table.state, item)


@pytest.mark.rule("R40")
def test_a_kept_question_that_turns_out_to_be_a_childs_is_nobodys() -> None:
    table = Table().opens().enters("descriptive")
    table.does(NoteStatement("s1", SLEEPS), PEN).does(ParkQuestion("", "", "s1"), PEN)
    closed(table).does(CorrectStatement("s1", Said("sami", SLEEPS.text)), PEN)
    assert [question.person for question in table.state.questions] == [""]


def test_it_is_taken_back_as_any_act_is_and_the_close_too(table: Table) -> None:
    table.does(CorrectStatement("s1", BETTER), PEN).undoes(PEN)
    assert not additions(table.state, "s1")
    table.does(CorrectStatement("s1", BETTER), PEN).undoes()
    assert table.state.stage is Stage.OPEN
    assert [each.said for each in table.state.minutes.additions] == [BETTER]


def test_what_is_said_to_be_missing_is_written_and_dated(table: Table) -> None:
    table.does(NoteStatement("s2", Said("ida", "Vi aftalte også en prøvetime")), PEN)
    first, second = table.state.minutes.statements
    assert [written_after(table.state, each.at) for each in (first, second)] == [False, True]


def test_topics_can_still_be_marked_without_anything_being_added(table: Table) -> None:
    table.does(CorrectStatement("s1", SLEEPS, ("helbred",)), PEN).does(MarkTopics("s1", ()), PEN)
    assert table.state.minutes.additions == ()
