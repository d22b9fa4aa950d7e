"""A series is erased while home lies open, or a page over it: nothing of it stays, and the list no longer holds it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from store.errors import ErasedNotEmptied
from tests.tui.home.home_driver import AtHome, at_home, filled, kept
from tui.screens.erased import give_way

REF = "2026-014"
OF_IT = (REF, "Familien A.", "Sami", "Amina", "Nadia")
SAYS = "Møderækken er slettet. Her gemmes ikke mere."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    filled(tmp_path)
    return tmp_path


def erase(folder: Path, ref: str = REF) -> None:
    """Erase a series as somebody does in another window."""
    # The connection of the home screen may hold a page of before; what is left then is for the next erasure.
    with kept(folder) as other, suppress(ErasedNotEmptied):
        other.erase(ref)


async def is_listed_no_more(me: AtHome) -> None:
    """Wait until the lists stand there without it."""
    await me.shows("Møderækker", "Det skal nås")
    await me.hides(*OF_IT)


@pytest.mark.parametrize("keys", ["", "v", "enter", "v enter", "question_mark"])
async def test_home_lists_it_no_more_whatever_was_open(folder: Path, keys: str) -> None:
    async with at_home(folder, (60, 20)) as me:
        await me.shows(REF)
        await me.press(*keys.split())
        erase(folder)
        await me.hides(*OF_IT)
        if keys == "question_mark":
            await me.press("escape")
        await is_listed_no_more(me)
        await me.press("down", "up", "enter", "escape", "s", "escape", "z", "p", "escape")
        await me.hides(*OF_IT)


async def test_an_older_series_goes_from_the_lists_too(folder: Path) -> None:
    async with at_home(folder) as me:
        before = me.log.newest()
        erase(folder, "2026-011")
        await me.hides("2026-011")
        await me.shows(REF, "2026-020")
        assert me.log.newest() == before


@pytest.mark.parametrize("keys", ["p", "p 3 enter x", "p 2 a x", "p question_mark", "d", "d enter enter", "d o"])
async def test_what_lay_over_home_gives_way_and_escape_leads_to_the_lists(folder: Path, keys: str) -> None:
    async with at_home(folder) as me:
        await me.press("v")
        for key in keys.split():
            await me.press(key)
        assert me.on_top is not me.home
        erase(folder)
        await me.until(lambda: [row.strip() for row in me.rows if row] == [SAYS, "Esc tilbage   q ud"])
        await me.burst("enter", "f3", "a", *"sko", "f9", "tab", "q", "x")
        await me.until(lambda: [row.strip() for row in me.rows if row] == [SAYS, "Esc tilbage   q ud"])
        lay_there = me._pilot.app.screen_stack[1]
        await me.press("escape")
        await is_listed_no_more(me)
        give_way(lay_there, me.home.look)
        await is_listed_no_more(me)
        with kept(folder) as log:
            assert (log.since(f"{REF}/4", 0), log.drafts(f"{REF}/4"), log.traces(REF).drafts) == ([], [], 0)


@pytest.mark.parametrize("key", ["p", "d"])
async def test_what_is_listed_for_a_moment_longer_opens_nothing(folder: Path, key: str) -> None:
    async with at_home(folder) as me:
        assert me.home._looking is not None
        me.home._looking.cancel()
        erase(folder)
        await me.press("v", key)
        await me.shows("Det kan ikke læses lige nu.")
        await is_listed_no_more(me)


async def test_the_form_of_its_next_meeting_gives_way_with_what_was_typed(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("v", "pagedown")
        while "Familien B." not in me.marked:
            await me.press("up")
        await me.press("p")
        await me.shows("Planlæg det næste møde")
        await me.type("quatzfisk")
        await me.shows("quatzfisk")
        erase(folder, "2026-011")
        await me.until(lambda: [row.strip() for row in me.rows if row] == [SAYS, "Esc tilbage   q ud"])
        await me.press("q", "escape", "escape")
        await me.shows("Det skal nås")
        await me.hides("2026-011", "Familien B.", "quatzfisk")
    with kept(folder) as log:
        assert (log.drafts("2026-011/3"), log.traces("2026-011").drafts) == ([], 0)


async def test_a_question_about_a_paper_of_it_goes_away(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("down", "x")
        await me.shows("2026-011", "i dag")
        erase(folder, "2026-011")
        await me.hides("2026-011")
        await me.press("enter")
        await me.shows("q ud")
        with kept(folder) as log:
            assert not log.since("2026-011/2", 0)


async def test_to_take_back_a_mark_in_it_says_why_not(folder: Path) -> None:
    async with at_home(folder) as me:
        await me.press("down", "x", "enter")
        await me.shows("Gemt: sendt i dag.")
        erase(folder, "2026-011")
        await me.hides("2026-011")
        await me.press("z")
        await me.shows(SAYS)
