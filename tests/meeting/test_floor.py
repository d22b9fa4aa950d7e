"""Who has the floor, and that the time of a turn is the time it took."""

from __future__ import annotations

import pytest

from meeting import timebox
from meeting.events import TurnDeferred, TurnPassed
from meeting.fold import apply_all
from meeting.intents import (
    CorrectStart,
    Defer,
    FreeFloor,
    GiveFloor,
    HearThrough,
    Interject,
    Interpret,
    NextSpeaker,
    ParkQuestion,
    Pass,
    TakeQuestion,
)
from meeting.refusal import Why
from meeting.speakers import Status
from meeting.state import Called, Mark, TurnEnd
from tests.people import interpreted
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """The descriptive round, nobody has the floor."""
    return Table().opens().enters("descriptive")


@pytest.fixture
def with_nadia() -> Table:
    """The descriptive round with an interpreter; Amina has the floor."""
    return Table(interpreted()).opens().enters("descriptive").gives("amina")


@pytest.mark.rule("R99", "R136")
class TestSpace:
    def test_ends_the_turn_and_gives_the_floor_to_the_next(self, table: Table) -> None:
        assert table.space().holder == "sami"
        assert table.after(2).space().holder == "amina"
        assert table.used_s("sami") == 122

    def test_held_down_it_does_not_walk_through_the_round(self, table: Table) -> None:
        table.space().after(seconds=0.9).refuses(NextSpeaker(), Why.JUST_GIVEN)
        assert table.after(seconds=0.1).does(NextSpeaker()).holder == "amina"

    def test_where_we_talk_freely_it_only_ends_the_turn(self, table: Table) -> None:
        table.hears_everyone().enters("reflection").hears_everyone().enters("agreements")
        table.refuses(NextSpeaker(), Why.NO_ROUND)
        assert table.gives("ida").space().holder == ""


class TestFloor:
    def test_the_point_ends_the_turn_and_leaves_the_floor_free(self, table: Table) -> None:
        table.space().after(3).frees()
        assert (table.holder, table.state.floor.free_since) == ("", table.now)
        table.refuses(FreeFloor(), Why.NOBODY_HAS_FLOOR)

    def test_given_to_another_it_ends_the_turn_before(self, table: Table) -> None:
        table.gives("ida").after(3).gives("yusuf").after(1)
        assert (table.holder, table.used_s("ida"), table.used_s("yusuf")) == ("yusuf", 180, 60)

    def test_is_given_to_people_who_are_here(self, table: Table) -> None:
        table.refuses(GiveFloor("nobody"), Why.UNKNOWN_PERSON)
        table.leaves("ida").refuses(GiveFloor("ida"), Why.NOT_HERE)
        table.gives("yusuf").refuses(GiveFloor("yusuf"), Why.ALREADY_HAS_FLOOR)

    def test_is_nobodys_when_the_one_who_has_it_leaves(self, table: Table) -> None:
        table.gives("yusuf").after(4).leaves("yusuf").after(5)
        assert (table.holder, table.used_s("yusuf")) == ("", 240)

    def test_pass_and_later_need_a_round(self, table: Table) -> None:
        table.enters("welcome").space()
        table.refuses(Pass(), Why.NO_ROUND)
        table.refuses(Defer(), Why.NO_ROUND)

    def test_the_leader_neither_passes_nor_comes_later(self, table: Table) -> None:
        table.gives("mette")
        table.refuses(Pass(), Why.NOT_IN_ROUND)
        table.refuses(Defer(), Why.NOT_IN_ROUND)


class TestInterjection:
    def test_does_not_count_and_gives_the_floor_back(self, table: Table) -> None:
        table.space().after(1).does(Interject()).after(5).does(Interject()).after(1)
        assert (table.holder, table.used_s("sami")) == ("sami", 120)

    def test_ends_with_the_turn(self, table: Table) -> None:
        table.space().after(1).does(Interject()).after(5).space()
        assert table.used_s("sami") == 60
        assert not table.state.floor.paused

    def test_needs_a_floor_to_pause(self, table: Table) -> None:
        table.refuses(Interject(), Why.NOBODY_HAS_FLOOR)


class TestInterpreting:
    def test_is_told_apart_from_own_speech(self, with_nadia: Table) -> None:
        with_nadia.after(2).does(Interpret()).after(2).does(Interpret()).after(1)
        turn = with_nadia.state.floor.turns[-1]
        assert (timebox.used_s(turn, with_nadia.now), timebox.own_speech_s(turn, with_nadia.now)) == (300, 180)
        assert timebox.told_apart(turn)

    def test_a_turn_without_the_key_is_not_told_apart(self, with_nadia: Table) -> None:
        with_nadia.after(4).frees()
        assert not timebox.told_apart(with_nadia.state.floor.turns[-1])

    def test_the_minute_taker_may_press_it_too(self, with_nadia: Table) -> None:
        assert with_nadia.does(Interpret(), "minutes").state.floor.interpreting

    def test_in_an_interjection_it_is_taken_off_only_once(self, with_nadia: Table) -> None:
        with_nadia.after(1).does(Interpret()).after(1).does(Interject()).after(1).does(Interject()).after(1).frees()
        turn = with_nadia.state.floor.turns[-1]
        assert (timebox.used_s(turn, with_nadia.now), timebox.own_speech_s(turn, with_nadia.now)) == (180, 60)

    def test_what_a_forgotten_key_cut_away_is_in_no_sum(self, with_nadia: Table) -> None:
        with_nadia.after(2).does(Interpret()).after(1).does(Interject()).after(3).space()
        with_nadia.after(seconds=2).does(CorrectStart(150))
        turn = with_nadia.state.floor.turns[-2]
        assert turn.end is not None
        assert (turn.end - turn.start).total_seconds() == 6 * 60 + 2 - 150
        assert 0 <= timebox.own_speech_s(turn, with_nadia.now) <= timebox.used_s(turn, with_nadia.now)

    def test_needs_an_interpreter_to_begin_but_not_to_end(self, table: Table, with_nadia: Table) -> None:
        table.space().refuses(Interpret(), Why.NO_INTERPRETER)
        with_nadia.after(1).does(Interpret()).after(1).leaves("nadia").after(1)
        assert not with_nadia.state.floor.interpreting
        assert timebox.own_speech_s(with_nadia.state.floor.turns[-1], with_nadia.now) == 120


class TestWithoutTheFloor:
    """The marks of a round tell only how it ended; when it was said of somebody stays too."""

    def test_heard_through_another_has_its_time(self, table: Table) -> None:
        table.gives("ida").after(1).does(HearThrough("yusuf", "amina"))
        assert table.state.rounds["descriptive"].called == (Called("yusuf", Mark.HEARD_THROUGH, table.now, "amina"),)
        table.gives("yusuf", confirmed=True).frees()
        assert len(table.state.rounds["descriptive"].called) == 1
        assert table.status("yusuf") is Status.HEARD

    def test_who_had_the_floor_has_the_time_of_the_turn(self, table: Table) -> None:
        table.gives("ida").later().gives("amina").passes()
        assert table.state.rounds["descriptive"].called == ()

    def test_facts_of_nobodys_turn_keep_their_order(self, table: Table) -> None:
        first, second = table.now, table.after(1).now
        meeting = apply_all(table.state, (TurnDeferred("mormor"),), first)
        held = apply_all(meeting, (TurnPassed("mormor"),), second).rounds["descriptive"]
        assert [(each.mark, each.at) for each in held.called] == [(Mark.TO_RETURN, first), (Mark.PASSED, second)]
        assert held.marks["mormor"] is Mark.PASSED


class TestForgottenStart:
    def test_the_turn_begins_earlier_and_the_one_before_ends_there(self, table: Table) -> None:
        table.gives("sami").after(5).gives("amina").after(1).does(CorrectStart(60))
        assert (table.used_s("sami"), table.used_s("amina")) == (240, 120)

    def test_too_much_is_given_back(self, table: Table) -> None:
        table.gives("sami").after(5).gives("amina").after(1).does(CorrectStart(120)).does(CorrectStart(-120))
        assert (table.used_s("sami"), table.used_s("amina")) == (300, 60)
        table.does(CorrectStart(-30))
        assert (table.used_s("sami"), table.used_s("amina")) == (300, 30)

    def test_never_before_the_turn_before_began(self, table: Table) -> None:
        table.gives("sami").after(1).gives("amina").after(1).does(CorrectStart(3600))
        assert (table.used_s("sami"), table.used_s("amina")) == (0, 120)
        table.refuses(CorrectStart(15), Why.NO_CHANGE)

    def test_never_into_a_break(self, table: Table) -> None:
        table.gives("sami").after(1).frees().breaks().after(10).space().after(1).gives("amina")
        table.does(CorrectStart(600))
        assert table.used_s("amina") == 60

    def test_never_before_the_meeting_began(self) -> None:
        table = Table().opens().after(1).gives("mette").does(CorrectStart(600))
        assert table.used_s("mette") == 60

    def test_never_into_the_future(self, table: Table) -> None:
        table.gives("sami").after(1).does(CorrectStart(-600))
        assert table.used_s("sami") == 0

    def test_a_floor_that_was_free_is_filled(self, table: Table) -> None:
        table.gives("sami").after(5).frees().after(2).gives("amina").does(CorrectStart(90))
        assert (table.used_s("sami"), table.used_s("amina")) == (300, 90)

    def test_undo_puts_both_back(self, table: Table) -> None:
        table.gives("sami").after(5).gives("amina").does(CorrectStart(60)).undoes()
        assert (table.used_s("sami"), table.used_s("amina")) == (300, 0)

    def test_there_must_be_a_turn(self, table: Table) -> None:
        table.refuses(CorrectStart(15), Why.NOBODY_HAS_FLOOR)


class TestBreakAfterTheTurn:
    @pytest.mark.rule("R141")
    def test_one_key_asks_and_the_turn_is_spoken_to_its_end(self, table: Table) -> None:
        table.space().breaks().after(2)
        assert table.holder == "sami"
        table.space()
        assert (table.holder, table.state.timebox.break_now is not None) == ("", True)
        assert table.state.floor.turns[-1].ended_by is TurnEnd.HEARD

    @pytest.mark.parametrize("act", [Table.passes, Table.later, Table.frees])
    def test_however_the_turn_ends(self, table: Table, act: object) -> None:
        table.space().breaks()
        assert callable(act)
        act(table)
        assert table.state.timebox.break_now is not None

    def test_also_when_the_speaker_has_gone(self, table: Table) -> None:
        table.hears_everyone().enters("reflection").hears_everyone().enters("agreements")
        table.gives("ida").breaks().leaves("ida").space()
        assert table.state.timebox.break_now is not None

    def test_in_a_break_nobody_gets_the_floor_and_space_goes_on(self, table: Table) -> None:
        table.breaks().refuses(GiveFloor("ida"), Why.IN_BREAK)
        table.after(10).space()
        assert (table.state.timebox.break_now, table.holder, table.queue[0]) == (None, "", "sami")


@pytest.mark.rule("R104")
def test_a_question_is_kept_for_the_reflection_and_taken_up_there(table: Table) -> None:
    table.gives("ida").after(2).does(ParkQuestion("Hvem følger Sami i skole?"))
    question = table.state.questions[0]
    assert (question.text, question.person, question.at) == ("Hvem følger Sami i skole?", "ida", table.now)
    assert not question.taken
    table.does(TakeQuestion(question.id))
    assert table.state.questions[0].taken
    table.refuses(TakeQuestion(question.id), Why.NO_CHANGE)
