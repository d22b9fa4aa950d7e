"""The truth about saving: loud while it fails, nothing is saved twice, and nothing that is half typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from meeting.events import Face, Reason, StatementNoted
from meeting.intents import CloseMeeting, CorrectStatement, NextSpeaker, PauseMeeting
from meeting.state import Stage
from meeting.statement_terms import Said
from store.errors import DiskFull
from store.log import NewRow, Row
from tests.clock import START
from tests.tui.hourglass import Hourglass
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import kept, writing
from tui.keeping import Keeping
from tui.view.statement_draft import Kind
from tui.writing import Writing

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


@pytest.mark.parametrize("fails", ["after it was kept", "as it is read back"])
@pytest.mark.parametrize("news", [True, False])
@pytest.mark.parametrize(
    "keys",
    [
        ("escape", "k", *"Hvem henter"),
        ("f3", *"id", "enter", "enter", *"ringer", *["enter"] * 5),
        ("escape", "j", "n", *"Ro"),
        ("escape", "e", "2", *("7", "enter") * 6),
    ],
    ids=["question", "agreement", "goal", "sheet"],
)
async def test_what_has_no_name_of_its_own_is_there_once_however_often_enter_tries(
    keys: tuple[str, ...], fails: str, news: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.burst(*keys)
        await pen.second()
        before = len(pen.pane.live.entries)
        with monkeypatch.context() as patch:
            if fails == "after it was kept":
                unsure(evening, patch)
            else:
                patch.setattr(pen.pane.live, "read_back", lambda: None)
            while "NOT saved since" not in pen.text:
                await pen.press("enter")
            await pen.press("enter")
        if news:
            await pen.catch_up()
        await pen.press("enter")
        await pen.hides("NOT saved")
        state = pen.pane.live.state
        made = [*state.questions, *state.agreements.items, *state.minutes.goals, *state.minutes.evaluation]
        assert (len(made), len(pen.pane.live.entries) - before) == (1, 1)


async def test_the_same_question_may_be_kept_again_once_it_is_saved() -> None:
    async with writing(in_round()) as pen:
        for _ in range(2):
            await pen.press("escape", "k")
            await pen.type("Hvem henter")
            await pen.press("enter")
        assert len(pen.pane.live.state.questions) == 2


@pytest.mark.parametrize("typed_on", ["", " ondt"])
async def test_what_another_corrected_before_a_late_try_stands_beside_it(
    typed_on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = in_round()
    async with writing(evening) as pen:
        await pen.write("Det gør")
        with monkeypatch.context() as patch:
            unsure(evening, patch)
            await pen.press("enter")
        other = evening.pane(Face.MINUTES)
        (noted,) = other.state.minutes.statements
        theirs = Said("maya", "Det går", children=("maya",))
        assert other.do(CorrectStatement(noted.id, theirs, base=noted.said)) is None
        await pen.write(typed_on)
        await pen.press("enter")
        await pen.hides("NOT saved")
        (item,) = pen.statements
        standing = [item.said.text, *([item.other.said.text] if item.other else [])]
        assert standing == (["Det gør ondt", "Det går"] if typed_on else ["Det går"])


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
