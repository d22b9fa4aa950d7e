"""What is half typed in the line is kept, comes back, and belongs to one writer."""

from __future__ import annotations

import pytest

from meeting.events import Face
from meeting.intents import NextSpeaker
from store.errors import DiskFull
from tests.tui.hourglass import Hourglass
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import in_round, kept, writing
from tui.keeping import Keeping
from tui.writing import Writing

FULL_DISK = DiskFull(path="Samis sag.db")


def awake_pane(evening: Evening) -> Writing:
    """Return the line of the same writer in another pane, with what it finds half written."""
    live = evening.pane(Face.MINUTES)
    line = Writing(live, Keeping(live, Hourglass(), tried=lambda _: None), "tove")
    line.restore()
    return line


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
    evening.clock.advance(minutes=2)
    async with writing(evening) as pen:
        await pen.hides("saved")
        await pen.shows("draft 13:00:")
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


async def test_a_saved_statement_leaves_no_draft() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det går")
        await pen.until(lambda: pen.kept is not None)
        await pen.press("enter")
        await pen.until(lambda: pen.kept is None)


async def test_a_line_that_another_pane_went_on_with_and_saved_is_given_up_by_the_one_that_slept() -> None:
    evening = in_round()
    async with writing(evening) as asleep:
        await asleep.write("Vi aftalte at")
        asleep.pane.keeping.keep_now()
        awake = awake_pane(evening)
        assert awake.draft.text == "Vi aftalte at"
        awake.written("Vi aftalte at Per ringer")
        assert awake.save() is None
        await asleep.catch_up()
        assert asleep.line == ""
        await asleep.press("enter")
        assert asleep.texts == [("maya", "Vi aftalte at Per ringer")]
        assert asleep.statements[0].other is None


async def test_what_two_panes_made_of_the_same_half_line_both_stands() -> None:
    evening = in_round()
    async with writing(evening) as asleep:
        await asleep.write("Vi aftalte at")
        asleep.pane.keeping.keep_now()
        awake = awake_pane(evening)
        awake.written("Vi aftalte at Per ringer")
        assert awake.save() is None
        await asleep.write(" Ida skriver")
        await asleep.press("enter")
        (item,) = asleep.statements
        assert item.other is not None
        assert {item.said.text, item.other.said.text} == {"Vi aftalte at Ida skriver", "Vi aftalte at Per ringer"}


async def test_a_second_pane_of_the_same_writer_forgets_only_its_own_letters() -> None:
    evening = in_round()
    async with writing(evening) as pen:
        other = awake_pane(evening)
        await pen.write("En lang sætning")
        pen.pane.keeping.keep_now()
        other.written("Kort")
        assert other.save() is None
        assert pen.kept is not None
        assert pen.kept.text == "En lang sætning"


async def test_two_writers_do_not_get_each_others_half_agreements() -> None:
    evening = in_round()
    async with writing(evening) as tove:
        await tove.press("f3")
        await tove.type("amina")
        tove.pane.keeping.keep_now()
    async with writing(evening, person="jonas") as jonas:
        await jonas.press("f3")
        await jonas.hides("amina")
    async with writing(evening) as tove:
        await tove.press("f3")
        await tove.shows("amina")


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
