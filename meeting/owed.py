"""What is owed between the meetings: papers to send, dates to find, meetings to plan or to close (R48, R85, R121)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from meeting.calendar import is_workday
from meeting.closed_days import is_closed
from meeting.next_dates import agreement_list_due
from meeting.papers import Paper
from meeting.template import Template

_DAY = timedelta(days=1)
AHEAD = timedelta(days=7)
"""How long before its day something is told: a week is what people plan by."""


class Duty(StrEnum):
    """What is to be done."""

    CLOSE = "close"
    """The meeting began on an earlier day and was never closed."""
    NEW_DATE = "new_date"
    """The meeting was put off, and nobody knows yet until when."""
    MISSED = "missed"
    """The meeting was planned for a day gone by, and never begun."""
    MINUTES = "minutes"
    AGREEMENT_LIST = "agreement_list"
    PLAN = "plan"
    """The next meeting has a date and no plan."""
    BEGIN = "begin"
    """Agreements should have begun by then."""
    FOLLOW_UP = "follow_up"
    """Agreements should have been followed up by then."""


PAPERS = {Duty.MINUTES: Paper.MINUTES, Duty.AGREEMENT_LIST: Paper.AGREEMENT_LIST}
"""The duties that are done when a paper has gone out."""
WITHOUT_DAY = frozenset({Duty.NEW_DATE, Duty.MISSED})
"""The duties that are done when the meeting has a date again."""
_OF_OTHERS = frozenset({Duty.BEGIN, Duty.FOLLOW_UP})


class Begun(Struct, frozen=True):
    """A meeting that has begun, and what of it is done; all dates are local."""

    meeting: str
    """`REF/NUMBER`."""
    template: Template
    met_on: date
    """The day for which it was planned, or goes on."""
    closed_on: date | None = None
    sent: frozenset[Paper] = frozenset()
    next_on: date | None = None
    """The day of the next meeting, as planned or else as agreed; None if there is none, or it has begun."""
    next_planned: bool = False
    begins: tuple[date, ...] = ()
    """When its agreements begin that nobody has been asked about since."""
    follow_ups: tuple[date, ...] = ()
    """When these are followed up."""


class WithoutDay(Struct, frozen=True):
    """A meeting that has not begun and has no day ahead of it."""

    meeting: str
    """`REF/NUMBER`."""
    on: date
    """The local day on which it was put off, or for which it was planned."""
    put_off: bool = True
    """Whether it was put off without a new date; else its day went by."""


class Owed(Struct, frozen=True):
    """One thing to be done."""

    due: date
    duty: Duty
    meeting: str
    """The meeting it comes from, `REF/NUMBER`."""
    day: date
    """The day of that meeting; for the agreement list and the plan that of the next one.

    Of a meeting put off without a date it is the day on which that was done.
    """
    count: int = 0
    """How many agreements; of the agreement list, how many days before the meeting it goes out."""


def owed(meetings: Iterable[Begun | WithoutDay], today: date) -> tuple[Owed, ...]:
    """Return what is owed on a local day, first what one does oneself, then what others have promised, by date.

    What is due within a week is told already.
    """
    found = (each for meeting in meetings for each in _of(meeting, today) if each.due <= today + AHEAD)
    return tuple(sorted(found, key=lambda each: (each.duty in _OF_OTHERS, each.due, each.meeting)))


def minutes_due(closed_on: date, template: Template) -> date:
    """Return the last of the working days within which the minutes go to everybody (R128, seed 004; domain 7.2)."""
    day, left = closed_on, template.minutes_days
    while left:
        day += _DAY
        left -= is_workday(day) and not is_closed(day, template.closed_days)
    return day


def _of(meeting: Begun | WithoutDay, today: date) -> Iterator[Owed]:
    """Yield what is owed of a meeting; a new date is due on the day it is put off, or should have been (R85, R144)."""
    if isinstance(meeting, WithoutDay):
        yield Owed(meeting.on, Duty.NEW_DATE if meeting.put_off else Duty.MISSED, meeting.meeting, meeting.on)
    else:
        yield from _after(meeting, today)


def _after(meeting: Begun, today: date) -> Iterator[Owed]:
    if meeting.closed_on is None:
        if meeting.met_on < today:
            yield Owed(meeting.met_on, Duty.CLOSE, meeting.meeting, meeting.met_on)
        return
    if Paper.MINUTES not in meeting.sent:
        due = minutes_due(meeting.closed_on, meeting.template)
        yield Owed(due, Duty.MINUTES, meeting.meeting, meeting.met_on)
    if meeting.next_on is not None:
        yield from _before_the_next(meeting, meeting.next_on)
    for duty, days in ((Duty.BEGIN, meeting.begins), (Duty.FOLLOW_UP, meeting.follow_ups)):
        for day, count in Counter(days).items():
            yield Owed(day, duty, meeting.meeting, meeting.met_on, count)


def _before_the_next(meeting: Begun, next_on: date) -> Iterator[Owed]:
    due = agreement_list_due(next_on, meeting.template)
    if not meeting.next_planned:
        yield Owed(due, Duty.PLAN, meeting.meeting, next_on)
    if Paper.AGREEMENT_LIST not in meeting.sent:
        before = meeting.template.agreement_list_days
        yield Owed(due, Duty.AGREEMENT_LIST, meeting.meeting, next_on, before)
