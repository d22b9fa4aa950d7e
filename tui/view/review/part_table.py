"""The parts of a meeting and its breaks in a table: planned, as it was, and what each came to (screens i)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.course import Part, breaks, parts, work_before_breaks_s
from meeting.parts import breaks_min
from meeting.spans import length_s
from meeting.timebox import frame
from tui.view.lines import Line, Paint, Span, cells, cut, line, pad_text
from tui.view.review.bars import SIGNS
from tui.view.review.outcomes import outcome
from tui.view.scene import Scene
from tui.view.sentence import joined
from tui.view.words import mark

_TITLE_CELLS, _PLAN_CELLS, _WAS_CELLS = 19, 8, 9
_NARROW_TITLE_CELLS, _NARROW_CELLS = 18, 5
_TITLES = (mark("Part"), mark("plan"), mark("was"), mark("heard"))
_WIDE_FROM = 78
"""Under this many columns the minutes stand without their unit."""


def part_rows(scene: Scene, chosen: int, across: int, most: int) -> tuple[Line, ...]:
    """Return the head of the table and its parts in at most so many rows: where not all fit, some around `chosen`."""
    found = parts(scene.meeting, scene.now)
    titles = tuple(scene.words.text(title) for title in _TITLES)
    head = line(Span(" " * _indent(across) + _columns(titles, across), Paint.QUIET))
    room = max(1, most - 1)
    first = max(0, min(chosen - room // 2, len(found) - room))
    rows = [_part(scene, number, part, across, here=number == chosen) for number, part in enumerate(found)]
    return (cut(head, across), *rows[first : first + room])[:most]


def break_row(scene: Scene, across: int) -> Line:
    """Return the row of the breaks; blank where none was planned and none was held."""
    meeting, words = scene.meeting, scene.words
    held, owed = breaks(meeting, scene.now), meeting.planned.frame
    if not held and not owed.breaks:
        return ()
    title = words.plural("{n} break", "{n} breaks", len(held))
    if len(held) < frame(meeting).breaks and meeting.timebox.opened_at:
        title = words.text("{n} of {all} breaks", n=len(held), all=frame(meeting).breaks)
    elif not held:
        title = words.plural("{n} break", "{n} breaks", owed.breaks)
    was = _minutes(scene, length_s(held), across) if meeting.timebox.opened_at else ""
    work = _work(scene, across - _indent(across) - sum(_widths(across)))
    cell = (title, _minutes(scene, breaks_min(owed) * 60, across), was, work)
    return cut(line(Span(_sign(scene.look.alphabet.break_, across), Paint.INK_BOLD), _columns(cell, across)), across)


def _part(scene: Scene, number: int, part: Part, across: int, *, here: bool) -> Line:
    sign = SIGNS[number % len(SIGNS)]
    title = f"{sign} {scene.words.text(part.phase.title)}"
    was = _minutes(scene, part.held_s, across) if part.visits else ""
    came_to = outcome(scene, part, across - _indent(across) - sum(_widths(across)))
    cell = (title, _minutes(scene, part.planned_min * 60, across), was, came_to)
    sign_here = scene.look.alphabet.now if here else ""
    begins = Span(_sign(sign_here, across), Paint.INK_BOLD)
    return cut(line(begins, Span(_columns(cell, across), Paint.INK_BOLD if here else Paint.INK)), across)


def _indent(across: int) -> int:
    return 4 if across >= _WIDE_FROM else 3


def _sign(sign: str, across: int) -> str:
    return pad_text(f" {sign}", _indent(across))


def _widths(across: int) -> tuple[int, int, int]:
    if across >= _WIDE_FROM:
        return 2 + _TITLE_CELLS, _PLAN_CELLS, _WAS_CELLS
    return 2 + _NARROW_TITLE_CELLS, _NARROW_CELLS, _NARROW_CELLS


def _columns(texts: Sequence[str], across: int) -> str:
    *before, last = texts
    padded = (pad_text(text, to - 1) + " " for text, to in zip(before, _widths(across), strict=True))
    return ("".join(padded) + last).rstrip()


def _minutes(scene: Scene, seconds: float, across: int) -> str:
    minutes = int(seconds / 60 + 0.5)
    return scene.words.text("{n} min", n=minutes) if across >= _WIDE_FROM else str(minutes)


def _work(scene: Scene, most: int) -> str:
    before = [str(int(each / 60 + 0.5)) for each in work_before_breaks_s(scene.meeting, scene.now)]
    if not before:
        return ""
    minutes = joined(scene.words, before)
    told = scene.words.text("work before the break: {minutes} min", minutes=minutes)
    return told if cells(told) <= most else scene.words.text("{n} min", n=minutes)
