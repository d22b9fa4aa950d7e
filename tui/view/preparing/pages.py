"""The pages of the preparation, and what somebody sees of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from meeting.state import Meeting, Stage
from tui.view.lines import Line
from tui.view.notice import NoticeLine
from tui.view.words import mark


class Page(StrEnum):
    """A page, by the digit that opens it."""

    OVERVIEW = "1"
    PEOPLE = "2"
    MEETING = "3"
    SHARING = "4"
    CHECKLISTS = "5"


TITLES: Mapping[Page, str] = {
    Page.OVERVIEW: mark("Overview"),
    Page.PEOPLE: mark("Participants"),
    Page.MEETING: mark("The meeting"),
    Page.SHARING: mark("What may be told"),
    Page.CHECKLISTS: mark("Checklists"),
}


class Seen(Struct, frozen=True):
    """What somebody sees of a meeting that is prepared."""

    meeting: Meeting
    today: date
    page: Page = Page.OVERVIEW
    row: int = 0
    """What is marked on the page, from 0."""
    column: int = 0
    """Who is marked beside it, from 0."""
    topic: str = ""
    """A topic that was typed, and of which nothing is settled yet."""
    left: tuple[int, int] = (0, 0)
    """How many lines are open after the meeting before, and its number."""
    notice: NoticeLine = NoticeLine()
    """What is asked or said instead of what the page says of the marked row."""


class Body(Struct, frozen=True):
    """One page: a head that stays, rows of which one must be seen, and what is told of that one."""

    head: tuple[Line, ...]
    rows: tuple[Line, ...]
    chosen: int = 0
    """The row of the sign."""
    foot: tuple[Line, ...] = ()
    """Under the rows, above what is said."""
    says: str = ""
    """What is asked of the marked row; empty where there is nothing to ask."""


def pages(meeting: Meeting) -> tuple[Page, ...]:
    """Return the pages of a meeting: once it has begun, only what is done after it remains."""
    return tuple(Page) if is_coming(meeting) else (Page.CHECKLISTS,)


def is_coming(meeting: Meeting) -> bool:
    """Return whether the meeting has a plan and has not begun."""
    return meeting.stage in {Stage.PLANNED, Stage.POSTPONED}
