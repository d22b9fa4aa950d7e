"""A meeting on a line of time: as planned and as it was, the parts filled with their own number (screens i)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from math import ceil

from msgspec import Struct

from meeting.state import Meeting
from meeting.stretches import Stretch, held_stretches, planned_stretches
from tui.view.clock import clock
from tui.view.lines import Line, Paint, Span, cells, line, pad_text
from tui.view.look import Look

SIGNS = "123456789abcdefghijklmnopqrstuvwxyz"
"""What a part of the agenda is filled with and numbered by."""
_LABEL_CELLS = 10
_MARGIN_CELLS = 3
"""Half of the last clock time, beyond the end of the bar."""
_TICK_MIN = 30
_SCALES_MIN = (1, 2, 3, 5, 6, 10, 15, 30, 60, 120)
_LABEL_APART = 2


class _Axis(Struct, frozen=True):
    """The line of time: minutes from the planned start, and how many of them a cell stands for."""

    from_min: int
    to_min: int
    scale_min: int

    @property
    def across(self) -> int:
        """How many cells the line takes."""
        return (self.to_min - self.from_min) // self.scale_min

    def cell(self, minute: float) -> int:
        """Return the border of a cell that is nearest to a minute, from 0."""
        return min(self.across, max(0, int((minute - self.from_min) / self.scale_min + 0.5)))


def bars(look: Look, meeting: Meeting, across: int, now: datetime) -> tuple[Line, ...]:
    """Return clock times, a ruler, the plan, and what was up to a steady instant: rows of at most `across` cells."""
    planned, held = planned_stretches(meeting), held_stretches(meeting, now)
    axis = _axis((*planned, *held), across)
    return (
        line(Span(_times(meeting, axis), Paint.QUIET)),
        line(Span(" " * (_LABEL_CELLS - 1) + look.alphabet.spelled(_ruler(axis)), Paint.LINE)),
        _bar(look, look.words.text("plan"), planned, axis),
        _bar(look, look.words.text("was"), held, axis),
    )


def _axis(stretches: Sequence[Stretch], across: int) -> _Axis:
    first = _TICK_MIN * int(min((each.from_min for each in stretches), default=0) // _TICK_MIN)
    last = max(_TICK_MIN * ceil(max((each.to_min for each in stretches), default=0) / _TICK_MIN), first + _TICK_MIN)
    room = max(1, across - _LABEL_CELLS - _MARGIN_CELLS)
    scale = next((each for each in _SCALES_MIN if (last - first) / each <= room), _SCALES_MIN[-1])
    whole = max(scale, _TICK_MIN)
    return _Axis(first, first + ceil((last - first) / whole) * whole, scale)


def _ticks(axis: _Axis) -> range:
    return range(axis.from_min, axis.to_min + 1, max(_TICK_MIN, axis.scale_min))


def _ruler(axis: _Axis) -> str:
    ticks = {axis.cell(minute) for minute in _ticks(axis)}
    inner = "".join("┼" if cell in ticks else "─" for cell in range(1, axis.across))
    return f"├{inner}┤"


def _times(meeting: Meeting, axis: _Axis) -> str:
    """Return clock times over the ruler, in the middle over their ticks; after it was broken off they tell nothing."""
    row = ""
    for minute in _ticks(axis):
        at = meeting.planned.starts + timedelta(minutes=minute)
        if _broken_off_before(meeting, at):
            break
        time = clock(at)
        starts = _LABEL_CELLS - 1 + axis.cell(minute) - cells(time) // 2
        if starts >= len(row) + (_LABEL_APART if row else 0):
            row = f"{row:<{starts}}{time}"
    return row


def _broken_off_before(meeting: Meeting, at: datetime) -> bool:
    return any(meeting.wall(stay.start) < at for stay in meeting.timebox.pauses)


def _bar(look: Look, label: str, stretches: Iterable[Stretch], axis: _Axis) -> Line:
    signs = [" "] * axis.across
    stretches = list(stretches)
    last = axis.cell(max((each.to_min for each in stretches), default=axis.from_min))
    signs[:last] = look.alphabet.gone * last
    for each in stretches:
        sign = look.alphabet.break_ if each.part is None else SIGNS[each.part % len(SIGNS)]
        begins, ends = axis.cell(each.from_min), axis.cell(each.to_min)
        signs[begins:ends] = sign * (ends - begins)
    return line(Span(f" {pad_text(label, _LABEL_CELLS - 2)} ", Paint.QUIET), "".join(signs).rstrip())
