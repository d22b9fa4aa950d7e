"""Topics at the keys: what is no topic, what is not kept yet, and how one goes again."""

from __future__ import annotations

from pathlib import Path

import pytest

from meeting.intents import SettleSharing
from meeting.prepared import Sharing
from tests.tui.preparing.preparing_driver import preparing


@pytest.mark.rule("R118")
async def test_a_topic_goes_with_its_last_answer_and_z_brings_it_back(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        me.elsewhere(SettleSharing("helbred", "amina", Sharing.WITHHELD))
        await me.press("4")
        await me.shows("► helbred")
        await me.press("right", "delete")
        await me.shows("Gemt: emnet helbred er taget ud.   z: fortryd")
        assert (me.meeting.prepared.sharing, "► helbred" in me.text) == ({}, False)
        await me.press("z")
        await me.shows("► helbred", "Fortrudt: Amina om helbred.")
        assert me.meeting.prepared.sharing == {"helbred": {"amina": Sharing.WITHHELD}}
        await me.press("question_mark")
        await me.shows("med det sidste svar går emnet også ud.")


async def test_a_number_like_a_cpr_number_is_no_topic(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("4", "+")
        await me.type("120315-1234")
        await me.press("enter")
        await me.shows("Det ligner et CPR-nummer.", "120315-1234", "Hvad er emnet?")
        await me.press(*["backspace"] * 11)
        await me.type("skolen")
        await me.press("enter")
        await me.shows("► skolen")
        assert "120315" not in me.text
        assert me.meeting.prepared.sharing == {}


async def test_a_topic_without_an_answer_is_let_go_by_a_second_escape(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("4", "+")
        await me.type("Gæld")
        await me.press("escape")
        await me.shows("Emnet er ikke gemt, før nogen har svaret.   Esc igen: slip det", "Gæld")
        await me.press("enter")
        await me.shows("► gæld")
        await me.press("escape")
        await me.shows("Emnet er ikke gemt, før nogen har svaret.   Esc igen: slip det", "► gæld")
        await me.press("left", "escape")
        await me.shows("Emnet er ikke gemt, før nogen har svaret.   Esc igen: slip det", "► gæld")
        await me.press("+")
        await me.shows("Emnet er ikke gemt, før nogen har svaret.   Esc: slip det", "► gæld")
        await me.press("escape")
        await me.shows("Emnet er sluppet.")
        assert "gæld" not in me.text
        await me.press("+")
        await me.type("Gæld")
        await me.press("escape", "escape")
        await me.shows("Intet er aftalt endnu")
        await me.press("+")
        await me.type("Gæld")
        await me.press("enter", "delete")
        await me.shows("Emnet er sluppet.")
        assert me.meeting.prepared.sharing == {}
