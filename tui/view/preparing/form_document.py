"""What was typed in the forms laid onto the tables of a plan: the document that is checked and stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import msgspec
from msgspec import Struct

from meeting.danish_time import instants_of
from meeting.newcomer import id_from
from meeting.people import Role, role_of
from meeting.toml_text import Document
from tui.view.picking import Choice
from tui.view.preparing.form_choices import Desk, people_choices
from tui.view.preparing.form_fields import MEETING, NAME, NEW, OVERRIDE, PERSON, ROLE, SERIES, Field, field_at
from tui.view.preparing.form_texts import text_of, value_of
from tui.view.words import Words

Table = dict[str, object]


class Typed(Struct, frozen=True):
    """What was typed and is not stored yet; it is kept as JSON."""

    texts: Mapping[str, str] = msgspec.field(default_factory=dict)
    """By place, in the order in which it was typed first; an empty one takes a value away."""
    gone: tuple[str, ...] = ()
    """The ids of those who were taken off the list."""


def with_text(typed: Typed, place: str, text: str) -> Typed:
    """Return it with the text of a place."""
    return Typed({**typed.texts, place: text}, typed.gone)


def without_text(typed: Typed, place: str) -> Typed:
    """Return it with nothing typed at a place."""
    return Typed({each: text for each, text in typed.texts.items() if each != place}, typed.gone)


def without_person(typed: Typed, person: str) -> Typed:
    """Return it with somebody taken off the list, and all that was typed of them."""
    kept = {place: text for place, text in typed.texts.items() if not place.startswith(f"{PERSON}/{person}/")}
    return Typed(kept, (*typed.gone, person))


def named(typed: Typed, base: Document) -> tuple[Typed, str]:
    """Return it with the newcomer as one of the list, under an id made from the name, and that id."""
    taken = {*_ids(base), *people_typed(typed), *typed.gone}
    person = id_from(typed.texts.get(NAME.place(NEW), ""), taken)
    start = f"{PERSON}/{NEW}/"
    texts = {
        f"{PERSON}/{person}/{place.removeprefix(start)}" if place.startswith(start) else place: text
        for place, text in typed.texts.items()
    }
    return Typed(texts, typed.gone), person


def people_typed(typed: Typed) -> tuple[str, ...]:
    """Return the ids of those of whom something was typed, but not of the newcomer who has none yet."""
    ids = dict.fromkeys(place.split("/")[1] for place in typed.texts if place.startswith(f"{PERSON}/"))
    return tuple(person for person in ids if person != NEW)


def only(typed: Typed, person: str) -> Typed:
    """Return what was typed of one person, or with an empty id of the meeting and its series."""
    return Typed({place: text for place, text in typed.texts.items() if _whose(place) == person})


def others(typed: Typed, person: str) -> Typed:
    """Return what was typed of everybody else, and of the meeting where a person is given."""
    return Typed({place: text for place, text in typed.texts.items() if _whose(place) != person}, typed.gone)


def document_of_forms(base: Document, typed: Typed, desk: Desk) -> dict[str, object]:
    """Return the tables of a plan with all that was typed; what cannot be read stands there as it was typed."""
    tables = {**base}
    for name in (SERIES, MEETING):
        tables[name] = _written(_table(base.get(name)), typed, desk, name, "")
    listed = _listed(base, PERSON, typed)
    tables[PERSON] = [_written(row, typed, desk, PERSON, str(row["id"])) for row in listed]
    rules = {str(row.get("rule")): row for row in _rows(base, OVERRIDE)}
    rules |= {place.split("/")[1]: {} for place in typed.texts if place.startswith(f"{OVERRIDE}/")} | rules
    overrides = [{"rule": rule, **_written(row, typed, desk, OVERRIDE, rule)} for rule, row in rules.items()]
    tables[OVERRIDE] = [row for row in overrides if "reason" in row]
    return {name: table for name, table in tables.items() if table != []}


def text_at(base: Document, typed: Typed, desk: Desk, place: str) -> str:
    """Return what stands in a field: what was typed last, or else what the plan says."""
    if place in typed.texts:
        return typed.texts[place]
    table, entry, key = place.split("/")
    row = _table(base.get(table)) if not entry else _row(base, table, entry)
    return text_of(desk, field_at(place), _value(row, key))


def desk_of(base: Document, typed: Typed, words: Words, today: date, own_template: Choice | None = None) -> Desk:
    """Return what the texts are read with: today in Denmark, the start so far, and who is on the list."""
    starts = _table(base.get(MEETING)).get("starts")
    people = [
        (str(row["id"]), _said(row, typed, NAME), _said(row, typed, ROLE)) for row in _listed(base, PERSON, typed)
    ]
    children = tuple(person for person, _, role in people if role_of(role) is Role.CHILD)
    usual = _instant(starts) if isinstance(starts, datetime) else None
    return Desk(words, today, usual, people_choices(people), children, own_template)


def _said(row: Table, typed: Typed, field: Field) -> str:
    """Return a text of somebody on the list as it stands in its field."""
    return typed.texts.get(field.place(str(row["id"])), str(row.get(field.key, "")))


def _whose(place: str) -> str:
    table, person, _ = place.split("/")
    return person if table == PERSON else ""


def _instant(starts: datetime) -> datetime | None:
    """Return the start in a plan file, which is Danish time unless it says otherwise, as an instant."""
    return starts if starts.tzinfo else next(iter(instants_of(starts)), None)


def _written(row: Table, typed: Typed, desk: Desk, table: str, entry: str) -> Table:
    """Return a table with the values of what was typed in it."""
    written = {key: dict(value) if isinstance(value, dict) else value for key, value in row.items()}
    start = f"{table}/{entry}/"
    for place, text in typed.texts.items():
        if place.startswith(start):
            _put(written, place.removeprefix(start), value_of(desk, field_at(place), text))
    return written


def _put(row: Table, key: str, value: object) -> None:
    outer, _, inner = key.partition(".")
    if inner:
        held = _table(row.get(outer))
        _put(held, inner, value)
        key, value = outer, held or None
    if value is None:
        row.pop(key, None)
    else:
        row[key] = value


def _value(row: Table, key: str) -> object:
    outer, _, inner = key.partition(".")
    return _table(row.get(outer)).get(inner) if inner else row.get(key)


def _listed(base: Document, table: str, typed: Typed) -> list[Table]:
    """Return the rows of the people: those of the plan who are still on the list, then who was added."""
    rows = [row for row in _rows(base, table) if row.get("id") not in typed.gone]
    known = {row.get("id") for row in rows}
    return rows + [{"id": person} for person in people_typed(typed) if person not in known]


def _ids(base: Document) -> Iterator[str]:
    return (str(row.get("id")) for row in _rows(base, PERSON))


def _row(base: Document, table: str, entry: str) -> Table:
    key = "id" if table == PERSON else "rule"
    return next((row for row in _rows(base, table) if row.get(key) == entry), {})


def _rows(base: Document, table: str) -> Sequence[Table]:
    listed = base.get(table)
    return [_table(row) for row in listed] if isinstance(listed, list | tuple) else []


def _table(value: object) -> Table:
    return {str(key): held for key, held in value.items()} if isinstance(value, Mapping) else {}
