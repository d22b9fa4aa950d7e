"""Opening the meeting and seating its people from the leading screen."""

from __future__ import annotations

import pytest

from meeting.presence import is_here
from meeting.state import Stage
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening


async def test_the_roll_call_opens_the_meeting_with_those_who_are_ticked() -> None:
    evening = Evening()
    async with leading(evening) as leader:
        await leader.shows("Velkommen", "Enter hvem er her")
        await leader.press("enter")
        await leader.shows("Hvem er her?", "✓ Maya")
        await leader.press("space", "enter")
        await leader.shows("Ingen har ordet lige nu")
        assert evening.state.stage is Stage.OPEN
        assert not is_here(evening.state, "maya")
        assert is_here(evening.state, "amina")


async def test_what_was_ticked_stays_while_somebody_is_added() -> None:
    evening = Evening()
    async with leading(evening) as leader:
        await leader.press("enter", "4", "1", "1", "plus")
        await leader.type("Sofie")
        await leader.press("enter")
        await leader.type("moster")
        await leader.press("enter", "enter")
        await leader.shows("Hvem er her?", "✓ Sofie", "○ Tove", "✓ Maya")
        await leader.press("escape", "enter")
        await leader.shows("✓ Sofie", "○ Tove", "✓ Maya")
        await leader.press("enter")
        await leader.until(lambda: evening.state.stage is Stage.OPEN)
        assert not is_here(evening.state, "tove")
        assert is_here(evening.state, "sofie")


@pytest.mark.rule("R18")
async def test_without_a_parent_the_opening_takes_a_reason_and_the_wall_does_not_say_why() -> None:
    evening = Evening()
    async with leading(evening) as leader:
        await leader.press("enter", "down", "space", "enter")
        await leader.shows("Vælg hvorfor.", "1  efter eget ønske")
        assert "forælder" not in leader.text
        assert evening.state.stage is Stage.PLANNED
        await leader.press("2")
        await leader.shows("Ingen har ordet lige nu")


@pytest.mark.rule("R46")
async def test_without_the_interpreter_the_phone_opens_the_meeting() -> None:
    evening = Evening(table.plan(interpreted=True))
    async with leading(evening) as leader:
        await leader.press("enter", "7", "enter")
        await leader.shows("Tolken er her ikke endnu.", "2  tolk på telefon")
        assert evening.state.stage is Stage.PLANNED
        await leader.press("2")
        await leader.shows("Tolk: Nadia, arabisk")


async def test_a_few_letters_give_the_floor() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "g")
        await leader.type("to")
        await leader.press("enter")
        await leader.shows("Tove har ordet")


async def test_a_list_lets_the_floor_go_on() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "g", "space")
        await leader.shows("Amina har ordet", "Hvem får ordet?")
        await leader.press("escape")
        await leader.hides("Hvem får ordet?")


async def test_somebody_is_heard_through_another() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "h")
        await leader.type("ton")
        await leader.press("backspace", "backspace", "o", "enter")
        await leader.shows("Hvem talte for Tove?")
        await leader.type("jo")
        await leader.press("enter")
        await leader.shows("Tove er hørt gennem Jonas.")


@pytest.mark.rule("R90")
async def test_people_leave_and_come_by_the_key_alone() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "m")
        await leader.type("tove")
        await leader.press("enter")
        await leader.shows("Tove er gået.")
        await leader.type("tove")
        await leader.press("enter", "escape")
        await leader.shows("Tove er kommet.")


async def test_an_aunt_nobody_planned_takes_her_place_in_the_order() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "m", "plus")
        await leader.type("Sofie")
        await leader.press("enter")
        await leader.type("moster")
        await leader.press("enter", "enter")
        await leader.shows("Sofie er kommet.")
        await leader.press("escape")
        await leader.shows("○ Sofie")


@pytest.mark.rule("R69")
async def test_a_caseworker_leads_only_for_a_reason_and_not_on_the_wall() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "m", "f7")
        await leader.type("jonas")
        await leader.press("enter")
        await leader.shows("Vælg hvorfor.")
        assert "rådgiver. Skriv" not in leader.text
        assert evening.state.lead.leader == "mette"
        await leader.press("4")
        await leader.until(lambda: evening.state.lead.leader == "jonas")


@pytest.mark.rule("R46")
async def test_without_the_interpreter_the_meeting_can_be_moved_to_another_day() -> None:
    evening = Evening(table.plan(interpreted=True))
    async with leading(evening) as leader:
        await leader.press("enter", "7", "enter", "3")
        await leader.type("9/12")
        await leader.press("enter")
        await leader.until(lambda: evening.state.stage is Stage.POSTPONED)
        await leader.shows("9. december")
