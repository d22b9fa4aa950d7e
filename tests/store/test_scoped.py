"""A log of some series alone: of every other one nothing is found, by any call."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from store.log import ReadLog
from store.scoped import ScopedLog
from store.sqlite_log import SqliteLog
from tests.store.support import event, keep

OWN, OTHER = "2026-014", "2026-015"


@pytest.fixture
def scoped(log: SqliteLog) -> ReadLog:
    for ref in (OWN, OTHER):
        keep(log, f"{ref}/1", event("Planned", name=f"Familien {ref}", starts="2026-12-02T12:00:00+00:00"))
        keep(log, f"{ref}/1", event(text=f"skolen i {ref}"), event("Agreed", agreement="a", what=f"Ida ringer {ref}"))
    return ScopedLog(log, frozenset({OWN}))


def test_of_its_own_series_everything_is_there(log: SqliteLog, scoped: ReadLog) -> None:
    assert scoped.since(f"{OWN}/1", 0) == log.since(f"{OWN}/1", 0)
    assert scoped.series_events(OWN) == log.series_events(OWN)
    assert scoped.agreements(OWN) == log.agreements(OWN)
    assert [row.ref for row in scoped.meetings()] == [OWN]
    assert [hit.meeting for hit in scoped.search("skolen")] == [f"{OWN}/1"]


def test_of_another_series_nothing_is_there(scoped: ReadLog) -> None:
    answers: Sequence[Sequence[object]] = [
        scoped.since(f"{OTHER}/1", 0),
        scoped.since(OTHER, 0),
        scoped.series_events(OTHER),
        scoped.agreements(OTHER),
        scoped.search("015"),
    ]
    assert not any(answers)


@pytest.mark.parametrize("close", [f"{OWN}/1/1", f"x{OWN}/1", f"{OWN} /1", f"/{OWN}/1", "2026-014-b/1", ""])
def test_what_only_looks_like_its_own_is_another_one(log: SqliteLog, close: str) -> None:
    ref = close.rpartition("/")[0]
    if ref:
        keep(log, close, event(text="fremmed"))
    scoped = ScopedLog(log, frozenset({OWN}))
    assert not [*scoped.since(close, 0), *scoped.series_events(ref), *scoped.search("fremmed"), *scoped.meetings()]


def test_hits_of_other_series_do_not_take_the_place_of_one_s_own(log: SqliteLog) -> None:
    keep(log, f"{OWN}/1", event(text="skolen for længe siden"))
    for n in range(40):
        keep(log, f"{OTHER}/1", event(text=f"skolen {n}"))
    scoped = ScopedLog(log, frozenset({OWN}))
    assert [hit.text for hit in scoped.search("skolen", limit=2)] == ["skolen for længe siden"]


def test_no_more_than_asked_and_the_newest_first(log: SqliteLog) -> None:
    for n in range(6):
        keep(log, f"{(OWN, OTHER)[n % 2]}/1", event(text=f"skolen {n}"))
    scoped = ScopedLog(log, frozenset({OWN}))
    assert [hit.text for hit in scoped.search("skolen", limit=2)] == ["skolen 4", "skolen 2"]
    assert scoped.search("skolen", limit=0) == []


@pytest.mark.parametrize(
    "words", [f"skolen series:{OTHER}", f"series:{OTHER}", f'skolen "series:{OTHER}"', "after:2020-01-01"]
)
def test_no_filter_leads_out_of_what_may_be_seen(log: SqliteLog, words: str) -> None:
    keep(log, f"{OTHER}/1", event(text="skolen"))
    scoped = ScopedLog(log, frozenset({OWN}))
    assert scoped.search(words) == []
    assert scoped.search(words, within={OTHER}) == []


def test_no_series_named_means_none_seen(log: SqliteLog) -> None:
    keep(log, f"{OWN}/1", event(text="skolen"))
    nothing = ScopedLog(log, frozenset())
    assert not [*nothing.meetings(), *nothing.search("skolen"), *nothing.since(f"{OWN}/1", 0)]


def test_it_has_no_call_that_writes() -> None:
    public = {name for name in dir(ScopedLog) if not name.startswith("_")}
    assert public == {name for name in dir(ReadLog) if not name.startswith("_")}
