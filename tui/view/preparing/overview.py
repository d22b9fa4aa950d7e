"""The overview of a meeting that is prepared: what is missing, where it is put right, and how long each can speak."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from meeting.before import LackKind, lacking, missing
from meeting.danish_time import local_day
from meeting.plan import Plan
from meeting.plan_day import day_problems
from meeting.plan_numbers import number_problems
from meeting.plan_roles import role_problems
from meeting.postponing import without_date
from meeting.prepared import Item
from meeting.problem import Problem
from meeting.speech_budget import own_speech_s, speakers
from meeting.state import Meeting
from meeting.template import RuleId
from tui.view.lines import BLANK, Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.preparing.lacks import lack_text
from tui.view.preparing.pages import Body, Page, Seen

_TEXT_AT = 5
_BOOKED = "booked_until"
"""The field of a problem that is told among what is still to be done."""
_TABLES = {"participant": Page.PEOPLE}
_PAGES = {LackKind.ITEM: Page.CHECKLISTS, LackKind.PURPOSE_FOR_CHILD: Page.MEETING}


class Point(Struct, frozen=True):
    """Something that is missing, what would be right, and the page on which it is put right."""

    text: str
    page: Page
    right: str = ""
    person: str = ""
    """Whom it is about first, a participant id; empty where it is about nobody."""
    by: str = ""
    """Who is asked, a participant id."""
    item: Item | None = None
    """The line of a checklist."""


def points(look: Look, seen: Seen) -> tuple[Point, ...]:
    """Return what is missing: first what is still to be done, then what the plan should say otherwise."""
    plan = seen.meeting.planned
    dated = () if without_date(seen.meeting) else day_problems(plan)
    found = (*role_problems(plan), *number_problems(plan), *dated)
    problems = (_point(look, problem) for problem in found if problem.where.field != _BOOKED)
    return (*_without_day(look, seen), *_lacks(look, seen.meeting), *problems)


def overview_body(look: Look, seen: Seen, across: int) -> Body:
    """Return what is missing, each with the page it leads to, under what each has for speaking."""
    listed = points(look, seen)
    rows: list[Line] = []
    here = 0
    for number, point in enumerate(listed):
        here = len(rows) if number == seen.row else here
        rows += _rows(look, point, across, here=number == seen.row)
    if not listed:
        rows = [
            line("   ", Span(look.alphabet.done, Paint.DONE), f" {look.words.text('All is ready for the meeting')}")
        ]
    head = (*(line(" ", row) for row in _speech(look, seen.meeting.planned, across)), BLANK)
    return Body(head, tuple(rows), here)


def _without_day(look: Look, seen: Seen) -> Iterator[Point]:
    """Yield that the meeting wants a new date: it was put off without one, or its day went by (R85, seed 002)."""
    if without_date(seen.meeting):
        yield Point(look.words.text("The meeting has no date. Find a new one."), Page.MEETING)
    elif local_day(seen.meeting.planned.starts) < seen.today:
        yield Point(look.words.text("The day of the meeting went by. Find a new one."), Page.MEETING)


def _lacks(look: Look, meeting: Meeting) -> Iterator[Point]:
    """Yield what is still to be done; a rule that the plan does not hold is told with what would be right."""
    for lack in lacking(meeting):
        if lack.kind is not LackKind.RULE:
            person = lack.by if lack.kind is LackKind.BOOKING else next(iter(lack.people), "")
            page = _PAGES.get(lack.kind, Page.PEOPLE)
            yield Point(lack_text(look.words, meeting, lack), page, "", person, lack.by, lack.item)


def _point(look: Look, problem: Problem) -> Point:
    text, where = look.words.text, problem.where
    right = text(problem.right, **problem.params) if problem.right else ""
    page = _TABLES.get(where.table, Page.MEETING)
    return Point(text(problem.wrong, **problem.params), page, right, where.entry)


def _rows(look: Look, point: Point, across: int, *, here: bool) -> Iterator[Line]:
    paint = Paint.INK_BOLD if here else Paint.INK
    start = f" {look.alphabet.now if here else ' '} {look.alphabet.waiting} "
    for number, row in enumerate(wrapped(point.text, across - _TEXT_AT - 1)):
        yield line(Span(" " * _TEXT_AT if number else start, paint), Span(row, paint))
    for row in wrapped(point.right, across - _TEXT_AT - 1):
        yield line(" " * _TEXT_AT, Span(row, Paint.QUIET))


def _speech(look: Look, plan: Plan, across: int) -> tuple[str, ...]:
    """Return how long each can speak in a round, and that it is little where no rule of the template says so (1.6)."""
    own_s, least_s = own_speech_s(plan), plan.template.least_own_speech_s
    if own_s is None:
        return wrapped(look.words.text("Nobody has a turn in a round."), across - 2)
    said = look.words.text(
        "{n} have a turn. Each has {time} of own speech in a round.", n=len(speakers(plan)), time=_clock(own_s)
    )
    few = look.words.text("That is less than {time}: there are too many for the time.", time=_clock(least_s))
    warns = own_s < least_s and RuleId.OWN_SPEECH not in missing(plan)
    return wrapped(f"{said} {few}" if warns else said, across - 2)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
