"""Reading open JSON back: everything is looked through before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from itertools import count
from json import loads
from typing import TypeVar

from msgspec import DecodeError, Struct, ValidationError, json, to_builtins

from documents.open_json import FORMAT, VERSION, Entry, OneMeeting, Told, WholeSeries
from meeting.codec import KINDS
from meeting.codec import VERSION as EVENT_VERSION
from meeting.events import MeetingPlanned, Recorded
from meeting.fold import replay
from meeting.json_text import clean_json
from meeting.plan import Plan
from meeting.plan_fields import is_number, is_reference, misfit
from meeting.state_hash import state_hash
from meeting.text import clean

_BYTE = re.compile(r"\(byte (\d+)\)")
_PLACE = re.compile(r"`\$\.?([^`]*)`$")
_FIELD = re.compile(r"field `([^`]*)`")
_MOST_DIGITS = 9
_YEARS = range(2, 9999)
"""Of instants; a year more at either end, and no time zone and no length of a meeting leads out of the calendar."""

T = TypeVar("T")


class Flaw(StrEnum):
    """What is wrong with a document."""

    NOT_JSON = "not_json"
    """Place: the line."""
    NOT_OURS = "not_ours"
    NEWER = "newer"
    """A newer program wrote it; place: what this one does not know."""
    TOO_DEEP = "too_deep"
    """More brackets in each other than any event has."""
    MISFIT = "misfit"
    """A field is missing, unknown or of another kind, an instant in no calendar; place: the field or the event."""
    ELSEWHERE = "elsewhere"
    """A meeting is not of the series, or its plan is another's; place: the meeting."""
    TWICE = "twice"
    """A meeting or the id of an event stands twice; place: the meeting or the event."""
    GAP = "gap"
    """An event is missing, or stands in another place; place: the event."""
    CANNOT_FOLLOW = "cannot_follow"
    """The events of a meeting cannot follow each other, or plan none; place: the meeting."""
    OTHER_STATE = "other_state"
    """The events come to something else than the hash or the stage says; place: the meeting."""


class Flawed(Exception):  # noqa: N818 - named after what went wrong, as the errors of the store are
    """A document cannot be taken in: what is wrong, and where."""

    def __init__(self, flaw: Flaw, place: str = "") -> None:
        super().__init__(f"{flaw}: {place}")
        self.flaw = flaw
        self.place = place


class _Head(Struct):
    format: str = ""
    version: int = 0


def read(data: bytes, told: Told) -> WholeSeries:
    """Return a document that holds together, with clean texts and hashes that fit; raises Flawed for any other."""
    try:
        whole = _decoded(data)
        _check_names(whole)
        for done, one in enumerate(whole.meetings):
            told(done, len(whole.meetings))
            _check_state(one, [_recorded(one, entry) for entry in one.events])
            for entry in one.apart:
                _recorded(one, entry)
    except RecursionError:
        raise Flawed(Flaw.TOO_DEEP) from None
    told(len(whole.meetings), len(whole.meetings))
    return whole


def _decoded(data: bytes) -> WholeSeries:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise Flawed(Flaw.NOT_JSON, _line(data, error.start)) from None
    head = _as(_Head, data)
    if head.format != FORMAT or head.version < 1:
        raise Flawed(Flaw.NOT_OURS)
    if head.version > VERSION:
        raise Flawed(Flaw.NEWER, f"version {head.version}")
    return _as(WholeSeries, data)


def _as(kind: type[T], data: bytes) -> T:
    try:
        return json.decode(data, type=kind)
    except ValidationError as error:
        # The library says where, and which field is missing or unknown, in its sentence alone.
        found = (each.search(str(error)) for each in (_PLACE, _FIELD))
        place = ".".join(each[1] for each in found if each)
        raise Flawed(Flaw.NOT_OURS if kind is _Head else Flaw.MISFIT, place) from None
    except DecodeError as error:
        byte = _BYTE.search(str(error))
        raise Flawed(Flaw.NOT_JSON, _line(data, int(byte[1]) if byte else len(data))) from None


def _line(data: bytes, byte: int) -> str:
    return str(data.count(b"\n", 0, byte) + 1)


def _check_names(whole: WholeSeries) -> None:
    """Raise Flawed for a meeting of another series, and for anything that is there twice or in the wrong place."""
    if not is_reference(whole.series):
        raise Flawed(Flaw.MISFIT, "series")
    meetings: set[str] = set()
    ids: set[str] = set()
    for one in whole.meetings:
        ref, _, number = one.meeting.rpartition("/")
        if ref != whole.series or number != _number(number) or clean(one.meeting) != one.meeting:
            raise Flawed(Flaw.ELSEWHERE, clean(one.meeting))
        if one.meeting in meetings:
            raise Flawed(Flaw.TWICE, one.meeting)
        meetings.add(one.meeting)
        _check_gaps(one)
        for seq, entry in zip(_expected(one), (*one.events, *one.apart), strict=False):
            if entry.seq != seq:
                raise Flawed(Flaw.GAP, _place(one, seq))
            if entry.id in ids:
                raise Flawed(Flaw.TWICE, _place(one, seq))
            ids.add(entry.id)


def _expected(one: OneMeeting) -> Iterator[int]:
    """Yield the seq that each entry has to have, and no end of them."""
    seq = 1
    for first, last in one.missing:
        yield from range(seq, first)
        seq = last + 1
    yield from count(seq)


def _check_gaps(one: OneMeeting) -> None:
    """Raise Flawed unless what is missing comes in order, and what stands apart is what comes after the first of it."""
    before = 0
    for first, last in one.missing:
        if not before < first <= last:
            raise Flawed(Flaw.GAP, _place(one, first))
        before = last
    first_missing = one.missing[0][0] if one.missing else len(one.events) + 1
    if first_missing != len(one.events) + 1 or (one.apart and not one.missing):
        raise Flawed(Flaw.GAP, _place(one, len(one.events) + 1))


def _number(typed: str) -> str:
    """Return the number of a meeting as it has to be written; empty for what is none."""
    is_typed = typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS
    return str(int(typed)) if is_typed and is_number(int(typed)) else ""


def _recorded(one: OneMeeting, entry: Entry) -> Recorded:
    """Return an event; raises Flawed for one that this program cannot read, or whose texts are not clean."""
    place = _place(one, entry.seq)
    if entry.kind not in KINDS or entry.version > EVENT_VERSION:
        raise Flawed(Flaw.NEWER, f"{place} {clean(entry.kind)}")
    try:
        recorded = entry.recorded()
        texts_are_clean = _same(clean_json(entry.payload), entry.payload)
    # An UnknownEventError is one, and so is a number with more digits than Python reads.
    except ValueError:
        raise Flawed(Flaw.MISFIT, place) from None
    if not texts_are_clean or not entry.id or any(clean(text) != text for text in (entry.id, entry.act, entry.pane)):
        raise Flawed(Flaw.MISFIT, place)
    if not _in_calendar(recorded.at) or not _in_calendar(recorded.event):
        raise Flawed(Flaw.MISFIT, place)
    if isinstance(recorded.event, MeetingPlanned):
        _check_plan(recorded.event.plan, place)
    return recorded


def _check_plan(plan: Plan, place: str) -> None:
    """Raise Flawed for a plan that no plan file could hold."""
    try:
        field = misfit(plan)
    except RecursionError:
        raise
    except Exception as error:
        raise Flawed(Flaw.MISFIT, place) from error
    if field:
        raise Flawed(Flaw.MISFIT, f"{place}, {field}")


def _in_calendar(value: object) -> bool:
    """Whether every instant in a value has a time zone, and a year that leaves room around it."""
    return _each_in_calendar(to_builtins(value, builtin_types=(datetime,), str_keys=True))


def _each_in_calendar(value: object) -> bool:
    match value:
        case datetime() as instant:
            return instant.tzinfo is not None and instant.year in _YEARS
        case dict() as table:
            return all(map(_each_in_calendar, table.values()))
        case list() | tuple() as rows:
            return all(map(_each_in_calendar, rows))
        case _:
            return True


def _same(cleaned: str, payload: str) -> bool:
    return cleaned == payload or loads(cleaned) == loads(payload)


def _check_state(one: OneMeeting, log: list[Recorded]) -> None:
    """Raise Flawed unless the entries come to what the document says; what begins after a gap comes to nothing yet."""
    try:
        state = replay(log)
        found = state_hash(state)
    except RecursionError:
        raise
    except Exception as error:
        raise Flawed(Flaw.CANNOT_FOLLOW, one.meeting) from error
    if one.missing and state.plan is None:
        return
    if state.plan is None or not _in_calendar(state):
        raise Flawed(Flaw.CANNOT_FOLLOW, one.meeting)
    if state.plan.ref != one.meeting:
        raise Flawed(Flaw.ELSEWHERE, one.meeting)
    if (found, state.stage.value) != (one.hash, one.stage):
        raise Flawed(Flaw.OTHER_STATE, one.meeting)


def _place(one: OneMeeting, seq: int) -> str:
    """Return `2026-014/2: 17`, an event as its meeting counts it."""
    return f"{one.meeting}: {seq}"
