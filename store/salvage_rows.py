"""What a page of a damaged store says, taken for an event or for its place only if it can be one."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from meeting.text import clean
from store.errors import Unreadable
from store.log import Row
from store.rows import read_instant, read_meeting

Place = tuple[str, int]
"""A meeting, `REF/NUMBER`, and a seq."""


def row_of(stored: Sequence[object]) -> Row | None:
    """Return an event as it stands in a page; None for anything else, and for what cannot have been written so."""
    match stored:
        case [
            int(number),
            bytes(meeting),
            int(seq),
            bytes(event_id),
            bytes(act),
            bytes(at),
            bytes(pane),
            bytes(kind),
            int(version),
            bytes(payload),
        ] if number > 0 and seq > 0:
            try:
                row = Row(
                    event_id.decode(),
                    act.decode(),
                    read_instant(at.decode()),
                    pane.decode(),
                    kind.decode(),
                    version,
                    payload.decode(),
                    meeting.decode(),
                    seq,
                    number,
                )
                read_meeting(row.meeting)
                event = json.loads(row.payload)
            # A wrong encoding and wrong JSON are ValueErrors, and so is Unreadable.
            except (ValueError, RecursionError):
                return None
            texts = (row.id, row.act, row.pane, row.kind)
            fits = row.at.tzinfo is not None and isinstance(event, dict)
            return row if fits and all(text and clean(text) == text for text in texts) else None
        case _:
            return None


def place_of(stored: Sequence[object]) -> tuple[int, Place] | None:
    """Return the number of an event and where it belongs, as an index has it; None for anything else."""
    match stored:
        case [bytes(meeting), int(seq), int(number)] if seq > 0 and number > 0:
            try:
                read_meeting(meeting.decode())
            except (Unreadable, UnicodeDecodeError):
                return None
            return number, (meeting.decode(), seq)
        case _:
            return None


def agreed(rows: Sequence[Row], known: Mapping[int, Place] | None) -> Sequence[Row]:
    """Return each row once, without those that contradict each other or the index; nobody can tell which is right."""
    likely = (row for row in rows if known is None or known.get(row.number) == (row.meeting, row.seq))
    once = list({(row.number, row.id, row.payload): row for row in likely}.values())
    for named in (_by_number, _by_place, _by_id):
        times = Counter(map(named, once))
        once = [row for row in once if times[named(row)] == 1]
    return once


def _by_number(row: Row) -> object:
    return row.number


def _by_place(row: Row) -> object:
    return row.meeting, row.seq


def _by_id(row: Row) -> object:
    return row.id
