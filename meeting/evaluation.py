"""What the sheets of the evaluation come to, so that nobody's own answer can be found out (domain 5).

A mean is of three answers or more. Where a group's mean and the mean of all would together give away what the rest
answered, and the rest are one or two, only the mean of all is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from meeting.evaluation_terms import ADULT_ITEMS, CHILD_ITEMS, Group, Item, Sheet, items
from meeting.state import Meeting, Stage

LEAST_ANSWERS = 3
"""No template lowers it: it protects whoever answered."""

_ADULTS = tuple(group for group in Group if group is not Group.CHILD)


class Mean(Struct, frozen=True):
    """A mean and the number of answers behind it, three at least."""

    answers: int
    value: float


class ItemResult(Struct, frozen=True):
    """What may be told of one item; what is not here may not be told."""

    item: Item
    together: Mean | None = None
    """Of all who are asked this; adults answer from 0 to 10, children with smileys 1 to 5, and the two never mix."""
    groups: Mapping[Group, Mean] = {}


class Results(Struct, frozen=True):
    """What may be told of all sheets."""

    sheets: Mapping[Group, int]
    """How many sheets each group has filled in, those without any too."""
    adults: tuple[ItemResult, ...]
    children: tuple[ItemResult, ...]
    texts: tuple[str, ...]
    """What to do differently next time, in the order of the alphabet: not by whom, nor when it was handed in."""


def results(sheets: Sequence[Sheet]) -> Results:
    """Return what the sheets come to."""
    return Results(
        {group: sum(sheet.group is group for sheet in sheets) for group in Group},
        tuple(_result(item, sheets, _ADULTS) for item in ADULT_ITEMS),
        tuple(_result(item, sheets, (Group.CHILD,)) for item in CHILD_ITEMS),
        tuple(sorted(text for sheet in sheets if (text := sheet.text.strip()))),
    )


def told(meeting: Meeting) -> Results:
    """Return what may be told now: how many sheets there are, and what they come to once all are in.

    Sheets come one by one: whoever watched a mean before and after the next could work that sheet out.
    """
    found = results(meeting.minutes.evaluation)
    return found if all_are_in(meeting) else Results(found.sheets, (), (), ())


def all_are_in(meeting: Meeting) -> bool:
    """Whether no more sheets are waited for: somebody said that all have filled in, or the meeting is closed."""
    return meeting.ending.evaluated or meeting.stage is Stage.CLOSED


def is_filled(meeting: Meeting) -> bool:
    """Whether the evaluation is done: sheets were entered, or the leader said that they were filled in on paper."""
    return meeting.ending.evaluated or bool(meeting.minutes.evaluation)


def _result(item: Item, sheets: Iterable[Sheet], asked: Sequence[Group]) -> ItemResult:
    answers: dict[Group, list[int]] = {group: [] for group in asked}
    for sheet in sheets:
        if sheet.group in answers and (score := _score(sheet, item)) is not None:
            answers[sheet.group].append(score)
    together = _mean([score for scores in answers.values() for score in scores])
    groups = {group: mean for group, scores in answers.items() if (mean := _mean(scores))}
    rest = sum(len(scores) for group, scores in answers.items() if group not in groups)
    return ItemResult(item, together, {} if 0 < rest < LEAST_ANSWERS else groups)


def _score(sheet: Sheet, item: Item) -> int | None:
    return sheet.scores[items(sheet.group).index(item)]


def _mean(scores: Sequence[int]) -> Mean | None:
    return Mean(len(scores), sum(scores) / len(scores)) if len(scores) >= LEAST_ANSWERS else None
