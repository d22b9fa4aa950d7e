"""A topic of several words that is known is one topic wherever the minute-taker names it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import MarkTopics, NextSpeaker, Propose
from meeting.minutes import withheld
from meeting.prepared import Prepared, Sharing
from tests.tui import table
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import writing
from tests.tui.minutes.page_host import HALF, at_page
from tui.widgets.agreements_page import AgreementsPage

CALLS = Terms("calls PPR", ("ida", "amina"), starts=TODAY, follow_up=FollowUp(), about=("maya",))


def _settled_beforehand() -> Evening:
    sharing = {"omars alkohol": {"amina": Sharing.WITHHELD}}
    return Evening(replace(table.plan(), prepared=Prepared(sharing=sharing))).opened()


@pytest.mark.rule("R118")
async def test_a_topic_of_several_words_that_was_settled_beforehand_is_kept_back_in_the_minutes() -> None:
    async with writing(_settled_beforehand().do(NextSpeaker())) as pen:
        await pen.write("Far er sur over #Omars alkohol")
        await pen.press("enter")
        meeting = pen.pane.live.state
        (noted,) = pen.statements
        assert meeting.minutes.consent.topics[noted.id] == ("omars alkohol",)
        assert withheld(meeting, noted.id)


@pytest.mark.rule("R118")
async def test_at_an_agreement_it_is_offered_and_stays_one() -> None:
    async with at_page(AgreementsPage, _settled_beforehand().do(Propose(CALLS, TODAY)), HALF) as writer:
        (item,) = writer.state.agreements.items
        await writer.press("#")
        assert "In use: omars alkohol" in writer.text
        await writer.press("Skole Omars alkohol", "<enter>")
        assert writer.asked == [MarkTopics(item.id, ("skole", "omars alkohol"))]
        assert withheld(writer.state, item.id)
        await writer.press("#", "<enter>")
        assert writer.state.minutes.consent.topics[item.id] == ("skole", "omars alkohol")
