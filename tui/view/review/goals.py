"""The common goals of a series, and what its agreements rest on (R9, seed 000; R63, seed 001)."""

from __future__ import annotations

from collections import Counter
from datetime import date

from meeting.agreement_terms import Resource
from meeting.danish_time import local_day
from meeting.series import Series, agreements
from meeting.series_aims import Aim, aims
from tui.view.clock import short_date
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.review.rooms import labelled
from tui.view.words import mark

_LABEL_AT = 16


def goal_rows(look: Look, series: Series, across: int, today: date) -> list[Line]:
    """Return the common goals with since when they are, and what the agreements rest on; none without either."""
    goals = [_aim(look, series, each, today) for each in aims(series)]
    parts = ((mark("Goals"), goals), (mark("Agreements"), _resources(look, series)))
    return [
        row for label, texts in parts if texts for row in labelled(look.words.text(label), texts, _LABEL_AT, across)
    ]


def _resources(look: Look, series: Series) -> list[str]:
    """Return how many agreements rest on lasting private relations, and how many on public help (R63, seed 001)."""
    rest = Counter(promise.terms.resource for promise in agreements(series))
    private, public = rest[Resource.PRIVATE], rest[Resource.PROFESSIONAL]
    told = mark("{n} rest on the private network, {more} on professionals")
    return [look.words.text(told, n=private, more=public)] if private or public else []


def _aim(look: Look, series: Series, aim: Aim, today: date) -> str:
    """Return a goal with when it was set, and when it was dropped."""
    words = look.words
    begun = _on(look, series, aim.meetings[0], today)
    if not aim.dropped_in:
        return f"{aim.text}, {words.text('since {date}', date=begun)}"
    ended = _on(look, series, aim.dropped_in, today)
    return f"{aim.text}, {words.text('from {date} to {end}', date=begun, end=ended)}"


def _on(look: Look, series: Series, number: int, today: date) -> str:
    meeting = series.meeting(number)
    return short_date(look.words, local_day(meeting.planned.starts), today) if meeting else ""
