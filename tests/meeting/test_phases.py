"""The agenda: parts in their order, nobody left behind, and every way past a rule leaves a trace."""

from __future__ import annotations

import pytest

from meeting import phases, speakers, timebox
from meeting.events import Reason
from meeting.intents import EnterPhase, Past, TickPoint
from meeting.refusal import Why
from meeting.template import RuleId, Strength
from tests.people import NOT_FOR_CHILDREN, ROUND, form, interpreted, planned
from tests.table import Table

WELCOMED = {RuleId.EVERYONE_PRESENTED: Strength.NOTE, RuleId.AUTHORITY_ROLE_STATED: Strength.NOTE}


@pytest.fixture
def table() -> Table:
    """A meeting in its welcome."""
    return Table().opens()


@pytest.fixture
def in_round() -> Table:
    """A meeting in its descriptive round; the reflection is not for children."""
    return Table(planned(template=form(WELCOMED, reflection=NOT_FOR_CHILDREN))).opens().enters()


@pytest.mark.rule("R112", "R99", "R103", "R104", "R105")
def test_the_parts_follow_each_other(in_round: Table) -> None:
    visited = ["welcome"]
    while True:
        visited.append(in_round.state.phases.current)
        if phases.following(in_round.state) is None:
            break
        in_round.hears_everyone().enters()
    assert visited == ["welcome", "descriptive", "reflection", "agreements", "next", "evaluation"]
    in_round.refuses(EnterPhase(), Why.LAST_PHASE)


@pytest.mark.rule("R112", "R57")
def test_leaving_out_a_part_takes_a_reason(in_round: Table) -> None:
    refused = in_round.hears_everyone().refuses(EnterPhase("agreements"), Why.PHASE_ORDER)
    assert (refused.what, refused.needs_reason) == ("reflection", True)
    in_round.enters("agreements", Reason.NOT_ENOUGH_TIME)
    override = in_round.state.overrides[-1]
    assert (override.rule, override.reason) == (RuleId.PHASE_ORDER, Reason.NOT_ENOUGH_TIME)
    assert in_round.does(EnterPhase()).state.phases.current == "next", "once is enough"


@pytest.mark.rule("R57")
def test_a_part_can_be_opened_again_and_knows_who_was_heard(in_round: Table) -> None:
    in_round.hears_everyone().enters().enters("descriptive")
    assert speakers.finished(in_round.state)
    assert phases.visited(in_round.state, "reflection")


def test_the_reason_for_one_rule_is_not_the_reason_for_another(in_round: Table) -> None:
    in_round.leaves("sami")
    unheard = Past(RuleId.EVERYONE_HEARD, Reason.OWN_WISH)
    assert in_round.refuses(EnterPhase("agreements", (unheard,)), Why.PHASE_ORDER).needs_reason
    in_round.does(EnterPhase("agreements", (unheard, Past(RuleId.PHASE_ORDER, Reason.NOT_ENOUGH_TIME))))
    assert [override.reason for override in in_round.state.overrides[-2:]] == [Reason.OWN_WISH, Reason.NOT_ENOUGH_TIME]


@pytest.mark.rule("R30", "R100")
class TestSomebodyUnheard:
    def test_going_on_takes_a_reason_that_is_kept(self, in_round: Table) -> None:
        refused = in_round.hears(*ROUND[:6]).refuses(EnterPhase(), Why.UNHEARD)
        assert (refused.people, refused.needs_reason) == (("jonas",), True)
        in_round.leaves("sami").enters(reason=Reason.WRITTEN_LATER)
        override = in_round.state.overrides[-1]
        assert (override.rule, override.reason, override.about) == (
            RuleId.EVERYONE_HEARD,
            Reason.WRITTEN_LATER,
            ("jonas",),
        )

    def test_who_has_the_floor_is_heard_by_going_on(self, in_round: Table) -> None:
        in_round.hears(*ROUND[:6]).gives("jonas").leaves("sami").after(2).enters()
        assert in_round.unheard("descriptive") == ()

    def test_going_back_first_is_no_way_around(self, in_round: Table) -> None:
        in_round.leaves("sami").hears("amina").enters("welcome")
        refused = in_round.refuses(EnterPhase("reflection"), Why.UNHEARD)
        assert refused.people == ("yusuf", "mormor", "ida", "karen", "jonas")

    def test_and_going_back_twice_neither(self, in_round: Table) -> None:
        in_round.leaves("sami").hears_everyone().enters().hears("ida").enters("welcome").enters("descriptive")
        assert set(in_round.refuses(EnterPhase("agreements"), Why.UNHEARD).people) == set(ROUND) - {"sami", "ida"}

    def test_whoever_is_left_behind_in_two_rounds_is_named_before_the_reason(self, in_round: Table) -> None:
        in_round.leaves("sami").hears("amina", "jonas").enters(reason=Reason.NOT_ENOUGH_TIME)
        in_round.hears("yusuf", "mormor", "ida", "karen").enters("descriptive")
        refused = in_round.refuses(EnterPhase("agreements"), Why.UNHEARD)
        assert set(refused.people) == {"yusuf", "mormor", "ida", "karen", "amina", "jonas"}

    def test_a_reason_once_given_is_not_asked_for_again(self, in_round: Table) -> None:
        in_round.leaves("sami").hears("amina").enters(reason=Reason.NOT_ENOUGH_TIME).hears_everyone().enters()
        assert in_round.state.phases.current == "agreements"

    def test_unless_the_round_is_opened_again(self, in_round: Table) -> None:
        in_round.leaves("sami").hears("amina").enters(reason=Reason.NOT_ENOUGH_TIME).hears_everyone()
        in_round.enters("descriptive").refuses(EnterPhase("agreements"), Why.UNHEARD)

    def test_an_away_child_does_not_hold_the_round_up(self, in_round: Table) -> None:
        in_round.leaves("sami").hears_everyone().enters()
        assert in_round.state.phases.current == "reflection"


@pytest.mark.rule("R41")
class TestNotForChildren:
    def test_with_a_child_in_the_room_the_leader_is_asked_once(self, in_round: Table) -> None:
        refused = in_round.hears_everyone().refuses(EnterPhase(), Why.CHILD_PRESENT)
        assert (refused.people, refused.what, refused.needs_confirm) == (("sami",), "reflection", True)
        in_round.does(EnterPhase(past=(Past(RuleId.CHILD_HEARS),)))
        assert in_round.state.overrides[-1].rule is RuleId.CHILD_HEARS

    def test_without_a_child_nothing_is_asked(self, in_round: Table) -> None:
        in_round.hears_everyone().leaves("sami").does(EnterPhase())
        assert in_round.state.phases.current == "reflection"

    def test_a_reason_for_leaving_others_unheard_does_not_answer_it(self, in_round: Table) -> None:
        in_round.hears("amina")
        unheard = Past(RuleId.EVERYONE_HEARD, Reason.NOT_ENOUGH_TIME)
        in_round.refuses(EnterPhase(past=(unheard,)), Why.CHILD_PRESENT)
        in_round.does(EnterPhase(past=(unheard, Past(RuleId.CHILD_HEARS))))
        rules = [(override.rule, override.reason) for override in in_round.state.overrides[-2:]]
        assert rules == [
            (RuleId.EVERYONE_HEARD, Reason.NOT_ENOUGH_TIME),
            (RuleId.CHILD_HEARS, Reason.LEADER_DECIDES),
        ]


class TestWelcome:
    @pytest.mark.rule("R102")
    def test_everyone_is_presented_leader_and_interpreter_first(self) -> None:
        table = Table(interpreted()).opens()
        assert table.queue == ("mette", "nadia", *ROUND)
        table.does(TickPoint("authority_role")).hears(*table.queue[:-1])
        refused = table.refuses(EnterPhase(), Why.NOT_PRESENTED)
        assert (refused.people, refused.needs_confirm) == (("jonas",), True)

    @pytest.mark.rule("R138")
    def test_the_authority_states_its_role(self, table: Table) -> None:
        table.hears_everyone()
        assert table.refuses(EnterPhase(), Why.ROLE_NOT_STATED).needs_confirm
        table.does(TickPoint("authority_role")).does(EnterPhase())
        assert table.state.phases.current == "descriptive"

    def test_one_key_goes_past_the_one_warning_that_was_shown(self, table: Table) -> None:
        table.refuses(EnterPhase(), Why.NOT_PRESENTED)
        table.refuses(EnterPhase(past=(Past(RuleId.EVERYONE_PRESENTED),)), Why.ROLE_NOT_STATED)

    @pytest.mark.rule("R102", "R114", "R140")
    def test_what_is_said_here_is_ticked_off_once(self, table: Table) -> None:
        table.does(TickPoint("purpose"))
        assert phases.open_points(table.state) == ("authority_role", "confidentiality")
        table.refuses(TickPoint("purpose"), Why.NO_CHANGE)


def test_before_the_opening_there_is_no_part_and_nothing_to_tick_off() -> None:
    table = Table()
    assert (phases.current(table.state), phases.open_points(table.state)) == (None, ())
    table.refuses(EnterPhase("descriptive"), Why.NOT_OPEN)


def test_a_part_that_is_not_there_or_where_we_are_is_refused(table: Table) -> None:
    table.refuses(EnterPhase("coffee"), Why.NO_PHASE)
    table.refuses(EnterPhase("welcome"), Why.NO_PHASE)


def test_entering_a_part_ends_the_break_that_runs_and_begins_the_one_asked_for(in_round: Table) -> None:
    in_round.leaves("sami").hears_everyone().breaks().after(10).enters()
    assert in_round.state.timebox.break_now is None
    in_round.gives("ida").breaks().enters("descriptive")
    assert (in_round.state.timebox.break_now is not None, in_round.state.phases.current) == (True, "descriptive")


@pytest.mark.rule("R59")
def test_one_look_tells_where_the_meeting_is(in_round: Table) -> None:
    in_round.after(30).hears("sami").gives("amina")
    current = phases.current(in_round.state)
    assert current is not None
    assert (current.id, in_round.holder, in_round.queue[0]) == ("descriptive", "amina", "yusuf")
    assert len(in_round.unheard()) == 5
    assert timebox.left_s(in_round.state, in_round.now) == (120 - 31) * 60
