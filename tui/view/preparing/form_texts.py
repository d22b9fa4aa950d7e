"""What is typed in a field as the value of a plan file, and a value as it stands in its field.

Nothing is refused here: what cannot be read becomes a value as it was typed, and the rules of a plan file say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time

from meeting.danish_time import COPENHAGEN
from meeting.dates import DateProblem, Use, read_date
from meeting.next_meeting_text import Appointment, read_appointment
from tui.view.picking import read
from tui.view.preparing.form_choices import Desk, choices, chosen, label
from tui.view.preparing.form_fields import Field, Kind
from tui.view.typed_dates import DAY_PAST, WHY_NO_DATE

_COMMA = ", "
_DASH = "–"
_NUMBER = re.compile(r"(\d{1,4})(?: ?m(?:in(?:\.|utes|utter)?)?)?", re.ASCII | re.IGNORECASE)
_CLOCK = re.compile(r"(?:kl\.? ?|at )?(\d{1,2})(?:[.:](\d\d))?([+-]\d\d:\d\d)?", re.ASCII | re.IGNORECASE)
_BETWEEN = re.compile(r" ?[-–] ?| til | to ", re.IGNORECASE)
_LONG_AGO = date(2000, 1, 1)
_LEAP_DAY = (2, 29)
_UNKNOWN = datetime(2000, 1, 1, 12, tzinfo=UTC)
"""Stands for the start of a meeting that has none, whose clock time no date can keep."""


def value_of(desk: Desk, field: Field, text: str) -> object:
    """Return what a plan file would hold for what is typed; None where nothing is."""
    if not text.strip():
        return None
    reader = _READERS.get(field.kind)
    return reader(desk, field, text) if reader else text


def text_of(desk: Desk, field: Field, value: object) -> str:
    """Return how a value of a plan file stands in its field; what is of no known form stands as it is."""
    if value is None:
        return ""
    match field.kind, value:
        case Kind.START, datetime():
            return _moment(value)
        case Kind.CLOCK, time() | str():
            return _clock_text(value)
        case Kind.YES_NO, bool():
            return label(choices(desk, field), str(value).lower())
        case Kind.STAYS | Kind.DAYS, list():
            show = _clock_text if field.kind is Kind.STAYS else _day_text
            return _COMMA.join(_pair_text(pair, show) for pair in value)
        case Kind.PEOPLE, list() | tuple():
            return _COMMA.join(label(desk.people, str(each)) for each in value)
        case _:
            return label(choices(desk, field), str(value))


def why_no_date(desk: Desk, field: Field, text: str) -> str:
    """Return the msgid of what is wrong with the day that a start names; empty where it is only badly written."""
    said = read_appointment(text, desk.usual or _UNKNOWN, desk.today) if field.kind is Kind.START else None
    if said is DateProblem.PAST:
        return DAY_PAST
    return WHY_NO_DATE.get(said, "") if isinstance(said, DateProblem) else ""


def _number(_desk: Desk, _field: Field, text: str) -> object:
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) if found else text


def _start(desk: Desk, _field: Field, text: str) -> object:
    """Read date and time; a date alone keeps the clock time there was, and is none where there was none."""
    said = read_appointment(text, desk.usual or _UNKNOWN, desk.today)
    if not isinstance(said, Appointment) or said.place:
        return text
    alone = isinstance(read_date(" ".join(text.split()), desk.today, use=Use.START), date)
    return text if alone and desk.usual is None else said.starts


def _clock(_desk: Desk, _field: Field, text: str) -> object:
    return _clock_of(text)


def _clock_of(text: str) -> str:
    found = _CLOCK.fullmatch(" ".join(text.split()))
    return f"{found[1]}:{found[2] or '00'}{found[3] or ''}" if found else text


def _stays(_desk: Desk, _field: Field, text: str) -> object:
    pairs = [_split(piece, _clock_read) for piece in text.split(",") if piece.strip()]
    return text if None in pairs else pairs


def _days(desk: Desk, _field: Field, text: str) -> object:
    pairs: list[list[str]] = []
    for piece in (piece for piece in text.split(",") if piece.strip()):
        pair = _alone(piece, desk.today) or _split(piece, lambda part: _day_of(part, desk.today))
        if pair is None:
            return text
        pairs.append(_begun(pair, desk.today, piece))
    return pairs


def _alone(text: str, today: date) -> list[str] | None:
    """Return a day as first and last day, a week from its Monday to its Sunday; None if it is neither."""
    first, last = _day_of(text, today), _day_of(text, today, Use.FOLLOW_UP)
    if first != last:
        # Only a week without a weekday has one day to begin and another to follow up.
        year, week, _ = date.fromisoformat(last).isocalendar()
        last = date.fromisocalendar(year, week, 7).isoformat()
    return [first, last] if first else None


def _day_of(text: str, today: date, use: Use = Use.START) -> str:
    """Return a day as ISO date, one that has been too where its year was written; empty if it cannot be read."""
    day = read_date(text, today, use=use)
    if day is DateProblem.PAST:
        day = read_date(text, _LONG_AGO, use=use)
    return day.isoformat() if isinstance(day, date) else ""


def _begun(pair: list[str], today: date, piece: str) -> list[str]:
    """Return first and last day; of *15/11 to 3/1*, said on the 22nd of November, the first has been."""
    first, last = (date.fromisoformat(day) for day in pair)
    if first <= last or re.search(r"\d{4}", piece) or (first.month, first.day) == _LEAP_DAY:
        return pair
    begun = first.replace(year=first.year - 1)
    return [begun.isoformat(), pair[1]] if begun <= today else pair


def _clock_read(text: str) -> str:
    return _clock_of(text) if _CLOCK.fullmatch(" ".join(text.split())) else ""


def _split(text: str, part: Callable[[str], str]) -> list[str] | None:
    """Return the two parts that a text has where it is cut so that both can be read; None if there is no such cut."""
    for first, last in _cuts(text.strip()):
        if (one := part(first)) and (other := part(last)):
            return [one, other]
    return None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    for between in _BETWEEN.finditer(text):
        yield text[: between.start()], text[between.end() :]


def _one_of(desk: Desk, field: Field, text: str) -> object:
    return chosen(choices(desk, field), text) or text


def _person(desk: Desk, field: Field, text: str) -> object:
    # Of two of one name neither is meant by it, though the id of one may be just that.
    return chosen(choices(desk, field), text, by_value=False) or text


def _yes_no(desk: Desk, field: Field, text: str) -> object:
    said = chosen(choices(desk, field), text)
    return said == "true" if said else text


def _people(desk: Desk, _field: Field, text: str) -> object:
    picked = read(desk.people, text)
    last = chosen(desk.people, picked.letters, by_value=False) or picked.letters.strip()
    return [*picked.ids, *picked.unknown, *([last] if last and last not in picked.ids else [])]


_READERS: dict[Kind, Callable[[Desk, Field, str], object]] = {
    Kind.NUMBER: _number,
    Kind.START: _start,
    Kind.CLOCK: _clock,
    Kind.STAYS: _stays,
    Kind.DAYS: _days,
    Kind.YES_NO: _yes_no,
    Kind.PEOPLE: _people,
    **dict.fromkeys((Kind.TEMPLATE, Kind.LANGUAGE, Kind.NETWORK, Kind.MODE), _one_of),
    **dict.fromkeys((Kind.PERSON, Kind.CHILD), _person),
}


def _moment(value: datetime) -> str:
    at = value.astimezone(COPENHAGEN) if value.tzinfo else value
    return f"{at.day}/{at.month}/{at.year} {at:%H.%M}"


def _clock_text(value: object) -> str:
    written = value.isoformat(timespec="minutes") if isinstance(value, time) else str(value)
    return written.replace(":", ".", 1)


def _day_text(value: object) -> str:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return str(value)
    return f"{day.day}/{day.month}/{day.year}"


def _pair_text(pair: object, show: Callable[[object], str]) -> str:
    if not isinstance(pair, list | tuple):
        return str(pair)
    shown = [show(each) for each in pair]
    return shown[0] if show is _day_text and shown[1:] == shown[:1] else f" {_DASH} ".join(shown)
