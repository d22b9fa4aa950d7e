"""The form an agreement is written in, and the sentence it makes, while it is typed (screens d)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tui.view import picking
from tui.view.agreement_draft import DATES, LISTS, Field, day_of, offers, terms_of
from tui.view.agreement_places import (
    HALF,
    LABEL,
    LEAST_ROWS,
    MARGIN,
    MOST_ROWS_OF_WHAT,
    FieldRows,
    Spot,
    Writing,
    plan_rows,
    rows_offered,
    spot_alone,
    what_rows,
)
from tui.view.agreements import agreements_list
from tui.view.clock import long_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, cut_text, line, pad
from tui.view.look import Look
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.sentence import rows_of, sentence
from tui.view.words import mark

LABELS = {
    Field.WHO: mark("Who"),
    Field.WHAT: mark("Does what"),
    Field.TAKING_PART: mark("Along with"),
    Field.ABOUT: mark("About"),
    Field.STARTS: mark("Begins"),
    Field.FOLLOW_UP: mark("Followed up"),
    Field.DEADLINE: mark("Done by"),
    Field.RESOURCE: mark("Help from"),
}


class Form(Struct, frozen=True):
    """The form drawn: its rows, and where each field stands, in the order the cursor goes."""

    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]

    def spot(self, field: Field) -> Spot:
        """Return where a field stands; raises KeyError if it is not shown."""
        found = next((spot for spot in self.spots if spot.field is field), None)
        if found is None:
            raise KeyError(field)
        return found

    def at(self, x: int, y: int) -> Field | None:
        """Return the field that a cell of the form belongs to; None for the frame and the sentence."""
        on_row = [spot for spot in self.spots if spot.y <= y < spot.y + spot.height]
        return next((spot.field for spot in reversed(on_row) if x >= spot.x - LABEL), None)

    def shows(self, field: Field) -> bool:
        """Whether a field is shown."""
        return any(spot.field is field for spot in self.spots)

    def after(self, field: Field) -> Field | None:
        """Return the field the cursor goes to next; None after the last."""
        order = [spot.field for spot in self.spots]
        return next(iter(order[order.index(field) + 1 :]), None)

    def before(self, field: Field) -> Field:
        """Return the field before; before the first comes the first."""
        order = [spot.field for spot in self.spots]
        return order[max(0, order.index(field) - 1)]


def form(look: Look, writing: Writing, width: int, height: int) -> Form:
    """Return the form in this many cells; what does not fit is left out of the sentence, never of the fields."""
    inner = width - 2 * MARGIN
    told = sentence(look.words, terms_of(writing.draft, writing.desk), writing.desk.names, writing.desk.today)
    quoted = rows_of(f"»{told}«", inner)
    plan = plan_rows(writing, inner, height - 2, len(quoted))
    body, spots = _fields(look, writing, plan, inner, height - 2)
    rest = height - 2 - len(body)
    gap = 1 if rest > len(quoted) else 0
    shown = _fitting(look, quoted, rest - gap)
    whole = bool(writing.draft.what.strip())
    rule = line(Span(look.alphabet.single.across * inner, Paint.LINE)) if whole else BLANK
    rows = [*body, *[rule] * gap, *(line(row) for row in shown)]
    rows += _beside(look, writing, inner, height - 2 - len(rows))
    rows += [BLANK] * (min(LEAST_ROWS, height - 2) - len(rows))
    return Form(_framed(look, writing.desk.number, rows, width), spots)


def value(look: Look, writing: Writing, field: Field) -> str:
    """Return a field as it stands while the cursor is elsewhere: a date in full, but *i dag* as it is."""
    text = writing.draft.text(field)
    if field in LISTS:
        return picking.tidied(writing.desk.choices[field], text)
    day = day_of(writing.draft, writing.desk, field) if field in DATES else None
    if isinstance(day, date) and day != writing.desk.today:
        return long_date(look.words, day, writing.desk.today)
    return text


def day_shown(look: Look, writing: Writing, field: Field) -> str:
    """Return the full date beside a date that is being typed; nothing while it cannot be read."""
    day = day_of(writing.draft, writing.desk, field) if field in DATES else None
    return long_date(look.words, day, writing.desk.today) if isinstance(day, date) else ""


def _fields(
    look: Look, writing: Writing, plan: FieldRows, inner: int, height: int
) -> tuple[list[Line], tuple[Spot, ...]]:
    rows: list[Line] = []
    spots: list[Spot] = []
    most = max(1, min(MOST_ROWS_OF_WHAT, height - len(plan) + 1 - rows_offered(writing)))
    for fields in plan:
        y = len(rows) + 1
        if fields == (Field.WHAT,):
            what = what_rows(writing, inner, most)
            spots.append(Spot(Field.WHAT, LABEL + MARGIN, y, inner - LABEL, len(what)))
            rows += [_labelled(look, Field.WHAT if n == 0 else None, row) for n, row in enumerate(what)]
        elif fields[1:]:
            left, right = fields
            spots += [
                Spot(left, LABEL + MARGIN, y, HALF - LABEL - 1),
                Spot(right, HALF + LABEL + MARGIN, y, inner - HALF - LABEL),
            ]
            first = _labelled(look, left, cut_text(value(look, writing, left), HALF - LABEL - 1))
            rows.append(line(pad(first, HALF), _labelled(look, right, value(look, writing, right))))
        else:
            spots.append(spot_alone(writing, fields[0], y, inner))
            rows.append(_row(look, writing, fields[0]))
        if writing.focus in fields and (found := offers(writing.draft, writing.desk, writing.focus)):
            rows.append(offered(look, found, inner))
    return rows, tuple(spots)


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


def _beside(look: Look, writing: Writing, inner: int, room: int) -> list[Line]:
    """Return what another wrote meanwhile, under the sentence; nothing where not even a row of it has room."""
    told = rows_of(writing.beside, inner) if room > 1 else ()
    return [BLANK, *(line(Span(row, Paint.QUIET)) for row in _fitting(look, told, room - 1))] if told else []


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
    inner = width - 2 * MARGIN
    return (top, *(line(side, " ", pad(row, inner), " ", side) for row in rows), bottom)


def above(scene: Scene, writing: Writing, across: int, height: int) -> tuple[Line, ...]:
    """Return today's agreements over a form, the one that is being written among them; of too many the last ones."""
    items = scene.meeting.agreements.items
    rows = list(agreements_list(scene, across - 1, len(items)))
    at = next((n for n, item in enumerate(items) if item.number == writing.desk.number), len(items))
    now = scene.words.text("being written")
    rows[at : at + 1] = [line(Span(f"{scene.look.alphabet.now} {writing.desk.number} {now}", Paint.INK_BOLD))]
    return tuple(line(" ", row) for row in rows[max(0, len(rows) - height) :])
