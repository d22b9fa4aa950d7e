"""What stands beside the floor: in a small window two facts, in a large one why we are here and what is agreed."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.agreements import agreed_today, agreement_block
from tui.view.counts import agreements_row, interpreters_row
from tui.view.floor import holds_purpose
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, wrapped
from tui.view.next_meeting import agreed_date
from tui.view.scene import Scene

_AGREEMENTS_AT = 7
_QUESTIONS_AT = 15
_AGAIN_AT = 19
"""Rows at which the sections begin while those before them are short."""


def facts(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return who interprets and, with two rows, how many agreements there are; one row leaves them to the column."""
    texts = (interpreters_row(scene), agreements_row(scene))
    return tuple(cut(line(text), across) for text in texts[:height])


def aside(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the third column: purpose unless the frame holds it, agreements, kept questions, when we meet again."""
    rows = [] if holds_purpose(scene.meeting) else _purpose(scene, across)
    kept = _kept_questions(scene)
    again = _again(scene, across)
    tail = len(kept) + len(again) + 2
    rows = _at(rows, _AGREEMENTS_AT, _agreements(scene, across, height - max(len(rows) + 1, _AGREEMENTS_AT) - tail))
    rows = _at(rows, _QUESTIONS_AT, kept)
    return tuple(_at(rows, _AGAIN_AT, again)[:height])


def _purpose(scene: Scene, across: int) -> list[Line]:
    return _section(scene.words.text("Why we are here"), _lines(wrapped(scene.meeting.planned.purpose, across))[:5])


def _agreements(scene: Scene, across: int, height: int) -> list[Line]:
    blocks = [agreement_block(scene, item, across) for item in agreed_today(scene)]
    if not blocks:
        return []
    kept: list[Line] = []
    left = len(blocks)
    for block in reversed(blocks):
        if len(kept) + len(block) + 3 > height and kept:
            break
        kept = [*block, *kept]
        left -= 1
    more = [line(scene.words.text("… and {n} more", n=left))] if left else []
    return _section(scene.words.text("Agreements today"), [*more, *kept])


def _kept_questions(scene: Scene) -> list[Line]:
    n = sum(1 for question in scene.meeting.questions if not question.taken)
    if not n:
        return []
    texts = (scene.words.text("Questions kept: {n}", n=n), scene.words.text("They come in the reflection."))
    return [line(Span(texts[0], Paint.INK_BOLD)), line(texts[1])]


def _again(scene: Scene, across: int) -> list[Line]:
    text = agreed_date(scene) or scene.words.text("We find the date at the end.")
    return [line(Span(scene.words.text("We meet again"), Paint.INK_BOLD)), *_lines(wrapped(text, across))]


def _section(title: str, rows: Sequence[Line]) -> list[Line]:
    return [line(Span(title, Paint.INK_BOLD)), BLANK, *rows]


def _at(rows: list[Line], place: int, section: list[Line]) -> list[Line]:
    if not section:
        return rows
    return [*rows, *[BLANK] * max(1, place - len(rows)), *section]


def _lines(texts: Sequence[str]) -> list[Line]:
    return [line(text) for text in texts]
