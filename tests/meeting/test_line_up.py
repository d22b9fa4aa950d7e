"""The line-up: who is away, who comes late, who leads instead, and who was cut off keeps their place."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import speakers
from meeting.intents import (
    HearThrough,
    PauseMeeting,
    ReplaceLeader,
    ResumeMeeting,
    WalkIn,
)
from meeting.people import Interval, Network, Participant
from meeting.refusal import Why
from meeting.speakers import Status
from tests.clock import START
from tests.people import AMINA, AUNT, EVERYBODY, MORMOR, SAMI, planned, somebody
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """Everybody is here, and the descriptive round begins."""
    return Table().opens().enters("descriptive")


class TestAwayChild:
    @pytest.mark.rule("R90", "R39", "R97")
    def test_a_child_away_for_a_whole_round_is_returned_to_until_the_close(self, table: Table) -> None:
        table.leaves("sami").hears_everyone()
        assert table.status("sami") is Status.TO_RETURN
        assert table.unheard() == ("sami",)
        assert speakers.finished(table.state), "the round may go on without the child"
        table.enters("reflection").arrives("sami").enters("descriptive")
        assert table.space().holder == "sami"

    @pytest.mark.rule("R90", "R110")
    def test_or_is_heard_through_somebody_who_is_here(self, table: Table) -> None:
        table.leaves("sami").does(HearThrough("sami", "mormor"))
        slot = speakers.line_up(table.state)[0]
        assert (slot.status, slot.through, table.unheard()[0]) == (Status.HEARD_THROUGH, "mormor", "amina")

    def test_also_in_a_round_that_is_over(self, table: Table) -> None:
        table.leaves("sami").hears_everyone().enters("reflection")
        table.does(HearThrough("sami", "amina", "descriptive"))
        assert table.unheard("descriptive") == ()

    @pytest.mark.rule("R110")
    def test_a_child_that_is_planned_and_never_came_is_not_forgotten(self) -> None:
        table = Table().opens(without=["sami"]).enters("descriptive")
        assert table.status("sami") is Status.TO_RETURN

    def test_a_child_that_comes_later_is_not_forgotten_before_it_came(self) -> None:
        later = replace(SAMI, present=(Interval(START.replace(hour=14), START.replace(hour=15)),))
        table = Table(planned(later, *EVERYBODY[1:])).opens().enters("descriptive")
        assert table.status("sami") is Status.TO_RETURN

    @pytest.mark.rule("R110")
    def test_a_child_whose_absence_has_a_written_reason_is_absent(self) -> None:
        plan = replace(planned(), child_absent_reason="Sami er hos sin far i denne uge")
        table = Table(plan).opens(without=["sami"]).enters("descriptive")
        assert table.status("sami") is Status.ABSENT

    def test_who_speaks_is_not_heard_through_another_meanwhile(self, table: Table) -> None:
        table.space().refuses(HearThrough("sami", "amina"), Why.ALREADY_HAS_FLOOR)
        table.after(1).frees().refuses(HearThrough("sami", "amina"), Why.NO_CHANGE)

    def test_nobody_speaks_for_themselves_through_themselves(self, table: Table) -> None:
        table.refuses(HearThrough("sami", "sami"), Why.NOT_IN_ROUND)
        table.leaves("mormor").refuses(HearThrough("sami", "mormor"), Why.NOT_HERE)


class TestWhoComesLate:
    def test_an_adult_who_never_came_is_absent_and_owed_nothing(self) -> None:
        table = Table().opens(without=["yusuf"]).enters("descriptive")
        assert table.status("yusuf") is Status.ABSENT
        assert "yusuf" not in table.unheard()

    def test_who_comes_after_a_round_is_unheard_in_it(self) -> None:
        table = Table().opens(without=["yusuf"]).enters("descriptive").hears_everyone().enters("reflection")
        table.arrives("yusuf")
        assert (table.unheard("descriptive"), "yusuf" in table.queue) == (("yusuf",), True)
        assert not speakers.finished(table.state, "descriptive")

    def test_the_list_says_when_they_came(self) -> None:
        table = Table().opens(without=["yusuf"]).enters("descriptive").after(20).arrives("yusuf")
        came = {slot.person.id: slot.came_at for slot in speakers.line_up(table.state)}
        assert (came["yusuf"], came["amina"]) == (table.now, None)

    @pytest.mark.rule("R149")
    @pytest.mark.parametrize(
        ("newcomer", "behind"), [(AUNT, "mormor"), (somebody("ole", "lærer", Network.EVERYDAY), "ida")]
    )
    def test_a_walk_in_is_placed_behind_their_own_group(self, table: Table, newcomer: Participant, behind: str) -> None:
        table.hears("sami").space().walks_in(newcomer)
        line = list(table.statuses())
        assert line[line.index(behind) + 1] == newcomer.id
        assert table.holder == "amina"

    def test_a_walk_in_of_a_group_that_is_not_there_stands_where_the_group_would(self) -> None:
        people = tuple(person for person in EVERYBODY if person != MORMOR)
        table = Table(planned(*people)).opens().enters("descriptive").walks_in(AUNT)
        assert list(table.statuses()) == ["sami", "amina", "yusuf", "aunt", "ida", "karen", "jonas"]

    def test_a_walk_in_has_a_turn_in_the_rounds_to_come_too(self, table: Table) -> None:
        table.walks_in(AUNT).hears_everyone().enters("reflection")
        assert table.queue[:2] == ("mormor", "aunt")

    def test_an_id_is_only_given_once(self, table: Table) -> None:
        table.refuses(WalkIn(AMINA), Why.UNKNOWN_PERSON)


class TestAnotherLeads:
    def test_the_new_leader_has_no_turn_and_the_old_one_gets_one(self, table: Table) -> None:
        table.does(ReplaceLeader("ida"))
        assert "ida" not in table.queue
        assert table.status("mette") is Status.WAITING

    def test_what_the_new_leader_said_in_the_round_is_kept(self, table: Table) -> None:
        table.hears("ida").does(ReplaceLeader("ida"))
        assert table.status("ida") is Status.HEARD

    def test_the_leader_who_says_a_word_in_one_round_is_not_missed_in_the_other(self, table: Table) -> None:
        table.hears_everyone().enters("reflection").gives("mette", confirmed=True)
        assert table.status("mette") is Status.HAS_FLOOR
        assert table.unheard("descriptive") == ()

    def test_whoever_has_the_floor_keeps_it_and_their_place(self, table: Table) -> None:
        table.gives("ida").does(ReplaceLeader("ida"))
        assert (table.holder, table.status("ida")) == ("ida", Status.HAS_FLOOR)
        table.frees()
        assert table.status("ida") is Status.HEARD


class TestCutByABreak:
    def test_a_turn_that_a_break_cut_goes_on_first(self, table: Table) -> None:
        table.hears("sami").gives("karen").breaks().breaks()
        assert table.state.timebox.break_now is not None
        table.after(10).space()
        assert (table.holder, table.queue[0]) == ("", "karen")
        assert table.space().holder == "karen"

    def test_so_does_a_second_turn(self, table: Table) -> None:
        table.hears("karen").gives("karen", confirmed=True).breaks().breaks().after(10).space()
        assert (table.queue[0], table.unheard()[0]) == ("karen", "sami")
        table.space().after(1).frees()
        assert table.queue[0] == "sami"

    def test_and_one_that_was_put_off(self, table: Table) -> None:
        table.gives("karen").later().gives("karen").breaks().breaks().after(10).space()
        assert table.queue[0] == "karen"

    def test_who_left_in_the_break_goes_on_first_when_back(self, table: Table) -> None:
        table.gives("karen").breaks().breaks().leaves("karen").after(10).space()
        assert table.queue[0] == "sami"
        assert table.arrives("karen").queue[0] == "karen"

    def test_a_meeting_broken_off_goes_on_with_the_same_person(self, table: Table) -> None:
        table.gives("karen").does(PauseMeeting()).after(60 * 24).does(ResumeMeeting())
        assert table.queue[0] == "karen"
