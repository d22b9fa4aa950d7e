"""How long a meeting lasted, and how long people worked at a stretch (R35, seed 000)."""

from __future__ import annotations

from datetime import datetime, timedelta

from meeting.state import Meeting


def lasted(meeting: Meeting) -> timedelta:
    """Return how long a meeting lasted so far, with its breaks, without the times it was broken off."""
    box = meeting.timebox
    if box.opened_at is None:
        return timedelta()
    end = _end(meeting)
    off = sum(((stay.end or end) - stay.start for stay in box.pauses), timedelta())
    return end - box.opened_at - off


def stretches(meeting: Meeting) -> tuple[timedelta, ...]:
    """Return how long each stretch of work was, from the opening or a break to the next break or the end."""
    box = meeting.timebox
    if box.opened_at is None:
        return ()
    end = _end(meeting)
    breaks = ((held.start, held.end or end) for held in box.breaks)
    rests = sorted((*breaks, *((stay.start, stay.end or end) for stay in box.pauses)))
    found: list[timedelta] = []
    since = box.opened_at
    for start, until in rests:
        found.append(start - since)
        since = max(since, until)
    return (*found, end - since)


def _end(meeting: Meeting) -> datetime:
    return meeting.timebox.closed_at or meeting.last_at
