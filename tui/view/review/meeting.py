"""How one meeting went: planned and as it was, part by part, and one moment of it that can be replayed (screens i)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meeting.course import parts
from meeting.danish_time import local_day
from meeting.own_speech import own_speech
from meeting.postponing import without_date
from meeting.series import Series
from meeting.state import Meeting
from meeting.steps import Moment
from tui.view.clock import short_date
from tui.view.head import meeting_name
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line
from tui.view.look import Look
from tui.view.plain import STAGES, no_date
from tui.view.review.bars import bars
from tui.view.review.course import began_sentences, flowed, presence_sentences
from tui.view.review.head import head_row, in_full
from tui.view.review.heard import part_sentences
from tui.view.review.own_speech import left_out_text, shares_text
from tui.view.review.part_table import break_row, part_rows
from tui.view.review.step import step_row
from tui.view.scene import Scene, scene_of
from tui.view.words import Words

_SHORT_UNDER = 78
_MOST_FACTS = 2
"""Rows of each kind of fact."""
_LEAST_DETAILS = 5
"""Rows; with fewer, the details of a part are left out."""
_AROUND_TITLE = 3

Rows = tuple[Line, ...]


def meeting_rows(
    look: Look, series: Series, number: int, part: int, moment: Moment, size: tuple[int, int], now: datetime
) -> Rows:
    """Return the page of one meeting in exactly this many columns and rows; the last row is free for a notice.

    `part` is the chosen one, from 0; `now` is what the clock shows, UTC. The moment stands above the last row.
    """
    across, height = size
    meeting = series.meeting(number)
    if meeting is None or height <= 0:
        return (BLANK,) * height
    scene = scene_of(look, meeting, meeting.now(now))
    facts = _facts(scene, across)
    last = (step_row(look, moment, across), BLANK)
    table = part_rows(scene, part, across, height)
    blocks = [_title(scene, across), bars(look, meeting, across, scene.now), table, (break_row(scene, across),), facts]
    room = height - len(last) - sum(map(len, blocks))
    if room < 0:
        blocks[2] = part_rows(scene, part, across, max(2, len(table) + room))
    body = _apart([block for block in blocks if block], room)
    body += _details(scene, part, across, height - len(last) - len(body))
    body = body[: max(0, height - len(last))]
    rows = (*body, *[BLANK] * (height - len(last) - len(body)), *last)
    return tuple(cut(row, across, look.alphabet.ellipsis) for row in rows[:height])


def _apart(blocks: Sequence[Rows], room: int) -> Rows:
    """Return blocks below each other, a free row before as many of them as there is room for, the table first."""
    wished = [number for number in (2, len(blocks), 1, 4, 3) if number <= len(blocks)]
    free = set(wished[: max(0, room)])
    rows: list[Line] = []
    for number, block in enumerate(blocks):
        rows += [BLANK] * (number in free)
        rows += block
    return tuple(rows)


def _title(scene: Scene, across: int) -> Rows:
    words, dot = scene.words, scene.look.alphabet.dot
    titles = [f"{meeting_name(scene, short=True)} {dot} {each}" for each in _dates(words, scene.meeting)]
    room = across - cells(words.text("read only")) - _AROUND_TITLE
    return (head_row(scene.look, next((each for each in titles if cells(each) <= room), titles[-1]), across),)


def _dates(words: Words, meeting: Meeting) -> tuple[str, ...]:
    if without_date(meeting):
        return no_date(words), words.text(STAGES[meeting.stage])
    day = local_day(meeting.planned.starts)
    return in_full(words, day), short_date(words, day, date.min)


def _facts(scene: Scene, across: int) -> Rows:
    began = began_sentences(scene, short=across < _SHORT_UNDER)
    groups = (began, presence_sentences(scene))
    return tuple(
        line(" ", row) for sentences in groups for row in flowed(scene.words, sentences, across - 2, _MOST_FACTS)
    )


def _details(scene: Scene, part: int, across: int, room: int) -> Rows:
    """Return who was heard in the chosen part, and whose own speech filled the rounds, where there is room for it."""
    if room < _LEAST_DETAILS:
        return ()
    told = own_speech(scene.meeting)
    shares = [text for text in (shares_text(scene.look, told), left_out_text(scene.words, told)) if text]
    speech = _titled(scene.words.text("Own speech"), shares)
    found = parts(scene.meeting, scene.now)
    sentences = part_sentences(scene, found[part]) if 0 <= part < len(found) else ()
    rows = flowed(scene.words, sentences, across - 2, max(1, room - len(speech) - 3))
    heard = _titled(scene.words.text(found[part].phase.title), rows) if rows else ()
    details = (*heard, *speech)
    return details if len(details) < room else ()


def _titled(title: str, rows: Sequence[str]) -> Rows:
    if not rows:
        return ()
    return (BLANK, line(" ", Span(title, Paint.INK_BOLD)), *(line(" ", row) for row in rows))
