"""Whether a plan that came from elsewhere than a plan file says nothing that a plan file could not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, ValidationError, convert

from meeting.plan import Plan
from meeting.plan_document import document_of
from meeting.plan_format import (
    ContactRow,
    MeetingNumber,
    MeetingRow,
    OpenAgreementRow,
    OverrideRow,
    ParticipantRow,
    Ref,
    SeriesRow,
)
from meeting.problem import Where
from meeting.rows import read_row, tidy

_ROWS: Mapping[str, type[Struct]] = {
    "series": SeriesRow,
    "meeting": MeetingRow,
    "participant": ParticipantRow,
    "override": OverrideRow,
    "open_agreement": OpenAgreementRow,
}


def is_reference(ref: str) -> bool:
    """Whether a plan file could give a series this reference."""
    return _is(Ref, ref) and tidy(ref) == ref


def is_number(number: int) -> bool:
    """Whether a plan file could give a meeting this number."""
    return _is(MeetingNumber, number)


def misfit(plan: Plan) -> str:
    """Return the first field of a plan that no plan file could hold, as in `participant.name`; empty if there is none.

    What a plan takes from the meetings before it (R118, seed 004), and the rules of its template, are not asked.
    """
    return next(_misfits(plan), "")


def _misfits(plan: Plan) -> Iterator[str]:
    document = document_of(plan)
    for name, kind in _ROWS.items():
        table = document.get(name, [])
        for row in table if isinstance(table, list) else [table]:
            yield from _wrong(kind, row, name)
            if kind is ParticipantRow and isinstance(row, dict):
                yield from _wrong(ContactRow, row.get("contact", {}), f"{name}.contact")


def _wrong(kind: type[Struct], row: object, name: str) -> Iterator[str]:
    if not isinstance(row, dict):
        return
    _, problems = read_row(kind, row, Where(name))
    yield from (f"{name}.{problem.where.field}" for problem in problems)
    yield from (f"{name}.{key}" for key, value in row.items() if tidy(value) != value)


def _is(kind: object, value: object) -> bool:
    try:
        convert(value, kind)
    except ValidationError:
        return False
    return True
