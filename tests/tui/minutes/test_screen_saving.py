"""The truth about saving: loud while it fails, nothing is saved twice, and nothing that is half typed is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.events import Reason, StatementNoted
from meeting.intents import CloseMeeting, PauseMeeting
from meeting.state import Stage
from store.errors import DiskFull
from tests.clock import START
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, writing
from tui.view.statement_draft import Kind

FULL_DISK = DiskFull(path="Samis sag.db")


async def test_saved_is_said_with_the_instant_the_store_gave_back() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        evening.clock.advance(minutes=5)
        await pen.press("enter")
        noted = next(each for each in pen.pane.live.entries if isinstance(each.event, StatementNoted))
        await pen.shows(f"saved {(noted.at.hour + 1):02}:{noted.at:%M:%S}")


async def test_what_cannot_be_saved_is_loud_stays_and_keeps_the_text_until_enter_saves_it_once() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("!Det går skævt")
        evening.log.broken = FULL_DISK
        await pen.press("enter")
        await pen.shows("NOT saved since 13:00:", "Det går skævt")
        await pen.press("end")
        await pen.write(" i dag")
        await pen.second()
        await pen.press("enter")
        await pen.shows("NOT saved since", "Det går skævt i dag")
        assert pen.statements == ()
        evening.log.broken = None
        await pen.second()
        await pen.shows("NOT saved since")
        await pen.press("enter")
        await pen.hides("NOT saved")
        assert pen.texts == [("maya", "Det går skævt i dag")]
        assert pen.line == ""


async def test_what_the_store_does_not_give_back_is_not_called_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.hides("saved 13:00")
        await pen.write("Først")
        await pen.press("enter")
        await pen.shows("saved 13:00")
        before = pen.pane.writing.saved_at
        await pen.write("Det går")
        with monkeypatch.context() as patch:
            patch.setattr(pen.pane.live, "read_back", lambda: None)
            await pen.press("enter")
            await pen.shows("NOT saved since", "Det går")
        assert pen.pane.writing.saved_at == before
        await pen.press("enter")
        await pen.hides("NOT saved")
        assert pen.texts == [("maya", "Først"), ("maya", "Det går")]


async def test_the_same_question_may_be_kept_again_once_it_is_saved() -> None:
    async with writing(in_round()) as pen:
        for _ in range(2):
            await pen.press("escape", "k")
            await pen.type("Hvem henter")
            await pen.press("enter")
        assert len(pen.pane.live.state.questions) == 2


async def test_a_pane_that_cannot_say_who_writes_is_loud_and_says_it_with_the_first_statement() -> None:
    evening = in_round()
    evening.log.broken = FULL_DISK
    async with writing(evening, person="jonas") as pen:
        await pen.shows("NOT saved since")
        evening.log.broken = None
        await pen.write("Det går")
        await pen.press("enter")
        await pen.hides("NOT saved")
        assert [item.by for item in pen.statements] == ["jonas"]


async def test_a_store_that_cannot_be_read_is_said() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        evening.log.unreadable = FULL_DISK
        await pen.catch_up()
        await pen.shows("The computer cannot save right now.")
        evening.log.unreadable = None
        await pen.catch_up()
        await pen.hides("The computer cannot save right now.")


# --- the course of the meeting


async def test_before_the_meeting_the_line_waits_and_says_so() -> None:
    evening = Evening()
    async with writing(evening) as pen:
        await pen.burst("@", *"ida", "enter", *"Vi er klar", "enter")
        await pen.shows("The meeting has not begun yet.", "Vi er klar")
        evening.opened()
        await pen.press("enter")
        assert pen.texts == [("ida", "Vi er klar")]


@pytest.mark.parametrize("ends", [CloseMeeting(Reason.NOT_ENOUGH_TIME), PauseMeeting(START + timedelta(days=7))])
async def test_what_is_being_typed_as_the_leader_ends_the_meeting_can_be_finished(
    ends: CloseMeeting | PauseMeeting,
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        evening.do(ends)
        await pen.catch_up()
        assert pen.pane.live.state.stage in {Stage.CLOSED, Stage.PAUSED}
        await pen.write(" nu")
        await pen.press("enter")
        assert pen.texts == [("maya", "Det går nu")]


async def test_a_correction_that_was_begun_comes_back_with_what_was_laid_aside_for_it() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det gør")
        await pen.press("enter")
        await pen.write("Halvt")
        await pen.press("up", "enter", "backspace")
    async with writing(evening) as pen:
        draft = pen.pane.writing.draft
        assert (draft.kind, draft.text) == (Kind.CORRECTION, "Det gø")
        await pen.write("r ondt")
        await pen.press("enter")
        assert pen.line == "Halvt"
        assert pen.texts == [("maya", "Det gør ondt")]
