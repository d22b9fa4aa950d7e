"""A half-written agreement survives Esc, a screen that dies, and another that takes over; once made it is forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import Face
from meeting.intents import NextSpeaker, Propose, TakeLead
from store.errors import DiskFull
from tests.tui.driver import leading
from tests.tui.live import TODAY, Evening
from tui.ticking import keep_at_s
from tui.view.draft_text import draft_in

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


@dataclass
class Kept:
    """What the log of an evening holds of half-written agreements."""

    evening: Evening = field(default_factory=lambda: Evening().opened())

    def texts(self) -> list[str]:
        """Return what was written of each, oldest first."""
        drafts = [draft_in(each.text) for each in self.evening.log.drafts(self.evening.plan.ref)]
        return [f"{draft.who} {draft.what}".strip() for draft in drafts if draft]


async def test_esc_says_where_the_letters_went_and_another_screen_gives_them_back() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.type("to")
        await leader.press("escape")
        await leader.shows("Aftale 1 er lagt væk.   a: skriv videre")
        assert kept.texts() == ["to"]
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.shows("Hvem         to")


async def test_letters_are_kept_at_a_pause_without_any_key() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("enter")
        await leader.type("ringer")
        await leader.until(lambda: kept.texts() == ["ida ringer"])


def test_whoever_types_on_is_kept_after_a_second_and_whoever_pauses_after_less() -> None:
    assert keep_at_s(10, 10) == pytest.approx(10.3)
    assert keep_at_s(10, 10.6) == pytest.approx(10.9)
    assert keep_at_s(10, 10.9) == 11


async def test_an_agreement_that_is_made_leaves_no_draft_on_any_screen() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("escape")
    async with leading(kept.evening) as leader:
        await leader.press("a", "enter")
        await leader.type("ringer til PPR")
        await leader.press(*["enter"] * 8)
        await leader.until(lambda: bool(kept.evening.state.agreements.items))
        assert kept.texts() == []
        await leader.press("a")
        await leader.shows("Aftale 2")
        await leader.hides("Hvem         ida", "ringer til PPR.")


async def test_a_change_that_is_put_aside_waits_at_its_own_agreement() -> None:
    kept = Kept(Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY)))
    async with leading(kept.evening) as leader:
        await leader.press("o", "a", "down")
        await leader.type(" og skolen")
        await leader.press("escape")
        await leader.shows("Ændringen af aftale 1 er lagt væk.   o: find den frem")
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.hides("og skolen")
        await leader.press("escape", "o", "a")
        await leader.shows("ringer til PPR og skolen")


async def test_a_form_that_was_only_looked_at_is_not_said_to_be_kept() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a", "escape")
        await leader.hides("Aftale 1")
        assert kept.texts() == []


async def test_a_draft_that_cannot_be_kept_is_as_loud_as_anything_until_it_is() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        kept.evening.log.broken = DiskFull(path="x")
        await leader.type("to")
        await leader.shows("Computeren kan ikke gemme lige nu.", "Hvem         to")
        kept.evening.log.broken = None
        await leader.hides("Computeren kan ikke gemme lige nu.")
        assert kept.texts() == ["to"]


async def test_a_screen_that_leads_no_more_writes_no_drafts() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        other = kept.evening.pane(Face.LEAD)
        assert other.do(TakeLead()) is None
        await leader.until(lambda: leader.screen.live.state.lead.pane == other.pane)
        await leader.type("to")
        await leader.press("escape")
        await leader.hides("Hvem")
        assert kept.texts() == []


async def test_leaving_keeps_the_last_letters() -> None:
    kept = Kept()
    async with leading(kept.evening) as leader:
        await leader.press("a")
        await leader.hammer("t", "o", "ctrl+q", "q")
        await leader.until(lambda: kept.texts() == ["to"])
