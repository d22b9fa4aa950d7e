"""A series in five minutes before its next meeting, in the words of whoever leads it (R88, seed 002)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from meeting.briefing import Briefing, SummedUp, briefing
from meeting.danish_time import local_day
from meeting.people import Participant
from meeting.series import Series
from meeting.series_agreements import Fate, Promise, Step
from meeting.series_aims import Aim, ScaleLine
from meeting.series_outstanding import Outstanding
from tui.view.clock import short_date
from tui.view.lines import BLANK, Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.review.coming import child_texts, meeting_texts, people_texts
from tui.view.review.fates import FATES, names_of, told
from tui.view.review.prepared import lacking_texts, sharing_texts
from tui.view.review.rooms import labelled
from tui.view.review.scale_table import NOTE, scale_title
from tui.view.review.series_told import Told
from tui.view.words import mark

_TEXT_AT = 15
_PURPOSE, _SCALES = mark("The purpose"), mark("Scale 0–10")
_SHOWN_ANSWERS = 2
"""The last meeting's numbers and those before them say which way it goes; the page of the scales has them all."""


def briefing_title(look: Look, series: Series) -> str:
    """Return the title of the page: before which meeting, and whose series."""
    return f"{briefing_heading(look, series)} {look.alphabet.dot} {series.name}"


def briefing_heading(look: Look, series: Series) -> str:
    """Return what it is called: before which meeting."""
    coming = briefing(series).coming
    if coming is None:
        return look.words.text("Before the meeting")
    return look.words.text("Before meeting {n}", n=coming.planned.number)


def briefing_rows(look: Look, series: Series, across: int, now: datetime) -> tuple[Line, ...]:
    """Return every row of the page in this many cells, each part under the other with a free row between."""
    rows: list[Line] = []
    for label, texts in _parts(look, series, now):
        named = scale_title(look) if label == _SCALES else look.words.text(label)
        rows += (*([BLANK] if rows else []), *labelled(named, texts, _TEXT_AT, across))
        if label == _SCALES:
            note = wrapped(look.words.text(NOTE), across - _TEXT_AT - 1)
            rows += (line(" " * _TEXT_AT, Span(row, Paint.QUIET)) for row in note)
    return tuple(rows)


def briefing_lines(look: Look, series: Series, now: datetime) -> tuple[str, ...]:
    """Return the same as text, a line for each fact; the purpose stands over every text of a series anyway."""
    parts = _parts(look, series, now)
    return tuple(f"{look.words.text(label)}: {text}" for label, texts in parts if label != _PURPOSE for text in texts)


def _parts(look: Look, series: Series, now: datetime) -> tuple[Told, ...]:
    if not series.meetings:
        return ()
    found, names, today = briefing(series), names_of(series), local_day(now)
    children = _children(found)
    every = (
        (_PURPOSE, (series.purpose,)),
        (mark("The meeting"), tuple(meeting_texts(look, series, found, today))),
        (mark("Who comes"), tuple(people_texts(look, found, names))),
        (mark("Lacking"), tuple(lacking_texts(look, found))),
        (mark("Told or not"), tuple(sharing_texts(look, found, names))),
        (mark("To be asked"), tuple(_asked(look, each, names) for each in found.asked)),
        (mark("Outstanding"), tuple(_left(look, each) for each in found.left)),
        (mark("Goals"), tuple(_goal(look, series, each, today) for each in found.goals)),
        (_SCALES, tuple(_scale(look, each) for each in found.scales)),
        (mark("Said last"), tuple(_said(look, found))),
        (mark("Sum-up"), tuple(text for each in found.summed_up for text in _summed_up(look, each))),
        (
            mark("The child") if len(children) == 1 else mark("The children"),
            tuple(text for each in children for text in child_texts(look, found, each, names)),
        ),
        (mark("Differently"), tuple(" ".join(text.split()) for text in found.differently)),
    )
    return tuple((label, texts) for label, texts in every if any(texts))


def _asked(look: Look, promise: Promise, names: Mapping[str, str]) -> str:
    """Return who promised what, what was said of it last, and in which meetings nothing was said since."""
    steps = [step for step in promise.steps if step.fate is not Fate.ASKED]
    said = [at for at, step in enumerate(steps) if step.fate is not Fate.UNANSWERED]
    answers = "; ".join(_answer(look, step) for step in steps[said[-1] if said else 0 :])
    return f"{promise.ref} {told(look, promise, names)}. {answers}".rstrip()


def _answer(look: Look, step: Step) -> str:
    fate = f"{look.words.text('Meeting {n}', n=step.meeting)}: {look.words.text(FATES[step.fate])}"
    sentence = " ".join(step.sentence.split())
    return f"{fate}, »{sentence}«" if sentence else fate


def _left(look: Look, item: Outstanding) -> str:
    text = " ".join(item.text.split())
    if item.agreement:
        return f"{item.agreement} {text or look.words.text('is not shown')}"
    return text or look.words.text("a question")


def _goal(look: Look, series: Series, aim: Aim, today: date) -> str:
    meeting = series.meeting(aim.meetings[0])
    begun = short_date(look.words, local_day(meeting.planned.starts), today) if meeting else ""
    return f"{aim.text}, {look.words.text('since {date}', date=begun)}"


def _scale(look: Look, scale: ScaleLine) -> str:
    answered = [(number, said) for number, said in scale.answers.items() if said][-_SHOWN_ANSWERS:]
    numbers = (f"{look.words.text('Meeting {n}', n=number)}: {', '.join(map(str, said))}" for number, said in answered)
    return f"{scale.label}. {'; '.join(numbers)}"


def _said(look: Look, found: Briefing) -> Iterator[str]:
    if found.said.works or found.said.worries:
        works = look.words.text("what works: {n}", n=found.said.works)
        worries = look.words.text("worries: {n}", n=found.said.worries)
        yield f"{works} {look.alphabet.dot} {worries}"


def _summed_up(look: Look, item: SummedUp) -> Iterator[str]:
    yield f"{look.words.text(item.phase.title)}: {' '.join(item.text.split())}"
    for text in item.added:
        yield look.words.text("added since: {text}", text=" ".join(text.split()))


def _children(found: Briefing) -> tuple[Participant, ...]:
    """Return the children of the series: those on the list, else those who came last time."""
    if found.coming is not None:
        return tuple(person for person in found.coming.planned.participants if person.is_child)
    seats = found.last.presence.seats if found.last else ()
    return tuple(seat.participant for seat in seats if seat.participant.is_child)
