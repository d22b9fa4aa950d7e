"""The lists: derived from the log in the transaction that keeps it, and made again whenever asked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.errors import NewerVersion
from store.indexing import IndexChange
from store.keys import RawKey
from store.log import AgreementIndexRow, MeetingIndexRow, NewRow, Row
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, NotesIndexer, event, keep


def planned(name: str, starts: str) -> NewRow:
    return event("Planned", name=name, starts=starts)


def test_a_meeting_is_listed_with_what_its_events_said_last(log: SqliteLog) -> None:
    keep(log, "2026-014/1", planned("Familien A.", "2026-12-02T12:00:00+00:00"), event(at=NOON))
    assert log.meetings() == [
        MeetingIndexRow(
            ref="2026-014",
            number=1,
            series_name="Familien A.",
            starts="2026-12-02T12:00:00+00:00",
            stage="open",
            last_at="2026-12-02T12:00:00.000000+00:00",
        )
    ]


def test_the_latest_start_comes_first(log: SqliteLog) -> None:
    keep(log, "A/1", planned("A", "2026-10-02T12:00:00+00:00"))
    keep(log, "C/1", event("Unknown"))
    keep(log, "B/1", planned("B", "2026-12-02T12:00:00+00:00"))
    keep(log, "A/2", planned("A", "2026-11-02T12:00:00+00:00"))
    assert [(row.ref, row.number) for row in log.meetings()] == [("B", 1), ("A", 2), ("A", 1), ("C", 1)]


def test_agreements_are_listed_in_the_order_of_their_meetings(log: SqliteLog) -> None:
    keep(log, "A/10", event("Agreed", agreement="late", what="Bo ringer"))
    keep(log, "A/2", event("Agreed", agreement="early", what="Ida skriver"))
    keep(log, "A/2", event("Agreed", agreement="early", what="Ida skriver i dag"))
    names = ("Ida", "Bo")
    assert log.agreements("A") == [
        AgreementIndexRow("A/2", "early", what="Ida skriver i dag", responsible=names),
        AgreementIndexRow("A/10", "late", what="Bo ringer", responsible=names),
    ]
    assert log.agreements("B") == []


def undone(act: str, *, by: str) -> NewRow:
    new = event("Undone", act=by)
    return replace(new, payload=json.dumps({"act": act}))


def test_what_was_undone_leaves_the_lists_as_if_it_had_not_been(log: SqliteLog) -> None:
    keep(log, "A/1", event("Agreed", agreement="a", what="Ida ringer"))
    before = log.agreements("A")
    keep(log, "A/1", event("Agreed", agreement="a", what="Bo ringer", act="slip"), event(text="forkert", act="slip"))
    keep(log, "A/1", undone("slip", by="regret"))
    assert log.agreements("A") == before
    assert log.search("forkert") == []
    assert len(log.since("A/1", 0)) == 4
    assert log.check() == []


def test_taking_back_can_itself_be_taken_back(log: SqliteLog) -> None:
    keep(log, "A/1", event(text="rigtigt", act="right"), undone("right", by="slip"), undone("slip", by="regret"))
    assert [hit.text for hit in log.search("rigtigt")] == ["rigtigt"]
    assert log.check() == []


def test_a_newer_indexer_makes_the_lists_again_at_opening(log: SqliteLog, path: Path, key: RawKey) -> None:
    class Shouting(NotesIndexer):
        version = 2

        def index(self, row: Row) -> IndexChange | None:
            return IndexChange({"stage": "OPEN"}) if row.kind == "Said" else None

        def agreements(
            self, rows: Sequence[Row], withheld: Mapping[str, tuple[str, ...]]
        ) -> Sequence[AgreementIndexRow]:
            del rows, withheld
            return []

    keep(log, "A/1", event(text="noget"), event("Agreed", agreement="a", what="Bo ringer"))
    log.close()
    again = open_store(path, key, create=False, plain=False, indexer=Shouting())
    assert [row.stage for row in again.meetings()] == ["OPEN"]
    assert again.agreements("A") == []
    assert again.search("noget") == []
    assert again.check() == []
    again.close()

    # An older program does not undo that.
    with pytest.raises(NewerVersion):
        open_store(path, key, create=False, plain=False, indexer=NotesIndexer())
    older = open_store(path, key, create=False, plain=False, read_only=True, indexer=NotesIndexer())
    assert [row.stage for row in older.meetings()] == ["OPEN"]
    older.close()


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[str, NewRow]]:
    """Up to thirty events in three meetings, some of them taking back an earlier act."""
    acts = [f"act {n}" for n in range(draw(st.integers(1, 30)))]
    meetings = st.sampled_from(["A/1", "A/2", "B/1"])
    texts = st.text(max_size=20)
    history = []
    for n, act in enumerate(acts):
        kinds = [
            event(text=draw(texts), act=act),
            event("Agreed", agreement=draw(st.sampled_from("ab")), what=draw(texts), act=act),
            event("Planned", name=draw(texts), starts="2026-12-02T12:00:00+00:00", act=act),
            undone(draw(st.sampled_from(acts[: n + 1])), by=act),
        ]
        history.append((draw(meetings), draw(st.sampled_from(kinds))))
    return history


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_the_lists_always_say_what_the_log_says(plain_log: SqliteLog, history: list[tuple[str, NewRow]]) -> None:
    # What is tested is what is written, not that it reaches the disk.
    plain_log._connection.execute("PRAGMA synchronous = OFF")
    for meeting, new in history:
        keep(plain_log, meeting, new)
    assert plain_log.check() == []
    plain_log.erase("A")
    plain_log.erase("B")
