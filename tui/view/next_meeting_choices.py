"""The proposed days by number: weekday and date, week and how far away, in full or as short as the room asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meeting.calendar import weeks_between
from meeting.danish_time import local_day
from tui.view.clock import long_date, weekday
from tui.view.lines import Line, Paint, Span, line, width
from tui.view.next_meeting import proposals
from tui.view.scene import Scene


def choice_rows(scene: Scene, chosen: str, across: int) -> tuple[Line, ...]:
    """Return the days for the next meeting, then that there is none; all in full, or all in short."""
    days = proposals(scene)
    none = scene.words.text("no further meeting – choose why")
    rows = numbered(scene, [*(_of_week(scene, _in_full(scene, day), day) for day in days), none], chosen)
    if all(width(row) <= across for row in rows):
        return rows
    return numbered(scene, [*(_of_week(scene, _in_short(scene, day), day) for day in days), none], chosen)


def numbered(scene: Scene, texts: Sequence[str], chosen: str = "") -> tuple[Line, ...]:
    """Return texts by the number that picks them, the chosen one marked."""

    def row(number: str, text: str) -> Line:
        sign, paint = (scene.look.alphabet.now, Paint.INK_BOLD) if number == chosen else (" ", Paint.INK)
        return line(f" {sign} ", Span(f"{number}  {text}", paint))

    return tuple(row(str(number), text) for number, text in enumerate(texts, 1))


def weeks_away(scene: Scene, day: date) -> str:
    """Return how many weeks a day is from this meeting, *om 9 uger*."""
    plan = scene.meeting.planned
    weeks = weeks_between(local_day(plan.starts), day, plan.template.interval_weeks)
    return scene.words.plural("in {n} week", "in {n} weeks", weeks)


def _in_full(scene: Scene, day: date) -> str:
    return long_date(scene.words, day, scene.today)


def _in_short(scene: Scene, day: date) -> str:
    return f"{weekday(scene.words, day)} {scene.words.text('{day}/{month}', day=day.day, month=day.month)}"


def _of_week(scene: Scene, said: str, day: date) -> str:
    week = scene.words.text("week {n}", n=day.isocalendar().week)
    return f" {scene.look.alphabet.dot} ".join((said, week, weeks_away(scene, day)))
