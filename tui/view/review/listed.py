"""The series that may be seen, by reference; a name stands only where it was asked for (screens j)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.state import Stage
from tui.view.clock import clock_in_sentence, listed_date, short_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, edges, line, pad_text, width
from tui.view.look import Look
from tui.view.plain import STAGES
from tui.view.review.head import head_row
from tui.view.review.rooms import beyond, window

_REF, _MEETINGS, _LAST, _COMING = 20, 8, 12, 16
_HEAD_ROWS, _FOOT_ROWS = 3, 3
_NARROW = 80


class ListedSeries(Struct, frozen=True):
    """A series as the list tells it."""

    ref: str
    name: str
    meetings: int
    """How many were held."""
    last: datetime | None = None
    """When the last one of them began, UTC."""
    coming: datetime | None = None
    """When the next one begins, UTC."""
    put_off: bool = False
    """Whether the next one was put off and has no date."""


def listed_rows(
    look: Look, every: Sequence[ListedSeries], chosen: int, size: tuple[int, int], now: datetime, *, names: bool
) -> tuple[Line, ...]:
    """Return the list in exactly this many columns and rows, around the chosen one; `names` says whose they are."""
    across, height = size
    text, today = look.words.text, local_day(now)
    room = max(0, height - _HEAD_ROWS - _FOOT_ROWS)
    shown = window(chosen, len(every), room)
    # A narrow window has room for names only where the references leave it.
    wide = max([0, *(cells(each.ref) + 2 for each in every)]) if names and across < _NARROW else _REF
    rows = [_series(look, every[at], today, wide, here=at == chosen, names=names) for at in shown]
    if not every:
        rows = [line("   ", text("There is no series to read."))]
    columns = _row(" ", "", wide, text("meetings"), text("last"), text("next"), text("family") if names else "")
    more = line(Span(beyond(look, shown, len(every)), Paint.QUIET), " ")
    foot = "" if names or not every else text("Names are hidden.   v shows them")
    if names and any(width(row) > across for row in rows):
        foot = every[chosen].name
    top = (head_row(look, text("Every series"), across), BLANK, edges(line(Span(columns, Paint.QUIET)), more, across))
    filled = [*rows, *[BLANK] * (room - len(rows))]
    return tuple(cut(row, across) for row in (*top, *filled, BLANK, line(" ", Span(foot, Paint.QUIET)), BLANK))[:height]


def _series(look: Look, each: ListedSeries, today: date, wide: int, *, here: bool, names: bool) -> Line:
    last = listed_date(look.words, local_day(each.last), today) if each.last else ""
    coming = _coming(look, each, today)
    sign, name = look.alphabet.now if here else " ", each.name if names else ""
    row = _row(sign, each.ref, wide, str(each.meetings), last, coming, name)
    return line(Span(row, Paint.INK_BOLD if here else Paint.INK))


def _coming(look: Look, each: ListedSeries, today: date) -> str:
    if each.coming is None:
        return look.words.text(STAGES[Stage.POSTPONED]) if each.put_off else ""
    if local_day(each.coming) == today:
        return look.words.text("today at {time}", time=clock_in_sentence(look.words, each.coming))
    return short_date(look.words, local_day(each.coming), today)


def _row(sign: str, ref: str, wide: int, meetings: str, last: str, coming: str, name: str) -> str:
    columns = ((ref, wide), (meetings, _MEETINGS), (last, _LAST), (coming, _COMING))
    return f" {sign} {''.join(pad_text(text, to - 1) + ' ' for text, to in columns)}{name}".rstrip()
