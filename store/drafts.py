"""Drafts of half-typed text: the one table beside the log that changes."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.text import clean
from store.driver import dbapi
from store.errors import SeriesErased
from store.log import Draft, instant, split_meeting
from store.rows import known_instant
from store.tombstones import is_marked

_SAVE = """
INSERT INTO draft (meeting, pane, field, text, at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (meeting, pane, field) DO UPDATE SET text = excluded.text, at = excluded.at
"""
_DRAFTS = "SELECT meeting, pane, field, text, at FROM draft WHERE meeting = ? ORDER BY at, pane, field"
_DROP = "DELETE FROM draft WHERE meeting = ? AND pane = ? AND field = ?"


def save_draft(connection: dbapi.Connection, draft: Draft, begins: str = "") -> None:
    """Keep a draft in place of what its field held before; the caller holds the transaction.

    `begins` is the event with which its writer's series begins. Raises `SeriesErased` where that was erased, or a
    half-made plan of this pane.
    """
    split_meeting(draft.meeting)
    if is_marked(connection, begins) or is_marked(connection, draft.pane):
        raise SeriesErased
    texts = (clean(draft.pane), clean(draft.field), clean(draft.text), instant(draft.at))
    connection.execute(_SAVE, (draft.meeting, *texts))


def drafts(connection: dbapi.Connection, meeting: str) -> Sequence[Draft]:
    """The drafts of a meeting, oldest first."""
    return [
        Draft(of, pane, field, text, known_instant(at))
        for of, pane, field, text, at in connection.execute(_DRAFTS, (meeting,)).fetchall()
    ]


def drop_draft(connection: dbapi.Connection, meeting: str, pane: str, field: str) -> None:
    """Forget a draft; the caller holds the transaction."""
    connection.execute(_DROP, (meeting, clean(pane), clean(field)))
