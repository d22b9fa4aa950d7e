"""Leading by keyboard: breaks, time, the next part, and taking back (design 6)."""

from __future__ import annotations

import pytest

from meeting.events import Face, RuleOverridden
from meeting.intents import NextSpeaker, NoteStatement, PauseMeeting
from meeting.statement_terms import Category, Said
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening

WHAT_WORKS = "spørg til det, der virker"


@pytest.mark.rule("R35")
@pytest.mark.parametrize("key", ["b", "f4"])
async def test_a_break_comes_after_the_turn_and_at_once_when_asked_again(key: str) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", key)
        await leader.shows("║ Pause efter Maya.   b: pause nu   z: fortryd")
        await leader.press(key)
        await leader.shows("Vi fortsætter kl.", "mellemrum vi fortsætter")
        await leader.hides("Maya")
        await leader.press("space")
        await leader.shows("Vi fortsætter med Maya")
        await leader.press("space")
        await leader.shows("Maya har ordet")


async def test_the_room_is_told_to_round_off_and_then_no_more() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "v")
        await leader.shows("Vi runder stille af.")
        evening.clock.advance(21)
        await leader.second()
        await leader.hides("Vi runder stille af.")


async def test_one_key_calms_the_screen_and_brings_the_meeting_back() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "n")
        await leader.shows("Et øjeblik")
        await leader.hides("Maya")
        await leader.press("n")
        await leader.shows("Maya har ordet")


@pytest.mark.rule("R32", "R99")
async def test_nothing_goes_on_or_grows_longer_by_itself() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        kept = len(evening.log.rows)
        for _ in range(40):
            evening.clock.advance(minutes=5)
            await leader.second()
        await leader.shows("Maya har ordet")
        assert len(evening.log.rows) == kept


@pytest.mark.rule("R32")
@pytest.mark.parametrize(("key", "shorter"), [("enter", True), ("escape", False)])
async def test_shorter_turns_are_offered_once_and_the_leader_decides(key: str, shorter: bool) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=35)
        await leader.second()
        await leader.shows("Skal turene være lidt kortere?   Enter: ja   Esc: nej")
        await leader.press(key)
        await leader.hides("Skal turene være lidt kortere?")
        assert (evening.state.timebox.turn_s is not None) is shorter


@pytest.mark.rule("R30", "R57", "R112")
async def test_the_next_part_asks_who_is_unheard_and_goes_on_only_with_a_reason() -> None:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.TOVE, table.METTE)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "f")
        await leader.shows("Amina har ordet", "Inden Refleksion: vi mangler at høre 2", "○ Ida", "○ Tove")
        await leader.press("enter")
        await leader.hides("Inden Refleksion")
        assert evening.state.phases.current == "descriptive"
        await leader.press("f", "2", "1")
        await leader.shows("► Refleksion")
        overridden = [entry.event for entry in evening.leader.entries if isinstance(entry.event, RuleOverridden)]
        assert [event.about for event in overridden] == [("ida", "tove")]


async def test_a_habitual_space_at_the_question_lets_the_next_one_speak() -> None:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.METTE)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "f", "space")
        await leader.shows("Ida har ordet")
        await leader.hides("Inden Refleksion")


async def test_escape_leaves_the_question_and_the_round_as_they_were() -> None:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.METTE)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "f", "escape")
        await leader.shows("Amina har ordet", "○ Ida")
        await leader.hides("Inden Refleksion")


async def test_when_everybody_is_heard_the_next_part_takes_one_row_and_enter() -> None:
    evening = Evening(table.plan(table.AMINA, table.METTE)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "space", "f")
        await leader.shows("Videre til Refleksion?   Enter: ja   Esc: nej")
        await leader.press("enter")
        await leader.shows("► Refleksion")


@pytest.mark.rule("R41")
async def test_a_child_in_the_room_is_no_public_matter() -> None:
    evening = Evening(table.plan(table.MAYA, table.AMINA, table.METTE)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "space", "space", "f")
        await leader.shows("Skal vi gå videre?   Enter: ja   Esc: nej")
        assert "ikke for børn" not in leader.text
        await leader.press("enter")
        await leader.shows("► Refleksion", "• se noter")
        assert "ikke for børn" not in leader.text


@pytest.mark.rule("R41")
async def test_the_leader_alone_reads_why_a_child_should_be_taken_out() -> None:
    evening = Evening(table.plan(table.MAYA, table.AMINA, table.METTE)).opened()
    async with leading(evening, private=True) as leader:
        await leader.press("space", "space", "space", "f", "enter")
        await leader.shows("Maya er her. Refleksion er ikke for børn. Hvem følger Maya ud?")
        await leader.hides("se noter")


@pytest.mark.rule("R13", "R14")
@pytest.mark.parametrize("private", [False, True])
async def test_that_worries_outweigh_what_works_is_the_leaders_matter_alone(*, private: bool) -> None:
    evening = Evening().opened()
    desk = evening.pane(Face.MINUTES)
    for n in range(3):
        assert (
            desk.do(NoteStatement(f"said{n}", Said("ida", "Maya giver op", Category.WORRY, "En rolig start"))) is None
        )
    async with leading(evening, private=private) as leader:
        await leader.shows(WHAT_WORKS if private else "• se noter")
        await leader.hides("se noter" if private else WHAT_WORKS, "giver op", "En rolig start")


async def test_undo_brings_back_the_running_turn_with_its_old_start() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        started = evening.state.floor.turns[0].start
        evening.clock.advance(90)
        await leader.press("p", "z")
        await leader.shows("Fortrudt: Maya har ordet igen.")
        turn = evening.state.floor.turn
        assert turn is not None
        assert turn.start == started


async def test_when_nothing_is_left_to_undo_the_key_says_so() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("z")
        await leader.shows("Der er ikke mere at fortryde.")


async def test_the_back_key_of_a_remote_only_says_which_key_undoes() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        kept = len(evening.log.rows)
        await leader.press("pageup")
        await leader.shows("z: fortryd")
        assert len(evening.log.rows) == kept


async def test_what_a_key_said_stands_for_a_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.said.LIVES_S", 0.01)
    async with leading(Evening().opened()) as leader:
        await leader.press("z")
        await leader.hides("Der er ikke mere at fortryde.")


# --- broken off ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_meeting_that_was_broken_off_goes_on_where_it_was(key: str) -> None:
    evening = Evening().opened().do(NextSpeaker(), NextSpeaker(), PauseMeeting())
    async with leading(evening) as leader:
        await leader.shows("Vi stopper her for nu.")
        await leader.press(key)
        await leader.shows("Derefter   Amina", "✓ Maya")
