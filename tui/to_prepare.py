"""Which meeting is meant when somebody wants to prepare one: what is marked at home says it."""

from __future__ import annotations

from meeting.home import Listed
from meeting.owed import Duty, Owed
from meeting.state import Stage
from store.log import ReadLog
from store.series import load_series
from tui.view.home_sections import Entry

_OF_THAT_MEETING = frozenset({Duty.CLOSE, Duty.MINUTES, Duty.MISSED, Duty.NEW_DATE})
"""What is owed in that meeting itself; everything else is owed before the next one."""


def to_prepare(log: ReadLog, marked: Entry) -> tuple[str, str]:
    """Return the series that is marked, and the meeting of it, `REF/NUMBER`; an empty one is still to be planned.

    Raises a `StoreError` where the series cannot be read.
    """
    match marked:
        case Listed(meeting=meeting, ref=ref):
            return ref, meeting
        case Owed(meeting=meeting, duty=duty):
            ref = meeting.rpartition("/")[0]
            return ref, meeting if duty in _OF_THAT_MEETING else _coming(log, ref)
        case series:
            return series.ref, _coming(log, series.ref)


def _coming(log: ReadLog, ref: str) -> str:
    """Return the newest meeting of a series unless that is over."""
    newest = load_series(log, ref).newest
    return "" if newest.stage is Stage.CLOSED else newest.planned.ref
