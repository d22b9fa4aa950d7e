"""A meeting that is planned from home: the form first, and once it is stored the pages on which it is prepared."""

from __future__ import annotations

from pathlib import Path

import pytest

from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.prepared import Answer, Item
from store.live import LiveMeeting, load
from tests.tui.home.home_driver import AtHome, at_home, filled, numbered
from tui.screens.preparing import Preparing

NEXT = "2026-011/3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store lies."""
    filled(tmp_path)
    return tmp_path


async def beginning(me: AtHome) -> AtHome:
    """Open the form of the next meeting of the family whose last one is over."""
    await me.press("v", "pagedown", "up", "p")
    return await me.shows("Planlæg det næste møde", "2026-011/3")


async def saved(me: AtHome) -> AtHome:
    """Go to the last row of the form, which stores it."""
    before = ""
    while "Enter gem mødet" not in me.rows[-1] and before != me.text:
        before = me.text
        await me.press("down")
    return await me.press("enter")


@pytest.mark.rule("R85", "R106")
async def test_the_next_meeting_is_stored_from_its_form_and_then_prepared(folder: Path) -> None:
    async with at_home(folder) as me:
        await beginning(me)
        assert load(me.log, NEXT).plan is None
        await saved(me)
        await me.until(lambda: isinstance(me.on_top, Preparing), "the pages")
        await me.shows("Før 3. møde · Familien B.", "gemt 13:00:00")
        assert load(me.log, NEXT).planned.template.id == "follow_up"
        await me.press("2", "j")
        await me.shows("Gemt: ")
        assert Answer.YES in next(iter(load(me.log, NEXT).prepared.answers.values())).values()
        await me.press("escape")
        await me.shows("Det skal nås")
        await me.press("p")
        await me.shows("Før 3. møde · Familien B.")


async def test_what_was_half_typed_is_there_again(folder: Path) -> None:
    async with at_home(folder) as me:
        await beginning(me)
        await me.press("end")
        await me.type(" og C.")
        await me.press("escape")
        await me.shows("Det skal nås")
        assert load(me.log, NEXT).plan is None
        await me.press("p")
        await me.shows("Planlæg det næste møde", "Familien B. og C.")


async def test_somebodys_form_comes_back_to_the_meetings(folder: Path) -> None:
    async with at_home(folder) as me:
        await beginning(me)
        while "Enter en til" not in me.rows[-1]:
            before = me.text
            await me.press("down")
            assert before != me.text
        await me.press("enter")
        await me.shows("Navn")
        await me.press("escape")
        await me.shows("Enter en til")
        await me.press("escape")
        await me.shows("Det skal nås")


async def test_when_another_pane_stores_it_meanwhile_the_pages_come_and_what_was_typed_waits(folder: Path) -> None:
    async with at_home(folder) as me:
        await beginning(me)
        await me.press("end")
        await me.type(" og C.")
        other = numbered("2026-011", 3, "Familien B.", 10)
        LiveMeeting(me.log, NEXT, Face.HOME, me.clock).do(PlanMeeting(other))
        await me.shows("Før 3. møde · Familien B.")
        await me.press("3", "enter")
        await me.shows("Familien B. og C.")


async def test_a_new_series_that_was_begun_asks_before_it_shows_names(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("n")
        await me.shows("1 af ")
        await me.type("2026-099")
        await me.press("escape")
        await me.shows("Det skal nås")
        await me.press("n")
        await me.shows("Her står navne.")
        await me.press("enter")
        await me.shows("2026-099")


async def test_in_a_store_that_can_only_be_read_nobody_types_for_nothing(folder: Path) -> None:
    async with at_home(folder, read_only=True) as me:
        await me.press("n")
        await me.shows("Her kan databasen kun læses.")
        await me.press("v", "pagedown", "up", "p")
        await me.shows("Her kan databasen kun læses.")
        await me.press("down", "p")
        await me.shows("Før 1. møde · Familien C.")
        await me.press("2", "enter")
        await me.shows("Her kan databasen kun læses.")
        await me.press("4", "+")
        await me.shows("Her kan databasen kun læses.")


async def test_keys_pressed_faster_than_the_screens_change_go_where_they_were_meant(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.burst("v", "p", "5", "down", "x", "2", "n", "escape", "down")
        await me.until(lambda: bool(load(me.log, "2026-014/4").prepared.answers))
        prepared = load(me.log, "2026-014/4").prepared
        assert list(prepared.done) == [Item.CHILD_TALKED_WITH]
        assert [list(said.values()) for said in prepared.answers.values()] == [[Answer.NO]]
        await me.shows("Det skal nås")


@pytest.mark.rule("R125")
async def test_what_is_left_after_the_last_meeting_is_shown_and_ticked_from_the_next(folder: Path) -> None:
    async with at_home(folder) as me:
        await beginning(me)
        await me.shows("2 ting mangler efter 2. møde.   F3: vis dem")
        await me.press("f3")
        await me.shows("Efter 2. møde · Familien B.")
        await me.press("space")
        await me.shows("Gemt: Barnet har hørt, hvad der blev aftalt, 2/12.")
        await me.press("escape")
        await me.shows("Planlæg det næste møde", "En ting mangler efter 2. møde.   F3: vis den")
        await saved(me)
        await me.until(lambda: isinstance(me.on_top, Preparing), "the pages")
        await me.press("5")
        await me.shows("En ting mangler efter 2. møde.   f: vis den")
        await me.press("f", "down", "space", "escape")
        await me.shows("Før 3. møde")
        assert "mangler efter 2. møde" not in me.text
        assert list(load(me.log, "2026-011/2").prepared.done) == [Item.CHILD_TOLD, Item.JOURNALISED]
        await me.press("f")
        await me.shows("Intet mangler efter mødet før dette.")
