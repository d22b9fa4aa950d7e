"""Why the best of the proposed days is the best, why others are missing, and what speaks against one that is typed.

Everybody in the room reads it: a day on which somebody is away does not suit everybody, and that is all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from meeting.danish_time import local_day
from meeting.next_dates import NextDates, Unfit, Wanted, in_school_holiday, unfit
from tui.view.clock import weekday
from tui.view.lines import Line, Paint, Span, line, wrapped
from tui.view.next_meeting import days_for, everybody, none_suits
from tui.view.scene import Scene
from tui.view.words import mark

_UNFIT: Mapping[Unfit, str] = {
    Unfit.WEEKEND: mark("weekend"),
    Unfit.HOLIDAY: mark("public holiday"),
    Unfit.CLOSED: mark("closed day"),
    Unfit.SCHOOL_HOLIDAY: mark("school holidays"),
    Unfit.AWAY: mark("does not suit everybody"),
}
_HALF_A_WEEK = 7
"""In half days, as the middle may lie between two days."""


def why_rows(scene: Scene, wanted: Wanted, across: int) -> tuple[Line, ...]:
    """Return what there is to say about the proposals, as rows of at most this many cells."""
    found = days_for(scene, wanted)
    said = (_best(scene, wanted, found), _in_school_holidays(scene, found.days), _left_out(scene, found))
    return tuple(line(" ", Span(row, Paint.QUIET)) for text in said if text for row in wrapped(text, across - 1))


def against(scene: Scene, day: date) -> str:
    """Return in a word or two why a day is not proposed, or what there is to know of it; empty where nothing is."""
    mentioned = in_school_holiday(day, scene.meeting.planned.template)
    return poor(scene, day) or (scene.words.text(_UNFIT[Unfit.SCHOOL_HOLIDAY]) if mentioned else "")


def poor(scene: Scene, day: date) -> str:
    """Return in a word or two why a day is not proposed; empty where nothing speaks against it."""
    plan = scene.meeting.planned
    why = unfit(day, plan.template, everybody(scene), weekday=local_day(plan.starts).weekday())
    return scene.words.text(_UNFIT[why]) if why else ""


def objection(scene: Scene, day: date) -> str:
    """Return in one line why a day that is typed is not proposed, and how to keep it; empty for a good one."""
    why = poor(scene, day)
    return scene.words.text("{why}.   Enter again: keep it", why=f"{why[:1].upper()}{why[1:]}") if why else ""


def _best(scene: Scene, wanted: Wanted, found: NextDates) -> str:
    template = scene.meeting.planned.template
    least, most = template.postponed_weeks if wanted.early else template.interval_weeks
    if found.best is None:
        return none_suits(scene, (least, most))
    number = found.days.index(found.best) + 1
    if found.best.weekday() != wanted.weekday:
        missing = weekday(scene.words, local_day(scene.meeting.planned.starts))
        return scene.words.text("{n} is best: no {weekday} suits.", n=number, weekday=missing)
    if wanted.early:
        return scene.words.text("{n} is best: the same weekday, as soon as we can.", n=number)
    if not _central(found.best, wanted):
        return scene.words.text("{n} is best: the same weekday.", n=number)
    return scene.words.text(
        "{n} is best: same weekday, in the middle of {least}–{most} weeks.", n=number, least=least, most=most
    )


def _central(day: date, wanted: Wanted) -> bool:
    return abs(2 * day.toordinal() - wanted.first.toordinal() - wanted.last.toordinal()) <= _HALF_A_WEEK


def _in_school_holidays(scene: Scene, days: Iterable[date]) -> str:
    template = scene.meeting.planned.template
    numbers = [str(number) for number, day in enumerate(days, 1) if in_school_holiday(day, template)]
    return scene.words.text("In the school holidays: {numbers}.", numbers=", ".join(numbers)) if numbers else ""


def _left_out(scene: Scene, found: NextDates) -> str:
    by_reason: dict[Unfit, list[str]] = {}
    for left in found.left_out:
        said = scene.words.text("{day}/{month}", day=left.day.day, month=left.day.month)
        by_reason.setdefault(left.why, []).append(said)
    groups = [f"{', '.join(days)} ({scene.words.text(_UNFIT[why])})" for why, days in by_reason.items()]
    return scene.words.text("Not {days}.", days=", ".join(groups)) if groups else ""
