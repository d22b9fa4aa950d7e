"""Where each field of the agreement form stands: a row of its own, or two on one row where rows are few (screens d)."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tui.view.agreement_draft import DATES, Desk, Draft, Field, day_of, offers
from tui.view.lines import cells, wrapped

LABEL = 13
"""Cells from a label to its value."""
HALF = 24
"""Where the second field of a shared row begins."""
LEAST_ROWS = 9
"""Rows inside the frame, however little is said."""
MARGIN = 2
"""Cells from the edge of the form to its text."""
MOST_ROWS_OF_WHAT = 3

_MORE = (Field.DEADLINE, Field.RESOURCE)
"""Fields that stand only where there is room, or once ↓ went past the last one."""


class Writing(Struct, frozen=True):
    """The form at one moment."""

    draft: Draft
    desk: Desk
    focus: Field = Field.WHO
    more: bool = False
    """Whether the fields that few agreements need are shown."""
    private: bool = False
    """Whether the room cannot see this screen, and its keys do not lead the meeting."""
    beside: str = ""
    """What somebody else wrote of the same agreement meanwhile, with whose it is."""


class Spot(Struct, frozen=True):
    """Where the value of a field stands in the form, in cells from its top left corner."""

    field: Field
    x: int
    y: int
    width: int
    height: int = 1


FieldRows = tuple[tuple[Field, ...], ...]
"""The fields of each row."""


def plan_rows(writing: Writing, inner: int, height: int, quoted: int) -> FieldRows:
    """Give each field a row of its own where the sentence still fits; else two fields share one."""
    draft = writing.draft
    apart: FieldRows = (
        (Field.WHO,),
        (Field.WHAT,),
        (Field.TAKING_PART,),
        (Field.STARTS,),
        (Field.FOLLOW_UP,),
        (Field.ABOUT,),
    )
    shared: FieldRows = (
        (Field.WHO,),
        (Field.WHAT,),
        (Field.TAKING_PART, Field.ABOUT),
        (Field.STARTS,),
        (Field.FOLLOW_UP,),
    )
    more: FieldRows = tuple((field,) for field in _MORE)
    besides = len(what_rows(writing, inner, MOST_ROWS_OF_WHAT)) - 1 + rows_offered(writing) + quoted + 1
    wanted = writing.more or writing.focus in _MORE or any(draft.text(field) for field in _MORE)
    if len(apart) + len(more) + besides <= height and (wanted or height > LEAST_ROWS + len(more) + quoted):
        return apart + more
    if wanted:
        return shared + more
    return apart if len(apart) + besides <= height else shared


def spot_alone(writing: Writing, field: Field, y: int, inner: int) -> Spot:
    """Return where a field with a row of its own stands; a date leaves room beside it for the date in full."""
    text = cells(writing.draft.text(field)) + 1
    beside = field in DATES and isinstance(day_of(writing.draft, writing.desk, field), date)
    return Spot(field, LABEL + MARGIN, y, min(text, inner - LABEL) if beside else inner - LABEL)


def rows_offered(writing: Writing) -> int:
    """Return how many rows the offers take."""
    return 1 if offers(writing.draft, writing.desk, writing.focus) else 0


def what_rows(writing: Writing, inner: int, most: int) -> tuple[str, ...]:
    """Return the last rows of *gør hvad*, with room for the cursor."""
    text = writing.draft.what
    cursor = "." if writing.focus is Field.WHAT else ""
    rows = wrapped(text + cursor, inner - LABEL)[-most:] or ("",)
    return (*rows[:-1], rows[-1].removesuffix(cursor)) if cursor else rows
