"""`ordstyrer list --due-erasure`: what is to be erased, by reference, and what waits to be filed (domain 13)."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.danish_time import local_day
from meeting.intents import EndSeries, MarkSent
from meeting.papers import Paper
from meeting.presets import preset
from store.event_index import EventIndexer
from store.opening import open_store
from tests.cli.user import User
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held

LONG_AGO = START.replace(year=2021)


def ended(store: Path, ref: str, *, filed: bool) -> None:
    """Hold the only meeting of a series, years ago."""
    log = open_store(store, None, create=not store.exists(), plain=True, indexer=EventIndexer())
    plan = planned(template=preset("follow_up"))
    plan = replace(plan, series=replace(plan.series, ref=ref), starts=LONG_AGO)
    held = Held(log, plan, FakeClock(LONG_AGO)).opens().does(EndSeries("Sami trives.")).closes()
    if filed:
        held.does(MarkSent(Paper.RECORD, local_day(LONG_AGO + timedelta(days=2))))
    log.close()


@pytest.fixture
def keeper(user: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """Somebody who looks after a store with two series that ended years ago, one of them filed."""
    path = user.home / "kept.db"
    monkeypatch.setenv("ORDSTYRER_STORE", str(path))
    ended(path, "2021-003", filed=True)
    ended(path, "2021-007", filed=False)
    return user


def test_it_tells_what_is_to_be_erased_and_what_waits_to_be_filed(keeper: User) -> None:
    assert keeper("list", "--due-erasure").out.splitlines() == [
        "To be erased",
        "  2021-003: over since 2/12-2021, to be erased from 3/1-2022: ordstyrer erase 2021-003",
        "",
        "Over, and not filed in the record system",
        "  2021-007: over since 2/12-2021, meeting 1 is not filed",
    ]


def test_it_names_nobody(keeper: User) -> None:
    plan = planned()
    for told in (keeper("list", "--due-erasure").out, keeper("list", "--due-erasure", "--json").out):
        assert plan.series.name not in told
        assert not any(person.name in told for person in plan.participants)


def test_a_program_gets_the_same_as_facts(keeper: User) -> None:
    assert json.loads(keeper("list", "--due-erasure", "--json").out) == {
        "due": [
            {
                "ref": "2021-003",
                "over_since": "2021-12-02",
                "due": "2022-01-03",
                "command": "ordstyrer erase 2021-003",
            }
        ],
        "unfiled": [{"ref": "2021-007", "over_since": "2021-12-02", "meeting": "2021-007/1"}],
        "more": False,
    }


@pytest.mark.usefixtures("store")
def test_where_nothing_is_over_it_says_so(user: User) -> None:
    assert user("list", "--due-erasure").out == "No series is to be erased today.\n"
    assert json.loads(user("list", "--due-erasure", "--json").out) == {"due": [], "unfiled": [], "more": False}
