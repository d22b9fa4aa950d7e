"""The row of keys: as many as fit, the most useful kept, always in the same order, help last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from meeting import phases, speakers
from meeting.state import Meeting, Stage
from tui.view.lines import Line, Paint, Span, line, width
from tui.view.look import Look
from tui.view.words import mark

MEDIUM = 80
"""Under this many cells the last key, help, stands without a word (screens a, 60x20)."""
WIDE = 100
"""From this many cells on the keys stand further apart (screens a, 120x36)."""


_NEAR, _FAR = "  ", "   "


class Hint(Struct, frozen=True):
    """One key and what it does now."""

    shown: str
    """Msgid of the key: `space`, `Enter`, or the letter itself."""
    label: str
    """Msgid of what it does."""
    rank: int = 0
    """The larger, the sooner it is left out."""


def goes_on(meeting: Meeting) -> bool:
    """Return whether Space and F2 lead on to the next one: only in a part with an order, while somebody is left."""
    phase = phases.current(meeting)
    ordered = meeting.stage is Stage.OPEN and phase is not None and phase.has_order
    return ordered and bool(meeting.floor.turn or speakers.next_up(meeting))


def next_speaker(meeting: Meeting, rank: int = 1) -> tuple[Hint, ...]:
    """Return the key that leads on to the next one while letters are text; none where it would do nothing."""
    return (Hint("F2", mark("next speaker"), rank),) if goes_on(meeting) else ()


def digits(numbers: Sequence[str]) -> str:
    """Return the digits that do something as they stand in the row of keys: `2–5`, or `4`; empty if there is none."""
    return "–".join(dict.fromkeys((numbers[0], numbers[-1]))) if numbers else ""


def keys_row(look: Look, hints: Iterable[Hint], cells: int, *, close: bool = False) -> Line:
    """Return the row of keys, within this many cells and clear of both edges; hints are left out by their rank.

    They stand further apart where there is room; in a window of usual size that is not used where they are `close`.
    """
    kept = list(hints)
    most = cells - 1
    fits = not close and width(_row(look, kept, _FAR, cells)) <= most
    gap = _FAR if cells >= WIDE or fits else _NEAR
    while kept:
        row = _row(look, kept, gap, cells)
        if width(row) <= most:
            return row
        kept.remove(max(reversed(kept), key=lambda hint: hint.rank))
    return ()


def _row(look: Look, hints: list[Hint], gap: str, cells: int) -> Line:
    last = len(hints) - 1 if cells < MEDIUM and hints and hints[-1].rank < 0 else len(hints)
    said = [
        f"{look.words.text(hint.shown)} {look.words.text(hint.label) if number < last else ''}".rstrip()
        for number, hint in enumerate(hints)
    ]
    return line(" ", Span(gap.join(said), Paint.QUIET))
