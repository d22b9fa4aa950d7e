"""What a leader reads before a meeting, and that nothing in it was withheld elsewhere."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.board import Counts
from meeting.briefing import Wishes, briefing
from meeting.evaluation_terms import ADULT_ITEMS, Group, Sheet
from meeting.intents import (
    AnswerEvaluation,
    AnswerScale,
    AskScale,
    DropGoal,
    GiveConsent,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    PutAside,
    SetGoal,
    SetNextMeeting,
    SumUp,
    WithdrawConsent,
)
from meeting.people import Participant
from meeting.series import Series
from meeting.state import Addition
from meeting.statement_terms import Category, Said
from tests.clock import START
from tests.people import AMINA, AUNT, EVERYBODY, IDA, JONAS, KAREN, SAMI, planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

SPEAKER = replace(JONAS, represents="sami")


def says(table: Table, key: str, person: str, text: str, kind: Category) -> Table:
    """Write a statement down."""
    return table.does(NoteStatement(key, Said(person, text, kind)))


def named(people: tuple[Participant, ...]) -> list[str]:
    """Who these are."""
    return [person.id for person in people]


@pytest.mark.rule("R88")
def test_it_is_of_the_next_meeting_and_looks_back_at_the_last_one_that_was_held() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    closed(sequel.meets())
    sequel.plans()
    found = briefing(sequel.series)
    assert found.coming is not None
    assert found.last is not None
    assert (found.coming.planned.number, found.last.planned.number) == (3, 2)


@pytest.mark.rule("R88")
def test_while_a_meeting_goes_on_or_is_broken_off_it_is_that_one() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    second = sequel.meets()
    for state in (second.state, second.does(PauseMeeting()).state):
        found = briefing(Series("2026-014", (sequel.tables[0].state, state)))
        assert found.coming is state
        assert found.last is not None
        assert found.last.planned.number == 1


def test_before_the_first_meeting_there_is_only_its_plan() -> None:
    sequel = Sequel()
    sequel.plans()
    found = briefing(sequel.series)
    assert found.coming is not None
    assert (found.last, found.company.new, found.asked, found.left) == (None, (), (), ())
    assert briefing(Series("2026-099")).coming is None


@pytest.mark.rule("R48", "R88", "R131")
def test_what_is_agreed_and_not_answered_is_asked_for_once_and_is_no_outstanding_item_too() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.agrees(terms("ringer"))
    first.agrees(terms("skriver"))
    first.does(PutAside(first.proposes(terms("søger")))).does(ParkQuestion("Hvem henter?", "ida"))
    closed(first)
    unplanned = briefing(sequel.series)
    sequel.plans()
    for found in (unplanned, briefing(sequel.series)):
        assert [each.ref for each in found.asked] == ["1.1", "1.2", "1.3"]
        assert [(each.agreement, each.text) for each in found.left] == [("", "Hvem henter?")]


@pytest.mark.rule("R48", "R88")
def test_what_was_kept_is_not_asked_for_again() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer"))
    first.agrees(terms("skriver"))
    closed(first)
    closed(answered(answered(sequel.meets(), "1.1", Outcome.KEPT), "1.2", Outcome.PARTLY, "Halvdelen er skrevet."))
    sequel.plans()
    [asked] = briefing(sequel.series).asked
    assert (asked.ref, asked.steps[1].sentence) == ("1.2", "Halvdelen er skrevet.")


@pytest.mark.rule("R88")
def test_who_is_new_who_was_away_and_who_is_not_on_the_list_any_more() -> None:
    others = tuple(person for person in EVERYBODY if person not in (IDA, KAREN))
    sequel = Sequel(planned(*others, IDA, KAREN))
    closed(sequel.meets())
    closed(sequel.plans().opens(without=["amina"]))
    sequel.plan = planned(*others, KAREN, AUNT)
    sequel.plans()
    company = briefing(sequel.series).company
    assert [named(people) for people in (company.new, company.absent, company.gone)] == [["aunt"], ["amina"], ["ida"]]


@pytest.mark.rule("R9", "R88")
def test_goals_that_stand_and_scales_that_were_answered() -> None:
    sequel = Sequel()
    first = sequel.meets().does(SetGoal("En god skoledag")).does(SetGoal("Ro derhjemme"))
    goals = [goal.id for goal in first.state.minutes.goals]
    first.does(AskScale("Hvor tæt er vi på?", goals[0])).does(AskScale("Hvor tæt er vi på?", goals[1]))
    first.does(AnswerScale(first.state.minutes.scales[0].id, "amina", 4)).does(DropGoal(goals[1]))
    found = briefing(sequel.series)
    assert [aim.text for aim in found.goals] == ["En god skoledag"]
    assert [(scale.goal, scale.answers) for scale in found.scales] == [("En god skoledag", {1: (4,)})]


@pytest.mark.rule("R88", "R120")
def test_the_sum_ups_of_the_last_meeting_are_in_the_order_of_its_agenda() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive").hears_everyone().enters("reflection")
    first.does(SumUp("reflection", "Skolen og hjemmet skriver sammen.")).does(SumUp("descriptive", "Sami er glad."))
    closed(first)
    found = briefing(sequel.series).summed_up
    assert [(each.phase.id, each.text) for each in found] == [
        ("descriptive", "Sami er glad."),
        ("reflection", "Skolen og hjemmet skriver sammen."),
    ]


@pytest.mark.rule("R88")
def test_what_was_added_to_a_sum_up_after_the_close_stands_beside_it() -> None:
    sequel = Sequel()
    state = closed(sequel.meets().enters("descriptive").does(SumUp("descriptive", "Sami er glad."))).state
    added = (Addition("descriptive", START, "karen", "Mormor henter om onsdagen."), Addition("s1", START, "karen", "x"))
    later = replace(state, minutes=replace(state.minutes, additions=added))
    [found] = briefing(Series("2026-014", (later,))).summed_up
    assert (found.text, found.added) == ("Sami er glad.", ("Mormor henter om onsdagen.",))


@pytest.mark.rule("R13", "R88", "R118")
def test_worries_and_what_works_are_counted_and_a_topic_taken_back_since_is_in_no_count() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    says(first, "s1", "ida", "Han læser.", Category.WORKS)
    says(first, "s2", "amina", "Han sover dårligt.", Category.WORRY).does(MarkTopics("s2", ("søvn",)))
    closed(first)
    second = sequel.meets()
    assert briefing(sequel.series).said == Counts(2, 1, 1)
    second.does(WithdrawConsent("søvn", "amina"))
    assert briefing(sequel.series).said == Counts(1, 0, 1)
    second.does(GiveConsent("søvn", "amina"))
    assert briefing(sequel.series).said == Counts(2, 1, 1)


@pytest.mark.rule("R40", "R88", "R118")
def test_a_child_s_own_wishes_are_a_number_and_those_told_on_its_behalf_have_words_until_these_are_kept_back() -> None:
    sequel = Sequel(planned(SAMI, AMINA, IDA, KAREN, SPEAKER, EVERYBODY[-1]))
    first = sequel.meets().enters("descriptive")
    says(first, "s1", "sami", "Mere fodbold", Category.WISH_MORE)
    says(first, "s2", "jonas", "Færre skift", Category.WISH_LESS).does(MarkTopics("s2", ("skole",)))
    says(first, "s3", "amina", "Mere ro", Category.WISH_MORE)
    closed(first)
    second = sequel.meets()
    assert briefing(sequel.series).wishes(SAMI) == Wishes(1, (("jonas", "Færre skift"),))
    second.does(WithdrawConsent("skole", "amina"))
    assert briefing(sequel.series).wishes(SAMI) == Wishes(1)


@pytest.mark.rule("R118")
def test_an_agreement_that_is_kept_back_is_asked_for_without_its_words() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(MarkTopics(first.agrees(terms("ringer til lægen")), ("helbred",)))
    closed(first.does(WithdrawConsent("helbred", "amina")))
    sequel.plans()
    [asked] = briefing(sequel.series).asked
    assert (asked.ref, asked.withheld, asked.terms.what) == ("1.1", True, "")


@pytest.mark.rule("R88")
def test_what_to_do_differently_is_told_when_all_sheets_are_in() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(AnswerEvaluation(Sheet(Group.PARENTS, (7,) * len(ADULT_ITEMS), "Kortere pauser")))
    sequel.tables.append(Table(replace(sequel.plan, number=2, starts=sequel.plan.starts + timedelta(weeks=9))))
    assert briefing(sequel.series).differently == ()
    closed(first)
    assert briefing(sequel.series).differently == ("Kortere pauser",)


def test_a_date_that_is_agreed_is_no_plan() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(weeks=9)))
    closed(first)
    found = briefing(sequel.series)
    assert found.coming is None
    assert found.last is not None
    assert found.last.ending.next_starts is not None
