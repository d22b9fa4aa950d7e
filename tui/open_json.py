"""The rows of a store as open JSON has them, and back; also of a damaged one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Raw, Struct

from documents.open_json import Entry, OneMeeting, WholeSeries
from meeting.codec import KINDS
from meeting.fold import replay
from store.errors import NewerEvent
from store.live import recorded
from store.log import NewRow, Row, split_meeting
from store.salvage import Salvaged, gaps_of


class Remains(Struct, frozen=True):
    """What is left of a series in a damaged store."""

    logs: Sequence[tuple[str, Sequence[Entry]]]
    """Each meeting of which anything is known, with the entries that can be read."""
    gaps: Mapping[str, Sequence[tuple[int, int]]]
    """Of the meetings that lack something, the first and the last seq of each run that is missing."""
    last: Mapping[str, int]
    """The highest seq that is known of each meeting."""


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
        if _begins(one)
    }


def is_whole(rows: Sequence[Row]) -> bool:
    """Whether no row of these meetings is missing or changed; a store that is not encrypted may not notice itself.

    Raises `NewerEvent` for a row of a newer program.
    """
    for row in rows:
        if _is_newer(row):
            recorded(row)
    for _, of_one in groupby(rows, key=lambda row: row.meeting):
        entries = list(of_one)
        if [row.seq for row in entries] != list(range(1, len(entries) + 1)) or _stumbles_at(entries) is not None:
            return False
    return True


def series_in(salvaged: Salvaged) -> Sequence[str]:
    """Return the references of the series of which anything is known."""
    return sorted({split_meeting(meeting)[0] for meeting in salvaged.last})


def remains_of(salvaged: Salvaged, ref: str) -> Remains:
    """Return what is left of a series; an entry that says nothing, or nothing that can follow, counts as missing."""
    meetings = sorted((each for each in salvaged.last if split_meeting(each)[0] == ref), key=split_meeting)
    logs = [(meeting, _that_can_follow(salvaged.rows[meeting], salvaged.last[meeting])) for meeting in meetings]
    gaps = {meeting: gaps_of(rows, salvaged.last[meeting]) for meeting, rows in logs}
    return Remains(
        [(meeting, list(map(_entry, rows))) for meeting, rows in logs],
        {meeting: found for meeting, found in gaps.items() if found},
        {meeting: salvaged.last[meeting] for meeting in meetings},
    )


def _begins(one: OneMeeting) -> bool:
    """Whether there is a meeting in what comes before the first gap."""
    return not one.missing or one.state.plan is not None


def _that_can_follow(rows: Sequence[Row], last: int) -> Sequence[Row]:
    """Return the rows that this program can read, and that lead to a state as far as no gap comes before them."""
    read = [row for row in rows if _is_readable(row)]
    gaps = gaps_of(read, last)
    before = [row for row in read if not gaps or row.seq < gaps[0][0]]
    stumbles = _stumbles_at(before)
    return read if stumbles is None else [row for row in read if row.seq != stumbles]


def _stumbles_at(rows: Sequence[Row]) -> int | None:
    """Return the first seq that cannot follow on what came before it; None if the rows come to a state."""
    if _come_to_a_state(rows):
        return None
    return next(row.seq for place, row in enumerate(rows) if not _come_to_a_state(rows[: place + 1]))


def _come_to_a_state(rows: Iterable[Row]) -> bool:
    try:
        replay(list(map(recorded, rows)))
    except Exception:  # noqa: BLE001 - whatever a rule makes of a damaged row, it cannot follow
        return False
    return True


def _is_newer(row: Row) -> bool:
    return row.kind not in KINDS and row.kind.isascii() and row.kind.isalpha() and row.kind[:1].isupper()


def _is_readable(row: Row) -> bool:
    try:
        recorded(row)
    except NewerEvent:
        return False
    return True


def _entry(row: Row) -> Entry:
    # What this program cannot read must not be half way out when it is found.
    recorded(row)
    event = Raw(row.payload.encode())
    return Entry(row.seq, row.id, row.act, row.at, row.pane, row.kind, row.version, event)
