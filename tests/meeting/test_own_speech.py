"""Own speech by group: the interpreter's time makes nobody look talkative, and no group is one person."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import Interpret
from meeting.own_speech import OwnSpeech, Share, SpeechGroup, own_speech
from meeting.people import Mode
from tests.people import AUNT, EVERYBODY, NADIA, interpreted, planned
from tests.table import Table

FAMILY, PRIVATE, PROFESSIONALS = SpeechGroup.FAMILY, SpeechGroup.PRIVATE, SpeechGroup.PROFESSIONALS
IN_THE_ROUND = ("sami", "amina", "yusuf", "mormor", "aunt", "ida", "karen", "jonas")


def in_a_round(*, mode: Mode | None = Mode.ONSITE) -> Table:
    """The descriptive round with two of the private network, with or without an interpreter."""
    people = (*EVERYBODY, AUNT)
    plan = interpreted(*people) if mode else planned(*people)
    at_table = tuple(replace(each, mode=mode) if each.id == NADIA.id and mode else each for each in plan.participants)
    return Table(replace(plan, participants=at_table)).opens().enters("descriptive")


def speaks(table: Table, person: str, own_min: float, interpreted_min: float = 0) -> Table:
    """Let somebody speak, and the interpreter after them."""
    table.gives(person, confirmed=True).after(own_min)
    if interpreted_min:
        table.does(Interpret()).after(interpreted_min).does(Interpret())
    return table.frees()


def shares(table: Table) -> dict[tuple[SpeechGroup, ...], int]:
    """The percentages by group."""
    return {share.groups: share.percent for share in own_speech(table.state).shares}


@pytest.mark.rule("R70", "R108")
def test_without_an_interpreter_every_turn_counts_as_long_as_it_took() -> None:
    table = in_a_round(mode=None)
    for person in IN_THE_ROUND:
        speaks(table, person, 1)
    assert shares(table) == {(FAMILY,): 38, (PRIVATE,): 25, (PROFESSIONALS,): 37}
    assert own_speech(table.state).not_told_apart == 0


@pytest.mark.rule("R108")
def test_only_own_speech_is_compared_however_long_the_interpreter_takes() -> None:
    table = in_a_round()
    for person in IN_THE_ROUND:
        speaks(table, person, 1, interpreted_min=4 if person in {"amina", "yusuf"} else 0.5)
    assert shares(table) == {(FAMILY,): 38, (PRIVATE,): 25, (PROFESSIONALS,): 37}


@pytest.mark.rule("R108")
def test_a_turn_that_is_not_told_apart_is_left_out_and_counted() -> None:
    table = in_a_round()
    for person in IN_THE_ROUND:
        speaks(table, person, 1, interpreted_min=0 if person in {"amina", "ida"} else 1)
    assert own_speech(table.state).not_told_apart == 2
    assert shares(table) == {(FAMILY,): 34, (PRIVATE,): 33, (PROFESSIONALS,): 33}


def test_where_most_turns_of_a_group_are_left_out_nothing_is_compared() -> None:
    table = in_a_round()
    for person in IN_THE_ROUND:
        speaks(table, person, 1, interpreted_min=0 if person in {"karen", "ida"} else 1)
    assert own_speech(table.state) == OwnSpeech((), 2)


def test_who_is_whispered_to_makes_no_turn_longer_and_who_is_interpreted_does() -> None:
    table = in_a_round(mode=Mode.WHISPERED)
    for person in IN_THE_ROUND:
        speaks(table, person, 1)
    assert own_speech(table.state).not_told_apart == 1
    assert shares(table) == {(FAMILY,): 29, (PRIVATE,): 28, (PROFESSIONALS,): 43}


def test_before_the_interpreter_comes_a_turn_is_own_speech_alone() -> None:
    table = in_a_round().leaves("nadia")
    for person in IN_THE_ROUND:
        speaks(table, person, 1)
    assert own_speech(table.state).not_told_apart == 0


def test_a_pass_a_word_of_the_leader_and_the_other_parts_say_nothing() -> None:
    table = in_a_round(mode=None)
    for person in IN_THE_ROUND:
        speaks(table, person, 1)
    before = own_speech(table.state)
    table.gives("ida", confirmed=True).after(5).passes()
    speaks(table, "mette", 5)
    speaks(table.enters("agreements", Reason.NOT_ENOUGH_TIME), "jonas", 5)
    assert own_speech(table.state) == before


def test_one_alone_in_the_private_network_is_told_together_with_the_family() -> None:
    table = in_a_round(mode=None)
    for person in (each for each in IN_THE_ROUND if each != "aunt"):
        speaks(table, person, 1)
    assert shares(table) == {(FAMILY, PRIVATE): 57, (PROFESSIONALS,): 43}


def test_one_professional_alone_is_not_told() -> None:
    table = in_a_round(mode=None)
    for person in ("sami", "amina", "yusuf", "mormor", "aunt", "ida"):
        speaks(table, person, 1)
    assert own_speech(table.state).shares == ()


def test_before_anybody_has_spoken_there_is_nothing_to_tell() -> None:
    assert own_speech(in_a_round().state) == OwnSpeech()
    assert own_speech(in_a_round(mode=None).gives("ida").after(3).state) == OwnSpeech()


def test_percentages_add_up() -> None:
    table = in_a_round(mode=None)
    for number, person in enumerate(IN_THE_ROUND, start=1):
        speaks(table, person, number / 7)
    assert sum(share.percent for share in own_speech(table.state).shares) == 100
    assert all(isinstance(share, Share) for share in own_speech(table.state).shares)
