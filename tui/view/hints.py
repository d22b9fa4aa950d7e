"""The row of keys: as many as fit, the most useful kept, always in the same order, help last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.view.lines import Line, Paint, Span, width
from tui.view.look import Look

WIDE = 100
"""From this many cells on the keys stand further apart (screens a, 120x36)."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One key and what it does now."""

    shown: str
    """Msgid of the key: `space`, `Enter`, or the letter itself."""
    label: str
    """Msgid of what it does."""
    rank: int = 0
    """The larger, the sooner it is left out."""


def keys_row(look: Look, hints: Iterable[Hint], cells: int) -> Line:
    """Return the row of keys, within this many cells.

    Hints are left out by their rank; before a key goes, the words of the last one go (`?` alone).
    """
    kept = list(hints)
    gap = "   " if cells >= WIDE else "  "
    while kept:
        for bare in (False, True):
            row = _row(look, kept, gap, bare=bare)
            if width(row) <= cells:
                return row
        kept.remove(max(reversed(kept), key=lambda hint: hint.rank))
    return ()


def _row(look: Look, hints: list[Hint], gap: str, *, bare: bool) -> Line:
    spans: list[Span] = []
    for number, hint in enumerate(hints, 1):
        label = "" if bare and number == len(hints) else look.words.text(hint.label)
        shown = look.words.text(hint.shown)
        spans.append(Span(f"{shown} {label}{gap}" if label else f"{shown}{gap}", Paint.QUIET))
    if spans:
        spans[-1] = Span(spans[-1].text.rstrip(), Paint.QUIET)
    return (Span(" "), *spans)
