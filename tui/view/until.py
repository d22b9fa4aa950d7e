"""When a meeting that stops goes on, or takes place instead: the date a text says, and how it is asked."""

from __future__ import annotations

from datetime import datetime

from meeting.dates import DateProblem
from meeting.next_meeting_text import read_appointment
from meeting.state import Stage
from tui.view.clock import day_and_time
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene

ENTRY_ROW = 3
"""The row in which the date is typed."""


def until(scene: Scene, text: str) -> datetime | DateProblem | None:
    """Return the coming UTC instant that a text says; None if it is empty. Without a time it is that of the plan."""
    if not text.strip():
        return None
    found = read_appointment(text, scene.meeting.planned.starts, scene.today)
    if isinstance(found, DateProblem):
        return found
    return found.starts if found.starts > scene.meeting.wall(scene.now) else DateProblem.PAST


def until_title(scene: Scene) -> str:
    """Return what is asked: a meeting that runs goes on another time, one that has not begun takes place then."""
    runs = scene.meeting.stage is Stage.OPEN
    return scene.words.text("We stop here for now. When do we go on?" if runs else "When do we meet instead?")


def until_rows(scene: Scene, text: str, across: int) -> tuple[Line, ...]:
    """Return the question, a free row for what is typed, and the date it says."""
    found = until(scene, text)
    if isinstance(found, datetime):
        said = Span(day_and_time(scene.words, found, scene.today), Paint.INK_BOLD)
    else:
        said = Span("" if text.strip() else scene.words.text("Nobody knows yet: just Enter"), Paint.QUIET)
    title = Span(until_title(scene), Paint.INK_BOLD)
    rows = (BLANK, line(" ", title), *[BLANK] * (ENTRY_ROW - 1), line(" ", said))
    return tuple(cut(row, across) for row in rows)
