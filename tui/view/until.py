"""When a meeting that stops goes on, or takes place instead: the date a text says, and how it is asked."""

from __future__ import annotations

from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.dates import DateProblem
from meeting.next_dates import Wanted, instead_of
from meeting.next_meeting_text import read_appointment
from meeting.state import Stage
from tui.view.clock import day_and_time
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.next_meeting import days_for
from tui.view.next_meeting_choices import day_rows
from tui.view.next_meeting_why import against, why_rows
from tui.view.next_meeting_why import objection as against_day
from tui.view.scene import Scene

_TITLE_ROWS = 3


def until(scene: Scene, text: str) -> datetime | DateProblem | None:
    """Return the coming UTC instant that a text says; None if it is empty. Without a time it is that of the plan."""
    if not text.strip():
        return None
    found = read_appointment(text, scene.meeting.planned.starts, scene.today, instead(scene))
    if isinstance(found, DateProblem):
        return found
    return found.starts if found.starts > scene.meeting.wall(scene.now) else DateProblem.PAST


def objection(scene: Scene, text: str) -> str:
    """Return in one line what speaks against the day that a text says for a meeting put off; empty for a good one."""
    found = until(scene, text)
    return against_day(scene, local_day(found)) if isinstance(found, datetime) and _wanted(scene) else ""


def until_title(scene: Scene) -> str:
    """Return what is asked: a meeting that runs goes on another time, one that has not begun takes place then."""
    runs = scene.meeting.stage is Stage.OPEN
    return scene.words.text("We stop here for now. When do we go on?" if runs else "When do we meet instead?")


def instead(scene: Scene) -> tuple[date, ...]:
    """Return the days proposed for a meeting that has not begun; none for one that only stops for a while."""
    wanted = _wanted(scene)
    return days_for(scene, wanted).days if wanted else ()


def entry_row(scene: Scene) -> int:
    """Return the row in which the date is typed: below the proposals, with a free row between."""
    days = instead(scene)
    return _TITLE_ROWS + len(days) + bool(days)


def until_rows(scene: Scene, text: str, across: int) -> tuple[Line, ...]:
    """Return the question, the proposals, a free row for what is typed, and the date it says or why these days."""
    found, wanted = until(scene, text), _wanted(scene)
    said = line(" ", Span("" if text.strip() else scene.words.text("Nobody knows yet: just Enter"), Paint.QUIET))
    if isinstance(found, datetime):
        when = Span(day_and_time(scene.words, found, scene.today), Paint.INK_BOLD)
        about = against(scene, local_day(found)) if wanted else ""
        said = line(" ", when, Span(f" {scene.look.alphabet.dot} {about}" if about else "", Paint.QUIET))
    rows = (
        BLANK,
        line(" ", Span(until_title(scene), Paint.INK_BOLD)),
        BLANK,
        *day_rows(scene, instead(scene), text, across),
        *([BLANK] if wanted else []),
        BLANK,
        said,
        *(why_rows(scene, wanted, across) if wanted and not text.strip() else ()),
    )
    return tuple(cut(row, across) for row in rows)


def _wanted(scene: Scene) -> Wanted | None:
    """Return what is wanted of another day for a meeting that has not begun (scenario 2)."""
    stage, plan = scene.meeting.stage, scene.meeting.planned
    if stage not in {Stage.PLANNED, Stage.POSTPONED}:
        return None
    return instead_of(plan, scene.today, again=stage is Stage.POSTPONED)
