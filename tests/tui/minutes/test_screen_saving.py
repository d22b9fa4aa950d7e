"""The truth about saving: loud while it fails, nothing is saved twice, and nothing that is half typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from meeting.events import Reason, StatementNoted
from meeting.intents import CloseMeeting, NextSpeaker, PauseMeeting
from meeting.state import Stage
from store.errors import DiskFull
from store.log import NewRow, Row
from tests.clock import START
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import kept, writing
from tui.view.statement_draft import Kind

FULL_DISK = DiskFull(path="Samis sag.db")


def in_round() -> Evening:
    """Return a meeting in which Maya has the floor."""
    return Evening().opened().do(NextSpeaker())


def unsure(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the log keep what it is given, and then say that it could not."""
    keep = evening.log.append

    def append(meeting: str, after: int, decide: Callable[[Sequence[Row]], Sequence[NewRow]]) -> Sequence[Row]:
        keep(meeting, after, decide)
        raise FULL_DISK

    monkeypatch.setattr(evening.log, "append", append)


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


async def test_a_log_that_keeps_it_and_says_it_did_not_has_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
            await pen.shows("NOT saved since")
        await pen.catch_up()
        await pen.press("enter")
        await pen.hides("NOT saved")
        assert pen.texts == [("maya", "Det går")]
        assert pen.line == ""


async def test_what_was_kept_after_all_and_mended_since_stands_once_as_it_was_mended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det gør")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
        await pen.press("backspace", "backspace")
        await pen.write("år")
        await pen.press("enter")
        assert pen.texts == [("maya", "Det går")]
        assert pen.statements[0].other is None


async def test_what_the_store_does_not_give_back_is_not_called_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
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
        assert pen.texts == [("maya", "Det går")]


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


# --- drafts


async def test_a_pause_keeps_what_is_half_typed_without_any_key() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("!Det går sk")
        await pen.until(lambda: pen.kept is not None and pen.kept.text == "Det går sk")
        await pen.shows("draft 13:00:")
        await pen.press("enter")
        await pen.hides("draft 13:00:")


async def test_a_draft_that_cannot_be_kept_is_loud_until_it_is() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        evening.log.broken = FULL_DISK
        await pen.write("Det går")
        await pen.shows("NOT saved since")
        evening.log.broken = None
        await pen.hides("NOT saved since")
        assert pen.kept is not None


async def test_another_pane_of_the_same_writer_gets_the_line_back_as_it_was() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("!Det går sk")
        await pen.press("f4")
        before = pen.pane.writing.draft
    evening.do(NextSpeaker())
    async with writing(evening) as pen:
        assert pen.pane.writing.draft == before
        await pen.shows("! worry       Det går sk", "Maya, barn")
        await pen.write("ævt")
        await pen.press("enter")
        assert [(said.person, said.text, said.children) for said in pen.said] == [("maya", "Det går skævt", ())]


async def test_a_draft_that_cannot_be_read_at_once_comes_back_as_soon_as_it_can() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går sk")

    def unreadable() -> None:
        evening.log.unreadable = FULL_DISK

    async with writing(evening, begin=unreadable) as pen:
        assert pen.line == ""
        evening.log.unreadable = None
        await pen.second()
        assert pen.line == "Det går sk"


async def test_two_minute_takers_do_not_get_each_others_lines() -> None:
    evening = in_round()
    async with writing(evening) as tove:
        await tove.write("Toves")
        async with writing(evening, person="jonas") as jonas:
            assert jonas.line == ""
            await jonas.write("Jonas'")
        await tove.press("enter")
    async with writing(evening, person="jonas") as jonas:
        assert jonas.line == "Jonas'"
        assert [item.by for item in jonas.statements] == ["tove"]


async def test_a_draft_whose_statement_was_saved_after_all_is_not_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        unsure(evening, monkeypatch)
        await pen.press("enter")
    assert kept(evening, "tove") is not None
    monkeypatch.undo()
    async with writing(evening) as pen:
        assert pen.line == ""
        assert pen.texts == [("maya", "Det går")]


async def test_a_saved_statement_leaves_no_draft() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        await pen.until(lambda: pen.kept is not None)
        await pen.press("enter")
        await pen.until(lambda: pen.kept is None)


# --- leaving


async def test_leaving_asks_once_and_says_that_the_line_stays_as_a_draft() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går sk")
        await pen.press("escape", "q")
        await pen.shows("Not saved; it stays as a draft.   q: leave")
        await pen.press("escape")
        await pen.hides("it stays as a draft")
        await pen.press("q", "q")
        assert pen.pane.app.return_code == 0
    draft = kept(evening, "tove")
    assert draft is not None
    assert draft.text == "Det går sk"


async def test_an_empty_line_leaves_with_two_keys_and_says_that_the_meeting_goes_on() -> None:
    async with writing(in_round()) as pen:
        await pen.press("escape", "q")
        await pen.shows("The meeting goes on without this screen.")
        await pen.press("q")
        assert pen.pane.app.return_code == 0


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_the_usual_ways_out_ask_too_also_while_letters_are_text(key: str) -> None:
    async with writing(in_round()) as pen:
        await pen.write("Det går")
        await pen.press(key)
        await pen.shows("it stays as a draft")
        await pen.write("!")
        await pen.hides("it stays as a draft")
        assert pen.line == "Det går!"
        await pen.press(key, key)
        assert pen.pane.app.return_code == 0


async def test_a_draft_that_cannot_be_kept_asks_again_before_it_would_be_lost() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        evening.log.broken = FULL_DISK
        await pen.write("Det går")
        await pen.press("escape", "q", "q")
        await pen.shows("The draft would be LOST.")
        assert pen.pane.app.return_code is None
        await pen.press("q")
        assert pen.pane.app.return_code == 0


async def test_a_pane_that_is_ended_from_outside_keeps_the_last_letter() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        pen.pane.app.exit()
    draft = kept(evening, "tove")
    assert draft is not None
    assert draft.text == "Det går"


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
