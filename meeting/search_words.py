"""What somebody looks for: words, phrases in quotes, and filters such as `who:ida`, in Danish or English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from meeting.date_words import MONTHS
from meeting.dates import Use, read_date
from meeting.problem import Problem, mark
from meeting.text import clean


class Status(StrEnum):
    """What is asked of agreements: that they still wait, or what was said last of them."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    CHANGED = "changed"
    LAPSED = "lapsed"


class Wanted(Struct, frozen=True):
    """Words that stand beside each other; the last one may go on, unless they stood in quotes."""

    text: str
    whole: bool = False


class Query(Struct, frozen=True):
    """What is looked for; every part of it has to be so."""

    words: tuple[Wanted, ...] = ()
    who: tuple[Wanted, ...] = ()
    """Who said it or is responsible, by id or name."""
    status: Status | None = None
    series: str = ""
    """A reference, as it is written."""
    after: date | None = None
    """On this day in Denmark or later."""
    before: date | None = None
    """Before this day in Denmark."""


_WHO, _STATUS, _SERIES, _AFTER, _BEFORE = "who", "status", "series", "after", "before"
_FILTERS: Mapping[str, str] = {
    **dict.fromkeys(("who", "hvem"), _WHO),
    **dict.fromkeys(("status",), _STATUS),
    **dict.fromkeys(("series", "række"), _SERIES),
    **dict.fromkeys(("after", "efter"), _AFTER),
    **dict.fromkeys(("before", "før"), _BEFORE),
}
_EXAMPLES = {_WHO: "ida", _STATUS: "open", _SERIES: "2026-014", _AFTER: "1/9", _BEFORE: "2026-09-01"}
_STATUSES: Mapping[str, Status] = {
    **dict.fromkeys(("open", "waiting", "åben", "åbne", "åbent", "venter"), Status.OPEN),
    **dict.fromkeys(("kept", "holdt"), Status.KEPT),
    **dict.fromkeys(("partly", "delvist", "delvis"), Status.PARTLY),
    **dict.fromkeys(("not", "ikke"), Status.NOT_KEPT),
    **dict.fromkeys(("changed", "ændret"), Status.CHANGED),
    **dict.fromkeys(("lapsed", "bortfaldt", "bortfaldet"), Status.LAPSED),
}
_PART = re.compile(r'(?:(?P<name>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))')
_NEAR = 0.75
"""How like a filter a word before a colon must be to be meant as one: `hvm` is, `kl` is not."""
_MOST = 1_000
"""Characters somebody may search for; every word costs a look into the whole index."""
_LEAP_YEAR = 4
"""A date that says no year is read in this one, which has every day."""
_YEARS_BACK = 8


def query(words: str, today: date) -> Query | Problem:
    """Return what somebody looks for, or the one thing that is wrong with a filter; `today` is the day in Denmark.

    A date without its year is the last such day. What stands before a colon and is no filter is a word like any other.
    """
    if len(words) > _MOST:
        return Problem(mark("Search for at most {most} characters."), "", {"most": _MOST})
    asked = Query()
    for part in _PART.finditer(normalize("NFC", clean(words))):
        taken = _taken(asked, part, today)
        if isinstance(taken, Problem):
            return taken
        asked = taken
    return asked


def _taken(asked: Query, part: re.Match[str], today: date) -> Query | Problem:
    name, whole = part["name"] or "", part["phrase"] is not None
    value = part["phrase"] if whole else part["word"].strip('"')
    if not name and _kind(value.removesuffix(":")) and value.endswith(":"):
        name, value = value[:-1], ""
    if kind := _kind(name):
        if not value:
            wrong = mark("{name}: needs a word right after it, as in {name}:{example}.")
            return Problem(wrong, "", {"name": name, "example": _EXAMPLES[kind]})
        return _filtered(asked, kind, Wanted(value, whole), today)
    if guess := _near(name):
        wrong = mark("There is no filter {name}:, did you mean {guess}:?")
        return Problem(wrong, "", {"name": name, "guess": guess})
    text = f"{name}:{value}" if name else value
    if not any(map(str.isalnum, text)):
        return asked
    return replace(asked, words=(*asked.words, Wanted(text, whole)))


def _kind(name: str) -> str:
    return _FILTERS_PLAIN.get(_plain(name), "")


def _near(name: str) -> str:
    found = get_close_matches(_plain(name), _FILTERS_PLAIN, n=1, cutoff=_NEAR)
    return next((spelt for spelt in _FILTERS if found and _plain(spelt) == found[0]), "")


def _filtered(asked: Query, kind: str, wanted: Wanted, today: date) -> Query | Problem:
    value = wanted.text
    match kind:
        case "who":
            return replace(asked, who=(*asked.who, wanted))
        case "series":
            return replace(asked, series=value)
        case "status":
            status = _STATUSES_PLAIN.get(_plain(value))
            if status is None:
                wrong = mark("{value} is no status; write open, kept, partly, not, changed or lapsed.")
                return Problem(wrong, "", {"value": value})
            return replace(asked, status=status)
        case _:
            day = past_day(value, today)
            if day is None:
                return Problem(mark("{value} is no date; write 1/9 or 2026-09-01."), "", {"value": value})
            return replace(asked, after=day) if kind == _AFTER else replace(asked, before=day)


def past_day(text: str, today: date) -> date | None:
    """Return a date as people type it; one without its year is the last such day until today. None if it is no date."""
    letters = "".join(filter(str.isalpha, _plain(text)))
    if not any(map(str.isdigit, text)) or (letters and letters not in MONTHS):
        return None
    day = read_date(text, date(_LEAP_YEAR, 1, 1), use=Use.START)
    if not isinstance(day, date):
        return None
    if day.year != _LEAP_YEAR:
        return day
    return next((said for back in range(_YEARS_BACK) if (said := _in_year(day, today.year - back)) <= today), None)


def _in_year(day: date, year: int) -> date:
    """Return a day in another year; one that this year does not have lies far ahead."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date.max


def _plain(word: str) -> str:
    plain = normalize("NFC", word).casefold()
    for letter, letters in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        plain = plain.replace(letter, letters)
    return plain


_FILTERS_PLAIN = {_plain(name): kind for name, kind in _FILTERS.items()}
_STATUSES_PLAIN = {_plain(name): status for name, status in _STATUSES.items()}
