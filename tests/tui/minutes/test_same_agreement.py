"""The leader at the wall and the minute-taker at a desk write the same agreement, on the real screens."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import NextSpeaker, NoteStatement, Propose
from meeting.statement_terms import Category, Said
from tests.tui.driver import Hand, leading
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import Pen, writing

TERMS = Terms("ringer", ("ida",), starts=TODAY, follow_up=FollowUp())
_FOOT = "└─"
"""The lower edge of the form."""


def _evening() -> Evening:
    return Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY))


async def _type(hand: Hand, text: str) -> None:
    await hand.press("down")
    await hand.type(text)


async def _to_the_end(hand: Hand) -> None:
    """Go on from field to field until the form is done."""
    while _FOOT in hand.text:
        await hand.press("enter")


@pytest.mark.parametrize("leader_first", [True, False])
async def test_both_keep_what_they_type_and_see_whose_the_other_wording_is(*, leader_first: bool) -> None:
    evening = _evening()
    async with leading(evening) as leader, writing(evening, (78, 20)) as pen:
        await leader.press("o", "a")
        await pen.press("escape", "tab", "enter")
        await _type(leader, " i morgen")
        await _type(pen, " på fredag")
        first, second = (leader, pen) if leader_first else (pen, leader)
        await _to_the_end(first)
        changed = "Mette changed this at" if leader_first else "Tove rettede dette kl."
        await second.shows(changed, "ringer på fredag" if leader_first else "ringer i morgen")
        await _to_the_end(second)
        evening.leader.catch_up()
        (item,) = evening.state.agreements.items
        assert item.other is not None
        assert {item.terms.what, item.other.terms.what} == {"ringer i morgen", "ringer på fredag"}
        assert {item.by, item.other.by} == {"mette", "tove"}
        await _chosen(pen, evening)
        await leader.press("o")
        await leader.shows("Er det sådan, vi har aftalt det?")


async def _chosen(pen: Pen, evening: Evening) -> None:
    """Take the older wording on the page that the form leads back to."""
    await pen.shows("two wordings", "1 »Ida ringer", "2 »Ida ringer", "Mette at", "Tove at")
    await pen.press("1")
    await pen.hides("two wordings")
    evening.leader.catch_up()
    assert evening.state.agreements.items[0].other is None


async def test_what_another_pane_writes_moves_no_sign_and_no_letter_of_the_page() -> None:
    evening = _evening().do(Propose(TERMS, TODAY))
    async with writing(evening, (78, 20)) as pen:
        await pen.press("escape", "tab", "down", "f")
        await pen.type("ida")
        await pen.press("enter")
        await pen.type("ikke ")
        evening.do(NextSpeaker(), Propose(TERMS, TODAY))
        await pen.catch_up()
        await pen.type("mandag")
        await pen.press("enter")
        second = pen.pane.live.state.agreements.items[1]
        assert [each.text for each in second.reservations] == ["ikke mandag"]


@pytest.mark.rule("R15")
async def test_a_statement_becomes_an_agreement_by_one_key_and_its_topics_go_along() -> None:
    evening = _evening()
    async with writing(evening) as pen:
        worry = Said("amina", "Vi når ikke skolen", Category.WORRY, "Ida henter om morgenen", ("maya",))
        assert pen.pane.live.do(NoteStatement("s1", worry, ("morgen",))) is None
        await pen.catch_up()
        await pen.press("up", "f3")
        await pen.shows("Who          Amina", "Does what    Ida henter om morgenen", "About        Maya")
        await pen.press(*["enter"] * 10)
        await pen.until(lambda: len(pen.pane.live.state.agreements.items) == 2)
        state = pen.pane.live.state
        item = state.agreements.items[1]
        assert (item.statement, state.minutes.consent.topics[item.id]) == ("s1", ("morgen",))
