"""The round: everybody in it ends in a final state, and nobody is passed over."""

from __future__ import annotations

import pytest

from meeting import speakers
from meeting.events import Reason
from meeting.intents import (
    ChangeOrder,
    EnterPhase,
    GiveFloor,
    HearThrough,
    NextSpeaker,
    Pass,
)
from meeting.refusal import Why
from meeting.speakers import Status
from meeting.template import RuleId, Strength
from tests.people import BO, EVERYBODY, ROUND, form, interpreted, planned
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """Everybody is here, and the descriptive round begins."""
    return Table().opens().enters("descriptive")


@pytest.mark.rule("R30", "R100", "R103", "R149")
def test_space_alone_leads_through_the_round_in_its_order(table: Table) -> None:
    assert table.queue == ROUND
    table.hears_everyone()
    assert [turn.person for turn in table.state.floor.turns] == list(ROUND)
    assert set(table.statuses().values()) == {Status.HEARD}
    assert speakers.finished(table.state)
    table.refuses(NextSpeaker(), Why.ALL_HEARD)


@pytest.mark.rule("R29")
def test_leader_interpreter_and_companion_have_no_turn_and_the_minute_taker_has() -> None:
    table = Table(interpreted(*EVERYBODY, BO)).opens().enters("descriptive")
    assert {"mette", "nadia", "bo"}.isdisjoint(table.statuses())
    assert "karen" in table.queue


@pytest.mark.rule("R70", "R108", "R137")
def test_the_authority_has_one_turn_like_everyone_else(table: Table) -> None:
    table.hears_everyone()
    assert [turn.person for turn in table.state.floor.turns].count("jonas") == 1


@pytest.mark.rule("R104")
def test_the_reflection_has_its_own_order_and_its_own_marks(table: Table) -> None:
    table.hears_everyone().enters("reflection")
    assert table.queue == ("mormor", "ida", "karen", "jonas", "amina", "yusuf", "sami")
    assert set(table.statuses().values()) == {Status.WAITING}


def test_who_passes_is_asked_again_at_the_end_and_the_second_time_is_final(table: Table) -> None:
    table.space().passes()
    assert (table.status("sami"), table.holder) == (Status.PASSED, "amina")
    assert table.queue[-1] == "sami"
    table.hears_everyone()
    assert table.status("sami") is Status.HEARD

    table = Table().opens().enters("descriptive").space().passes()
    while table.holder != "sami":
        table.space()
    table.passes()
    assert table.status("sami") is Status.PASSED_TWICE
    assert speakers.finished(table.state)


def test_the_order_at_the_end_is_waiting_then_later_then_passed(table: Table) -> None:
    table.space().passes().later()
    assert table.holder == "yusuf"
    assert table.queue == ("mormor", "ida", "karen", "jonas", "amina", "sami")
    assert table.unheard() == ("sami", "amina", "mormor", "ida", "karen", "jonas")


def test_the_last_one_left_passes_and_gets_the_floor_again_only_by_a_key(table: Table) -> None:
    table.hears(*ROUND[:-1]).space().passes()
    assert (table.holder, table.queue, table.status("jonas")) == ("", ("jonas",), Status.PASSED)
    assert table.space().holder == "jonas"


def test_who_was_heard_and_passes_a_second_turn_stays_heard(table: Table) -> None:
    table.hears("ida").gives("ida", confirmed=True).passes()
    assert table.status("ida") is Status.HEARD


def test_who_was_heard_through_another_and_then_passes_stays_so(table: Table) -> None:
    table.does(HearThrough("sami", "amina")).gives("sami", confirmed=True).passes()
    assert table.status("sami") is Status.HEARD_THROUGH


def test_who_speaks_after_all_is_no_longer_heard_through_another(table: Table) -> None:
    table.does(HearThrough("sami", "amina")).hears("sami")
    slot = speakers.line_up(table.state)[0]
    assert (slot.status, slot.through) == (Status.HEARD, "")


@pytest.mark.rule("R149", "R108")
def test_nobody_has_a_second_turn_before_all_had_one_unless_the_leader_says_so(table: Table) -> None:
    table.hears("ida")
    refused = table.refuses(GiveFloor("ida"), Why.ALREADY_HEARD)
    assert refused.people == ("ida", "sami", "amina", "yusuf", "mormor", "karen", "jonas")
    assert refused.needs_confirm
    assert table.gives("ida", confirmed=True).holder == "ida"
    assert table.state.overrides[-1].about == ("ida",)


def test_where_the_template_only_notes_it_a_second_turn_takes_no_confirmation_and_is_kept() -> None:
    noted = form({RuleId.SECOND_TURN: Strength.NOTE})
    table = Table(planned(template=noted)).opens().enters("descriptive").hears("ida").gives("ida")
    assert (table.holder, table.state.overrides[-1].rule) == ("ida", RuleId.SECOND_TURN)


def test_when_all_were_heard_a_second_turn_takes_no_confirmation(table: Table) -> None:
    assert table.hears_everyone().gives("ida").holder == "ida"


@pytest.mark.rule("R149")
def test_a_round_is_not_finished_while_one_who_is_here_is_in_no_final_state(table: Table) -> None:
    table.hears(*ROUND[:-2])
    for act in (Table.space, Table.passes, Table.later):
        act(table)
        assert not speakers.finished(table.state)


def test_who_leaves_unheard_has_gone_and_waits_again_when_back(table: Table) -> None:
    table.leaves("mormor")
    assert (table.status("mormor"), "mormor" in table.queue) == (Status.GONE, False)
    assert speakers.ids(speakers.left_unheard(table.state, "descriptive")) == ("mormor",)
    table.after(5).arrives("mormor")
    assert (table.status("mormor"), table.queue[3]) == (Status.WAITING, "mormor")


def test_a_pass_outlives_a_walk_to_the_corridor(table: Table) -> None:
    table.gives("mormor").passes().leaves("mormor").arrives("mormor")
    assert table.status("mormor") is Status.PASSED


@pytest.mark.rule("R33")
def test_who_must_leave_is_moved_up_and_the_running_turn_is_not_touched(table: Table) -> None:
    table.space().after(1)
    turn = table.state.floor.turn
    order = table.state.rounds["descriptive"].order
    table.does(ChangeOrder(("jonas", *(person for person in order if person != "jonas"))))
    assert table.queue[0] == "jonas"
    assert table.state.floor.turn == turn


def test_an_order_that_drops_somebody_is_refused(table: Table) -> None:
    order = table.state.rounds["descriptive"].order
    refused = table.refuses(ChangeOrder(order[1:]), Why.NOT_IN_ROUND)
    assert refused.people == order[:1]


def test_the_floor_does_not_pass_itself_on(table: Table) -> None:
    table.space().after(90)
    assert table.holder == "sami"


def test_a_reason_lets_the_leader_go_on_and_names_who_is_unheard(table: Table) -> None:
    refused = table.hears(*ROUND[:5]).refuses(EnterPhase(), Why.UNHEARD)
    assert (refused.people, refused.needs_reason) == (("karen", "jonas"), True)
    table.enters(reason=Reason.NOT_ENOUGH_TIME)
    assert table.state.overrides[-1].about == ("karen", "jonas")
    assert table.unheard("descriptive") == ("karen", "jonas")


def test_passing_needs_the_floor(table: Table) -> None:
    assert table.refuses(Pass(), Why.NOBODY_HAS_FLOOR).people == ("sami",)
