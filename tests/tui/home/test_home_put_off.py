"""A meeting that is put off without a date is not forgotten: home says so until somebody finds one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from meeting.intents import OpenMeeting, PostponeMeeting, Undo
from meeting.presence import expected
from meeting.presets import preset
from tests.clock import START, FakeClock
from tests.people import interpreted
from tests.store.meetings import Held
from tests.tui.home.home_driver import WEEK, at_home, filled, kept, numbered


@pytest.mark.rule("R85", "R144")
async def test_put_off_on_the_day_it_goes_from_today_to_what_is_to_be_done(tmp_path: Path) -> None:
    filled(tmp_path)
    async with at_home(tmp_path, (80, 24)) as home:
        await home.shows("► 13:00   2026-014   4. møde", "Inden mødet begynder")
        with kept(tmp_path) as log:
            today = numbered("2026-014", 4, "Familien A.", 0, interpreted(template=preset("follow_up")))
            Held(log, today, FakeClock(START)).does(PostponeMeeting())
        await home.shows("Ingen møder i dag", "○ i dag     2026-014   find en ny dato til mødet")
        assert any(row.split()[:4] == ["2026-014", "0", "–", "udsat"] for row in home.rows if row.strip())


@pytest.mark.rule("R85")
@pytest.mark.parametrize("found", ["a date", "undo"])
async def test_it_is_done_when_it_has_a_date_again(tmp_path: Path, found: str) -> None:
    with kept(tmp_path) as log:
        leader = Held(log, numbered("2026-030", 1, "Familien D.", 2), FakeClock(START - WEEK)).does(PostponeMeeting())
        async with at_home(tmp_path) as home:
            await home.shows("○ 25/11     2026-030   find en ny dato til mødet")
            leader.does(Undo() if found == "undo" else PostponeMeeting(START + 2 * WEEK))
            await home.shows("Intet venter", "16/12")


async def test_one_that_is_held_after_all_goes_on_today(tmp_path: Path) -> None:
    with kept(tmp_path) as log:
        leader = Held(log, numbered("2026-030", 1, "Familien D.", -1), FakeClock(START - WEEK)).does(PostponeMeeting())
        leader.clock.advance((WEEK - timedelta(hours=1)).total_seconds())
        leader.does(OpenMeeting(expected(leader.plan)))
        async with at_home(tmp_path) as home:
            await home.shows("► 12:00   2026-030   1. møde", "i gang", "Intet venter")


@pytest.mark.rule("R85", "R144")
@pytest.mark.parametrize("put_off", [True, False])
async def test_enter_prepares_the_meeting_that_wants_a_new_date(tmp_path: Path, put_off: bool) -> None:
    with kept(tmp_path) as log:
        held = Held(log, numbered("2026-030", 1, "Familien D.", -1), FakeClock(START - 2 * WEEK))
        if put_off:
            held.does(PostponeMeeting())
    async with at_home(tmp_path) as me:
        assert "2026-030   find en ny dato" in me.marked if put_off else "blev ikke holdt" in me.marked
        await me.press("enter")
        await me.shows("Her står navne.   Enter: åbn")
        await me.press("enter")
        await me.shows("Før 1. møde · Familien D.")
        await me.press("escape")
        await me.shows("Det skal nås")
