"""Breaks: owed with an interpreter, with a latest start; nothing is refused and nothing is cut (R35, seed 000)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from meeting.once import once
from meeting.state import Meeting, Stage
from meeting.timebox import closing_starts, frame, planned_end


class BreakNeed(StrEnum):
    """How much a break is needed."""

    NONE = "none"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"


def break_min(meeting: Meeting) -> int:
    """Return the length of a break in minutes."""
    return frame(meeting).break_min


def breaks_owed(meeting: Meeting) -> int:
    """Return how many breaks are still owed, the running one not counted."""
    return max(0, frame(meeting).breaks - len(meeting.timebox.breaks))


def work_starts(meeting: Meeting) -> datetime | None:
    """Return when the present stretch of work began: the opening, the last break or the last resumption."""
    box = meeting.timebox
    ends = [held.end for held in box.breaks if held.end] + [stay.end for stay in box.pauses if stay.end]
    return max([box.opened_at, *ends]) if box.opened_at else None


def work_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds of work since the opening or the last break, floor or no floor; 0 in a break."""
    since = work_starts(meeting)
    if since is None or meeting.timebox.break_now or meeting.stage is not Stage.OPEN:
        return 0.0
    return (now - since).total_seconds()


def latest_break_start(meeting: Meeting) -> datetime | None:
    """Return the latest start of the next owed break; None when none is owed.

    For break k of n it is the earlier of 60 minutes of work and planned end - closing - (n-k+1) breaks (design 3, R35).
    """
    since, held, owed = work_starts(meeting), frame(meeting), breaks_owed(meeting)
    if since is None or not owed:
        return None
    by_end = closing_starts(meeting) - timedelta(minutes=owed * held.break_min)
    return min(since + timedelta(minutes=held.work_overdue_min), by_end) if held.warns_of_breaks else by_end


@once
def break_due_at(meeting: Meeting) -> datetime | None:
    """Return when the next break is due; None without break lines, in a break, or when only the closing is left."""
    since, held = work_starts(meeting), frame(meeting)
    if since is None or not held.warns_of_breaks or meeting.timebox.break_now or meeting.stage is not Stage.OPEN:
        return None
    due = since + timedelta(minutes=held.work_due_min)
    latest = latest_break_start(meeting)
    if latest is None:
        return due if due < closing_starts(meeting) else None
    return max(since, min(due, latest))


def break_need(meeting: Meeting, now: datetime) -> BreakNeed:
    """Return whether a break is soon, due or overdue: at 45, 50 and 60 minutes of work in the presets (R35)."""
    due = break_due_at(meeting)
    if due is None:
        return BreakNeed.NONE
    held = frame(meeting)
    if now >= due + timedelta(minutes=held.work_overdue_min - held.work_due_min):
        return BreakNeed.OVERDUE
    if now >= due:
        return BreakNeed.DUE
    return BreakNeed.SOON if now >= due - timedelta(minutes=held.work_due_min - held.work_soon_min) else BreakNeed.NONE


def coming_breaks(meeting: Meeting, now: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Return the owed breaks that still come, as (start, end), where they fall if each is held when it is due."""
    held, length = frame(meeting), timedelta(minutes=break_min(meeting))
    box = meeting.timebox
    if not held.warns_of_breaks:
        return ()
    if box.break_now:
        start = box.break_now.start + timedelta(minutes=box.break_now.length_min + held.work_due_min)
    elif box.opened_at is None:
        start = planned_end(meeting) - timedelta(minutes=held.target_min - held.work_due_min)
    else:
        start = break_due_at(meeting) or now
    coming: list[tuple[datetime, datetime]] = []
    for _ in range(breaks_owed(meeting)):
        start = max(start, now)
        coming.append((start, start + length))
        start += length + timedelta(minutes=held.work_due_min)
    return tuple(pair for pair in coming if pair[0] < planned_end(meeting))
