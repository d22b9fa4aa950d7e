"""What somebody takes back, and gives again, at any meeting of a series: search, lists and review agree (R118)."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from meeting.intents import GiveConsent, MarkTopics, NoteStatement, Undo, WithdrawConsent
from meeting.minutes import withheld
from meeting.series import agreements, shared_now
from meeting.statement_terms import Said
from store.event_index import EventIndexer
from store.opening import open_store
from store.reindexing import compared
from store.series import load_series
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

REF, TOPICS, PEOPLE = "2026-014", ("skolen", "hjemmet"), ("amina", "yusuf")
ACTS = 60


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


@pytest.mark.rule("R118")
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_taken_back_and_given_search_and_series_tell_what_is_shared_now(log: SqliteLog, seed: int) -> None:
    chance, clock = Random(seed), FakeClock()
    meetings = [Held(log, replace(planned(), number=number), clock).opens() for number in (1, 2, 3)]
    agreed = [held.agrees(terms(f"aftaler {n}"), f"Ida aftaler {n}.") for n, held in enumerate(meetings)]
    for n in range(ACTS):
        at = chance.randrange(3)
        topic, person = chance.choice(TOPICS), chance.choice(PEOPLE)
        acts = (
            NoteStatement(f"s{n}", Said("ida", f"ord {n}"), chance.choice(((), (topic,)))),
            MarkTopics(agreed[at], chance.choice(((), (topic,)))),
            WithdrawConsent(topic, person),
            GiveConsent(topic, person),
            Undo(),
        )
        clock.advance(1)
        meetings[at].live.do(chance.choice(acts))
        stored, derived = compared(log._connection, REF, EventIndexer())
        assert (stored.texts, stored.agreements) == (derived.texts, derived.agreements)
        series = load_series(log, REF)
        now = [shared_now(series, meeting) for meeting in series.meetings]
        wanted = {item.said.text for each in now for item in each.minutes.statements if not withheld(each, item.id)}
        assert {hit.text for hit in log.search("ord", 500)} == wanted
        listed = {f"{row.meeting.removeprefix(f'{REF}/')}.{row.number}": row.what for row in log.agreements(REF)}
        assert listed == {promise.ref: promise.terms.what for promise in agreements(series)}
