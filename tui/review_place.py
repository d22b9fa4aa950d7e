"""Where somebody is who reviews: the pages one came through, and what is marked on each of them."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace


class Page(StrEnum):
    """A page of the review."""

    LIST = "list"
    """Every series that may be seen."""
    SERIES = "series"
    BRIEFING = "briefing"
    """What to read up on before the next meeting."""
    AGREEMENTS = "agreements"
    COURSE = "course"
    """What became of one agreement."""
    SCALES = "scales"
    MEETING = "meeting"
    ACCOUNT = "account"
    """All that is known of a meeting, in words."""
    WALL = "wall"
    """The wall as it stood at one moment."""
    SEARCH = "search"
    HELP = "help"


Count = Annotated[int, Meta(ge=0)]
"""No less than 0, also where a place is read from a file."""


class Place(Struct, frozen=True, omit_defaults=True):
    """A page and what is marked on it."""

    page: Page
    ref: str = ""
    """The series; on the list of them the one that is marked."""
    number: Count = 0
    """The meeting; on the page of a series the one that is marked."""
    chosen: Count = 0
    """Which agreement, part or hit is marked, from 0."""
    seq: Count = 0
    """The event after which the meeting is shown; 0 for its beginning."""
    top: Count | None = None
    """The first row that is shown of what may be longer than its window, from 0; None for where it opens."""


OF_A_MEETING = frozenset({Page.MEETING, Page.ACCOUNT, Page.WALL})
"""Pages that are about one meeting."""

Trail = tuple[Place, ...]
"""The pages one came through; the last is the one that is shown."""

_OF_ANY = frozenset({Page.LIST, Page.SEARCH})
"""Pages that stay whichever series goes."""

_PASSING = frozenset({Page.SEARCH, Page.HELP})
"""Pages that are not kept: what is searched for may be a name."""


def asked(ref: str) -> Trail:
    """Return the way to what a command line names: nothing, a series, or a meeting as `REF/NUMBER`."""
    if not ref:
        return (Place(Page.LIST),)
    series, _, number = ref.rpartition("/") if "/" in ref else (ref, "", "0")
    top = Place(Page.SERIES, series, int(number))
    return (top, Place(Page.MEETING, series, int(number))) if top.number else (top,)


def gone(trail: Trail, place: Place) -> Trail:
    """Return the way after going to a page: back to it where one came through it, as it was then, or else on to it."""
    for at, before in enumerate(trail):
        if _same(before, place):
            return trail[: at + 1]
    return (*trail, place)


def _same(one: Place, other: Place) -> bool:
    """Whether both are one page; the list and the page of a series are, whatever is marked there."""
    if one.page is not other.page or one.page is Page.LIST:
        return one.page is other.page
    marks_it = one.page is Page.SERIES
    return one.ref == other.ref and (marks_it or one.number == other.number)


def back(trail: Trail) -> Trail:
    """Return the way after going back; the moment that was replayed on the wall is the one of its meeting."""
    *before, last = trail
    if not before:
        return trail
    under = before[-1]
    if last.page is Page.WALL and under.page is Page.MEETING:
        under = replace(under, seq=last.seq, chosen=last.chosen)
    return (*before[:-1], under)


def without(trail: Trail, refs: Collection[str]) -> Trail:
    """Return the way without the series that are not among these any more, and without help for a page of theirs.

    One that began with such a series begins with the list of them.
    """
    if all(place.ref in refs for place in trail if place.ref):
        return trail
    kept = [place if place.ref in refs else Place(place.page) for place in trail]
    left = tuple(place for place in kept if place.ref or place.page in _OF_ANY)
    return left if left[:1] == (kept[0],) else (Place(Page.LIST), *left)


def marking(trail: Trail, place: Place) -> Trail:
    """Return the way with something else marked on the page that is shown."""
    return (*trail[:-1], place)


def to_keep(trail: Trail) -> Trail:
    """Return as much of the way as may be kept: references and numbers, no word that was searched for."""
    return tuple(place for place in trail if place.page not in _PASSING)


def goes_on(kept: Trail, wanted: Trail) -> bool:
    """Return whether a way that was kept leads to within what is asked for now."""
    if not kept:
        return False
    last, aim = kept[-1], wanted[-1]
    match aim.page:
        case Page.LIST:
            return True
        case Page.MEETING:
            return (last.ref, last.number) == (aim.ref, aim.number) and last.page in OF_A_MEETING
        case _:
            return last.ref == aim.ref and last.page is not Page.LIST
