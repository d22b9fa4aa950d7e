"""Leading by keyboard: what each key does, and what it says when it does nothing (design 6, screens section 5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.events import ClockJumped, LeadLeft, RuleOverridden
from meeting.intents import GiveFloor, Interject, NextSpeaker
from meeting.state import Stage
from meeting.timebox import used_s
from store.errors import DiskFull
from tests.tui import table
from tests.tui.driver import leading
from tests.tui.live import Evening
from tui.screens.lead import Lead

# --- the floor -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["space", "f2", "pagedown"])
async def test_space_and_a_presenter_remote_give_the_floor_to_the_next_one(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press(key)
        await leader.shows("Maya har ordet", "Derefter   Amina")
        await leader.press(key)
        await leader.shows("Amina har ordet", "✓ Maya")


async def test_a_held_space_gives_the_floor_once_and_says_so() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        await leader.hammer(*["space"] * 5)
        await leader.shows("Maya har ordet", "Ordet er lige givet. Tryk igen om lidt.")
        await leader.press("space")
        await leader.shows("Amina har ordet")
        assert [turn.person for turn in evening.state.floor.turns] == ["maya", "amina"]


@pytest.mark.parametrize("key", ["full_stop", "comma"])
async def test_a_full_stop_frees_the_floor_on_every_keypad(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Ingen har ordet lige nu", "✓ Maya")


@pytest.mark.parametrize("key", ["p", "P"])
async def test_whoever_passes_is_asked_again_and_shift_changes_nothing(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Maya siger pas og bliver spurgt igen til sidst.", "– Maya", "Amina har ordet")


@pytest.mark.parametrize("key", ["r", "s"])
async def test_we_come_back_to_somebody_by_either_key(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", key)
        await leader.shows("Vi kommer tilbage til Maya.", "« Maya     senere")


async def test_a_second_turn_before_everybody_had_one_takes_enter_and_never_space() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "space", "space")
        assert isinstance(leader.screen, Lead)
        leader.screen.act(GiveFloor("maya"))
        await leader.shows("Maya er hørt, 2 er ikke.   Enter: ordet igen")
        await leader.press("space")
        await leader.shows("Tove har ordet")
        leader.screen.act(GiveFloor("maya"))
        await leader.press("enter")
        await leader.shows("Maya har ordet")


async def test_a_short_word_pauses_the_floor_and_gives_it_back() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "i")
        await leader.shows("Kort indskud.   i: Maya har ordet igen")
        assert evening.state.floor.paused
        await leader.press("i")
        assert not evening.state.floor.paused


async def test_the_interpreter_is_told_apart_by_one_key() -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    async with leading(evening) as leader:
        await leader.press("space", "t")
        await leader.shows("Nadia tolker")
        await leader.press("t")
        await leader.hides("Nadia tolker")


async def test_without_an_interpreter_the_key_says_so() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "t")
        await leader.shows("Der er ingen tolk med i dag.")


async def test_the_start_of_a_turn_moves_by_a_step_and_back() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(60)
        await leader.press("minus")
        await leader.shows("Maya begyndte 15 sekunder senere.")
        await leader.press("plus")
        await leader.shows("Maya begyndte 15 sekunder før.")
        await leader.press("z", "z")
        turn = evening.state.floor.turn
        assert turn is not None
        assert used_s(turn, evening.leader.now()) == 68


# --- breaks, time, and the calm screen ---------------------------------------------------------------------------


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


# --- the next part -------------------------------------------------------------------------------------------------


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


# --- taking back ---------------------------------------------------------------------------------------------------


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
    monkeypatch.setattr("tui.screens.acting.LIVES_S", 0.01)
    async with leading(Evening().opened()) as leader:
        await leader.press("z")
        await leader.hides("Der er ikke mere at fortryde.")


# --- keys without a meaning ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["x", "ز", "å", "1"])
async def test_a_key_without_a_meaning_says_so(key: str) -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press(key)
        await leader.shows("Den tast gør ingenting her.   ? viser tasterne")


@pytest.mark.parametrize("key", ["escape", "f5", "left_shift"])
async def test_what_a_remote_sends_by_itself_does_and_says_nothing(key: str) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        before = leader.text
        kept = len(evening.log.rows)
        await leader.press(key)
        assert leader.text == before
        assert len(evening.log.rows) == kept


async def test_help_begins_with_the_purpose_and_names_the_source_of_the_line() -> None:
    evening = Evening(table.plan(interpreted=True)).opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=50)
        await leader.second()
        await leader.shows("║ Tid til pause.   b: efter Maya   bb: nu")
        await leader.press("question_mark")
        await leader.shows("Maya har ordet", "Derfor er vi her", "Kilde: R35, udgivelse 000", "z fortryd")
        await leader.press("escape")
        await leader.hides("Derfor er vi her")


# --- leaving, and another lead --------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_leaving_asks_once_on_a_calm_screen_and_the_meeting_goes_on(key: str) -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", key)
        await leader.shows("Et øjeblik", "q luk den")
        await leader.hides("Maya")
        await leader.press("escape")
        await leader.shows("Maya har ordet")
        await leader.press(key, "q")
        await leader.until(lambda: not leader.screen.app.is_running)
    assert isinstance(evening.leader.entries[-1].event, LeadLeft)
    assert evening.state.stage is Stage.OPEN
    assert evening.state.floor.holder == "maya"


@pytest.mark.rule("R43")
async def test_the_newest_lead_leads_and_the_older_one_only_shows() -> None:
    evening = Evening().opened()
    async with leading(evening) as older:
        await older.press("space")
        first = evening.leader
        async with leading(evening) as newer:
            await older.shows("Mødet ledes nu fra en anden skærm.")
            await newer.press("space")
            await older.shows("Amina har ordet")
            await older.press("space")
            await older.shows("Denne skærm viser kun. Mødet ledes fra en anden.", "Amina har ordet")
        assert evening.leader is not first


@pytest.mark.rule("R43")
async def test_after_a_crash_a_new_lead_goes_on_with_the_same_floor() -> None:
    evening = Evening().opened().do(NextSpeaker(), NextSpeaker(), Interject())
    async with leading(evening) as leader:
        await leader.shows("Amina har ordet")
        await leader.press("i")
        assert not evening.state.floor.paused


# --- what can go wrong ---------------------------------------------------------------------------------------------


async def test_a_failure_to_save_is_loud_stays_and_nothing_has_happened() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.log.broken = DiskFull(path="x")
        await leader.press("space")
        await leader.shows("Computeren kan ikke gemme lige nu. Vi ser på det.", "Maya har ordet")
        await leader.press("x")
        await leader.second()
        await leader.shows("Computeren kan ikke gemme lige nu. Vi ser på det.")
        evening.log.broken = None
        await leader.press("space")
        await leader.shows("Amina har ordet")
        await leader.hides("Computeren kan ikke gemme lige nu.")


async def test_a_clock_that_is_set_is_noted_and_a_closed_lid_is_not() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.advance(minutes=20)
        await leader.second()
        evening.clock.jump(3600)
        await leader.second()
        jumps = [entry.event for entry in evening.leader.entries if isinstance(entry.event, ClockJumped)]
        assert jumps == [ClockJumped(3600)]
        turn = evening.state.floor.turn
        assert turn is not None
        assert used_s(turn, evening.leader.now()) == timedelta(minutes=20).total_seconds()


async def test_a_jump_is_noted_before_the_key_that_comes_after_it() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        evening.clock.jump(-7200)
        await leader.press("space")
        ended = evening.state.floor.turns[0].end
        assert ended is not None
        assert (ended - evening.state.floor.turns[0].start).total_seconds() == 2


async def test_a_name_is_never_markup() -> None:
    from msgspec.structs import replace

    people = (replace(table.MAYA, name="[/nope][@click=app.quit]Bo"), *table.PEOPLE[1:])
    async with leading(Evening(table.plan(*people)).opened()) as leader:
        await leader.press("space", "p")
        await leader.shows("[/nope]")
