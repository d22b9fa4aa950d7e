"""Who was heard in a part: when, how often, through whom, and who went before their turn."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meeting.intents import Defer, HearThrough
from meeting.speakers import Status
from meeting.state import Stay
from meeting.voices import Count, Voice, count, missed, voices
from tests.clock import START
from tests.people import ROUND
from tests.scenes import held
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """The descriptive round, 10 minutes after the opening; nobody has the floor."""
    return Table().opens().after(10).enters("descriptive")


def voice(table: Table, person: str) -> Voice:
    return next(each for each in voices(table.state, "descriptive") if each.person == person)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


@pytest.mark.rule("R30", "R100")
def test_everybody_has_when_they_spoke(table: Table) -> None:
    table.hears(*ROUND, minutes=2)
    assert [each.person for each in voices(table.state, "descriptive")] == list(ROUND)
    assert voice(table, "yusuf").turns == (Stay(at(14), at(16)),)
    assert count(voices(table.state, "descriptive")) == Count(7, 7)


def test_a_turn_that_was_cut_by_a_break_is_two_and_a_pass_is_none(table: Table) -> None:
    table.gives("sami").after(3).breaks().breaks().after(10).space().space().after(4).frees()
    table.gives("amina").after(1).passes()
    assert [(turn.end - turn.start).seconds for turn in voice(table, "sami").turns if turn.end] == [180, 240]
    assert voice(table, "amina").turns == ()


@pytest.mark.rule("R30")
def test_who_went_before_their_turn_is_named_with_when(table: Table) -> None:
    table.after(5).leaves("ida")
    assert (voice(table, "ida").status, voice(table, "ida").left_at) == (Status.GONE, at(15))
    table.hears(*(person for person in ROUND if person != "ida"))
    assert [each.person for each in missed(voices(table.state, "descriptive"))] == ["ida"]


def test_who_was_heard_through_another_has_no_voice_of_their_own_but_is_no_less_heard(table: Table) -> None:
    table.after(5).leaves("sami").after(2).does(HearThrough("sami", "mormor"))
    assert voice(table, "sami").through == "mormor"
    assert voice(table, "sami").through_at == at(17)
    assert count(voices(table.state, "descriptive")) == Count(0, 7)


def test_twice_passed_counts_as_heard_and_later_does_not(table: Table) -> None:
    table.gives("mormor").passes().gives("mormor").passes().gives("yusuf").does(Defer())
    assert (voice(table, "mormor").status, voice(table, "mormor").turns) == (Status.PASSED_TWICE, ())
    silent = [each.person for each in missed(voices(table.state, "descriptive"))]
    assert "mormor" not in silent
    assert "yusuf" in silent


def test_who_never_came_is_not_in_it() -> None:
    table = Table().opens(without=("karen",)).enters("descriptive")
    assert count(voices(table.state, "descriptive")) == Count(0, 6)


def test_a_part_without_an_order_has_no_voices(table: Table) -> None:
    assert voices(table.state, "agreements") == ()


def test_the_drawn_reflection_misses_one_who_was_heard_through_another() -> None:
    meeting = held.third().meeting
    heard = voices(meeting, "reflection")
    assert count(heard) == Count(12, 13)
    assert [(each.person, each.through) for each in missed(heard)] == [("tove", "jonas")]
    assert count(voices(meeting, "descriptive")) == Count(13, 13)
