"""What may be told of the evaluation: nobody's own answer can be found out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.evaluation import LEAST_ANSWERS, ItemResult, Mean, results, told
from meeting.evaluation_terms import ADULT_ITEMS, CHILD_ITEMS, Group, Item, Sheet, items, span
from meeting.state import Ending, Meeting, Minutes, Stage

ADULTS = (Group.PARENTS, Group.PRIVATE, Group.PROFESSIONALS)


def sheet(group: Group, *scores: int | None, text: str = "") -> Sheet:
    """Return a sheet whose first items are answered, and the others not."""
    return Sheet(group, (*scores, *[None] * (len(items(group)) - len(scores))), text)


def sheets(**answers: Sequence[int]) -> list[Sheet]:
    """Return a sheet for each answer to the first item, by group."""
    return [sheet(Group(group), score) for group, scores in answers.items() for score in scores]


def heard(given: Sequence[Sheet]) -> ItemResult:
    """What may be told of the first thing that adults are asked."""
    return results(given).adults[0]


@pytest.mark.parametrize(
    ("meeting", "shown"),
    [
        (Meeting(stage=Stage.OPEN), False),
        (Meeting(stage=Stage.PAUSED), False),
        (Meeting(stage=Stage.OPEN, ending=Ending(evaluated=True)), True),
        (Meeting(stage=Stage.CLOSED), True),
    ],
)
def test_while_sheets_still_come_in_nothing_but_their_number_is_told(meeting: Meeting, *, shown: bool) -> None:
    given = [sheet(Group.PARENTS, score, text="Kortere") for score in (6, 7, 8)]
    found = told(replace(meeting, minutes=Minutes(evaluation=tuple(given))))
    assert found.sheets[Group.PARENTS] == 3
    assert (bool(found.adults), bool(found.texts)) == (shown, shown)
    assert not shown or found == results(given)


@pytest.mark.rule("R146")
def test_everybody_is_asked_first_whether_they_were_heard() -> None:
    assert [items(group)[0] for group in ADULTS] == [Item.HEARD] * 3
    assert items(Group.CHILD)[0] is Item.LISTENED_TO
    assert heard(sheets(parents=[9, 7, 8])) == ItemResult(Item.HEARD, Mean(3, 8.0), {Group.PARENTS: Mean(3, 8.0)})


def test_a_group_of_two_is_told_of_only_together_with_the_others() -> None:
    said = heard(sheets(parents=[2, 4], private=[9], professionals=[6, 6, 9]))
    assert said.groups == {Group.PROFESSIONALS: Mean(3, 7.0)}
    assert said.together == Mean(6, 6.0)


def test_of_two_answers_nothing_is_told() -> None:
    assert heard(sheets(parents=[2], professionals=[4])) == ItemResult(Item.HEARD)


@pytest.mark.parametrize("few", [[3], [3, 5]])
def test_no_group_is_told_of_where_the_mean_of_all_would_give_away_the_rest(few: list[int]) -> None:
    said = heard(sheets(parents=few, private=[8, 8, 8], professionals=[6, 6, 9]))
    assert said.groups == {}
    assert said.together is not None
    assert said.together.answers == 6 + len(few)


def test_an_item_somebody_left_open_is_judged_by_the_answers_it_has() -> None:
    given = [*sheets(parents=[8, 8, 8]), sheet(Group.PROFESSIONALS, None, 3, 3), sheet(Group.PARENTS, None, 5)]
    said = {result.item: result for result in results(given).adults}
    assert said[Item.HEARD].groups == {Group.PARENTS: Mean(3, 8.0)}
    assert said[Item.UNDERSTOOD] == ItemResult(Item.UNDERSTOOD)
    assert results(given).sheets[Group.PARENTS] == 4


def test_smileys_never_enter_the_mean_of_the_adults_and_one_childs_are_told_to_nobody() -> None:
    said = results([*sheets(parents=[8, 8, 8]), sheet(Group.CHILD, 1, 5)])
    assert said.adults[0].together == Mean(3, 8.0)
    assert said.children == tuple(map(ItemResult, CHILD_ITEMS))
    assert said.sheets == {Group.CHILD: 1, Group.PARENTS: 3, Group.PRIVATE: 0, Group.PROFESSIONALS: 0}


def test_what_to_do_differently_is_told_without_a_name_or_a_place_in_the_pile() -> None:
    given = [sheet(Group.PARENTS, text="Start til tiden"), sheet(Group.CHILD, text="Kortere "), sheet(Group.PRIVATE, 5)]
    assert results(given).texts == ("Kortere", "Start til tiden")


def _sheets_of(group: Group) -> st.SearchStrategy[Sheet]:
    score = st.none() | st.sampled_from(span(group))
    return st.tuples(*[score] * len(items(group))).map(lambda scores: Sheet(group, scores))


def _solvable(known: Sequence[Sequence[int]], wanted: Sequence[int]) -> bool:
    """Whether the sum over `wanted` follows from the sums over `known`: then it lies in their span."""
    return _rank([*known, wanted]) == _rank(known)


def _rank(rows: Sequence[Sequence[int]]) -> int:
    left, rank = [[Fraction(cell) for cell in row] for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        left = [[cell - row[column] / pivot[column] * of for cell, of in zip(row, pivot, strict=True)] for row in left]
        rank += 1
    return rank


@given(st.lists(st.sampled_from(list(Group)).flatmap(_sheets_of), max_size=12))
def test_from_all_that_is_told_no_one_or_two_sheets_can_be_worked_out(given: list[Sheet]) -> None:
    said = results(given)
    for result, item in zip((*said.adults, *said.children), (*ADULT_ITEMS, *CHILD_ITEMS), strict=True):
        answered = [
            each.group
            for each in given
            if item in items(each.group) and each.scores[items(each.group).index(item)] is not None
        ]
        known = [[int(group is shown) for group in answered] for shown in result.groups]
        known += [[1] * len(answered)] * (result.together is not None)
        for size in range(1, min(LEAST_ANSWERS, len(answered) + 1)):
            for some in combinations(range(len(answered)), size):
                assert not _solvable(known, [int(place in some) for place in range(len(answered))]), (result, answered)


@given(st.lists(st.sampled_from(ADULTS).flatmap(_sheets_of), min_size=3, max_size=12))
def test_the_mean_of_all_is_told_wherever_three_have_answered(given: list[Sheet]) -> None:
    for place, result in enumerate(results(given).adults):
        scores = [score for each in given if (score := each.scores[place]) is not None]
        expected = Mean(len(scores), sum(scores) / len(scores)) if len(scores) >= LEAST_ANSWERS else None
        assert result.together == expected
