"""The form an agreement is written in, and the sentence it makes, while it is typed (screens d)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tui.view.agreement_draft import DATES, Desk, Draft, Field, day_of, offers, terms_of
from tui.view.clock import long_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, cut_text, line, pad, wrapped
from tui.view.look import Look
from tui.view.picking import Choice
from tui.view.sentence import rows_of, sentence
from tui.view.words import mark

LABEL = 13
"""Cells from a label to its value."""
_HALF = 24
"""Where the second field of a shared row begins."""
_LEAST_ROWS = 9
_MOST_ROWS_OF_WHAT = 3
_MARGIN = 2

LABELS = {
    Field.WHO: mark("Who"),
    Field.WHAT: mark("Does what"),
    Field.TAKING_PART: mark("Together with"),
    Field.ABOUT: mark("About"),
    Field.STARTS: mark("Begins"),
    Field.FOLLOW_UP: mark("Followed up"),
    Field.DEADLINE: mark("Done by"),
    Field.RESOURCE: mark("Help from"),
}
_MORE = (Field.DEADLINE, Field.RESOURCE)
"""Fields that stand only where there is room, or once ↓ went past the last one."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The form at one moment."""

    draft: Draft
    desk: Desk
    focus: Field = Field.WHO
    more: bool = False
    """Whether the fields that few agreements need are shown."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the value of a field stands in the form, in cells from its top left corner."""

    field: Field
    x: int
    y: int
    width: int
    height: int = 1


@dataclass(frozen=True, slots=True)
class Form:
    """The form drawn: its rows, and where each field stands, in the order the cursor goes."""

    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]

    def spot(self, field: Field) -> Spot:
        """Return where a field stands; raises KeyError if it is not shown."""
        found = next((spot for spot in self.spots if spot.field is field), None)
        if found is None:
            raise KeyError(field)
        return found


def form(look: Look, writing: Writing, width: int, height: int) -> Form:
    """Return the form in this many cells; what does not fit is left out of the sentence, never of the fields."""
    inner = width - 2 * _MARGIN
    told = sentence(look.words, terms_of(writing.draft, writing.desk), writing.desk.names, writing.desk.today)
    quoted = rows_of(f"»{told}«", inner)
    plan = _plan(writing, inner, height - 2, len(quoted))
    body, spots = _fields(look, writing, plan, inner, height - 2)
    rest = height - 2 - len(body)
    gap = 1 if rest > len(quoted) else 0
    shown = _fitting(look, quoted, rest - gap)
    whole = bool(writing.draft.what.strip())
    rule = line(Span(look.alphabet.single.across * inner, Paint.LINE)) if whole else BLANK
    rows = [*body, *[rule] * gap, *(line(row) for row in shown)]
    rows += [BLANK] * (min(_LEAST_ROWS, height - 2) - len(rows))
    return Form(_framed(look, writing.desk.number, rows, width), spots)


def value(look: Look, writing: Writing, field: Field) -> str:
    """Return a field as it stands while the cursor is elsewhere: a date in full, but *i dag* as it is."""
    text = writing.draft.text(field)
    day = day_of(writing.draft, writing.desk, field) if field in DATES else None
    if isinstance(day, date) and day != writing.desk.today:
        return long_date(look.words, day, writing.desk.today)
    return text


def day_shown(look: Look, writing: Writing, field: Field) -> str:
    """Return the full date beside a date that is being typed; nothing while it cannot be read."""
    day = day_of(writing.draft, writing.desk, field) if field in DATES else None
    return long_date(look.words, day, writing.desk.today) if isinstance(day, date) else ""


_Plan = tuple[tuple[Field, ...], ...]
"""The fields of each row."""


def _plan(writing: Writing, inner: int, height: int, quoted: int) -> _Plan:
    """Give each field a row of its own where the sentence still fits; else two fields share one."""
    draft = writing.draft
    apart: _Plan = (
        (Field.WHO,),
        (Field.WHAT,),
        (Field.TAKING_PART,),
        (Field.STARTS,),
        (Field.FOLLOW_UP,),
        (Field.ABOUT,),
    )
    shared: _Plan = ((Field.WHO,), (Field.WHAT,), (Field.TAKING_PART, Field.ABOUT), (Field.STARTS,), (Field.FOLLOW_UP,))
    more: _Plan = tuple((field,) for field in _MORE)
    besides = len(_what_rows(writing, inner, _MOST_ROWS_OF_WHAT)) - 1 + _offered(writing) + quoted + 1
    wanted = writing.more or writing.focus in _MORE or any(draft.text(field) for field in _MORE)
    if len(apart) + len(more) + besides <= height and (wanted or height > _LEAST_ROWS + len(more) + quoted):
        return apart + more
    if wanted:
        return shared + more
    return apart if len(apart) + besides <= height else shared


def _fields(look: Look, writing: Writing, plan: _Plan, inner: int, height: int) -> tuple[list[Line], tuple[Spot, ...]]:
    rows: list[Line] = []
    spots: list[Spot] = []
    most = max(1, min(_MOST_ROWS_OF_WHAT, height - len(plan) + 1 - _offered(writing)))
    for fields in plan:
        y = len(rows) + 1
        if fields == (Field.WHAT,):
            what = _what_rows(writing, inner, most)
            spots.append(Spot(Field.WHAT, LABEL + _MARGIN, y, inner - LABEL, len(what)))
            rows += [_labelled(look, Field.WHAT if n == 0 else None, row) for n, row in enumerate(what)]
        elif fields[1:]:
            left, right = fields
            spots += [
                Spot(left, LABEL + _MARGIN, y, _HALF - LABEL - 1),
                Spot(right, _HALF + LABEL + _MARGIN, y, inner - _HALF - LABEL),
            ]
            first = _labelled(look, left, cut_text(value(look, writing, left), _HALF - LABEL - 1))
            rows.append(line(pad(first, _HALF), _labelled(look, right, value(look, writing, right))))
        else:
            spots.append(_spot(writing, fields[0], y, inner))
            rows.append(_row(look, writing, fields[0]))
        if writing.focus in fields and (found := offers(writing.draft, writing.desk, writing.focus)):
            rows.append(offered(look, found, inner))
    return rows, tuple(spots)


def _spot(writing: Writing, field: Field, y: int, inner: int) -> Spot:
    """A date being typed takes no more than its text and the cursor, so that the full date can stand beside it."""
    text = cells(writing.draft.text(field)) + 1
    beside = field in DATES and isinstance(day_of(writing.draft, writing.desk, field), date)
    return Spot(field, LABEL + _MARGIN, y, min(text, inner - LABEL) if beside else inner - LABEL)


def _row(look: Look, writing: Writing, field: Field) -> Line:
    if field is not writing.focus or field not in DATES:
        return _labelled(look, field, value(look, writing, field))
    typed = _labelled(look, field, f"{writing.draft.text(field)} ")
    return line(typed, "   ", Span(day_shown(look, writing, field), Paint.INK_BOLD))


def _labelled(look: Look, field: Field | None, text: str) -> Line:
    label = look.words.text(LABELS[field]) if field else ""
    return line(Span(label.ljust(LABEL), Paint.QUIET), text)


def offered(look: Look, found: Sequence[Choice], inner: int) -> Line:
    """Return the row of what letters find; the sign stands at the one that Enter takes."""
    names = [f"{choice.label}, {choice.note}" if choice.note else choice.label for choice in found]
    first = Span(f"{look.alphabet.now} {names[0]}", Paint.INK_BOLD)
    rest = "".join(f"   {name}" for name in names[1:])
    return cut(line(" " * LABEL, first, rest), inner, look.alphabet.ellipsis)


def _offered(writing: Writing) -> int:
    """Return how many rows the offers take."""
    return 1 if offers(writing.draft, writing.desk, writing.focus) else 0


def _what_rows(writing: Writing, inner: int, most: int) -> tuple[str, ...]:
    """Return the last rows of *gør hvad*, with room for the cursor."""
    text = writing.draft.what
    cursor = "." if writing.focus is Field.WHAT else ""
    rows = wrapped(text + cursor, inner - LABEL)[-most:] or ("",)
    return (*rows[:-1], rows[-1].removesuffix(cursor)) if cursor else rows


def _fitting(look: Look, rows: Sequence[str], most: int) -> Sequence[str]:
    if len(rows) <= most:
        return rows
    return [*rows[: most - 1], f"{rows[most - 1]} {look.alphabet.ellipsis}"] if most > 0 else ()


def _framed(look: Look, number: int, rows: Sequence[Line], width: int) -> tuple[Line, ...]:
    frame = look.alphabet.single
    title = look.words.text("Agreement {n}", n=number)
    across = frame.across * (width - 5 - cells(title))
    top = line(
        Span(f"{frame.top_left}{frame.across} ", Paint.LINE),
        Span(title, Paint.INK_BOLD),
        Span(f" {across}{frame.top_right}", Paint.LINE),
    )
    bottom = line(Span(f"{frame.bottom_left}{frame.across * (width - 2)}{frame.bottom_right}", Paint.LINE))
    side = Span(frame.down, Paint.LINE)
    inner = width - 2 * _MARGIN
    return (top, *(line(side, " ", pad(row, inner), " ", side) for row in rows), bottom)
