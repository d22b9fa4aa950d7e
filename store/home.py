"""What the home screen shows of a store: today's meetings, what is owed, and the series (R48, R121, R130)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from meeting.codec import unpack
from meeting.danish_time import instants_of, local_day
from meeting.events import MeetingPlanned, MeetingPostponed
from meeting.home import Home, Listed, SeriesLine
from meeting.owed import Begun, WithoutDay, owed
from meeting.papers import Paper
from meeting.plan import Plan
from meeting.state import Meeting, Stage
from meeting.template import Template
from store.errors import NewerEvent
from store.home_tables import HomeRows, Meetings, last_begun
from store.live import load
from store.log import Log, MeetingIndexRow, MeetingLog
from store.put_off import TO_COME, missed, without_date

_DAY = timedelta(days=1)
_SOON = timedelta(weeks=5)
"""How far ahead a next meeting is looked for; its agreement list is due some weeks before it."""
_NOT_CLOSED = frozenset({Stage.OPEN, Stage.PAUSED})


class HomeLog(Log, Protocol):
    """A log that knows what the home screen shows."""

    def home(self, begins: datetime, ends: datetime, until: datetime, most: int) -> HomeRows:
        """What the home screen shows of a day, with what may be owed until an instant and so many series at most."""


def load_home(log: HomeLog, today: date, series: int) -> Home:
    """Return the home screen of a store on a local day, with so many series at most."""
    newest, erasures = log.newest(), log.erasures()
    rows = log.home(_midnight(today), _midnight(today + _DAY), _midnight(today) + _SOON, series)
    planned = [row for row in rows.today if row.stage in TO_COME]
    every = (rows.today, *rows.pressing, *rows.newest)
    return Home(
        today,
        tuple(_listed(row, today) for row in rows.today),
        {_meeting(row): meeting for row in planned if (meeting := _coming(log, _meeting(row)))},
        owed((*_begun(log, rows, today), *_without_day(log, rows, today)), today),
        tuple(_line(meetings, rows.waiting[meetings[0].ref], today) for meetings in rows.newest),
        rows.more,
        {row.ref: row.series_name for meetings in every for row in meetings},
        rows.to_erase,
        newest,
        erasures,
    )


def _midnight(day: date) -> datetime:
    return instants_of(datetime.combine(day, time()))[0]


def _meeting(row: MeetingIndexRow) -> str:
    return f"{row.ref}/{row.number}"


def _day(stored: str | None) -> date | None:
    return local_day(datetime.fromisoformat(stored)) if stored else None


def _coming(log: MeetingLog, meeting: str) -> Meeting | None:
    """Return a meeting that has not begun, which is folded from few rows; None where a newer program wrote of it."""
    try:
        return load(log, meeting)
    except NewerEvent:
        return None


def _plan(log: MeetingLog, meeting: str) -> Plan | None:
    """Return the newest plan of a meeting; it is among the first of the rows, and no other is read into an event."""
    plans = [row for row in log.since(meeting, 0) if row.kind == MeetingPlanned.__name__]
    event = unpack(plans[-1].kind, plans[-1].version, plans[-1].payload) if plans else None
    return event.plan if isinstance(event, MeetingPlanned) else None


def _listed(row: MeetingIndexRow, today: date) -> Listed:
    goes_on = row.stage == Stage.PAUSED and _day(row.resumes) == today
    starts = datetime.fromisoformat((row.resumes if goes_on else row.starts) or row.last_at).astimezone(UTC)
    tongues = tuple(filter(None, row.interprets.split(",")))
    return Listed(_meeting(row), row.ref, row.number, starts, row.place, tongues, Stage(row.stage))


def _line(series: Meetings, waiting: int, today: date) -> SeriesLine:
    closed = [row for row in series if row.stage == Stage.CLOSED]
    last = _day(closed[-1].starts) if closed else None
    following, there = _next(series, today)
    return SeriesLine(series[0].ref, len(closed), last, following, waiting, put_off=there and following is None)


def _next(series: Meetings, today: date) -> tuple[date | None, bool]:
    """Return the day of the next meeting of a series, and whether that meeting is there; a day gone by is none.

    One that was put off without a date has no day: the one that was agreed on does not stand any more.
    """
    for row in series:
        if row.stage in _NOT_CLOSED:
            return _day(row.resumes or row.starts), True
    after = next((at for at in range(len(series), 0, -1) if series[at - 1].stage == Stage.CLOSED), 0)
    days = [day for row in series[after:] if row.stage in TO_COME and (day := _day(row.starts)) and day >= today]
    if days:
        return min(days), True
    if without_date(series):
        return None, True
    agreed = _day(series[after - 1].next_starts) if after else None
    return (agreed, False) if agreed and agreed >= today else (None, False)


class _Templates:
    """The templates of meetings; meetings by the same template and version share it, so that few plans are read."""

    def __init__(self, log: MeetingLog) -> None:
        self._log = log
        self._known: dict[str, Template | None] = {}

    def of(self, row: MeetingIndexRow) -> Template | None:
        if row.template not in self._known:
            plan = _plan(self._log, _meeting(row))
            self._known[row.template] = plan.template if plan else None
        return self._known[row.template]


def _begun(log: MeetingLog, rows: HomeRows, today: date) -> Iterator[Begun]:
    templates = _Templates(log)
    for series in rows.pressing:
        newest = last_begun(series)
        for row in series:
            is_newest = _meeting(row) == newest
            if is_newest or _meeting(row) in rows.unsent:
                template = templates.of(row)
                if template is not None:
                    yield _settled(row, template, rows, _next(series, today) if is_newest else (None, False))


def _without_day(log: MeetingLog, rows: HomeRows, today: date) -> Iterator[WithoutDay]:
    for series in rows.pressing:
        for meeting in map(_meeting, without_date(series)):
            days = [local_day(row.at) for row in log.since(meeting, 0) if row.kind == MeetingPostponed.__name__]
            yield WithoutDay(meeting, days[-1])
        for row, day in missed(series, today):
            yield WithoutDay(_meeting(row), day, put_off=False)


def _settled(row: MeetingIndexRow, template: Template, rows: HomeRows, following: tuple[date | None, bool]) -> Begun:
    """Return what is known of a meeting; only the newest of its series has something before it."""
    closed = row.stage == Stage.CLOSED
    dates = () if row.ended else rows.dates.get(_meeting(row), ())
    marks = ((Paper.MINUTES, row.minutes_sent), (Paper.AGREEMENT_LIST, row.list_sent))
    return Begun(
        _meeting(row),
        template,
        local_day(datetime.fromisoformat(row.resumes or row.starts or row.last_at)),
        _day(row.closed_at) if closed else None,
        frozenset(paper for paper, on in marks if on),
        *(following if closed else (None, False)),
        tuple(date.fromisoformat(starts) for starts, _ in dates if starts),
        tuple(date.fromisoformat(follow_up) for _, follow_up in dates if follow_up),
    )
