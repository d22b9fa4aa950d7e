"""The words a date can be written with, in Danish and English; æ, ø and å stand as ae, oe and aa."""

from __future__ import annotations

from collections.abc import Iterable

_SHORTEST = 3
"""Letters that are enough for a weekday or a month: `fre`, `dec`."""


def _shortened(names: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    """Return each name, and every beginning of it that is long enough, with its number."""
    return {
        name[:length]: number
        for number, spellings in enumerate(names, first)
        for name in spellings
        for length in range(_SHORTEST, len(name) + 1)
    }


WEEKDAYS = _shortened(
    (
        ("mandag", "monday"),
        ("tirsdag", "tuesday"),
        ("onsdag", "wednesday"),
        ("torsdag", "thursday"),
        ("fredag", "friday"),
        ("loerdag", "saturday"),
        ("soendag", "sunday"),
    ),
    first=0,
)
"""Weekday words with their number, Monday 0."""

MONTHS = _shortened(
    (
        ("januar", "january"),
        ("februar", "february"),
        ("marts", "march"),
        ("april",),
        ("maj", "may"),
        ("juni", "june"),
        ("juli", "july"),
        ("august",),
        ("september",),
        ("oktober", "october"),
        ("november",),
        ("december",),
    ),
    first=1,
)
"""Month words with their number, January 1."""

NUMBERS = dict.fromkeys(("en", "et", "a", "an", "one"), 1) | {
    word: number
    for number, words in enumerate(
        (
            ("to", "two"),
            ("tre", "three"),
            ("fire", "four"),
            ("fem", "five"),
            ("seks", "six"),
            ("syv", "seven"),
            ("otte", "eight"),
            ("ni", "nine"),
            ("ti", "ten"),
            ("elleve", "eleven"),
            ("tolv", "twelve"),
        ),
        start=2,
    )
    for word in words
}
"""Number words up to twelve."""

SAID_DAYS = {
    "i gaar": -1,
    "igaar": -1,
    "yesterday": -1,
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgen": 1,
    "imorgen": 1,
    "tomorrow": 1,
    "i overmorgen": 2,
    "overmorgen": 2,
    "day after tomorrow": 2,
}
"""Days that are said by a word, as days from today."""

DAY_UNITS = frozenset({"dag", "dage", "day", "days"})
WEEK_UNITS = frozenset({"uge", "uger", "week", "weeks"})
MONTH_UNITS = frozenset({"maaned", "maaneder", "mdr", "month", "months"})

INTRODUCTIONS = ("senest", "inden", "den", "d.", "d", "fra", "til", "paa", "by", "on", "from", "the")
"""Words before a date that do not change which day it is."""

NEXT_MEETING = frozenset(
    f"{before}{meeting}"
    for meeting, introductions in (
        ("naeste moede", ("", "paa ", "til ", "ved ", "senest paa ")),
        ("next meeting", ("", "the ", "at ", "at the ", "by the ")),
    )
    for before in introductions
)
"""Ways to say that an agreement is followed up at the next meeting."""
