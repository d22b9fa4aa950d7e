"""A row for each meeting of a series: when, how long, who came, who was heard, what was agreed (R1, R49; screens i)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.people import Participant
from meeting.postponing import without_date
from meeting.series import Series
from meeting.series_turnout import turnout
from meeting.series_weeks import Gap, to_next
from meeting.series_work import lasted
from meeting.state import Meeting, Stage
from tui.view.clock import clock_in_sentence, day_and_time
from tui.view.lines import Line, Paint, Span, cells, line, pad_text
from tui.view.look import Look
from tui.view.tongues import tongue
from tui.view.words import Words, mark

_SIXTY = 60
_NUMBER_AT = 3
_WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))


class _Column(Struct, frozen=True):
    label: str
    """Msgid."""
    width: int
    """At least."""
    rank: int
    """The larger, the sooner it is left out."""
    here_alone: bool = False
    """Whether nothing of what is told below the table says it as well."""


_COLUMNS = (
    _Column(mark("lasted"), 12, 2, here_alone=True),
    _Column(mark("present"), 13, 4, here_alone=True),
    _Column(mark("heard"), 11, 1),
    _Column(mark("agreements"), 9, 3),
    _Column(mark("to the next"), 9, 0),
)
_DATES = 19


class Table(Struct, frozen=True):
    """The columns of a table and what stands in them."""

    columns: tuple[int, ...]
    """Which of the columns fit, and below how wide each is."""
    widths: tuple[int, ...]
    numbers: int
    dates: int
    rows: tuple[tuple[str, ...], ...]
    """Of each meeting every column; of one that is to come a single text."""


def table_for(look: Look, series: Series, across: int, now: datetime) -> Table:
    """Return the table of all meetings in this many cells; the date is never left out."""
    rows = tuple(_cells(look, series, meeting, now) for meeting in series.meetings)
    texts = [row for row in rows if len(row) > 1]
    labels = [look.words.text(each.label) for each in _COLUMNS]
    widths = [
        max([each.width, *(cells(text) + 2 for text in (labels[n], *(row[n] for row in texts)))])
        for n, each in enumerate(_COLUMNS)
    ]
    widths[-1] -= 2 * (widths[-1] > _COLUMNS[-1].width)
    numbers = max(cells(str(meeting.planned.number)) for meeting in series.meetings) + 2
    dates = max([_DATES, *(cells(_date(look, meeting)) + 3 for meeting in series.meetings)])
    kept = sorted(range(len(_COLUMNS)), key=lambda n: _COLUMNS[n].rank)
    while kept and _NUMBER_AT + numbers + dates + sum(widths[n] for n in kept) >= across:
        kept.pop()
    return Table(tuple(sorted(kept)), tuple(widths), numbers, dates, rows)


def head_of(look: Look, table: Table, aside: str) -> Line:
    """Return the row over the meetings; `aside` says how many there are beyond those that are shown."""
    words = look.words
    first = pad_text("  ".join(part for part in (words.text("Meeting"), aside) if part), table.numbers + table.dates)
    labels = "".join(pad_text(words.text(_COLUMNS[n].label), table.widths[n]) for n in table.columns)
    return line(Span(f"{' ' * _NUMBER_AT}{first}{labels}".rstrip(), Paint.QUIET))


def meeting_row(look: Look, table: Table, series: Series, at: int, *, here: bool) -> Line:
    """Return one meeting, by its place in the series; `here` marks it."""
    meeting = series.meetings[at]
    sign, row = look.alphabet.now if here else " ", table.rows[at]
    start = pad_text(str(meeting.planned.number), table.numbers)
    date_text = pad_text(_date(look, meeting), table.dates)
    said = row[0] if len(row) == 1 else "".join(pad_text(row[n], table.widths[n]) for n in table.columns)
    text = f" {sign} {start}{date_text}{said}".rstrip()
    return line(Span(text, Paint.INK_BOLD if here else Paint.INK))


def left_out(look: Look, table: Table, at: int) -> Iterator[tuple[str, str]]:
    """Yield what the table has no room for and nothing else tells of a meeting, by its place: a label and a text."""
    row = table.rows[at]
    for n, each in enumerate(_COLUMNS):
        if len(row) > 1 and each.here_alone and n not in table.columns:
            label = look.words.text(each.label)
            yield f"{label[:1].upper()}{label[1:]}", row[n]


def people_text(look: Look, count: int, interpreters: int) -> str:
    """Return how many there are, and whether an interpreter is among them: `13 og tolk`."""
    if not interpreters:
        return str(count)
    return look.words.plural("{people} and interpreter", "{people} and {n} interpreters", interpreters, people=count)


def length_text(words: Words, length: timedelta) -> str:
    """Return a length of time, `2 t 55 min`, to the nearest minute."""
    hours, minutes = divmod(round(length.total_seconds() / _SIXTY), _SIXTY)
    return words.text("{hours} h {minutes} min", hours=hours, minutes=f"{minutes:02}")


def _cells(look: Look, series: Series, meeting: Meeting, now: datetime) -> tuple[str, ...]:
    words = look.words
    if meeting.timebox.opened_at is None:
        return (_to_come(look, meeting, now),)
    if meeting.stage is Stage.CLOSED:
        length = length_text(words, lasted(meeting))
    else:
        length = words.text("broken off" if meeting.stage is Stage.PAUSED else "under way")
    came = turnout(meeting)
    gap = to_next(series, meeting)
    to_it = _gap(words, gap) if gap else ""
    made = sum(bool(item.terms.what.strip()) for item in meeting.agreements.items)
    return (
        length,
        people_text(look, came.present, came.interpreters),
        words.text("{n} of {total}", n=came.heard, total=came.present),
        str(made),
        to_it or (words.text("ended") if meeting.ending.series_ended else ""),
    )


def _gap(words: Words, gap: Gap) -> str:
    days = words.plural("{n} day", "{n} days", gap.days)
    told = days if gap.days else words.plural("{n} week", "{n} weeks", gap.weeks)
    return told if gap.inside else f"{told} *"


def _to_come(look: Look, meeting: Meeting, now: datetime) -> str:
    """Return when and where a meeting is to be, and which languages are interpreted."""
    words, plan = look.words, meeting.planned
    if meeting.stage is Stage.POSTPONED:
        until = meeting.ending.until
        moved = day_and_time(words, until, local_day(now)) if until else words.text("without a new date")
        return words.text("moved: {when}", when=moved)
    time = clock_in_sentence(words, plan.starts)
    today = _day(meeting) == local_day(now)
    parts = [words.text("today at {time}" if today else "at {time}", time=time), plan.place]
    if spoken := _tongues(look, plan.participants):
        parts.append(words.text("interpreter: {languages}", languages=spoken))
    return ", ".join(part for part in parts if part)


def _tongues(look: Look, people: Sequence[Participant]) -> str:
    spoken = dict.fromkeys(tongue(look.words, person.interprets) for person in people if person.interprets)
    return ", ".join(spoken)


def _day(meeting: Meeting) -> date:
    return local_day(meeting.planned.starts)


def _date(look: Look, meeting: Meeting) -> str:
    if without_date(meeting):
        return look.alphabet.passed
    words, day = look.words, _day(meeting)
    return words.text(
        "{weekday} {day}/{month}-{year}",
        weekday=words.text(_WEEKDAYS[day.weekday()]),
        day=day.day,
        month=day.month,
        year=day.year,
    )
