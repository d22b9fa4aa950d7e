"""What is said without being asked: one line for the wall, the rest for the leader alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import notices
from meeting.contributions import Side
from meeting.events import Reason
from meeting.intents import CorrectStatement, ParkQuestion, RoundOff, SumUp, TakeMinutes, TakeQuestion
from meeting.notices import Notice, NoticeKind
from meeting.people import Interval
from meeting.plan import Override
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from tests.clock import START
from tests.meeting.speech import PANE, says
from tests.people import BO, EVERYBODY, NOT_FOR_CHILDREN, SAMI, form, interpreted, planned
from tests.table import Table, terms

ON_THE_WALL = {
    NoticeKind.ROUNDING_OFF,
    NoticeKind.BREAK_AFTER_TURN,
    NoticeKind.BREAK_OVERDUE,
    NoticeKind.BREAK_DUE,
    NoticeKind.INTERPRETER_AWAITED,
    NoticeKind.REST_FOR_AGREEMENTS,
    NoticeKind.BREAK_SOON,
    NoticeKind.SHORTER_TURNS,
    NoticeKind.INTERPRETER_FRAME,
    NoticeKind.LEAVES_SOON,
    NoticeKind.FLOOR_FREE,
}


def frame(table: Table) -> Notice | None:
    """The line on the wall."""
    return notices.frame_notice(table.state, table.now)


def aside(table: Table) -> dict[NoticeKind, Notice]:
    """The lines for the leader."""
    return {notice.kind: notice for notice in notices.person_notices(table.state, table.now)}


@pytest.fixture
def table() -> Table:
    """The descriptive round."""
    return Table().opens().enters("descriptive")


@pytest.mark.rule("R14")
def test_the_two_kinds_of_line_are_never_mixed(table: Table) -> None:
    table.leaves("amina", "yusuf").gives("ida")
    for _ in range(150):
        shown = frame(table)
        assert shown is None or shown.kind in ON_THE_WALL
        assert ON_THE_WALL.isdisjoint(aside(table))
        table.after(1)


def test_usually_there_is_nothing_to_say(table: Table) -> None:
    assert (frame(table), aside(table)) == (None, {})


class TestWall:
    def test_we_gently_round_off_for_twenty_seconds(self, table: Table) -> None:
        table.gives("ida").after(2).does(RoundOff()).after(seconds=19)
        said = frame(table)
        assert said is not None
        assert said.kind is NoticeKind.ROUNDING_OFF
        assert said.people == ()
        assert frame(table.after(seconds=1)) is None

    def test_a_floor_that_nobody_has_is_mentioned_after_two_minutes(self, table: Table) -> None:
        assert frame(table.after(seconds=119)) is None
        said = frame(table.after(seconds=1))
        assert said is not None
        assert (said.kind, said.people, said.minutes) == (NoticeKind.FLOOR_FREE, ("sami",), 2)

    def test_not_when_all_are_heard(self, table: Table) -> None:
        assert frame(table.hears_everyone().after(3)) is None

    def test_the_rest_of_the_time_is_for_agreements(self, table: Table) -> None:
        said = frame(table.gives("ida").after(85))
        assert said is not None
        assert said.kind is NoticeKind.REST_FOR_AGREEMENTS

    def test_in_a_break_and_outside_the_meeting_there_is_none(self, table: Table) -> None:
        assert frame(table.after(100).breaks()) is None
        assert frame(Table().after(300)) is None


class TestLeaderAlone:
    @pytest.mark.rule("R41")
    def test_the_child_should_not_hear_this(self) -> None:
        table = Table(planned(template=form(reflection=NOT_FOR_CHILDREN))).opens().enters("descriptive")
        assert NoticeKind.CHILD_HEARS not in aside(table)
        table.hears_everyone().enters("reflection")
        assert aside(table)[NoticeKind.CHILD_HEARS].people == ("sami",)
        assert NoticeKind.CHILD_HEARS not in aside(table.leaves("sami"))
        assert NoticeKind.CHILD_HEARS in aside(table.arrives("sami"))

    @pytest.mark.rule("R90", "R42")
    def test_the_child_should_have_gone_or_come(self) -> None:
        sami = replace(SAMI, present=(Interval(START, START + timedelta(minutes=40)),))
        table = Table(planned(sami, *EVERYBODY[1:])).opens().at("13:41")
        overstays = aside(table)[NoticeKind.CHILD_OVERSTAYS]
        assert (overstays.people, overstays.at) == (("sami",), START + timedelta(minutes=40))

    @pytest.mark.rule("R18", "R10")
    def test_no_parent_is_here(self, table: Table) -> None:
        assert NoticeKind.NO_PARENT not in aside(table.leaves("amina"))
        assert NoticeKind.NO_PARENT in aside(table.leaves("yusuf"))

    @pytest.mark.rule("R53")
    def test_the_leader_writes(self) -> None:
        assert NoticeKind.LEADER_WRITES in aside(Table(replace(planned(), minute_taker="mette")))

    @pytest.mark.rule("R53")
    def test_the_leader_writes_while_nobody_else_who_does_is_here(self) -> None:
        table = Table().opens(without=["karen"])
        assert NoticeKind.LEADER_WRITES not in aside(table)
        assert NoticeKind.LEADER_WRITES in aside(table.does(TakeMinutes("mette"), "minutes-1"))
        assert NoticeKind.LEADER_WRITES not in aside(table.does(TakeMinutes("jonas"), "minutes-2"))
        assert NoticeKind.LEADER_WRITES in aside(table.leaves("jonas"))
        assert NoticeKind.LEADER_WRITES not in aside(table.arrives("karen"))

    @pytest.mark.rule("R69")
    def test_the_caseworker_leads_without_a_reason(self) -> None:
        plan = replace(planned(), leader="jonas")
        assert NoticeKind.CASEWORKER_LEADS in aside(Table(plan))
        reasoned = replace(plan, overrides=(Override(RuleId.CASEWORKER_LEADS, "Mette er syg"),))
        assert NoticeKind.CASEWORKER_LEADS not in aside(Table(reasoned))

    @pytest.mark.rule("R34")
    def test_the_interpreter_is_booked_for_too_short_a_time(self) -> None:
        plan = interpreted()
        nadia = replace(plan.participants[-1], booked_until=START + timedelta(minutes=150))
        table = Table(replace(plan, participants=(*plan.participants[:-1], nadia)))
        said = aside(table)[NoticeKind.INTERPRETER_BOOKED]
        assert (said.at, said.until) == (nadia.booked_until, START + timedelta(minutes=180))

    def test_or_for_long_enough(self) -> None:
        plan = interpreted()
        nadia = replace(plan.participants[-1], booked_until=START + timedelta(minutes=180))
        table = Table(replace(plan, participants=(*plan.participants[:-1], nadia)))
        assert NoticeKind.INTERPRETER_BOOKED not in aside(table)

    def test_a_reason_that_is_to_be_written_later_is_owed(self, table: Table) -> None:
        table.hears("sami").enters("reflection", Reason.WRITTEN_LATER)
        assert set(aside(table)[NoticeKind.REASON_OWED].people) >= {"amina", "jonas"}

    @pytest.mark.rule("R114")
    def test_a_companion_who_has_the_floor_supports(self) -> None:
        table = Table(planned(*EVERYBODY, BO)).opens().enters("descriptive").gives("bo")
        assert aside(table)[NoticeKind.COMPANION_SPEAKS].people == ("bo",)


class TestFromTheMinutes:
    @pytest.mark.rule("R13")
    def test_many_worries_and_less_that_works(self, table: Table) -> None:
        for worry in ("Han giver op", "Han sover for lidt"):
            says(table, "ida", worry, Category.WORRY, change="En voksen ved bordet")
        assert NoticeKind.WORRIES not in aside(table)
        says(table, "karen", "Han spiser ikke", Category.WORRY, change="Mad i tasken")
        for works in ("Han kommer til tiden", "Han hjælper de små"):
            says(table, "yusuf", works, Category.WORKS)
        said = aside(table)[NoticeKind.WORRIES]
        assert (said.minutes, said.more_minutes) == (3, 2)
        says(table, "mormor", "Han ler meget", Category.WORKS)
        assert NoticeKind.WORRIES not in aside(table)

    @pytest.mark.rule("R13")
    def test_how_many_are_many_stands_in_the_template_and_only_a_round_is_looked_at(self) -> None:
        table = Table(planned(template=replace(form(), many_worries=1))).opens()
        says(table, "ida", "Han giver op", Category.WORRY, change="En voksen ved bordet")
        assert NoticeKind.WORRIES not in aside(table)
        assert NoticeKind.WORRIES in aside(table.enters("descriptive"))

    @pytest.mark.rule("R15")
    def test_a_worry_of_an_earlier_part_that_still_lacks_what_must_be_different(self, table: Table) -> None:
        worry = says(table, "ida", "Han giver op", Category.WORRY)
        assert NoticeKind.WORRIES_LEFT not in aside(table)
        table.hears_everyone().enters("reflection")
        assert aside(table)[NoticeKind.WORRIES_LEFT].minutes == 1
        answered = Said("ida", "Han giver op", Category.WORRY, "En voksen ved bordet")
        table.does(CorrectStatement(worry, answered), PANE)
        assert NoticeKind.WORRIES_LEFT not in aside(table)

    @pytest.mark.rule("R15")
    def test_not_when_nothing_is_asked_for_any_more(self, table: Table) -> None:
        says(table, "ida", "Han giver op", Category.WORRY)
        for part in ("agreements", "next"):
            table.enters(part, Reason.LEADER_DECIDES)
        assert NoticeKind.WORRIES_LEFT not in aside(table)

    @pytest.mark.rule("R120")
    def test_a_part_that_was_left_without_a_sum_up_where_somebody_writes(self, table: Table) -> None:
        table.hears_everyone().enters("reflection")
        assert NoticeKind.NOT_SUMMED_UP not in aside(table)
        table.does(TakeMinutes("karen"), PANE)
        assert aside(table)[NoticeKind.NOT_SUMMED_UP].phase == "descriptive"
        table.does(SumUp("descriptive", "Morgenerne er svære, træningen går godt."), PANE)
        assert NoticeKind.NOT_SUMMED_UP not in aside(table)

    @pytest.mark.rule("R104")
    def test_questions_that_wait_when_all_are_heard_in_the_reflection(self, table: Table) -> None:
        table.does(ParkQuestion("Hvem henter?")).hears_everyone().enters("reflection")
        assert NoticeKind.QUESTIONS_WAIT not in aside(table)
        assert aside(table.hears_everyone())[NoticeKind.QUESTIONS_WAIT].minutes == 1
        table.does(TakeQuestion(table.state.questions[0].id))
        assert NoticeKind.QUESTIONS_WAIT not in aside(table)

    @pytest.mark.rule("R4")
    def test_a_side_that_brought_nothing_while_we_agree(self, table: Table) -> None:
        table.does(TakeMinutes("karen"), PANE)
        says(table, "ida", "En voksen ved bordet", Category.IDEA)
        assert NoticeKind.SIDE_SILENT not in aside(table)
        table.enters("agreements", Reason.LEADER_DECIDES)
        assert aside(table)[NoticeKind.SIDE_SILENT].side is Side.FAMILY
        says(table, "sami", "Jeg vil gerne cykle selv", Category.IDEA)
        assert NoticeKind.SIDE_SILENT not in aside(table)

    @pytest.mark.rule("R8")
    def test_one_side_that_carries_every_agreement(self, table: Table) -> None:
        table.enters("agreements", Reason.LEADER_DECIDES)
        table.proposes(terms("ringer", "ida"))
        assert aside(table) == {}
        table.proposes(terms("skriver", "karen"))
        assert aside(table)[NoticeKind.CARRIED_ALONE].side is Side.PROFESSIONALS
        table.proposes(terms("henter", "amina"))
        assert aside(table) == {}

    @pytest.mark.rule("R14")
    def test_none_of_it_stands_on_the_wall(self, table: Table) -> None:
        table.does(TakeMinutes("karen"), PANE).does(ParkQuestion("Hvem henter?"))
        for _ in range(4):
            says(table, "ida", "Han giver op", Category.WORRY)
        table.hears_everyone().enters("reflection").hears_everyone()
        told = {NoticeKind.WORRIES, NoticeKind.WORRIES_LEFT, NoticeKind.NOT_SUMMED_UP, NoticeKind.QUESTIONS_WAIT}
        assert told <= aside(table).keys()
        shown = frame(table)
        assert shown is None or shown.kind in ON_THE_WALL
