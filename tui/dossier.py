"""What the papers of a meeting are made of, read from the store at one moment."""

from __future__ import annotations

from documents.dossier import Dossier
from store.live import recorded
from store.log import ReadLog, split_meeting
from store.series import series_of


def load_dossier(log: ReadLog, meeting_ref: str) -> Dossier:
    """Return the dossier of `REF/NUMBER`, its series and its own log as of one reading, also while it is led.

    Raises `NewerEvent` for an event of a newer program, and ValueError for a meeting that has no plan.
    """
    ref, number = split_meeting(meeting_ref)
    rows = log.series_events(ref)
    series = series_of(ref, rows)
    if series.meeting(number) is None:
        raise ValueError(f"the series {ref} has no meeting {number}")
    return Dossier(series, number, tuple(recorded(row) for row in rows if row.meeting == meeting_ref))
