"""A meeting that is planned from home: the form first, and once it is stored the pages on which it is prepared."""

from __future__ import annotations

from pathlib import Path

import pytest

from meeting.prepared import Answer
from store.live import load
from tests.tui.home.home_driver import AtHome, at_home, filled
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
        await me.until(lambda: isinstance(me.screen, Preparing), "the pages")
        await me.shows("Før 3. møde · Familien B.")
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
