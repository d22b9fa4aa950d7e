"""What comes out of a damaged store says what is missing, as data that is looked through like all else."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

import pytest

from documents.open_json import Entry, pieces
from documents.open_json_read import Flaw, Flawed, read
from tests.documents.dossiers import closed_meeting
from tests.documents.elsewhere import entries, untold, written
from tui.open_json import rows_of

REF, MEETING = "2026-014", "2026-014/2"
LAST = 40
Gaps = list[tuple[int, int]]


@cache
def log() -> list[Entry]:
    return entries(closed_meeting(2).log[:LAST])


def document(gaps: Gaps, *, ends_known: bool = True) -> bytes:
    left = [entry for entry in log() if not any(first <= entry.seq <= last for first, last in gaps)]
    return b"".join(pieces(REF, "1.0", [(MEETING, left)], untold, gaps={MEETING: gaps}, ends_known=ends_known))


@pytest.mark.parametrize("gaps", [[(14, 17)], [(14, 17), (20, 20)], [(30, LAST)], [(1, 3)], [(1, LAST)]])
def test_what_stands_before_the_first_gap_comes_to_a_state_and_the_rest_stands_apart(gaps: Gaps) -> None:
    whole = read(document(gaps), untold)
    [one] = whole.meetings
    assert (list(one.missing), one.events) == (gaps, tuple(log()[: gaps[0][0] - 1]))
    assert [entry.seq for entry in one.apart] == [
        entry.seq for entry in log() if entry.seq > gaps[0][0] and not any(a <= entry.seq <= b for a, b in gaps)
    ]
    assert [len(rows) for rows in rows_of(whole).values()] == ([gaps[0][0] - 1] if gaps[0][0] > 1 else [])


def test_a_whole_store_says_nothing_of_gaps() -> None:
    data = written(REF, [(MEETING, log())])
    assert not any(name in data for name in (b'"missing"', b'"apart"', b'"ends_known"'))
    assert data == b"".join(pieces(REF, "1.0", [(MEETING, log())], untold, gaps={}, ends_known=True))


def test_an_end_that_may_be_missing_is_data() -> None:
    assert read(document([(14, 17)], ends_known=False), untold).ends_known is False
    assert read(document([(14, 17)]), untold).ends_known is True


def changed(change: Callable[[dict[str, list[object]]], object]) -> bytes:
    whole = json.loads(document([(14, 17)]))
    change(whole["meetings"][0])
    return json.dumps(whole).encode()


FLAWS: dict[str, tuple[Callable[[dict[str, list[object]]], object], Flaw]] = {
    "a gap elsewhere": (lambda one: one.update(missing=[[13, 17]]), Flaw.GAP),
    "a longer gap": (lambda one: one.update(missing=[[14, 18]]), Flaw.GAP),
    "no gap": (lambda one: one.update(missing=[]), Flaw.GAP),
    "a gap of nothing": (lambda one: one.update(missing=[[14, 13]]), Flaw.GAP),
    "gaps out of order": (lambda one: one.update(missing=[[14, 17], [16, 17]]), Flaw.GAP),
    "a gap without end": (lambda one: one.update(missing=[[14, 10**12]]), Flaw.GAP),
    "one apart less": (lambda one: one["apart"].pop(0), Flaw.GAP),
    "one apart twice": (lambda one: one["apart"].append(one["apart"][0]), Flaw.GAP),
    "an id twice": (lambda one: one["apart"].__setitem__(0, _as(one["apart"][0], one["events"][0])), Flaw.TWICE),
    "one apart that says nothing": (lambda one: one["apart"].__setitem__(0, _empty(one["apart"][0])), Flaw.MISFIT),
}


def _as(entry: object, other: object) -> object:
    assert isinstance(entry, dict)
    assert isinstance(other, dict)
    return entry | {"id": other["id"]}


def _empty(entry: object) -> object:
    assert isinstance(entry, dict)
    return entry | {"kind": "FloorGiven", "event": {}}


@pytest.mark.parametrize("flaw", FLAWS)
def test_what_is_missing_cannot_be_told_otherwise_than_it_is(flaw: str) -> None:
    change, found = FLAWS[flaw]
    with pytest.raises(Flawed) as refused:
        read(changed(change), untold)
    assert refused.value.flaw is found
