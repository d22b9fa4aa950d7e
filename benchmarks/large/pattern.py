"""One series as it is written down, with places where another one differs: every generated series is made of it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from meeting.codec import pack, unpack
from meeting.events import FloorGiven, PhaseEntered, StatementNoted, TurnEnded
from meeting.statement_terms import Said
from store.event_index import EventIndexer
from store.log import NewRow, Row
from store.opening import open_store
from tests.clock import FakeClock
from tui.demo import series as demo

REF, NAME = "2026-014", "Familien A."
STATEMENTS = 32
"""So many more are written down in each meeting that was held than in the demo's."""
_PLACES = re.compile(rf"@\d+@|\d{{4}}-\d\d-\d\d(?!\d)|{REF}|{re.escape(NAME)}")


def written_down() -> Sequence[Sequence[Row]]:
    """Return the rows of the demo's series, meeting by meeting: three that were held, and one to come.

    Whoever has the floor says something, which is written down; its text is a place such as `@7@`.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = open_store(Path(folder) / "demo.db", None, create=True, plain=True, indexer=EventIndexer())
        demo.make(log, FakeClock())
        rows = log.series_events(REF)
        log.close()
    return [list(_with_statements(list(its))) for _, its in groupby(rows, key=lambda row: row.meeting)]


def _with_statements(rows: Sequence[Row]) -> Iterator[Row]:
    phase, person, said = "", "", 0
    for row in rows:
        yield row
        event = unpack(row.kind, row.version, row.payload)
        if isinstance(event, PhaseEntered):
            phase = event.phase
        if isinstance(event, FloorGiven):
            person = event.person
        if isinstance(event, FloorGiven | TurnEnded) and said < STATEMENTS:
            said += 1
            kind, version, payload = pack(StatementNoted(f"s{said}", Said(person, f"@{said}@"), phase))
            yield replace(row, act=f"said-{said}", kind=kind, version=version, payload=payload)


def filled(rows: Sequence[Row], meeting: str, later: timedelta, texts: Iterator[str]) -> list[NewRow]:
    """Return a meeting of the pattern as it is held by another family, so much later, with texts of its own.

    `later` is whole days; a date inside an event moves with it.
    """
    ref = meeting.rpartition("/")[0]
    told = {REF: ref, NAME: f"Familien {ref}"}

    def put(place: re.Match[str]) -> str:
        if place[0] not in told:
            own_text = place[0].startswith("@")
            told[place[0]] = next(texts) if own_text else str(date.fromisoformat(place[0]) + later)
        return told[place[0]]

    return [
        NewRow(
            f"{meeting}-{place}",
            f"{meeting}-{row.act}",
            row.at + later,
            row.pane,
            row.kind,
            row.version,
            _PLACES.sub(put, row.payload),
        )
        for place, row in enumerate(rows)
    ]
