"""An earlier agreement goes on with another responsible adult, and the next meeting asks them."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import Outcome
from meeting.agreements import handed_to, unanswered
from meeting.intents import FollowUpAgreement, HandOver, MarkTopics, WithdrawConsent
from meeting.plan import EarlierAgreement
from meeting.refusal import Why
from meeting.series_agreements import Fate, Step
from tests.people import interpreted
from tests.sequel import Sequel, answered, closed
from tests.table import terms

OLDER = (EarlierAgreement("3.1", "øver dansk", "Yusuf"),)


@pytest.mark.rule("R131")
def test_it_is_still_asked_for_and_the_last_one_named_goes_on() -> None:
    table = Sequel().plans(earlier=OLDER).opens()
    table.does(HandOver("3.1", "ida")).does(HandOver("3.1", "amina"), "minutes-1")
    assert handed_to(table.state, "3.1") == "amina"
    assert [each.ref for each in unanswered(table.state)] == ["3.1"]
    table.refuses(HandOver("3.1", "amina"), Why.NO_CHANGE)
    table.refuses(HandOver("9.9", "ida"), Why.UNKNOWN_AGREEMENT)
    table.refuses(HandOver("3.1", "nobody"), Why.UNKNOWN_PERSON)


@pytest.mark.rule("R96")
def test_a_child_never_takes_one_over_nor_who_interprets() -> None:
    sequel = Sequel(interpreted())
    table = sequel.plans(earlier=OLDER).opens()
    table.refuses(HandOver("3.1", "sami"), Why.CHILD_RESPONSIBLE)
    (interpreter,) = (each.id for each in table.plan.participants if each.is_interpreter)
    table.refuses(HandOver("3.1", interpreter), Why.INTERPRETER_AGREES)


def test_it_is_taken_back_as_any_act_is() -> None:
    table = Sequel().plans(earlier=OLDER).opens()
    table.does(HandOver("3.1", "ida")).undoes()
    assert handed_to(table.state, "3.1") == ""


@pytest.mark.rule("R131")
@pytest.mark.parametrize("outcome", [Outcome.PARTLY, None])
def test_the_series_tells_who_took_it_over_and_whose_it_is_from_then_on(outcome: Outcome | None) -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    closed(first)
    second = sequel.meets().does(HandOver("1.1", "amina"))
    closed(answered(second, "1.1", outcome) if outcome else second)
    sequel.plans()
    promise = sequel.promises["1.1"]
    said = Fate(outcome.value) if outcome else Fate.UNANSWERED
    assert promise.steps == (Step(1, Fate.AGREED), Step(2, said, handed_to="amina"), Step(3, Fate.ASKED))
    assert promise.terms.responsible == ("amina",)


@pytest.mark.rule("R118")
def test_of_what_is_not_shown_nobody_is_named() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(MarkTopics(first.agrees(terms("taler med lægen")), ("helbred",)))
    closed(first)
    second = sequel.meets().does(HandOver("1.1", "amina")).does(FollowUpAgreement("1.1", Outcome.PARTLY))
    second.does(WithdrawConsent("helbred", "amina"))
    hidden = sequel.promises["1.1"]
    assert (hidden.terms.responsible, hidden.steps[1].handed_to) == ((), "")
