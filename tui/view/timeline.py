"""The meeting as a bar from its start to its planned end, with the breaks held and to come on it (screens a)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.breaks import coming_breaks
from meeting.timebox import planned_end, started
from tui.view.clock import clock
from tui.view.lines import Line, Paint, Span, cells
from tui.view.scene import Scene

_SPELLED_FROM = 60
"""From this many cells on, a coming break is spelled out where it fits."""


class _Mark(Struct, frozen=True):
    at: int
    text: str


def timeline(scene: Scene, across: int) -> Line:
    """Return the bar with a clock time at each end, in exactly this many cells."""
    meeting = scene.meeting
    start, end = started(meeting), planned_end(meeting)
    first, last = clock(meeting.wall(start)), clock(meeting.wall(end))
    room = across - cells(first) - cells(last) - 2
    passed = _cell(start, end, room, scene.now) if meeting.timebox.opened_at else 0
    return (
        Span(f"{first} ", Paint.QUIET),
        *_bar(scene, room, passed, _marks(scene, start, end, room)),
        Span(f" {last}", Paint.QUIET),
    )


def _cell(start: datetime, end: datetime, room: int, instant: datetime) -> int:
    share = (instant - start) / (end - start)
    return min(room, max(0, int(share * room)))


def _marks(scene: Scene, start: datetime, end: datetime, room: int) -> list[_Mark]:
    signs, meeting = scene.look.alphabet, scene.meeting
    marks = [
        _Mark(_cell(start, end, room, held.start), signs.break_ + (signs.done if held.end else ""))
        for held in meeting.timebox.breaks
    ]
    coming = coming_breaks(meeting, scene.now)
    places = [_cell(start, end, room, begins) for begins, _ in coming]
    for (begins, _), at, limit in zip(coming, places, (*places[1:], room), strict=False):
        marks.append(_Mark(at, _coming(scene, clock(meeting.wall(begins)), limit - at, room)))
    return marks


def _coming(scene: Scene, at: str, room: int, across: int) -> str:
    sign = scene.look.alphabet.break_
    spelled = f" {scene.words.text('break')} {at} "
    if across >= _SPELLED_FROM and cells(spelled) < room:
        return spelled
    return f"{sign}{at}" if cells(at) + 1 < room else sign


def _bar(scene: Scene, room: int, passed: int, marks: list[_Mark]) -> list[Span]:
    signs = scene.look.alphabet
    spans: list[Span] = []
    at = 0
    for mark in sorted(marks, key=lambda each: each.at):
        begin = max(at, mark.at)
        if begin + cells(mark.text) > room:
            continue
        spans += _stretch(signs.filled, signs.empty, at, begin, passed)
        spans.append(Span(mark.text, Paint.INK_BOLD))
        at = begin + cells(mark.text)
    return [*spans, *_stretch(signs.filled, signs.empty, at, room, passed)]


def _stretch(filled: str, empty: str, begin: int, end: int, passed: int) -> list[Span]:
    turned = min(max(begin, passed), end)
    spans = [Span(filled * (turned - begin), Paint.QUIET), Span(empty * (end - turned), Paint.LINE)]
    return [span for span in spans if span.text]
