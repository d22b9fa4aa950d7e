"""Whether a series had ended before a meeting that is planned in it."""

from __future__ import annotations

from store.log import ReadLog, split_meeting


def ended_at(log: ReadLog, meeting_ref: str) -> int:
    """Return the number of the meeting before this one if the series was ended there; 0 where it goes on."""
    ref, number = split_meeting(meeting_ref)
    before = [row for row in log.meetings() if row.ref == ref and row.number < number]
    last = max(before, key=lambda row: row.number, default=None)
    return last.number if last and last.ended else 0
