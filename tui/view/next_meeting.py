"""When we meet again: three dates to choose from, then the one we chose (rule 11)."""

from __future__ import annotations

from datetime import date

from meeting.danish_time import local_day
from meeting.next_dates import NextDates, Wanted, after_meeting, propose
from meeting.people import Participant
from tui.view.clock import clock_in_sentence, long_date
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.scene import Scene


def next_meeting(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return the date that was agreed, or the reason there is none, or three proposals inside the usual weeks."""
    if agreed := agreed_date(scene):
        sign = Span(f"{scene.look.alphabet.done} ", Paint.DONE)
        place = scene.meeting.ending.next_place
        return tuple(cut(part, across) for part in (line(sign, agreed), line("  ", place)) if part)
    if scene.meeting.ending.series_ended:
        return (line(scene.words.text("There is no further meeting.")),)
    days = proposals(scene)
    if not days:
        none = none_suits(scene, scene.meeting.planned.template.interval_weeks)
        return (line(Span(none, Paint.INK_BOLD)),)
    rows = (line(f"{scene.look.alphabet.waiting} {_day(scene, day)}") for day in days)
    return (line(Span(scene.words.text("These days would suit:"), Paint.INK_BOLD)), BLANK, *rows)


def none_suits(scene: Scene, weeks: tuple[int, int]) -> str:
    """Return that no day is left in the weeks that the template gives."""
    least, most = weeks
    return scene.words.text("No day in {least}–{most} weeks suits.", least=least, most=most)


def agreed_date(scene: Scene) -> str:
    """Return when the next meeting is, by weekday, date and time; empty while nobody knows."""
    starts = scene.meeting.ending.next_starts
    if starts is None:
        return ""
    return scene.words.text(
        "{date} at {time}", date=_day(scene, local_day(starts)), time=clock_in_sentence(scene.words, starts)
    )


def proposals(scene: Scene) -> tuple[date, ...]:
    """Return up to three days for the next meeting (R86, seed 002)."""
    return next_dates(scene).days


def next_dates(scene: Scene) -> NextDates:
    """Return the days for the next meeting, the best of them, and those that do not fit."""
    return days_for(scene, after_meeting(scene.meeting.planned))


def days_for(scene: Scene, wanted: Wanted) -> NextDates:
    """Return the days on which everybody here or planned can meet, as far as anybody knows."""
    return propose(wanted, scene.meeting.planned.template, everybody(scene))


def everybody(scene: Scene) -> tuple[Participant, ...]:
    """Return who is to come: those who sit at the table, or who are planned."""
    return tuple(seat.participant for seat in scene.meeting.presence.seats) or scene.meeting.planned.participants


def _day(scene: Scene, day: date) -> str:
    return long_date(scene.words, day, local_day(scene.meeting.wall(scene.now)))
