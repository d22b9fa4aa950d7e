"""When the papers of a closed meeting go out, and when they went (R128, R130, seed 004)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import accumulate, dropwhile

from meeting.danish_time import local_day
from meeting.events import Event, MeetingClosed, PaperSent, Recorded
from meeting.fold import undone_acts
from meeting.next_dates import agreement_list_due
from meeting.owed import AHEAD, minutes_due
from meeting.papers import Paper
from meeting.postponing import without_date
from meeting.series import Series
from meeting.state import Meeting, Stage


def next_starts(series: Series, meeting: Meeting) -> datetime | None:
    """Return the UTC instant at which the next meeting starts: as it is planned, else as it was agreed; or None."""
    coming = series.after(meeting.planned.number)
    if coming is None:
        return meeting.ending.next_starts
    return None if without_date(coming) else coming.planned.starts


def due(series: Series, meeting: Meeting, paper: Paper) -> date | None:
    """Return the local day by which a paper goes out; None where it does not, or no day is named, as for the record.

    The calendar is loaded for it, once, which takes 0.2 s.
    """
    closed, template = meeting.timebox.closed_at, meeting.planned.template
    if meeting.stage is not Stage.CLOSED or closed is None or paper is Paper.RECORD:
        return None
    if paper is Paper.MINUTES:
        return minutes_due(local_day(closed), template)
    starts = next_starts(series, meeting)
    return agreement_list_due(local_day(starts), template) if starts else None


def is_time(series: Series, meeting: Meeting, paper: Paper, today: date) -> bool:
    """Whether a paper goes out by now; the agreement list waits until the week before it is due (R130)."""
    if paper is not Paper.AGREEMENT_LIST:
        return True
    starts = next_starts(series, meeting)
    ahead = meeting.planned.template.agreement_list_days + AHEAD.days
    return starts is not None and (local_day(starts) - today).days <= ahead


def sent_at(log: Sequence[Recorded], paper: Paper) -> datetime | None:
    """Return the UTC instant at which it was last said that a paper went out; None where nobody said so.

    As for the versions of a paper, acts keep their order whatever somebody did to a clock meanwhile.
    """
    undone = undone_acts(log)
    held = (entry for entry in log if entry.act not in undone)
    later = tuple(dropwhile(lambda entry: not isinstance(entry.event, MeetingClosed), held))
    instants = accumulate((entry.at for entry in later), max)
    said = (at for at, entry in zip(instants, later, strict=True) if _is_sending(entry.event, paper))
    return max(said, default=None)


def _is_sending(event: Event, paper: Paper) -> bool:
    return isinstance(event, PaperSent) and event.paper is paper
