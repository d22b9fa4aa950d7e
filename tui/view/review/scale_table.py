"""What the family said on the scales, time downwards, a letter for each: read aloud as it stands (screens i)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from string import ascii_lowercase, ascii_uppercase

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.series import Series
from meeting.series_aims import ScaleLine, scale_lines
from meeting.state import Meeting
from tui.view.lines import Line, Paint, Span, cells, cut_text, line, wrapped
from tui.view.look import Look
from tui.view.plain import meeting_day
from tui.view.words import mark

NOTE = mark("The scale shows what the family itself said. It does not show what worked.")
_NUMBERS = range(11)
_LABEL_AT, _LEAST_LEFT, _GAP = 16, 17, 5
_WIDEST, _LAST = 5, 3
_HEAD_ROWS = 2
_LETTERS = ascii_uppercase + ascii_lowercase


class Lettered(Struct, frozen=True):
    """A scale and the letter it has on every page."""

    letter: str
    scale: ScaleLine


def lettered(series: Series) -> tuple[Lettered, ...]:
    """Return the scales of a series with their letters, in the order in which they were first asked."""
    return tuple(Lettered(_LETTERS[n % len(_LETTERS)], scale) for n, scale in enumerate(scale_lines(series)))


def scale_table(look: Look, series: Series, size: tuple[int, int], now: datetime) -> tuple[Line, ...]:
    """Return the scales asked last, with the newest meetings, in at most this many rows; none where they do not fit."""
    across, height = size
    left = left_of(look, series, local_day(now))
    latest = sorted(lettered(series), key=lambda each: max(each.scale.answers))[-most_in_a_cell(across, left) :]
    note = note_rows(look, across)
    room = height - _HEAD_ROWS - len(note)
    if not latest or room < 1:
        return ()
    each = sorted(latest, key=lambda each: _LETTERS.index(each.letter))
    return (legend_row(look, each, across), *scale_body(look, series, each, (across, room + 1), local_day(now)), *note)


def scale_body(
    look: Look, series: Series, scales: Sequence[Lettered], size: tuple[int, int], today: date
) -> tuple[Line, ...]:
    """Return the row of numbers, and under it as many of the newest meetings as fit."""
    across, height = size
    left = left_of(look, series, today)
    each = cell_of(across, left)
    numbers = " " * left + "".join(f"{n:<{each}}" for n in _NUMBERS)
    meetings = series.meetings[-(height - 1) :] if height > 1 else ()
    rows = (_row(look, meeting, scales, left, each, today) for meeting in meetings)
    return (line(Span(numbers.rstrip(), Paint.QUIET)), *rows)


def note_rows(look: Look, across: int) -> tuple[Line, ...]:
    """Return what the scales show, and what they do not (R145, seed 004)."""
    return tuple(line(" ", Span(row, Paint.QUIET)) for row in wrapped(look.words.text(NOTE), across - 2))


def left_of(look: Look, series: Series, today: date) -> int:
    """Return in which cell the scale begins, right of the meetings' names."""
    return max([_LEAST_LEFT, *(cells(meeting_label(look, meeting, today)) + 3 for meeting in series.meetings)])


def cell_of(across: int, left: int) -> int:
    """Return how many cells each number has."""
    return max(2, min(_WIDEST, (across - left - _LAST) // (len(_NUMBERS) - 1)))


def most_in_a_cell(across: int, left: int) -> int:
    """Return how many letters can stand at one number without touching those of the next."""
    return max(1, cell_of(across, left) - 1)


def meeting_label(look: Look, meeting: Meeting, today: date) -> str:
    """Return the number of a meeting and its day, `1. møde 15/4`; *udsat* where it has none."""
    return f"{look.words.text('Meeting {n}', n=meeting.planned.number)} {meeting_day(look.words, meeting, today)}"


def legend_row(look: Look, scales: Sequence[Lettered], across: int) -> Line:
    """Return the letters with what they stand for in one row; labels that are too long are cut alike."""
    most = (across - _LABEL_AT - 1 - _GAP * (len(scales) - 1)) // len(scales) - 3
    together = sum(cells(each.scale.label) + 3 for each in scales) + _GAP * (len(scales) - 1)
    fits = together <= across - _LABEL_AT - 1
    labels = (each.scale.label if fits else cut_text(each.scale.label, most, look.alphabet.ellipsis) for each in scales)
    named = (" " * _GAP).join(f"{each.letter}  {label}" for each, label in zip(scales, labels, strict=True))
    title = f"{scale_title(look):<{_LABEL_AT - 1}}"
    return line(" ", Span(title, Paint.QUIET), named)


def scale_title(look: Look) -> str:
    """Return what the scales are called."""
    return look.alphabet.spelled(look.words.text("Scale 0–10"))


def _row(look: Look, meeting: Meeting, scales: Sequence[Lettered], left: int, each: int, today: date) -> Line:
    number, day = meeting.planned.number, local_day(meeting.planned.starts)
    start = f" {meeting_label(look, meeting, today):<{left - 1}}"
    if meeting.timebox.opened_at is None:
        said = mark("today") if day == today else mark("to come")
        return line(start, "" if without_date(meeting) else Span(look.words.text(said), Paint.QUIET))
    if all(number not in scale.scale.answers for scale in scales):
        return line(start, Span(look.words.text("not asked"), Paint.QUIET))
    letters = (
        "".join(scale.letter for scale in scales if at in scale.scale.answers.get(number, ())) or look.alphabet.dot
        for at in _NUMBERS
    )
    return line(start, "".join(f"{letter:<{each}}" for letter in letters).rstrip())
