"""What leaves the building, from home: `d` goes to the documents of what is marked, and names stay hidden."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from meeting.presets import preset
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.tui.home.home_driver import NAMES, AtHome, at_home, filled, kept
from tui.screens.documents import Documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store lies."""
    filled(tmp_path)
    return tmp_path


def open_meeting(me: AtHome) -> str:
    """Which meeting's documents are open; empty where others are."""
    return me.on_top.live.ref if isinstance(me.on_top, Documents) else ""


def has_open(me: AtHome, meeting: str) -> bool:
    """Whether the documents of this meeting are open."""
    return open_meeting(me) == meeting


@pytest.mark.rule("R121", "R128")
async def test_minutes_that_are_owed_lead_to_the_documents_of_that_meeting(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        await me.press("down", "d")
        await me.shows("Close the meeting off · 2026-011 · Meeting 2", "Decision minutes")
        assert open_meeting(me) == "2026-011/2"
        assert not any(name in me.text for name in NAMES)
        await me.press("escape")
        await me.shows("To be done")
        assert "2026-011" in me.marked


async def test_a_meeting_to_come_has_what_goes_out_before_it(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        await me.press("d")
        await me.shows("Documents · 2026-014 · Meeting 4", "Invitation", "Role card", "Sheet to lead by hand")
        await me.hides("Descriptive minutes")


async def test_a_series_leads_to_the_last_meeting_that_was_held_or_else_to_its_newest(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        for ref, meeting in (("2026-011", "2026-011/2"), ("2026-020", "2026-020/1")):
            await me.press("pagedown")
            while ref not in me.marked:
                await me.press("up")
            await me.press("d")
            await me.until(partial(has_open, me, meeting), meeting)
            await me.press("escape")


async def test_names_that_are_shown_at_home_are_shown_there(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        await me.press("v", "down", "d")
        await me.shows("Close the meeting off · Familien B. · Meeting 2")


async def test_the_page_of_a_meeting_leads_there_too(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        await me.press("enter")
        assert "d documents" in me.rows[-1]
        await me.press("d")
        await me.until(lambda: open_meeting(me) == "2026-014/4")
        await me.press("escape")
        await me.shows("To be done")


async def test_the_key_stands_in_the_row_of_keys(folder: Path) -> None:
    async with at_home(folder) as me:
        assert "d dokumenter" in me.rows[-1]


async def test_keys_pressed_fast_reach_the_documents(folder: Path) -> None:
    async with at_home(folder, language="en") as me:
        await me.burst("down", "d", "1", "down")
        await me.until(lambda: open_meeting(me) == "2026-011/2")
        await me.until(lambda: isinstance(me.on_top, Documents) and me.on_top.seen.row == 1)
        assert isinstance(me.on_top, Documents)
        assert not me.on_top.seen.offers[0].ticked


async def test_an_empty_store_says_how_to_begin(tmp_path: Path) -> None:
    async with at_home(tmp_path, language="en") as me:
        await me.press("d")
        await me.shows("There are no meetings yet.   n: a new series")


async def test_a_meeting_of_which_nothing_can_be_made_says_so(tmp_path: Path) -> None:
    with kept(tmp_path) as log:
        Held(log, planned(template=preset("first_meeting")), FakeClock()).opens()
    async with at_home(tmp_path, language="en") as me:
        await me.press("d")
        await me.until(lambda: isinstance(me.on_top, Documents))
        await me.shows("Documents ·")
