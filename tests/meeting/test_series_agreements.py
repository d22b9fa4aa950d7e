"""What became of every agreement from meeting to meeting, in one word each."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import Outcome, Terms
from meeting.intents import (
    Amend,
    CorrectStatement,
    MarkTopics,
    NoteStatement,
    PostponeMeeting,
    Propose,
    PutAside,
    WithdrawConsent,
)
from meeting.plan import EarlierAgreement
from meeting.series import agreements
from meeting.series_agreements import Fate, Promise, Step, asked_for
from meeting.statement_terms import Said
from tests.people import planned
from tests.sequel import Sequel, answered, closed
from tests.table import terms


def fates(promise: Promise) -> dict[int, Fate]:
    """What each meeting said, by number."""
    return {step.meeting: step.fate for step in promise.steps}


def test_a_series_knows_its_name_its_people_and_its_meetings() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    sequel.plans()
    series = sequel.series
    assert (series.name, series.purpose, series.ended) == (
        "Familien A.",
        "Hvordan får Sami en god hverdag i skolen?",
        "",
    )
    assert series.people["ida"].role == "klasselærer"
    assert [meeting.planned.number for meeting in series.held] == [1]
    assert series.meeting(2) == series.newest
    assert series.meeting(3) is None


@pytest.mark.rule("R48", "R131")
@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_meeting_says_what_became_of_it_with_a_sentence(outcome: Outcome) -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    closed(first)
    closed(answered(sequel.meets(), "1.1", outcome, "Det gik sådan."))
    sequel.plans()
    [promise] = agreements(sequel.series)
    asked = () if outcome in (Outcome.KEPT, Outcome.LAPSED) else (Step(3, Fate.ASKED),)
    assert promise.steps == (Step(1, Fate.AGREED), Step(2, Fate(outcome.value), "Det gik sådan."), *asked)
    assert promise.is_open is bool(asked)
    assert promise.wording == "Det aftalte vi."


@pytest.mark.rule("R131")
def test_what_nobody_answers_is_unanswered_and_comes_back() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    closed(first)
    second = sequel.meets()
    assert fates(sequel.promises["1.1"]) == {1: Fate.AGREED, 2: Fate.ASKED}
    closed(second)
    sequel.plans()
    assert fates(sequel.promises["1.1"]) == {1: Fate.AGREED, 2: Fate.UNANSWERED, 3: Fate.ASKED}
    assert [each.ref for each in asked_for(agreements(sequel.series), 3)] == ["1.1"]


@pytest.mark.rule("R131")
def test_only_the_meeting_that_comes_next_asks() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    closed(first)
    sequel.plans().does(PostponeMeeting())
    sequel.plans()
    assert fates(sequel.promises["1.1"]) == {1: Fate.AGREED, 2: Fate.ASKED}
    closed(sequel.tables[2].opens())
    assert fates(sequel.promises["1.1"]) == {1: Fate.AGREED}


@pytest.mark.rule("R131", "R10")
def test_how_far_it_came_where_it_was_made() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    first.proposes(Terms("ser på det"))
    first.proposes(terms("taler med træneren"))
    first.does(PutAside(first.proposes(terms("søger"))))
    first.leaves("amina", "yusuf").agrees(terms("henter"))
    first.proposes(Terms("", ("ida",)))
    assert [step.fate for each in agreements(sequel.series) for step in each.steps] == [
        Fate.AGREED,
        Fate.UNSETTLED,
        Fate.UNSETTLED,
        Fate.PUT_ASIDE,
        Fate.PROPOSAL,
    ]


def test_the_words_the_room_confirmed_are_those_that_count() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(Amend(first.agrees(terms("ringer")), terms("skriver"), first.today))
    assert sequel.promises["1.1"].terms.what == "ringer"


@pytest.mark.rule("R131")
def test_what_is_older_than_the_log_has_its_words_from_the_plan() -> None:
    sequel = Sequel(planned())
    older = EarlierAgreement("3.2", "går til lægen", "Amina og Karen")
    answered(sequel.plans(earlier=(older,)).opens(), "3.2", Outcome.PARTLY)
    assert sequel.promises["3.2"] == Promise(
        "3.2", Terms("går til lægen"), named="Amina og Karen", steps=(Step(1, Fate.PARTLY),)
    )


@pytest.mark.rule("R118")
@pytest.mark.parametrize("withdrawn_in", [1, 2, 3])
def test_a_topic_taken_back_in_any_later_meeting_hides_it_everywhere(withdrawn_in: int) -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(MarkTopics(first.agrees(terms("taler med lægen om søvnen")), ("helbred",)))
    first.agrees(terms("ringer"))
    closed(first)
    closed(answered(sequel.meets(), "1.1", Outcome.KEPT, "Lægen sagde ja."))
    closed(sequel.meets())
    sequel.tables[withdrawn_in - 1].does(WithdrawConsent("helbred", "amina"))
    hidden = sequel.promises["1.1"]
    assert (hidden.withheld, hidden.terms, hidden.wording, hidden.topics) == (True, Terms(), "", ())
    assert hidden.steps == (Step(1, Fate.AGREED), Step(2, Fate.KEPT))
    assert sequel.promises["1.2"].terms.what == "ringer"


@pytest.mark.rule("R118")
def test_once_it_went_on_without_words_it_has_none_again() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    closed(first)
    sequel.plans(earlier=(EarlierAgreement("1.1", "", ""),)).opens()
    assert sequel.promises["1.1"].withheld


@pytest.mark.rule("R40")
def test_a_child_s_own_words_are_hidden_here_too() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.does(NoteStatement("s1", Said("ida", "Mere fodbold med Per")))
    first.does(Propose(terms("Mere fodbold med Per"), first.today, statement="s1"))
    first.does(CorrectStatement("s1", Said("sami", "Mere fodbold med Per")))
    assert sequel.promises["1.1"].withheld
