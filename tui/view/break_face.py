"""The break: when we go on, in large digits, and a quiet bar. No name, no list, no agreement (screens c)."""

from __future__ import annotations

from datetime import timedelta

from meeting.state import Break
from tui.view.bar import bar
from tui.view.centre import in_the_middle
from tui.view.clock import clock
from tui.view.digits import large
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.scene import Scene


def break_face(scene: Scene, held: Break, across: int, height: int) -> tuple[Line, ...]:
    """Return the screen of a break that runs; when it is over it asks the room to gather, never a minus."""
    length = timedelta(minutes=held.length_min)
    ends = held.start + length
    head = line(Span(f"{scene.look.alphabet.break_}  {scene.words.text('Break')}", Paint.INK_BOLD))
    over = scene.now >= ends
    digits = large(clock(scene.meeting.wall(ends)), scene.look.alphabet.block)
    full, empty = bar(
        (scene.now - held.start) / length if held.length_min else 1.0, len(digits[0]) + 2, scene.look.alphabet
    )
    text = scene.words.text("Let us gather") if over else scene.words.text("We go on at")
    middle = [BLANK] * len(digits) if over else [line(Span(row, Paint.INK_BOLD)) for row in digits]
    quiet = line(Span(full, Paint.QUIET), Span(empty, Paint.LINE))
    rows = (head, BLANK, BLANK, line(Span(text, Paint.INK_BOLD)), BLANK, *middle, BLANK, BLANK, quiet)
    return in_the_middle(rows, across, height)
