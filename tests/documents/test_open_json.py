"""Whatever happened at a table comes back from open JSON as it was, and nothing but a sound document is read."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.open_json_read import Flaw, Flawed, read
from meeting.state_hash import state_hash
from tests.documents.dossiers import closed_meeting, corrected_meeting
from tests.documents.elsewhere import comes_back, entries, untold, written
from tests.meeting.moves import begun, moves
from tests.scenes import drawn, series_drawn, stations
from tests.scenes.story import Story

STORIES: tuple[Callable[[], Story], ...] = (
    drawn.on_break,
    drawn.mid_round,
    drawn.twenty_four,
    series_drawn.second,
    series_drawn.fourth,
    stations.planned,
    stations.broken_off,
    stations.closed,
    stations.without_interpreter,
)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_each_meeting_of_the_family_comes_back(number: int) -> None:
    dossier = closed_meeting(number)
    [one] = comes_back(f"2026-014/{number}", dossier.log).meetings
    told = dossier.series.meeting(number)
    assert told is not None
    assert (one.stage, one.hash) == ("closed", state_hash(told))


def test_what_was_corrected_since_the_close_comes_back() -> None:
    comes_back("2026-014/4", corrected_meeting().log)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_meeting_comes_back_at_whatever_station_it_is(story: Callable[[], Story]) -> None:
    told = story()
    comes_back(told.plan.ref, told.log)


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=25)
def test_whatever_was_done_in_whatever_order_comes_back(seed: int) -> None:
    table = begun(in_round=seed % 10 > 0)
    for move in moves(seed, 60, drifting=True, writing=0.3):
        move.happen(table)
    comes_back(table.plan.ref, table.log)


@cache
def document() -> bytes:
    log = closed_meeting(2).log[:60]
    return written("2026-014", [("2026-014/2", entries(log))])


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=100)
def test_a_document_with_some_bytes_changed_is_read_or_refused_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(document())
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 4)] = chance.choice((b"", b"\x00", b'"', b"{", b"9" * 30, b"\\ud800", b"\xff"))
    with suppress(Flawed):
        read(bytes(data), untold)


def test_the_same_series_gives_the_same_bytes() -> None:
    log = closed_meeting(1).log
    assert len({written("2026-014", [("2026-014/1", entries(log))]) for _ in range(2)}) == 1


def test_a_state_that_says_otherwise_is_found() -> None:
    changed = document().replace(b"Lokale", b"lokale", 1).replace(b"lokale 3", b"lokale 4", 1)
    with pytest.raises(Flawed) as found:
        read(changed, untold)
    assert (found.value.flaw, found.value.place) == (Flaw.OTHER_STATE, "2026-014/2")
