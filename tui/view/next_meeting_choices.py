"""The proposed days by number: weekday and date, week and how far away, in full or as short as the room asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from meeting.calendar import weeks_between
from meeting.danish_time import local_day
from meeting.next_meeting import days_until
from tui.view.clock import days_or_weeks_away, long_date, weekday
from tui.view.lines import Line, Paint, Span, line, width
from tui.view.next_meeting import proposals
from tui.view.scene import Scene


def choice_rows(scene: Scene, chosen: str, across: int) -> tuple[Line, ...]:
    """Return the days for the next meeting, then that there is none; all in full, or all in short."""
    days = {day: (_week(scene, day), weeks_away(scene, day)) for day in proposals(scene)}
    return _fitting(scene, days, [scene.words.text("no further meeting – choose why")], chosen, across)


def day_rows(scene: Scene, days: Sequence[date], chosen: str, across: int) -> tuple[Line, ...]:
    """Return days by number, each with its week; all in full, or all in short."""
    return _fitting(scene, {day: (_week(scene, day),) for day in days}, [], chosen, across)


def _fitting(
    scene: Scene, days: Mapping[date, tuple[str, ...]], more: list[str], chosen: str, across: int
) -> tuple[Line, ...]:
    dot = f" {scene.look.alphabet.dot} "
    full, short = (
        numbered(scene, [*(dot.join((say(scene, day), *about)) for day, about in days.items()), *more], chosen)
        for say in (_in_full, _in_short)
    )
    return full if all(width(row) <= across for row in full) else short


def numbered(scene: Scene, texts: Sequence[str], chosen: str = "") -> tuple[Line, ...]:
    """Return texts by the number that picks them, the chosen one marked."""

    def row(number: str, text: str) -> Line:
        sign, paint = (scene.look.alphabet.now, Paint.INK_BOLD) if number == chosen else (" ", Paint.INK)
        return line(f" {sign} ", Span(f"{number}  {text}", paint))

    return tuple(row(str(number), text) for number, text in enumerate(texts, 1))


def weeks_away(scene: Scene, day: date) -> str:
    """Return how far a coming day is from this meeting, *om 9 uger*; a near one is *i morgen* or *om 9 dage*."""
    if day == scene.today:
        return scene.words.text("today")
    if day == scene.today + timedelta(days=1):
        return scene.words.text("tomorrow")
    plan = scene.meeting.planned
    weeks = weeks_between(local_day(plan.starts), day, plan.template.interval_weeks)
    return days_or_weeks_away(scene.words, days_until(scene.meeting, day), weeks)


def _in_full(scene: Scene, day: date) -> str:
    return long_date(scene.words, day, scene.today)


def _in_short(scene: Scene, day: date) -> str:
    return f"{weekday(scene.words, day)} {scene.words.text('{day}/{month}', day=day.day, month=day.month)}"


def _week(scene: Scene, day: date) -> str:
    return scene.words.text("week {n}", n=day.isocalendar().week)
