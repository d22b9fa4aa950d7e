"""The scales of a series, with what they ask; below them the evaluations and the goals (R9, R49; domain 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from meeting.agreement_terms import Resource
from meeting.danish_time import local_day
from meeting.evaluation import LEAST_ANSWERS
from meeting.evaluation_terms import Group
from meeting.series import Series, agreements
from meeting.series_aims import Aim, aims
from meeting.series_evaluation import Evaluated, evaluations
from tui.view.clock import short_date
from tui.view.evaluation_page import GROUPS
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, wrapped
from tui.view.look import Look
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond, labelled
from tui.view.review.scale_table import (
    Lettered,
    left_of,
    lettered,
    meeting_label,
    most_in_a_cell,
    note_rows,
    scale_body,
    scale_title,
)
from tui.view.words import Words, mark

_HEAD_ROWS = 2
_LABEL_AT = 16


def scale_rows(look: Look, series: Series, size: tuple[int, int], now: datetime) -> tuple[Line, ...]:
    """Return the page in exactly this many columns and rows: of a long series the newest meetings, as many as fit."""
    across, height = size
    if not series.meetings:
        return (head_row(look, series.ref, across), *[BLANK] * (height - 1))[:height]
    most = len(series.meetings)
    fitting = (
        (shown, body)
        for sections in (3, 2, 1)
        for shown in range(most, 0, -1)
        if len(body := _body(look, series, shown, sections, across, now)) <= height - _HEAD_ROWS
    )
    shown, body = next(fitting, (1, _body(look, series, 1, 1, across, now)))
    title = f"{look.words.text('Common goals and scales')} {look.alphabet.dot} {series.name}"
    above = beyond(look, range(most - shown, most), most)
    rows = (head_row(look, title, across), line(Span(f"   {above}", Paint.QUIET)), *body)
    return tuple(cut(row, across, look.alphabet.ellipsis) for row in (*rows, *[BLANK] * (height - len(rows))))[:height]


def _body(look: Look, series: Series, shown: int, sections: int, across: int, now: datetime) -> list[Line]:
    """Return the first so many sections with the newest so many meetings."""
    parts = (
        _scales(look, series, shown, across, now),
        _evaluations(look, series, shown, across, now),
        _goals(look, series, across, now),
    )
    kept = [part for part in parts[:sections] if part]
    return [row for n, part in enumerate(kept) for row in (*([BLANK] if n else []), *part)]


def _scales(look: Look, series: Series, shown: int, across: int, now: datetime) -> list[Line]:
    every = lettered(series)
    if not every:
        return [line(" ", look.words.text("No scale has been asked yet."))]
    together = most_in_a_cell(across, left_of(look, series, local_day(now)))
    found: list[Line] = []
    for first in range(0, len(every), together):
        block = every[first : first + together]
        found += _legend(look, block, across)
        found += scale_body(look, series, block, (across, shown + 1), now)
    return [*found, *note_rows(look, across)]


def _legend(look: Look, block: Sequence[Lettered], across: int) -> list[Line]:
    """Return what each letter stands for: the goal, if there is one, and the question in full."""
    found: list[Line] = []
    for n, each in enumerate(block):
        asked = f" {look.alphabet.dot} ".join(part for part in (each.scale.goal, each.scale.text) if part)
        texts = wrapped(asked, across - _LABEL_AT - 4)
        title = scale_title(look) if n == 0 else ""
        found.append(line(" ", Span(f"{title:<{_LABEL_AT - 1}}", Paint.QUIET), f"{each.letter}  {texts[0]}"))
        found += [line(" " * (_LABEL_AT + 3), text) for text in texts[1:]]
    return found


def _evaluations(look: Look, series: Series, shown: int, across: int, now: datetime) -> list[Line]:
    newest = {meeting.planned.number: meeting for meeting in series.meetings[-shown:]}
    rows = [each for each in evaluations(series) if each.meeting in newest]
    if not rows:
        return []
    today = local_day(now)
    left = left_of(look, series, today)
    title = look.alphabet.spelled(
        look.words.text("Evaluation 0–10: means, where {n} or more answered", n=LEAST_ANSWERS)
    )
    found = [line(" ", Span(title, Paint.QUIET))]
    for each in rows:
        label = meeting_label(look, newest[each.meeting], today)
        found += labelled(label, (_told(look, each),), left, across)
    return found


def _told(look: Look, each: Evaluated) -> str:
    """Return what may be told of one evaluation; a child's smileys say from which five they are."""
    words = look.words
    sheets = words.plural("{n} sheet", "{n} sheets", each.sheets)
    means = [words.text("all {mean}", mean=_figure(words, each.together))] if each.together is not None else []
    for group, mean in each.groups.items():
        named = words.text("{group} {mean}", group=words.text(GROUPS[group]), mean=_figure(words, mean))
        means.append(f"{named} {words.text('of 5')}" if group is Group.CHILD else named)
    return f" {look.alphabet.dot} ".join((sheets, *(means or [words.text("too few for a mean")])))


def _figure(words: Words, value: float) -> str:
    whole, tenth = divmod(round(value * 10), 10)
    return words.text("{whole}.{tenth}", whole=whole, tenth=tenth)


def _goals(look: Look, series: Series, across: int, now: datetime) -> list[Line]:
    goals = [_aim(look, series, each, now) for each in aims(series)]
    parts = ((mark("Goals"), goals), (mark("Agreements"), _resources(look, series)))
    return [
        row for label, texts in parts if texts for row in labelled(look.words.text(label), texts, _LABEL_AT, across)
    ]


def _resources(look: Look, series: Series) -> list[str]:
    """Return how many agreements rest on lasting private relations, and how many on public help (R63, seed 001)."""
    rest = Counter(promise.terms.resource for promise in agreements(series))
    private, public = rest[Resource.PRIVATE], rest[Resource.PROFESSIONAL]
    told = mark("{n} rest on the private network, {more} on professionals")
    return [look.words.text(told, n=private, more=public)] if private or public else []


def _aim(look: Look, series: Series, aim: Aim, now: datetime) -> str:
    """Return a goal with when it was set, and when it was dropped."""
    words = look.words
    begun = _on(look, series, aim.meetings[0], now)
    if not aim.dropped_in:
        return f"{aim.text}, {words.text('since {date}', date=begun)}"
    ended = _on(look, series, aim.dropped_in, now)
    return f"{aim.text}, {words.text('from {date} to {end}', date=begun, end=ended)}"


def _on(look: Look, series: Series, number: int, now: datetime) -> str:
    meeting = series.meeting(number)
    return short_date(look.words, local_day(meeting.planned.starts), local_day(now)) if meeting else ""
