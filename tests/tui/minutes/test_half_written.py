"""What is half written in a panel: it waits for the next time, and leaving says what becomes of it."""

from __future__ import annotations

from store.errors import DiskFull
from tests.tui.minutes.minutes_driver import in_round, writing


async def test_half_a_question_waits_for_the_next_time_also_in_another_pane() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.press("escape", "k")
        await pen.burst("H", "v", "e", "m", "escape")
        await pen.hides("What shall we remember?")
        await pen.press("escape", "k")
        await pen.shows("Hvem")
    async with writing(evening) as pen:
        await pen.press("escape", "k")
        await pen.shows("Hvem")
        await pen.type(" ringer")
        await pen.press("enter")
        assert [each.text for each in pen.pane.live.state.questions] == ["Hvem ringer"]
        await pen.press("escape", "k")
        await pen.shows("What shall we remember?")
        await pen.hides("Hvem")


async def test_half_a_question_that_could_not_be_read_is_not_written_over() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.press("escape", "k")
        await pen.type("Hvem")
    async with writing(evening) as pen:
        evening.log.unreadable = DiskFull(path="x")
        await pen.press("escape", "k")
        await pen.type("Hvad")
        evening.log.unreadable = None
        await pen.press("ctrl+q")
        await pen.shows("it would be LOST")
        await pen.press("escape")
        assert [each.text for each in evening.log.drafts(evening.plan.ref)] == ["Hvem"]


async def test_leaving_over_half_a_question_says_that_it_stays() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "k")
        await pen.type("Hvem")
        await pen.press("ctrl+q")
        await pen.shows("Not saved; it stays as a draft.")


async def test_leaving_over_half_a_goal_says_that_it_stays() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "j", "n")
        await pen.type("Ro")
        await pen.press("ctrl+q")
        await pen.shows("Not saved; it stays as a draft.")


async def test_leaving_over_half_a_sheet_says_that_it_goes() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "e", "2")
        await pen.press("ctrl+q")
        await pen.shows("The meeting goes on without this screen.")
        await pen.press("escape", "7", "enter", "ctrl+q")
        await pen.shows("Not saved; it would be LOST.   q: leave anyway")
        await pen.press("escape")
        await pen.hides("LOST")


async def test_a_pane_that_does_not_lead_does_not_offer_the_next_speaker() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "k")
        await pen.shows("Enter keep it")
        await pen.hides("next speaker", "F2")
