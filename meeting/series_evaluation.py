"""What the evaluations of a series come to, by group and meeting; nobody's own answer can be found out (domain 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from meeting.evaluation import ItemResult, Mean, told
from meeting.evaluation_terms import Group
from meeting.series import Series


class Evaluated(Struct, frozen=True):
    """One meeting's evaluation: each number is the mean of what may be told of the single questions."""

    meeting: int
    sheets: int
    together: float | None = None
    """Of all adults, 0 to 10."""
    groups: Mapping[Group, float] = {}
    """Of each group of adults that may be told, 0 to 10; of the children with smileys, 1 to 5."""


def evaluations(series: Series) -> tuple[Evaluated, ...]:
    """Return the meetings of a series whose sheets were entered, with what may be told of them."""
    found = []
    for meeting in series.meetings:
        results = told(meeting)
        sheets = sum(results.sheets.values())
        if sheets:
            groups = {
                group: _of(results.children if group is Group.CHILD else results.adults, group) for group in Group
            }
            shown = {group: value for group, value in groups.items() if value is not None}
            together = _mean([result.together for result in results.adults])
            found.append(Evaluated(meeting.planned.number, sheets, together, shown))
    return tuple(found)


def _of(results: Sequence[ItemResult], group: Group) -> float | None:
    return _mean([result.groups.get(group) for result in results])


def _mean(means: Sequence[Mean | None]) -> float | None:
    """Return the mean of means, of all questions or of none: a part of them could not be compared with the others."""
    values = [mean.value for mean in means if mean is not None]
    return sum(values) / len(values) if values and len(values) == len(means) else None
