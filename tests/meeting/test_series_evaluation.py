"""The evaluations of a series by group, so that nobody's own answer can be found out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from meeting.evaluation import results
from meeting.evaluation_terms import ADULT_ITEMS, Group, Sheet, items, span
from meeting.intents import AnswerEvaluation, FillEvaluation
from meeting.series_evaluation import Evaluated, evaluations
from tests.sequel import Sequel, closed


def sheet(group: Group, score: int) -> Sheet:
    """One person's sheet with the same answer to everything."""
    return Sheet(group, (score,) * len(items(group)))


def test_a_group_is_told_from_three_answers_on_and_all_together() -> None:
    sequel = Sequel()
    first = sequel.meets()
    for group, score in [*[(Group.PROFESSIONALS, n) for n in (7, 8, 9)], *[(Group.PARENTS, 6)] * 3, (Group.CHILD, 5)]:
        first.does(AnswerEvaluation(sheet(group, score)))
    assert evaluations(sequel.series) == (Evaluated(1, 7),)
    first.does(FillEvaluation())
    assert evaluations(sequel.series) == (Evaluated(1, 7, 7.0, {Group.PARENTS: 6.0, Group.PROFESSIONALS: 8.0}),)


def test_where_one_or_two_are_left_over_only_all_together_are_told() -> None:
    sequel = Sequel()
    first = sequel.meets()
    for group, score in [*[(Group.PROFESSIONALS, 8)] * 3, (Group.PARENTS, 2)]:
        first.does(AnswerEvaluation(sheet(group, score)))
    closed(first)
    assert evaluations(sequel.series) == (Evaluated(1, 4, 6.5),)


def test_a_question_too_few_answered_leaves_no_mean_that_others_could_be_compared_with() -> None:
    sequel = Sequel()
    first = sequel.meets()
    for last in (None, None, 8):
        first.does(AnswerEvaluation(Sheet(Group.PROFESSIONALS, (8,) * (len(ADULT_ITEMS) - 1) + (last,))))
    closed(first)
    assert evaluations(sequel.series) == (Evaluated(1, 3),)


def test_a_meeting_evaluated_on_paper_has_no_row() -> None:
    sequel = Sequel()
    closed(sequel.meets().does(FillEvaluation()))
    assert evaluations(sequel.series) == ()


@given(st.lists(st.tuples(st.sampled_from(Group), st.integers(1, 5)), max_size=12))
def test_no_group_is_told_that_the_single_questions_do_not_tell(answers: list[tuple[Group, int]]) -> None:
    sequel = Sequel()
    first = sequel.meets()
    sheets = [sheet(group, score) for group, score in answers if score in span(group)]
    for each in sheets:
        first.does(AnswerEvaluation(each))
    closed(first)
    single = results(sheets)
    may = {group for result in (*single.adults, *single.children) for group in result.groups}
    assert {group for row in evaluations(sequel.series) for group in row.groups} == may
