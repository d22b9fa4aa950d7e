"""The rows of the home screen: a meeting of today, what is owed, a series (screens j)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from meeting.home import Listed, SeriesLine
from meeting.owed import Duty, Owed
from meeting.state import Stage
from tui.view.clock import clock, short_date
from tui.view.lines import cells, pad_text
from tui.view.look import Look
from tui.view.plain import STAGES
from tui.view.tongues import tongue
from tui.view.words import Words, mark

WIDE = 78
"""From this many cells on the columns stand as on 80; under it they stand closer."""
SIGN_CELLS = 3
"""The cells before what can be marked."""
_GAP, _NARROW_GAP = 3, 2
_NEAR = timedelta(weeks=26)
_TOLD = frozenset({Stage.OPEN, Stage.PAUSED, Stage.CLOSED})
"""One that was put off to today is held today: the row says when."""


def label(ref: str, name: str, across: int) -> str:
    """Return what a series is called: its reference, and its name where names are shown; a narrow row has one."""
    if not name:
        return ref
    return f"{ref} {name}" if across >= WIDE else name


def near_date(words: Words, day: date, today: date) -> str:
    """Return a date as `9/12`; with its year only where it is further away than half a year."""
    return short_date(words, day, day if abs(day - today) <= _NEAR else today)


def meeting_text(look: Look, each: Listed, named: str, across: int) -> str:
    """Return a meeting of today behind its sign, with where it is once it is no longer only planned.

    What does not fit is left out, first the number, then the place.
    """
    words = look.words
    number = words.text("Meeting {n}", n=each.number)
    tongues = ", ".join(tongue(words, code) for code in each.interprets)
    interpreter = words.text("interpreter: {languages}", languages=tongues) if tongues else ""
    stage = words.text(STAGES[each.stage]) if each.stage in _TOLD else ""
    gap = " " * (_GAP if across >= WIDE else _NARROW_GAP)
    shapes = (
        (number, each.place, interpreter, stage),
        (each.place, interpreter, stage),
        (number, interpreter, stage),
        (interpreter, stage),
        (stage,),
    )
    rows = (gap.join(filter(None, (clock(each.starts), named, *shape))) for shape in shapes)
    every = list(rows)
    return next((row for row in every if cells(row) <= across - SIGN_CELLS - 1), every[-1])


def due_text(look: Look, due: date, today: date) -> str:
    """Return when something is due: *i dag*, `4/12`."""
    return look.words.text("today") if due == today else near_date(look.words, due, today)


_DUTIES: Mapping[Duty, str] = {
    Duty.CLOSE: mark("close the meeting of {date}"),
    Duty.NEW_DATE: mark("find a new date for the meeting"),
    Duty.MISSED: mark("the meeting of {date} was not held: find a new date"),
    Duty.MINUTES: mark("send the minutes of {date}"),
    Duty.AGREEMENT_LIST: mark("send the agreement list, {n} days before the meeting {date}"),
    Duty.PLAN: mark("plan the meeting {date}"),
    Duty.BEGIN: mark("{n} agreements should have begun"),
    Duty.FOLLOW_UP: mark("{n} agreements should have been followed up"),
}
_ONE: Mapping[Duty, str] = {
    Duty.BEGIN: mark("{n} agreement should have begun"),
    Duty.FOLLOW_UP: mark("{n} agreement should have been followed up"),
}
_SHORT: Mapping[Duty, str] = {
    Duty.AGREEMENT_LIST: mark("send the agreement list for {date}"),
    Duty.MISSED: mark("the meeting of {date} was not held"),
}
_ASKED: Mapping[Duty, str] = {
    Duty.MINUTES: mark("Did the minutes of {date} go to everybody?"),
    Duty.AGREEMENT_LIST: mark("Did the agreement list for {date} go to everybody?"),
}


def owed_text(look: Look, owed: Owed, today: date, *, short: bool = False) -> str:
    """Return what is to be done; `short` where the row is narrow."""
    msgid = _SHORT.get(owed.duty, "") if short else ""
    if not msgid:
        msgid = _ONE.get(owed.duty, _DUTIES[owed.duty]) if owed.count == 1 else _DUTIES[owed.duty]
    return look.words.text(msgid, date=due_text(look, owed.day, today), n=owed.count)


def asked_text(look: Look, owed: Owed, today: date) -> str:
    """Return the question before a paper is marked as sent; empty for what is no paper."""
    msgid = _ASKED.get(owed.duty, "")
    return look.words.text(msgid, date=due_text(look, owed.day, today)) if msgid else ""


def series_columns(look: Look, series: Sequence[SeriesLine], today: date, across: int) -> tuple[tuple[str, ...], ...]:
    """Return the heading and a row of texts for each series, each padded to its column but the last."""
    text = look.words.text
    waiting = text("open agreements") if across >= WIDE else text("agreements")
    rows = (
        (text("meetings"), text("last"), text("next"), waiting),
        *(
            (str(each.held), _on(look, each.last, today), _next(look, each, today), str(each.waiting))
            for each in series
        ),
    )
    least = (8, 10, 10) if across >= WIDE else (7, 8, 8)
    gap = 2 if across >= WIDE else 1
    to = [max(least[at], *(cells(row[at]) + gap for row in rows)) for at in range(len(least))]
    return tuple((*(pad_text(row[at], to[at]) for at in range(len(to))), row[-1]) for row in rows)


def _next(look: Look, each: SeriesLine, today: date) -> str:
    return look.words.text(STAGES[Stage.POSTPONED]) if each.put_off else _on(look, each.next, today)


def _on(look: Look, day: date | None, today: date) -> str:
    return due_text(look, day, today) if day else look.alphabet.passed
