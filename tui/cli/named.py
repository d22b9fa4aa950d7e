"""Which meeting a command is about, as it was named on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.sorry import NotUnderstood
from tui.view.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.log import ReadLog, Row


def argument(words: Words, *, required: bool = True) -> click.Argument:
    """Return the argument MEETING; in brackets where it can be left out, which click does for its own names alone."""
    named = words.text("MEETING")
    return click.Argument(["meeting"], required=required, metavar=named if required else f"[{named}]")


def require_meeting(words: Words, log: ReadLog, meeting: str) -> Sequence[Row]:
    """Return all rows of a meeting; raises `Sorry` for what is no name of a meeting, or not of one in the store."""
    from store.log import split_meeting

    try:
        split_meeting(meeting)
    except ValueError:
        raise NotUnderstood(
            words.text("{meeting} does not name a meeting; write it as 2026-014/2.", meeting=meeting)
        ) from None
    rows = log.since(meeting, 0)
    if not rows:
        raise NotUnderstood(
            words.text("The store has no meeting {meeting}; ordstyrer list shows those it has.", meeting=meeting)
        )
    return rows


def require_series(words: Words, log: ReadLog, ref: str) -> None:
    """Raise `NotUnderstood` for a series that is not in the store."""
    if all(row.ref != ref for row in log.meetings()):
        raise NotUnderstood(
            words.text("The store has no series {series}; ordstyrer list shows those it has.", series=ref)
        )
