"""The forms in which a meeting is planned, drawn: a row for each field, and below the cursor what helps there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum, auto

from msgspec import Struct

from meeting.danish_time import instants_of
from meeting.people import Mode
from meeting.usual_roles import usual_network
from tui.view.clock import day_and_time
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, cut_text, edges, line, wrapped
from tui.view.look import Look
from tui.view.preparing.form_choices import Desk, choices, label, network_name, offers
from tui.view.preparing.form_fields import INTERPRETS, MODE, REASON, ROLE, Field, Kind, entry_of
from tui.view.preparing.form_problems import Found, at_place, in_its_field
from tui.view.preparing.form_texts import value_of
from tui.view.tongues import tongue

LABEL = 20
"""Cells from the edge to what is typed."""
_HEAD = 2
"""Rows over the fields."""
_MOST_ROWS = 4
"""Rows that the text of one field takes; of a longer one the last are shown."""
_LEAST_TEXT = 8
_APART = "   "


class Does(StrEnum):
    """What a row of a form is."""

    FIELD = auto()
    PERSON = auto()
    """Somebody on the list; Enter opens their form."""
    ADD = auto()
    SAVE = auto()


class Item(Struct, frozen=True):
    """One row that the cursor comes to."""

    does: Does
    place: str = ""
    """Of a field where it stands, of somebody on the list their id."""
    text: str = ""
    field: Field | None = None


class Sheet(Struct, frozen=True):
    """A form at one moment."""

    title: str
    items: tuple[Item, ...]
    at: int
    """Which row has the cursor."""
    desk: Desk
    found: tuple[Found, ...] = ()
    insists: bool = False
    """Whether what is missing is said everywhere: somebody has tried to store the plan."""
    refused: bool = False
    """Whether Enter was pressed in this field, and what stands there cannot be taken."""

    @property
    def item(self) -> Item:
        """The row with the cursor."""
        return self.items[self.at]


class Spot(Struct, frozen=True):
    """Where one types, in cells from the top left corner of the form."""

    x: int
    y: int
    width: int
    height: int = 1


class Form(Struct, frozen=True):
    """A form drawn: its rows, how far it is scrolled, and where one types; None in a row without a text."""

    lines: tuple[Line, ...]
    top: int = 0
    spot: Spot | None = None


def form(look: Look, sheet: Sheet, across: int, height: int, top: int = 0) -> Form:
    """Return the form in this many cells and rows, scrolled from `top` so that all of the cursor's field is shown."""
    blocks = [_block(look, sheet, number, across) for number in range(len(sheet.items))]
    starts = [sum(map(len, blocks[:number])) for number in range(len(blocks) + 1)]
    room = max(1, height - _HEAD)
    start, end = starts[sheet.at], starts[sheet.at + 1]
    top = min(max(top, end - room), start, max(0, starts[-1] - room))
    rows = [row for block in blocks for row in block][top : top + room]
    count = look.words.text("{n} of {total}", n=sheet.at + 1, total=len(sheet.items))
    head = edges(line(" ", Span(sheet.title, Paint.INK_BOLD)), line(Span(count, Paint.QUIET), " "), across)
    lines = tuple(cut(row, across, look.alphabet.ellipsis) for row in (head, BLANK, *rows))
    typed = sheet.item.field is not None
    tall = len(_text_rows(sheet.item.text, across, at_cursor=True))
    spot = Spot(LABEL, start - top + _HEAD, _width(across), tall) if typed else None
    return Form(lines[:height], top, spot)


def _block(look: Look, sheet: Sheet, number: int, across: int) -> tuple[Line, ...]:
    item, here = sheet.items[number], number == sheet.at
    match item.does:
        case Does.FIELD:
            return (*_field(look, sheet, item, across, here=here), *_below(look, sheet, item, across, here=here))
        case Does.PERSON:
            first = number == 0 or sheet.items[number - 1].does is not Does.PERSON
            head = look.words.text("Takes part") if first else ""
            problems = [each for each in sheet.found if each.person == item.place and _is_said(sheet, each)]
            return (_row(look, head, item.text, here=here), *_problems(look, problems[:1], across, names=True))
        case Does.ADD:
            problems = [each for each in sheet.found if not each.place and _is_said(sheet, each)]
            alone = all(each.does is not Does.PERSON for each in sheet.items)
            head = look.words.text("Takes part") if alone else ""
            text = look.words.text("+ someone more")
            return (_row(look, head, text, here=here), *_problems(look, problems, across), BLANK)
        case Does.SAVE:
            return (BLANK, _row(look, "", look.words.text("Save the meeting"), here=here))


def _field(look: Look, sheet: Sheet, item: Item, across: int, *, here: bool) -> tuple[Line, ...]:
    name = look.words.text(item.field.label) if item.field else ""
    head = Span(f" {cut_text(name, LABEL - 2)}".ljust(LABEL), Paint.INK_BOLD if here else Paint.QUIET)
    if not item.text and not here:
        return (line(head, Span(_stands_for(sheet, item), Paint.QUIET)),)
    first, *more = _text_rows(item.text, across, at_cursor=here)
    return (line(head, first), *(line(" " * LABEL, row) for row in more))


def _below(look: Look, sheet: Sheet, item: Item, across: int, *, here: bool) -> tuple[Line, ...]:
    """Return what helps in the field with the cursor, and what is wrong in any field."""
    problem = at_place(sheet.found, item.place)
    said = problem is not None and (_is_said(sheet, problem) or (here and sheet.refused))
    rows = _problems(look, [problem], across) if problem and said else ()
    if not here and item.field is REASON and not item.text:
        return (*_quiet(_set_aside(sheet, item), across), *rows)
    if not here or item.field is None:
        return rows
    found = offers(sheet.desk, item.field, item.text)
    if found and item.text.strip():
        return (*_offered(look, [choice.label for choice in found], across), *rows)
    listed = _packed([choice.label for choice in found], _width(across))
    if listed:
        return (*(line(" " * LABEL, Span(row, Paint.QUIET)) for row in listed), *rows)
    return rows if said else (*_quiet(_help(sheet, item), across), *rows)


def _quiet(text: str, across: int) -> tuple[Line, ...]:
    """Return what helps as rows under a field, where nothing is typed."""
    return tuple(line(" " * LABEL, Span(row, Paint.QUIET)) for row in wrapped(text, _width(across)))


def _offered(look: Look, labels: Sequence[str], across: int) -> tuple[Line, ...]:
    """Return what letters find; the sign stands at the one that Enter takes."""
    first, *rest = _packed([f"{look.alphabet.now} {labels[0]}", *labels[1:]], _width(across))
    taken, between, others = first.partition(_APART)
    head = line(" " * LABEL, Span(taken, Paint.INK_BOLD), Span(between + others, Paint.QUIET))
    return (head, *(line(" " * LABEL, Span(row, Paint.QUIET)) for row in rest))


def _packed(labels: Sequence[str], most: int) -> tuple[str, ...]:
    """Return labels beside each other, in as few rows of so many cells as they take."""
    rows: list[str] = []
    for each in labels:
        if rows and cells(rows[-1]) + cells(_APART) + cells(each) <= most:
            rows[-1] += f"{_APART}{each}"
        else:
            rows.append(cut_text(each, most))
    return tuple(rows)


def _help(sheet: Sheet, item: Item) -> str:
    """Return the whole date beside one that is typed, and else what to write in an empty field."""
    words, field = sheet.desk.words, item.field
    if field is None:
        return ""
    if field is REASON and not item.text.strip():
        return " ".join(filter(None, (_set_aside(sheet, item), words.text(field.asks))))
    value = value_of(sheet.desk, field, item.text)
    if isinstance(value, datetime):
        starts = value if value.tzinfo else next(iter(instants_of(value)), None)
        return day_and_time(words, starts, sheet.desk.today) if starts else ""
    problem = at_place(sheet.found, item.place)
    if problem is not None and problem.is_error and item.text.strip():
        return problem.sentence
    return "" if item.text.strip() else words.text(field.asks)


def _is_said(sheet: Sheet, found: Found) -> bool:
    """Whether a problem is told: what is only missing waits until somebody wants to store, what is being typed too."""
    if found.is_missing and not sheet.insists:
        return False
    return found.place != sheet.item.place or not found.is_error or not found.is_unread


def _problems(look: Look, found: Sequence[Found], across: int, *, names: bool = False) -> tuple[Line, ...]:
    """Return problems as rows; where the field is not beside them, `names` puts its label before each."""
    rows: list[Line] = []
    for each in found:
        sentence = in_its_field(look.words, each) if names else each.sentence
        said = sentence if each.is_error else look.words.text("note: {sentence}", sentence=sentence)
        paint = Paint.NOTICE if each.is_error else Paint.QUIET
        rows += (line(" " * LABEL, Span(row, paint)) for row in wrapped(said, _width(across)))
    return tuple(rows)


def _row(look: Look, head: str, text: str, *, here: bool) -> Line:
    sign = look.alphabet.now if here else " "
    start = f" {cut_text(head, LABEL - 4)}".ljust(LABEL - 2)
    return line(Span(start, Paint.QUIET), Span(f"{sign} {text}", Paint.INK_BOLD if here else Paint.INK))


def _stands_for(sheet: Sheet, item: Item) -> str:
    """Return what holds while a field is empty."""
    words, field = sheet.desk.words, item.field
    match field.kind if field else None:
        case Kind.NETWORK:
            role = ROLE.place(entry_of(item.place))
            network = usual_network(next((each.text for each in sheet.items if each.place == role), ""))
            return network_name(words, network) if network else ""
        case Kind.MODE:
            return label(choices(sheet.desk, MODE), Mode.ONSITE.value)
        case Kind.LANGUAGE if field is not INTERPRETS:
            return tongue(words, "da")
        case _:
            return ""


def _set_aside(sheet: Sheet, item: Item) -> str:
    """Return what a rule says, of which the reason to set it aside is asked for."""
    return next((each.sentence for each in sheet.found if each.rule == entry_of(item.place)), "")


def _text_rows(text: str, across: int, *, at_cursor: bool) -> tuple[str, ...]:
    """Return the rows of a text, with room for the cursor where it is; elsewhere one row, cut."""
    if not at_cursor:
        return (cut_text(text, _width(across)),)
    rows = wrapped(f"{text}.", _width(across))[-_MOST_ROWS:] or ("",)
    return (*rows[:-1], rows[-1].removesuffix("."))


def _width(across: int) -> int:
    return max(_LEAST_TEXT, across - LABEL - 1)
