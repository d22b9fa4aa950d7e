"""The courses a generated series can take: the demo's three meetings, and what became of the fourth."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from meeting.codec import pack, unpack
from meeting.events import Event, Face, FloorGiven, PaperSent, PhaseEntered, StatementNoted, TurnEnded
from meeting.intents import Intent, OpenMeeting, PauseMeeting, PostponeMeeting, TakeLead
from meeting.papers import Paper
from meeting.statement_terms import Said
from store.event_index import EventIndexer
from store.live import LiveMeeting
from store.log import Row
from store.opening import open_store
from tests.clock import START, FakeClock
from tui.demo import MEETING, REF
from tui.demo import series as demo
from tui.demo.people import PEOPLE

STATEMENTS = 32
"""So many more are written down in each meeting that was held than in the demo's."""
Course = Sequence[Sequence[Row]]
"""The rows of a series, meeting by meeting."""


def courses() -> Sequence[Course]:
    """Return the courses; in each, three meetings were held, and whoever had the floor said something.

    What they said is a place such as `@7@`. The fourth meeting is planned, put off without a day, put off to another
    one, begun and never closed, or broken off; in all but the first, papers of the third never went out.
    """
    begin = OpenMeeting(tuple(person.id for person in PEOPLE))
    return (
        _course(frozenset()),
        _course({Paper.MINUTES}, TakeLead(), PostponeMeeting()),
        _course({Paper.AGREEMENT_LIST}, TakeLead(), PostponeMeeting(START + timedelta(weeks=2))),
        _course(set(Paper), TakeLead(), begin),
        _course(set(Paper), TakeLead(), begin, PauseMeeting(START + timedelta(days=13))),
    )


def _course(unsent: Collection[Paper], *acts: Intent) -> Course:
    """Hold the demo's series, and carry out acts in its last meeting."""
    with tempfile.TemporaryDirectory() as folder:
        log = open_store(Path(folder) / "demo.db", None, create=True, plain=True, indexer=EventIndexer())
        clock = FakeClock()
        demo.make(log, clock)
        last = LiveMeeting(log, MEETING, Face.LEAD, clock)
        for act in acts:
            clock.advance(1)
            refused = last.do(act)
            assert refused is None, (act, refused)
        rows = log.series_events(REF)
        log.close()
    held = [list(its) for _, its in groupby(rows, key=lambda row: row.meeting)]
    held[-2] = [row for row in held[-2] if not _sends(row, unsent)]
    return [list(_with_statements(its)) for its in held]


def _event(row: Row) -> Event:
    return unpack(row.kind, row.version, row.payload)


def _sends(row: Row, papers: Collection[Paper]) -> bool:
    event = _event(row)
    return isinstance(event, PaperSent) and event.paper in papers


def _with_statements(rows: Sequence[Row]) -> Iterator[Row]:
    phase, person, said = "", "", 0
    for row in rows:
        yield row
        event = _event(row)
        if isinstance(event, PhaseEntered):
            phase = event.phase
        if isinstance(event, FloorGiven):
            person = event.person
        if isinstance(event, FloorGiven | TurnEnded) and said < STATEMENTS:
            said += 1
            kind, version, payload = pack(StatementNoted(f"s{said}", Said(person, f"@{said}@"), phase))
            yield replace(row, act=f"said-{said}", kind=kind, version=version, payload=payload)
