"""Which meeting is meant when somebody wants its documents: what is marked at home says it."""

from __future__ import annotations

from meeting.home import Listed
from meeting.owed import Owed
from meeting.state import Stage
from store.log import ReadLog
from store.series import load_series
from tui.view.home_sections import Entry


def to_document(log: ReadLog, marked: Entry) -> str:
    """Return the meeting that is marked, `REF/NUMBER`; of a series the last that was held, or else its newest.

    Raises a `StoreError` where the series cannot be read, and ValueError where it has no meeting.
    """
    match marked:
        case Listed(meeting=meeting) | Owed(meeting=meeting):
            return meeting
        case series:
            found = load_series(log, series.ref)
            closed = (each for each in reversed(found.meetings) if each.stage is Stage.CLOSED)
            return next(closed, found.newest).planned.ref
