"""What the review does with a log that goes on, cannot be read or has lost what is shown; it never writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import cast

import pytest

from store.errors import DiskFailed, NewerEvent
from store.log import Row
from tests.tui.review.reading import reading
from tests.tui.review.shelf import Shelf, at_demo, begin_fourth, with_another
from tui.review_kept import Kept
from tui.review_keys import REVIEW_KEYS
from tui.review_place import Page

REF = "2026-014"


async def test_a_meeting_that_goes_on_is_seen_without_losing_the_place() -> None:
    shelf = at_demo()
    async with reading(shelf) as reader:
        await reader.press("up", "enter")
        before = reader.review.place
        begin_fourth(shelf)
        await reader.look()
        assert reader.review.place == before
        await reader.press("escape", "down", "down", "enter", "enter")
        await reader.shows("4. netværksmøde · Familien A.")
        seq = reader.review.place.seq
        assert seq > 1


async def test_what_happens_while_its_own_meeting_is_read_can_be_stepped_to() -> None:
    shelf = at_demo()
    async with reading(shelf, f"{REF}/4") as reader:
        assert reader.review.place.seq == 1
        begin_fourth(shelf)
        await reader.look()
        assert reader.review.place.seq == 1
        await reader.press("right", "enter")
        await reader.shows("► Velkomst")


async def test_a_log_that_cannot_be_read_is_said_and_the_page_stays() -> None:
    shelf = at_demo()
    async with reading(shelf, language="en") as reader:
        shelf.unreadable = DiskFailed(path="/secret/x.db", reason="y")
        await reader.press("enter")
        await reader.shows("This cannot be read right now.")
        assert reader.page is Page.SERIES
        assert "secret" not in reader.text
        await reader.look()
        await reader.shows("This cannot be read right now.")
        shelf.unreadable = None
        await reader.look()
        await reader.hides("This cannot be read right now.")
        shelf.unreadable = NewerEvent(kind="Thing")
        await reader.look()
        await reader.shows("Another screen is newer. Start this one again.")


async def test_a_series_that_is_erased_while_it_is_read_is_left() -> None:
    shelf = with_another(at_demo())
    async with reading(shelf, f"{REF}/3") as reader:
        await reader.press("enter")
        shelf.drop(REF)
        await reader.look()
        assert reader.page is Page.LIST
        await reader.shows("2026-020")


class OnlyReads:
    """A log with what a `ReadLog` has, and nothing else."""

    def __init__(self, shelf: Shelf) -> None:
        self.erasures = shelf.erasures
        self.since = shelf.since
        self.meetings = shelf.meetings
        self.agreements = shelf.agreements
        self.series_events = shelf.series_events
        self.search = shelf.search


async def test_nothing_but_reading_is_asked_of_the_log() -> None:
    shelf = at_demo()
    kept: Sequence[Row] = tuple(shelf.rows)
    async with reading(cast("Shelf", OnlyReads(shelf))) as reader:
        for key in ("enter", "right", "space", "enter", "space", "escape", "escape", "a", "enter", "k", "s", "escape"):
            await reader.press(key)
    assert tuple(shelf.rows) == kept


async def test_after_a_line_has_dropped_the_same_page_comes_back(tmp_path: Path) -> None:
    async with reading(at_demo(), kept=Kept(tmp_path, tmp_path)) as reader:
        await reader.press("enter", "down", "down", "enter", "right", "right")
        await reader.look()
        # The first one is not left in order: what was kept by now has to do.
        async with reading(at_demo(), kept=Kept(tmp_path, tmp_path)) as again:
            assert again.review.place == reader.review.place
            assert again.rows == reader.rows


@pytest.mark.parametrize("seed", range(3))
async def test_no_order_of_keys_breaks_a_page_or_writes(seed: int) -> None:
    shelf = with_another(at_demo())
    kept: Sequence[Row] = tuple(shelf.rows)
    chance = Random(seed)
    names = [name for key in REVIEW_KEYS for name in key.keys if name not in ("q", "ctrl+q", "ctrl+c")]
    async with reading(shelf, "", chance.choice([(60, 20), (80, 24), (120, 36)])) as reader:
        for _ in range(60):
            name = chance.choice([*names, "enter", "down", "right", "escape", "x", "é", "<ignore>"])
            await reader.burst(name)
            reader.evening.clock.advance(chance.choice([0, 1, 20]))
            if chance.random() < 0.2:
                await reader.second()
                await reader.look()
            assert len(reader.rows) == reader.review.app.size.height
    assert tuple(shelf.rows) == kept
