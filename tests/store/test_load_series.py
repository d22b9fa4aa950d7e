"""A whole series out of a log: planned meetings too, other families never."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.plan import Series
from meeting.series import agreements
from meeting.series_agreements import asked_for
from store.event_index import EventIndexer
from store.live import load
from store.opening import open_store
from store.series import load_series, open_agreements
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tui.demo import series as demo


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    kept.close()


def test_it_has_every_meeting_as_it_stands_by_number(log: SqliteLog) -> None:
    for number in (10, 2, 1):
        Held(log, replace(planned(), number=number))
    Held(log, replace(planned(), series=Series("2026-0145", "Familien B.")))
    Held(log, replace(planned(), number=3)).opens().closes()
    found = load_series(log, "2026-014")
    assert found.meetings == tuple(load(log, f"2026-014/{number}") for number in (1, 2, 3, 10))
    assert found.name == "Familien A."


def test_of_a_series_nobody_knows_it_has_none(log: SqliteLog) -> None:
    assert load_series(log, "2026-014").meetings == ()


@pytest.mark.rule("R131")
def test_what_the_demo_s_next_meeting_is_handed_is_what_the_series_says_it_asks_for(log: SqliteLog) -> None:
    demo.make(log, FakeClock())
    asked = asked_for(agreements(load_series(log, "2026-014")), 4)
    handed = open_agreements(log, "2026-014/4", lambda people: {person.id: person.name for person in people})
    assert [each.ref for each in asked] == [each.ref for each in handed]
    assert [each.asked_as for each in asked] == [each.what for each in handed]
