"""The next date and the close, from the leading screen."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import EnterPhase, NextSpeaker, Propose
from meeting.state import Stage
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import TODAY, Evening

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


def _at_the_end() -> Evening:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.METTE)).opened()
    turns = (NextSpeaker(),) * 3
    return evening.do(*turns, EnterPhase(), *turns, EnterPhase(), Propose(TERMS, TODAY), EnterPhase())


@pytest.mark.rule("R144")
async def test_the_next_date_is_asked_for_where_it_belongs() -> None:
    evening = _at_the_end()
    async with leading(evening) as leader:
        await leader.press("enter")
        await leader.shows("Hvornår mødes vi igen?")
        await leader.type("2")
        await leader.press("enter")
        await leader.shows("✓ onsdag den 3. februar 2027 kl. 13.00")


async def test_the_closing_list_goes_to_each_place_and_comes_back() -> None:
    evening = _at_the_end()
    async with leading(evening) as leader:
        await leader.press("l")
        await leader.shows("Inden vi slutter", "1 Aftale 1 er ikke læst op", "2 Næste møde har ingen dato")
        await leader.press("1")
        await leader.shows("Er det sådan, vi har aftalt det?")
        await leader.press("enter")
        await leader.shows("Inden vi slutter", "1 Næste møde har ingen dato")
        await leader.press("1")
        await leader.type("1")
        await leader.press("enter")
        await leader.shows("Inden vi slutter", "✓   Næste møde har en dato")
        await leader.press("l")
        await leader.shows("Tak for i dag", "Vi samles igen onsdag den 27. januar 2027 kl. 13.00.")


@pytest.mark.rule("R57", "R144")
async def test_a_meeting_is_closed_with_things_missing_only_for_a_reason() -> None:
    evening = _at_the_end()
    async with leading(evening) as leader:
        await leader.press("l", "l")
        await leader.shows("Luk mødet – vælg hvorfor", "1  efter eget ønske")
        assert evening.state.stage is Stage.OPEN
        await leader.press("4")
        await leader.shows("Tak for i dag")
        await leader.press("space")
        await leader.shows("Tak for i dag")
