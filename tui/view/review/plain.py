"""A series as text for a pipe, a screen reader or a Braille line: whole words, one fact after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.series import Series, agreements
from meeting.series_agreements import Promise
from meeting.series_aims import scale_lines
from meeting.series_turnout import turnout
from meeting.series_weeks import to_next
from meeting.series_work import lasted
from meeting.state import Meeting
from tui.view.look import Look
from tui.view.plain import STAGES, no_date, when_and_where
from tui.view.review.briefing import briefing_heading, briefing_lines
from tui.view.review.fates import FATES, names_of, told
from tui.view.review.gaps import gap_reason
from tui.view.review.listed import ListedSeries
from tui.view.words import Words

_SIXTY = 60


def sections(parts: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return headings with their lines under them, an empty line between; a heading without a line is left out."""
    return "\n\n".join("\n".join([heading, *(f"  {each}" for each in lines)]) for heading, lines in parts if lines)


def series_list(words: Words, every: Iterable[ListedSeries], today: date) -> str:
    """Return a line for each series, by its reference alone: a list may come to stand on a wall."""
    lines = [f"{each.ref}: {', '.join(_in_list(words, each, today))}" for each in every]
    return "\n".join(lines) or words.text("There is no series to read.")


def series_text(look: Look, series: Series, now: datetime) -> str:
    """Return a series: what to know before its next meeting, each meeting, the agreements and the scales."""
    words, today = look.words, local_day(now)
    head = [f"{series.name}, {series.ref}", words.text("Purpose: {purpose}", purpose=series.purpose)]
    if series.ended:
        head.append(words.text("There is no further meeting: {reason}.", reason=words.text(series.ended).rstrip(".")))
    meetings = [_meeting(words, series, meeting, today) for meeting in series.meetings]
    body = sections(
        (
            (briefing_heading(look, series), briefing_lines(look, series, now)),
            (words.text("Meetings"), meetings),
            (words.text("Agreements"), agreement_lines(look, series, agreements(series))),
            (words.text("Scales from 0 to 10, by the family"), tuple(_scales(words, series))),
        )
    )
    return "\n".join(head) + f"\n\n{body}"


def agreement_lines(look: Look, series: Series, promises: Iterable[Promise]) -> tuple[str, ...]:
    """Return a line for each agreement: who does what, and what each meeting said of it."""
    names = names_of(series)
    return tuple(_agreement(look.words, promise, told(look, promise, names)) for promise in promises)


def _in_list(words: Words, each: ListedSeries, today: date) -> Iterator[str]:
    yield words.plural("{n} meeting", "{n} meetings", each.meetings)
    if each.last is not None:
        yield words.text("the last {when}", when=when_and_where(words, each.last, "", today))
    if each.coming is not None:
        yield words.text("the next {when}", when=when_and_where(words, each.coming, "", today))
    elif each.put_off:
        yield words.text("the next {when}", when=no_date(words))


def _meeting(words: Words, series: Series, meeting: Meeting, today: date) -> str:
    plan = meeting.planned
    number, when = words.text("Meeting {n}", n=plan.number), when_and_where(words, plan.starts, plan.place, today)
    if without_date(meeting):
        return f"{number}: {no_date(words)}"
    return f"{number}, {when}: {', '.join(_facts(words, series, meeting))}"


def _facts(words: Words, series: Series, meeting: Meeting) -> Iterator[str]:
    if meeting.timebox.opened_at is None:
        yield words.text(STAGES[meeting.stage])
        return
    came, made = turnout(meeting), sum(bool(item.terms.what.strip()) for item in meeting.agreements.items)
    hours, minutes = divmod(round(lasted(meeting).total_seconds() / _SIXTY), _SIXTY)
    yield words.text("lasted {hours} h {minutes} min", hours=hours, minutes=f"{minutes:02}")
    yield words.text("{n} present", n=came.present)
    if came.interpreters:
        yield words.plural("{n} interpreter", "{n} interpreters", came.interpreters)
    yield words.text("{n} of {total} heard", n=came.heard, total=came.present)
    yield words.plural("{n} agreement", "{n} agreements", made)
    if gap := to_next(series, meeting):
        if gap.days:
            yield words.plural("{n} day to the next", "{n} days to the next", gap.days)
        else:
            yield words.plural("{n} week to the next", "{n} weeks to the next", gap.weeks)
        if not gap.inside:
            least, most = gap.usual
            outside = words.text("usual are {least} to {most}", least=least, most=most)
            reason = gap_reason(words, gap)
            yield f"{outside}: {reason}" if reason else outside


def _agreement(words: Words, promise: Promise, what: str) -> str:
    steps = (
        f"{words.text('Meeting {n}', n=step.meeting)}: {words.text(FATES[step.fate])}"
        + (f", »{step.sentence.strip()}«" if step.sentence else "")
        for step in promise.steps
    )
    return f"{promise.ref} {what}. {'; '.join(steps)}"


def _scales(words: Words, series: Series) -> Iterator[str]:
    for scale in scale_lines(series):
        answers = (
            f"{words.text('Meeting {n}', n=number)}: {', '.join(map(str, said))}"
            for number, said in scale.answers.items()
            if said
        )
        if said := "; ".join(answers):
            yield f"{scale.label}. {said}"
