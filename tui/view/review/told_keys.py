"""The help of the review: what this is for, and every key of the page one came from."""

from __future__ import annotations

from collections.abc import Sequence

from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.told_keys import told_rows


def told_keys(look: Look, entries: Sequence[Hint], across: int) -> tuple[Line, ...]:
    """Return the help in rows of at most so many cells; the label of an entry is its sentence."""
    purpose = look.words.text("Here you read what was. Nothing on these pages can change a meeting.")
    return told_rows(look, purpose, entries, across)
