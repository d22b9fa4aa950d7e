"""The truth about saving: what was read back and when, the last draft, and how much there is (screens h)."""

from __future__ import annotations

from datetime import datetime

from meeting.board import counts
from tui.view.clock import clock_with_seconds
from tui.view.lines import Line, Paint, Span, cells, edges, line, pad
from tui.view.minutes.desk import Desk
from tui.view.scene import Scene
from tui.view.words import mark

_APART = "    "
_LEAST_APART = 2


def saved(scene: Scene, desk: Desk, across: int, margin: int) -> tuple[Line, ...]:
    """Return the row; that something is not saved fills all of it and stays (design 6)."""
    if desk.loud:
        return (pad(line(Span(" " * margin + desk.loud, Paint.LOUD_BOLD)), across, Paint.LOUD_BOLD),)
    when = ((desk.saved_at, mark("saved {clock}")), (desk.draft_at, mark("draft {clock}")))
    left = _APART.join(scene.words.text(text, clock=clock_with_seconds(at)) for at, text in when if at is not None)
    inner = max(0, across - 2 * margin)
    right = _counted(scene, inner - cells(left) - _LEAST_APART * bool(left))
    return (line(" " * margin, edges(line(left), line(Span(right, Paint.QUIET)), inner)),)


def not_saved(scene: Scene, since: datetime) -> str:
    """Return the loud line of what could not be saved from this wall instant on."""
    clock = clock_with_seconds(since)
    return scene.words.text("NOT saved since {clock}. The text is still here.", clock=clock)


def _counted(scene: Scene, most: int) -> str:
    """Return how much there is, as much of it as fits."""
    meeting, words = scene.meeting, scene.words
    agreed = sum(1 for item in meeting.agreements.items if not item.put_aside)
    kept = sum(1 for question in meeting.questions if not question.taken)
    told = [
        words.plural("{n} statement", "{n} statements", counts(meeting).statements),
        words.plural("{n} agreement", "{n} agreements", agreed),
        *([words.plural("{n} question", "{n} questions", kept)] if kept else []),
    ]
    said = [f" {scene.look.alphabet.dot} ".join(told[:n]) for n in range(len(told), 0, -1)]
    return next((text for text in said if cells(text) <= most), "")
