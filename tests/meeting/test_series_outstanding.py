"""What a meeting left without an answer."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import Outcome, Terms
from meeting.intents import MarkTopics, NoteStatement, ParkQuestion, PutAside, TakeQuestion, WithdrawConsent
from meeting.series_outstanding import Outstanding, outstanding
from meeting.statement_terms import Category, Said
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms


def left(sequel: Sequel, number: int) -> tuple[Outstanding, ...]:
    """What a meeting left."""
    meeting = sequel.series.meeting(number)
    assert meeting is not None
    return outstanding(sequel.series, meeting)


@pytest.mark.rule("R131")
def test_agreements_that_are_not_settled_and_questions_nobody_took_up() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.does(ParkQuestion("Hvem skriver til lægen?", "ida")).does(ParkQuestion("Hvem henter?"))
    first.does(TakeQuestion(first.state.questions[1].id))
    first.agrees(terms("ringer"))
    first.proposes(Terms("skolen ser på det"))
    first.does(PutAside(first.proposes(terms("søger"))))
    closed(first)
    assert left(sequel, 1) == (
        Outstanding("skolen ser på det", "1.2"),
        Outstanding("søger", "1.3"),
        Outstanding("Hvem skriver til lægen?"),
    )


@pytest.mark.rule("R131")
def test_agreements_that_were_not_asked_for() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    first.agrees(terms("skriver"))
    closed(first)
    second = answered(sequel.meets(), "1.1", Outcome.PARTLY)
    assert left(sequel, 2) == ()
    closed(second)
    assert left(sequel, 2) == (Outstanding("skriver", "1.2"),)


def _kept(table: Table, text: str, person: str = "ida") -> Table:
    table.does(NoteStatement("s1", Said(person, text, Category.QUESTION)))
    return table.does(ParkQuestion(statement="s1"))


@pytest.mark.rule("R118", "R131")
def test_a_question_out_of_a_statement_has_its_words_unless_its_topic_is_kept_back() -> None:
    sequel = Sequel()
    first = _kept(sequel.meets().enters("descriptive"), "Hvem skriver til lægen?")
    assert left(sequel, 1) == (Outstanding("Hvem skriver til lægen?"),)
    first.does(MarkTopics("s1", ("helbred",))).does(WithdrawConsent("helbred", "amina"))
    assert left(sequel, 1) == (Outstanding(),)


@pytest.mark.rule("R118", "R131")
def test_a_topic_taken_back_at_a_later_meeting_keeps_an_earlier_question_back_too() -> None:
    sequel = Sequel()
    first = _kept(sequel.meets().enters("descriptive"), "Hvem skriver til lægen?").does(MarkTopics("s1", ("helbred",)))
    closed(first)
    sequel.meets().does(WithdrawConsent("helbred", "amina"))
    assert left(sequel, 1) == (Outstanding(),)


@pytest.mark.rule("R40", "R131")
def test_a_child_s_question_is_one_without_its_words() -> None:
    sequel = Sequel()
    _kept(sequel.meets().enters("descriptive"), "Må Per hente mig?", "sami")
    assert left(sequel, 1) == (Outstanding(),)
