"""The form of an agreement in the minute-taker's pane: where its letters are kept, and where it leads back to."""

from __future__ import annotations

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import NextSpeaker, Propose
from store.errors import DiskFull
from tests.tui.driver import leading
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import Pen, in_round, writing
from tui.view.draft_text import draft_in

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


def texts(evening: Evening) -> list[str]:
    """Return what the store holds of half-written agreements, what is to be done."""
    kept = [each for each in evening.log.drafts(evening.plan.ref) if each.field.startswith("agreement")]
    drafts = [draft_in(each.text) for each in kept]
    return [draft.what for draft in drafts if draft]


async def half_written(pen: Pen) -> None:
    """Lay half an agreement aside."""
    await pen.press("escape", "a")
    await pen.type("ida")
    await pen.press("enter")
    await pen.type("ringer til PPR")
    await pen.press("escape")
    await pen.shows("Agreement 1 is put aside.   Esc a")


async def test_an_agreement_out_of_a_statement_leaves_the_one_that_was_laid_aside() -> None:
    evening = in_round().do(NextSpeaker())
    async with writing(evening) as pen:
        await half_written(pen)
        await pen.write("Kører ham")
        await pen.press("f3")
        await pen.shows("Kører ham")
        await pen.type(" om fredagen")
        await pen.press("escape")
        await pen.shows("F3 at the statement: go on")
        assert sorted(texts(evening)) == ["Kører ham om fredagen", "ringer til PPR"]
        await pen.press("up", "f3")
        await pen.shows("Kører ham om fredagen")
        await pen.press("escape", "escape", "a")
        await pen.shows("ringer til PPR")


async def test_an_agreement_that_grew_from_a_statement_and_is_made_leaves_no_draft() -> None:
    evening = in_round().do(NextSpeaker())
    async with writing(evening) as pen:
        await pen.write("Kører ham")
        await pen.press("f3")
        await pen.shows("Kører ham")
        await pen.press(*["enter"] * 9)
        await pen.until(lambda: bool(pen.pane.live.state.agreements.items))
        assert texts(evening) == []


async def test_a_form_is_not_opened_over_a_draft_that_cannot_be_read() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await half_written(pen)
    async with writing(evening) as pen:
        await pen.press("escape")
        evening.log.unreadable = DiskFull(path="x")
        await pen.press("a")
        await pen.shows("cannot be read now")
        evening.log.unreadable = None
        assert pen.pane.panel is None
        await pen.press("a")
        await pen.shows("ringer til PPR")


async def test_a_wall_does_not_open_one_either() -> None:
    evening = in_round()
    async with leading(evening) as leader:
        await leader.press("a")
        await leader.type("ida")
        await leader.press("escape")
    async with leading(evening) as leader:
        evening.log.unreadable = DiskFull(path="x")
        await leader.press("a")
        await leader.shows("Computeren kan ikke gemme lige nu.", "Vi mangler at høre")
        evening.log.unreadable = None
        await leader.press("a")
        await leader.shows("Hvem         ida")


async def test_a_form_leads_back_to_the_page_it_was_opened_from_and_takes_what_a_fast_hand_types() -> None:
    evening = in_round().do(Propose(TERMS, TODAY), Propose(TERMS, TODAY))
    async with writing(evening) as pen:
        await pen.press("tab")
        await pen.shows("Agreements today")
        await pen.press("down")
        at = pen.pane.panel.here  # type: ignore[union-attr] # the page
        await pen.burst("enter", "down", "x", "x")
        await pen.shows("ringer til PPRxx")
        await pen.press("escape")
        await pen.shows("The change to agreement 2 is put aside.   Enter: go on", "Agreements today")
        assert pen.pane.panel.here == at  # type: ignore[union-attr] # the page
        await pen.press("enter")
        await pen.shows("ringer til PPRxx")


async def test_what_is_kept_of_a_page_that_cannot_be_read_is_not_written_over() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.press("escape", "j", "n")
        await pen.type("Ro i klassen")
    async with writing(evening) as pen:
        evening.log.unreadable = DiskFull(path="x")
        await pen.press("escape", "j", "n")
        await pen.type("Mad")
        evening.log.unreadable = None
        pen.pane.keeping.keep_now()
        assert any("Ro i klassen" in each.text for each in evening.log.drafts(evening.plan.ref))
