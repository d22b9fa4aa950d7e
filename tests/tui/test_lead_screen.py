"""The leading screen itself: strange keys, help, leaving, another lead, and what can go wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.events import ClockJumped, LeadLeft
from meeting.intents import Interject, NextSpeaker
from meeting.state import Stage
from meeting.timebox import used_s
from store.errors import DiskFull
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening


@pytest.mark.parametrize("key", ["x", "ز", "å", "1"])
async def test_a_key_without_a_meaning_says_so(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press(key)
        await leader.shows("Den tast gør ingenting her.   ? viser tasterne")


@pytest.mark.parametrize("key", ["escape", "f5", "left_shift"])
async def test_what_a_remote_sends_by_itself_does_and_says_nothing(key: str) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        before = leader.text
        kept = len(evening.log.rows)
        await leader.press(key)
        assert leader.text == before
        assert len(evening.log.rows) == kept


async def test_help_begins_with_the_purpose_and_names_the_source_of_the_line() -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=50)
        await leader.second()
        await leader.shows("║ Tid til pause.   b: efter Maya   bb: nu")
        await leader.press("question_mark")
        await leader.shows("Maya har ordet", "Derfor er vi her", "Kilde: R35, udgivelse 000", "z fortryd")
        await leader.press("escape")
        await leader.hides("Derfor er vi her")


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_leaving_asks_once_on_a_calm_screen_and_the_meeting_goes_on(key: str) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", key)
        await leader.shows("Et øjeblik", "q luk den")
        await leader.hides("Maya")
        await leader.press("escape")
        await leader.shows("Maya har ordet")
        await leader.press(key, "q")
        await leader.until(lambda: not leader.screen.app.is_running)
    assert isinstance(evening.leader.entries[-1].event, LeadLeft)
    assert evening.state.stage is Stage.OPEN
    assert evening.state.floor.holder == "maya"


@pytest.mark.rule("R43")
async def test_the_newest_lead_leads_and_the_older_one_only_shows() -> None:
    evening = Evening().opened()
    async with leading(evening) as older:
        await older.press("space")
        first = evening.leader
        async with leading(evening) as newer:
            await older.shows("Mødet ledes nu fra en anden skærm.", "q ud   ? hjælp")
            await older.hides("mellemrum")
            await newer.press("space")
            await older.shows("Amina har ordet")
            await older.press("space")
            await older.shows("Denne skærm viser kun. Mødet ledes fra en anden.", "Amina har ordet")
        assert evening.leader is not first


@pytest.mark.rule("R43")
async def test_after_a_crash_a_new_lead_goes_on_with_the_same_floor() -> None:
    evening = Evening().opened().do(NextSpeaker(), NextSpeaker(), Interject())
    async with leading(evening) as leader:
        await leader.shows("Amina har ordet")
        await leader.press("i")
        assert not evening.state.floor.paused


async def test_a_failure_to_save_is_loud_stays_and_nothing_has_happened() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.log.broken = DiskFull(path="x")
        await leader.press("space")
        await leader.shows("Computeren kan ikke gemme lige nu. Vi ser på det.", "Maya har ordet")
        await leader.press("x")
        await leader.second()
        await leader.shows("Computeren kan ikke gemme lige nu. Vi ser på det.")
        evening.log.broken = None
        await leader.press("space")
        await leader.shows("Amina har ordet")
        await leader.hides("Computeren kan ikke gemme lige nu.")


async def test_a_clock_that_is_set_is_noted_and_a_closed_lid_is_not() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=20)
        await leader.second()
        evening.clock.jump(3600)
        await leader.second()
        jumps = [entry.event for entry in evening.leader.entries if isinstance(entry.event, ClockJumped)]
        assert jumps == [ClockJumped(3600)]
        turn = evening.state.floor.turn
        assert turn is not None
        assert used_s(turn, evening.leader.now()) == timedelta(minutes=20).total_seconds()


async def test_a_jump_that_could_not_be_kept_is_noted_once_the_store_is_back() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        evening.log.broken = DiskFull(path="x")
        evening.clock.jump(3600)
        await leader.second()
        await leader.shows("Computeren kan ikke gemme lige nu. Vi ser på det.")
        evening.log.broken = None
        await leader.second()
        await leader.second()
        jumps = [entry.event for entry in evening.leader.entries if isinstance(entry.event, ClockJumped)]
        assert jumps == [ClockJumped(3600)]


async def test_a_jump_is_noted_before_the_key_that_comes_after_it() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.jump(-7200)
        await leader.press("space")
        ended = evening.state.floor.turns[0].end
        assert ended is not None
        assert (ended - evening.state.floor.turns[0].start).total_seconds() == 2


async def test_a_name_is_never_markup() -> None:
    from msgspec.structs import replace

    people = (replace(table.MAYA, name="[/nope][@click=app.quit]Bo"), *table.PEOPLE[1:])
    async with leading(Evening(table.plan(*people)).opened()) as leader:
        await leader.press("space", "p")
        await leader.shows("[/nope]")


async def test_on_a_large_wall_the_help_says_why_a_key_is_off() -> None:
    async with leading(Evening().opened(), size=(120, 36)) as leader:
        await leader.press("question_mark")
        await leader.shows("t           Der er ingen tolk med i dag.", "o           Der er ingen aftale at læse op.")
