"""When we meet again, asked below the speaker: three days by number, any other as it is typed, or no more meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from meeting.calendar import weeks_between
from meeting.danish_time import local_day
from meeting.dates import DateProblem
from meeting.intents import SetNextMeeting
from meeting.next_meeting_text import Appointment, read_appointment
from meeting.preview import why_not
from meeting.refusal import Refused, Why
from tui.view.clock import clock_in_sentence, long_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line
from tui.view.next_meeting import agreed_date, proposals
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.words import mark

REASONS = (
    mark("we have reached what we wanted"),
    mark("the family wishes so"),
    mark("we go on in another way"),
    mark("written after the meeting"),
)
"""Msgids of why there is no further meeting, by the number that picks them: a typed one would stand on the wall."""

_AIRY_FROM = 11
"""With fewer rows than this the first one is not left blank."""


class Asking(Struct, frozen=True):
    """The form at one moment."""

    text: str = ""
    ends: bool = False
    """Whether it asks why there is no further meeting."""
    kept: str = ""
    """The text whose date lies outside the usual weeks and was asked about."""


class Form(Struct, frozen=True):
    """The form drawn, and the row and column where the text stands."""

    lines: tuple[Line, ...]
    x: int = 0
    y: int = 0


def appointment(scene: Scene, asking: Asking) -> Appointment | DateProblem:
    """Return what the text says; without a place we meet where we are."""
    plan = scene.meeting.planned
    found = read_appointment(asking.text, plan.starts, scene.today, proposals(scene))
    return found if isinstance(found, DateProblem) or found.place else replace(found, place=plan.place)


def last_number(scene: Scene) -> str:
    """Return the number that ends the series, the one after the proposals."""
    return str(len(proposals(scene)) + 1)


def stepped(scene: Scene, asking: Asking, by: int) -> str:
    """Return the number that an arrow goes to."""
    most = int(last_number(scene))
    at = int(asking.text) if asking.text in map(str, range(1, most + 1)) else 0
    return str(max(1, min(most, at + by)))


def refused(scene: Scene, found: Appointment, *, confirmed: bool) -> Refused | None:
    """Return what the rules say to a date (R86, seed 002); None if it can be kept."""
    intent = SetNextMeeting(found.starts, found.place, confirmed)
    return why_not(scene.meeting, intent, scene.now, scene.meeting.lead.pane)


def trouble(scene: Scene, found: Appointment | DateProblem, *, confirmed: bool = False) -> str:
    """Return in one line why a date is not kept yet; empty if it can be."""
    if found is DateProblem.UNREADABLE:
        return scene.words.text("Cannot read the date. Write 10/2 at 13 or week 6.")
    why = Refused(Why.DATE_PAST) if isinstance(found, DateProblem) else refused(scene, found, confirmed=confirmed)
    return refusal(scene.look, scene.meeting, scene.names, why, private=True) if why else ""


def next_meeting_form(scene: Scene, asking: Asking, across: int, height: int) -> Form:
    """Return the form in this many cells and rows: proposals with their weeks, the text, and the date it says."""
    if asking.ends:
        return Form(_reasons(scene, across))
    label = scene.words.text("Date")
    rows = (
        *([BLANK] if height >= _AIRY_FROM else []),
        line(" ", _title(scene)),
        BLANK,
        *_choices(scene, asking),
        BLANK,
        line(" ", Span(f"{label}  ", Paint.QUIET), asking.text),
    )
    x = cells(label) + 3
    said = tuple(line(" " * x, row) for row in _said(scene, asking))
    return Form(tuple(cut(row, across) for row in (*rows, *said)[:height]), x, len(rows) - 1)


def _title(scene: Scene) -> Line:
    agreed = agreed_date(scene)
    if not agreed:
        return line(Span(scene.words.text("When do we meet again?"), Paint.INK_BOLD))
    return line(Span(f"{scene.look.alphabet.done} {agreed}", Paint.DONE))


def _choices(scene: Scene, asking: Asking) -> tuple[Line, ...]:
    days = proposals(scene)
    texts = [
        f"{long_date(scene.words, day, scene.today)} {scene.look.alphabet.dot} {_away(scene, day)}" for day in days
    ]
    return _numbered(scene, [*texts, scene.words.text("no further meeting – choose why")], asking.text)


def _numbered(scene: Scene, texts: Sequence[str], chosen: str = "") -> tuple[Line, ...]:
    def row(number: str, text: str) -> Line:
        sign, paint = (scene.look.alphabet.now, Paint.INK_BOLD) if number == chosen else (" ", Paint.INK)
        return line(f" {sign} ", Span(f"{number}  {text}", paint))

    return tuple(row(str(number), text) for number, text in enumerate(texts, 1))


def _said(scene: Scene, asking: Asking) -> tuple[Line, ...]:
    found = appointment(scene, asking)
    if isinstance(found, DateProblem):
        return ()
    where = f"{_away(scene, local_day(found.starts))} {scene.look.alphabet.dot} {found.place}"
    return line(Span(_when(scene, found.starts), Paint.INK_BOLD)), line(Span(where, Paint.QUIET))


def _when(scene: Scene, starts: datetime) -> str:
    day = long_date(scene.words, local_day(starts), scene.today)
    return scene.words.text("{date} at {time}", date=day, time=clock_in_sentence(scene.words, starts))


def _away(scene: Scene, day: date) -> str:
    plan = scene.meeting.planned
    weeks = weeks_between(local_day(plan.starts), day, plan.template.interval_weeks)
    return scene.words.plural("in {n} week", "in {n} weeks", weeks)


def _reasons(scene: Scene, across: int) -> tuple[Line, ...]:
    title = line(" ", Span(scene.words.text("There is no further meeting. Choose why."), Paint.INK_BOLD))
    rows = (BLANK, title, BLANK, *_numbered(scene, [scene.words.text(reason) for reason in REASONS]))
    return tuple(cut(row, across) for row in rows)
