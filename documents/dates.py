"""Dates and times in papers, in every language that papers are written in; all instants are shown in Danish time.

They are Gregorian everywhere and count 24 hours. A day in another language has the Danish figures after it: months have
the names of another calendar's in some (ti, fa) and differ within others (ar).
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from meeting.danish_time import COPENHAGEN, local_day

if TYPE_CHECKING:
    from babel import Locale

_SPELT_AS = {"en": "en_GB"}
"""Where babel's own choice among the countries of a language is not ours: no month before the day."""
_NARROW_SPACE, _HARD_SPACE = "\u202f", "\u00a0"


def long_date(day: date, lang: str = "da") -> str:
    """Return a day as `torsdag den 9. april 2026`; in another language with its Danish figures after it."""
    spelt = _spelt(day, lang)
    return f"{spelt} ({_figures(day)})" if lang != "da" else spelt


def plain_date(day: date, lang: str = "da") -> str:
    """Return a day as a narrow column holds it: `9. april 2026`; in another language its Danish figures alone."""
    return _spelt(day, lang, "long") if lang == "da" else _figures(day)


def clock(instant: datetime, lang: str = "da") -> str:
    """Return an aware instant as `15.00`, outside Danish as `15:00`."""
    return f"{instant.astimezone(COPENHAGEN):{'%H.%M' if lang == 'da' else '%H:%M'}}"


def when(instant: datetime, lang: str = "da") -> str:
    """Return day and time of an aware instant: `torsdag den 9. april 2026 kl. 15.00`.

    In another language the Danish time stands after it too, because some readers count the hours from sunrise (ti).
    """
    return _timed(local_day(instant), clock(instant, lang), clock(instant), lang)


def period(start: datetime, end: datetime, lang: str = "da") -> str:
    """Return from when to when by two aware instants: `torsdag den 9. april 2026 kl. 15.00–17.00`."""
    if local_day(start) != local_day(end):
        return f"{when(start, lang)} – {when(end, lang)}"
    own, danish = (f"{clock(start, each)}–{clock(end, each)}" for each in (lang, "da"))
    return _timed(local_day(start), own, danish, lang)


def length(minutes: int, lang: str = "da") -> str:
    """Return how long something takes, in minutes, as people say it: `3 timer`, `2 timer og 30 minutter`."""
    from babel.lists import format_list  # noqa: PLC0415 - 0.1 s that only papers should pay
    from babel.units import format_unit  # noqa: PLC0415 - as above

    counted = zip(divmod(minutes, 60), ("duration-hour", "duration-minute"), strict=True)
    locale = _locale(lang)
    parts = [format_unit(number, unit, locale=locale) for number, unit in counted if number]
    return format_list(parts, style="standard", locale=locale)


def _timed(day: date, own: str, danish: str, lang: str) -> str:
    if lang == "da":
        return f"{_spelt(day, lang)} kl. {danish}"
    return f"{_spelt(day, lang)} {own} ({_figures(day)} kl. {danish})"


def _figures(day: date) -> str:
    return f"{day:%d.%m.%Y}"


@lru_cache(maxsize=512)
def _spelt(day: date, lang: str, length: Literal["full", "long"] = "full") -> str:
    """Return a day with or without its weekday; in Danish for a language whose months nobody has told us."""
    from babel.dates import format_date  # noqa: PLC0415 - 0.1 s that only papers should pay

    return format_date(day, length, _locale(lang)).replace(_NARROW_SPACE, _HARD_SPACE)


def _locale(lang: str) -> Locale:
    """Return how a language writes; Danish for one of which nobody has told us."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 0.1 s that only papers should pay

    try:
        return Locale.parse(_SPELT_AS.get(lang, lang))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("da")
