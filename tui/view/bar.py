"""The quiet bar: it fills, and then stands still (screens rule 4)."""

from __future__ import annotations

from tui.view.alphabet import Alphabet


def bar(fraction: float, cells: int, alphabet: Alphabet) -> tuple[str, str]:
    """Return the filled and the empty part of a bar of so many cells; it is full from the fraction 1 on, not before."""
    filled = int(min(max(fraction, 0.0), 1.0) * cells)
    return alphabet.filled * filled, alphabet.empty * (cells - filled)
