"""When we meet again, asked below the speaker: three days by number, any other as it is typed, or no more meetings."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.danish_time import local_day
from meeting.dates import DateProblem
from meeting.intents import SetNextMeeting
from meeting.next_dates import after_meeting
from meeting.next_meeting import days_until
from meeting.next_meeting_text import Appointment, read_appointment
from meeting.preview import why_not
from meeting.refusal import Refused, Why
from tui.view.clock import day_and_time
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line, wrapped
from tui.view.next_meeting import agreed_date, proposals
from tui.view.next_meeting_choices import choice_rows, numbered, weeks_away
from tui.view.next_meeting_why import against, poor, why_rows
from tui.view.next_meeting_why import objection as against_day
from tui.view.reasons import OUTSIDE
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.typed_dates import WHY_NO_DATE
from tui.view.words import mark

REASONS = (
    mark("we have reached what we wanted"),
    mark("the family wishes so"),
    mark("we go on in another way"),
    mark("written after the meeting"),
)
"""Msgids of why there is no further meeting, by the number that picks them: a typed one would stand on the wall."""

_SAID_ROWS = 2
"""What a typed date says."""


class Asking(Struct, frozen=True):
    """The form at one moment."""

    text: str = ""
    ends: bool = False
    """Whether it asks why there is no further meeting."""
    outside: bool = False
    """Whether it asks why the date lies outside the usual weeks."""

    @property
    def picks(self) -> bool:
        """Whether a reason is picked by number, and nothing is typed."""
        return self.ends or self.outside


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


def refused(scene: Scene, found: Appointment) -> Refused | None:
    """Return what the rules say to a date (R86, seed 002); None if it can be kept."""
    intent = SetNextMeeting(found.starts, found.place)
    return why_not(scene.meeting, intent, scene.now, scene.meeting.lead.pane)


def lies_outside(scene: Scene, found: Appointment | DateProblem) -> bool:
    """Whether a date can be kept once somebody has said why: it lies outside the usual weeks."""
    why = None if isinstance(found, DateProblem) else refused(scene, found)
    return why is not None and why.needs_confirm


def trouble(scene: Scene, found: Appointment | DateProblem) -> str:
    """Return in one line why a date is not kept; empty if it can be."""
    if found is DateProblem.UNREADABLE:
        return scene.words.text("Cannot read the date. Write 10/2 at 13 or week 6.")
    if isinstance(found, DateProblem) and found in WHY_NO_DATE:
        return scene.words.text(WHY_NO_DATE[found])
    why = Refused(Why.DATE_PAST) if isinstance(found, DateProblem) else refused(scene, found)
    return refusal(scene.look, scene.meeting, scene.names, why, private=True) if why else ""


def objection(scene: Scene, found: Appointment | DateProblem) -> str:
    """Return in one line what speaks against a day that needs no reason; empty for a good one."""
    if isinstance(found, DateProblem) or trouble(scene, found):
        return ""
    return against_day(scene, local_day(found.starts))


def next_meeting_form(scene: Scene, asking: Asking, across: int, height: int) -> Form:
    """Return the form in this many cells and rows: proposals, the text, and the date it says or why these days."""
    if asking.picks:
        return Form(_reasons(scene, asking, across)[:height])
    label = scene.words.text("Date")
    x = cells(label) + 3
    choices, why = (
        choice_rows(scene, asking.text, across),
        why_rows(scene, after_meeting(scene.meeting.planned), across),
    )
    said = tuple(line(" " * x, row) for row in _said(scene, asking)) if asking.text.strip() else why
    # The same rows are blank whether it is the why that stands below or what was typed.
    date, between, above = _blank(height - len(choices) - max(len(why), _SAID_ROWS) - 2)
    rows = (
        *above,
        line(" ", _title(scene)),
        *between,
        *choices,
        *date,
        line(" ", Span(f"{label}  ", Paint.QUIET), asking.text),
    )
    return Form(tuple(cut(row, across) for row in (*rows, *said)[:height]), x, len(rows) - 1)


def _title(scene: Scene) -> Line:
    ending = scene.meeting.ending
    if agreed := agreed_date(scene):
        return line(Span(f"{scene.look.alphabet.done} {agreed}", Paint.DONE))
    if ending.series_ended:
        ended = scene.words.text("There is no further meeting: {reason}.", reason=scene.words.text(ending.series_ended))
        return line(Span(ended, Paint.INK_BOLD))
    return line(Span(scene.words.text("When do we meet again?"), Paint.INK_BOLD))


def _said(scene: Scene, asking: Asking) -> tuple[Line, ...]:
    found = appointment(scene, asking)
    if isinstance(found, DateProblem):
        return ()
    day = local_day(found.starts)
    said = (weeks_away(scene, day), against(scene, day), found.place)
    when = Span(day_and_time(scene.words, found.starts, scene.today), Paint.INK_BOLD)
    where = Span(f" {scene.look.alphabet.dot} ".join(filter(None, said)), Paint.QUIET)
    return line(when), line(where)


def _reasons(scene: Scene, asking: Asking, across: int) -> tuple[Line, ...]:
    if asking.ends:
        asked, also, reasons = scene.words.text("There is no further meeting. Choose why."), "", list(REASONS)
    else:
        asked, also, reasons = _why_outside(scene, asking), _also(scene, asking), [msgid for _, msgid in OUTSIDE]
    title = (line(" ", Span(row, Paint.INK_BOLD)) for row in wrapped(asked, across - 1))
    rows = (BLANK, *title, line(" ", also), *numbered(scene, [scene.words.text(reason) for reason in reasons]))
    return tuple(cut(row, across) for row in rows)


def _why_outside(scene: Scene, asking: Asking) -> str:
    found = appointment(scene, asking)
    if isinstance(found, DateProblem):
        return scene.words.text("Choose why.")
    least, most = scene.meeting.planned.template.interval_weeks
    day = local_day(found.starts)
    in_weeks, in_days = (
        mark("That is {away}; usual {least}–{most}. Choose why."),
        mark("That is {away}; usual {least}–{most} weeks. Choose why."),
    )
    asked = in_days if days_until(scene.meeting, day) else in_weeks
    return scene.words.text(asked, away=weeks_away(scene, day), least=least, most=most)


def _also(scene: Scene, asking: Asking) -> str:
    """Return what speaks against the day besides that it lies outside the usual weeks; empty where nothing does."""
    found = appointment(scene, asking)
    why = "" if isinstance(found, DateProblem) else poor(scene, local_day(found.starts))
    return scene.words.text("Also: {why}.", why=why) if why else ""


def _blank(most: int) -> tuple[list[Line], list[Line], list[Line]]:
    """Return a blank row, or none, above the date, between title and choices, and above all: as many as fit."""
    above_date, between, above = ([BLANK] * (most > number) for number in range(3))
    return above_date, between, above
