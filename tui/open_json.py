"""The rows of a store as open JSON has them, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Raw

from documents.open_json import Entry, WholeSeries
from store.live import recorded
from store.log import NewRow, Row


def logs_of(rows: Sequence[Row]) -> list[tuple[str, list[Entry]]]:
    """Return each meeting of a series with its entries; raises `NewerEvent` for one of a newer program."""
    by_meeting = groupby(rows, key=lambda row: row.meeting)
    return [(meeting, [_entry(row) for row in of_one]) for meeting, of_one in by_meeting]


def rows_of(whole: WholeSeries) -> Mapping[str, Sequence[NewRow]]:
    """Return the rows of each meeting of a document, ready to be kept."""
    return {
        one.meeting: [
            NewRow(entry.id, entry.act, entry.at, entry.pane, entry.kind, entry.version, entry.payload)
            for entry in one.events
        ]
        for one in whole.meetings
    }


def _entry(row: Row) -> Entry:
    # What this program cannot read must not be half way out when it is found.
    recorded(row)
    event = Raw(row.payload.encode())
    return Entry(row.seq, row.id, row.act, row.at, row.pane, row.kind, row.version, event)
