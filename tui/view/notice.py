"""The leader's row on the wall: one line in neutral words, and a dot where a private one waits (screens b, strip)."""

from __future__ import annotations

from msgspec import Struct

from tui.view.lines import Line, Paint, Span, cells, cut_text, line
from tui.view.look import Look


class NoticeLine(Struct, frozen=True):
    """What the row says now."""

    text: str = ""
    loud: bool = False
    """For what must not be overlooked: nothing can be saved."""
    see_notes: bool = False
    """Whether a line for the leader alone waits elsewhere."""


def notice_row(look: Look, notice: NoticeLine, across: int) -> Line:
    """Return the row in exactly this many cells; only `•` stands where the words for the notes do not fit."""
    text = notice.text
    paint = Paint.LOUD_BOLD if notice.loud else Paint.NOTICE
    notes = f"{look.alphabet.note} {look.words.text('see notes')}" if notice.see_notes else ""
    if notes and cells(text) + cells(notes) + 2 > across:
        notes = look.alphabet.note
    room = across - cells(notes) - (2 if notes else 0)
    if not text:
        return line(" " * (across - cells(notes)), Span(notes, Paint.QUIET)) if notes else ()
    said = cut_text(text, room)
    gap = " " * (across - cells(said) - cells(notes))
    return line(Span(said, paint), Span(gap, paint), Span(notes, paint))
