"""How long it is from one meeting to the next, and why where that is not as usual (R86, seed 002)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting import next_meeting
from meeting.danish_time import local_day
from meeting.events import Reason
from meeting.noted import only_noted
from meeting.postponing import without_date
from meeting.series import Series
from meeting.state import Meeting
from meeting.template import RuleId


class Gap(Struct, frozen=True):
    """The weeks from a meeting to the next."""

    weeks: int
    usual: tuple[int, int]
    """The fewest and the most weeks of the template."""
    inside: bool
    reason: Reason | None = None
    """What was picked as the reason for a date outside them; None where nothing was."""
    text: str = ""
    """The reason as it was written; empty where none is."""
    days: int = 0
    """The days instead, where there are so few that weeks say too little."""


def to_next(series: Series, meeting: Meeting) -> Gap | None:
    """Return how long it is from a meeting of a series to the next one; None where that has no date."""
    starts = next_starts(series, meeting)
    if starts is None:
        return None
    weeks, inside = next_meeting.weeks_until(meeting, starts), next_meeting.inside(meeting, starts)
    usual, days = meeting.planned.template.interval_weeks, next_meeting.days_until(meeting, local_day(starts))
    if inside:
        return Gap(weeks, usual, inside, days=days)
    about = (each for each in meeting.overrides if each.rule is RuleId.NEXT_MEETING_INTERVAL)
    given = [each for each in about if not only_noted(meeting, each)]
    written = [each.reason for each in meeting.planned.overrides if each.rule is RuleId.NEXT_MEETING_INTERVAL]
    texts = [*written, *(each.text for each in given if each.text)]
    return Gap(weeks, usual, inside, given[-1].reason if given else None, texts[-1] if texts else "", days)


def next_starts(series: Series, meeting: Meeting) -> datetime | None:
    """Return when the meeting after this one begins, an UTC instant, as it is planned or else as it was agreed.

    None where there is no date, nor where the next one was put off without one: what was agreed does not stand then.
    """
    number = meeting.planned.number
    following = [each for each in series.meetings if each.planned.number > number]
    if not following:
        return meeting.ending.next_starts
    return next((each.planned.starts for each in following if not without_date(each)), None)
