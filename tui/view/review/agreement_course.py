"""The whole course of one agreement: what was said of it at each meeting, in the words that were written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from meeting.danish_time import local_day
from meeting.series import Series
from meeting.series_agreements import Promise, Step
from tui.view.lines import BLANK, Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.review.added import added_texts
from tui.view.review.fates import FATES, names_of, told
from tui.view.review.head import in_full
from tui.view.sentence import sentence

_INDENT = 3


def course_title(look: Look, series: Series, promise: Promise) -> str:
    """Return the title of the page: which agreement, and whose series."""
    named = look.words.text("Agreement {agreement}", agreement=promise.ref)
    return f"{named} {look.alphabet.dot} {series.name}"


def course(look: Look, series: Series, promise: Promise, across: int) -> tuple[Line, ...]:
    """Return the rows of one agreement in this many cells: its wording, reservations, and what each meeting said."""
    return tuple(row for part in _parts(look, series, promise, across) for row in part)


def _parts(look: Look, series: Series, promise: Promise, across: int) -> Iterator[tuple[Line, ...]]:
    names = names_of(series)
    most = across - _INDENT - 2
    yield tuple(line(" ", Span(row, Paint.INK_BOLD)) for row in wrapped(_worded(look, series, promise, names), most))
    for each in promise.reservations:
        text = each.text.rstrip(".")
        said = look.words.text("Reservation from {name}: {text}.", name=names.get(each.person, ""), text=text)
        yield tuple(line(" ", row) for row in wrapped(said, most))
    yield tuple(line(" ", row) for text in added_texts(look, series, promise) for row in wrapped(text, most))
    for step in promise.steps:
        yield (BLANK, *_step(look, series, step, names, most))


def _worded(look: Look, series: Series, promise: Promise, names: Mapping[str, str]) -> str:
    """Return the wording the room confirmed; of one that has none, the sentence it would have been read in."""
    meeting = series.meeting(promise.steps[0].meeting) if promise.steps else None
    if promise.wording or promise.withheld or promise.named or meeting is None:
        return promise.wording or told(look, promise, names)
    return sentence(look.words, promise.terms, names, local_day(meeting.planned.starts))


def _step(look: Look, series: Series, step: Step, names: Mapping[str, str], most: int) -> Iterator[Line]:
    meeting = series.meeting(step.meeting)
    day = in_full(look.words, local_day(meeting.planned.starts)) if meeting else ""
    name = look.words.text("Meeting {n}", n=step.meeting)
    yield line(" ", Span(f"{name}, {day}", Paint.QUIET))
    said = look.words.text(FATES[step.fate])
    for row in wrapped(f"{said}: »{step.sentence}«" if step.sentence else said, most):
        yield line(" " * _INDENT, row)
    if step.handed_to:
        heir = look.words.text("{name} goes on with it.", name=names.get(step.handed_to, ""))
        yield line(" " * _INDENT, heir)
