"""Undo: this pane's own last act, as if it had not been; an act that another stands on refuses and names it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Terms
from meeting.events import Reason
from meeting.fold import replay
from meeting.intents import (
    Amend,
    Calm,
    CloseMeeting,
    EnterPhase,
    FreeFloor,
    GiveFloor,
    Interpret,
    LeaveLead,
    NextSpeaker,
    OpenMeeting,
    ParkQuestion,
    Propose,
    ReadBack,
    StopReadBack,
    TakeLead,
    Undo,
    WalkIn,
)
from meeting.people import Network
from meeting.refusal import Why
from meeting.state import Meeting, Stage
from tests.people import AUNT, interpreted, somebody
from tests.table import Table, terms


@pytest.fixture
def table() -> Table:
    """The descriptive round, nobody has the floor."""
    return Table().opens().enters("descriptive")


def as_if_not(table: Table, since: int) -> bool:
    """Whether the state is what the log up to `since` alone gives, but for where the log ends."""
    before = replay(table.log[:since])
    return replace(table.state, last_at=before.last_at, last_seq=before.last_seq) == before


def test_the_wrong_person_got_the_floor_and_nothing_is_left_of_it(table: Table) -> None:
    table.gives("sami").after(3)
    since = len(table.log)
    table.gives("ida").after(seconds=20).undoes()
    assert as_if_not(table, since)
    assert (table.holder, table.used_s("sami"), table.used_s("ida")) == ("sami", 200, 0)


def test_undone_acts_are_not_undone_again_and_undo_is_not_undone(table: Table) -> None:
    table.gives("sami").gives("ida").gives("karen")
    assert table.undoes().holder == "ida"
    assert table.undoes().holder == "sami"
    assert table.gives("jonas").undoes().holder == "sami"
    assert table.undoes().holder == ""


def test_twenty_in_a_row_and_no_more(table: Table) -> None:
    for number in range(25):
        table.does(ParkQuestion(f"{number}"))
    for _ in range(20):
        table.undoes()
    table.refuses(Undo(), Why.NOTHING_TO_UNDO)
    assert [question.text for question in table.state.questions] == ["0", "1", "2", "3", "4"]


def test_twenty_mistakes_one_at_a_time_are_not_in_a_row(table: Table) -> None:
    table.gives("sami")
    for _ in range(21):
        table.does(ParkQuestion()).undoes()
    assert table.undoes().holder == ""


def test_a_calm_screen_that_was_left_does_not_come_back(table: Table) -> None:
    table.gives("sami").gives("ida").does(Calm()).does(Calm()).undoes()
    assert (table.state.calm, table.holder) == (False, "sami")


def test_what_is_undone_on_a_calm_screen_is_the_calm_and_nothing_that_nobody_sees(table: Table) -> None:
    table.gives("sami").does(Calm()).does(Calm()).does(Calm()).undoes()
    assert (table.state.calm, table.holder) == (False, "sami")
    table.undoes()
    assert (table.state.calm, table.holder) == (False, "")


def test_a_sentence_taken_off_the_wall_can_be_shown_again_and_its_agreement_taken_back(table: Table) -> None:
    table.does(Propose(terms(), table.today))
    (item,) = table.state.agreements.items
    table.does(ReadBack(item.id)).does(StopReadBack()).undoes()
    assert table.state.agreements.reading == item.id
    table.undoes().undoes()
    assert table.state.agreements.items == ()


def test_nothing_done_is_nothing_to_undo() -> None:
    Table().refuses(Undo(), Why.NOTHING_TO_UNDO)


def test_the_opening_can_be_taken_back() -> None:
    opened = Table().opens()
    assert opened.undoes().state.stage is Stage.PLANNED
    assert opened.opens().state.stage is Stage.OPEN


class TestTwoPanes:
    def test_each_takes_back_its_own(self, table: Table) -> None:
        table.gives("sami").does(ParkQuestion("fra referenten"), "minutes").undoes()
        assert (table.holder, len(table.state.questions)) == ("", 1)
        table.undoes("minutes")
        assert table.state.questions == ()

    def test_a_turn_in_which_the_other_pane_noted_something_stays(self) -> None:
        table = Table(interpreted()).opens().enters("descriptive").gives("amina").does(Interpret(), "minutes")
        refused = table.refuses(Undo(), Why.UNDO_DEPENDS)
        assert (refused.what, refused.people) == ("InterpretingStarted", ("amina",))

    def test_what_was_read_back_and_confirmed_is_not_changed_by_taking_back_an_amendment(self, table: Table) -> None:
        table.does(Propose(terms("ringer"), table.today), "minutes")
        item = table.state.agreements.items[0]
        table.does(Amend(item.id, terms("ringer og skriver"), table.today), "minutes")
        table.does(ReadBack(item.id))
        assert table.refuses(Undo(), Why.UNDO_DEPENDS, "minutes").what == "ReadBackStarted"
        table.confirms(item.id, "Ida ringer og skriver.")
        assert table.refuses(Undo(), Why.UNDO_DEPENDS, "minutes").what == "ReadBackStarted"
        assert table.agreement(item.id).terms.what == "ringer og skriver"

    def test_nor_by_taking_back_the_agreement(self, table: Table) -> None:
        table.does(Propose(terms(), table.today), "minutes")
        table.confirms(table.state.agreements.items[0].id)
        table.refuses(Undo(), Why.UNDO_DEPENDS, "minutes")

    @pytest.mark.rule("R96")
    def test_a_walk_in_who_is_responsible_does_not_become_a_child(self, table: Table) -> None:
        table.walks_in(AUNT).does(Propose(Terms("henter", ("aunt",)), table.today), "minutes")
        refused = table.refuses(Undo(), Why.UNDO_DEPENDS)
        assert refused.what == "AgreementProposed"
        child = replace(somebody("aunt", "barn", Network.FAMILY))
        table.refuses(WalkIn(child), Why.UNKNOWN_PERSON)

    def test_the_opening_stays_when_there_is_an_agreement(self) -> None:
        table = Table().opens().does(Propose(terms(), Table().today), "minutes")
        assert table.refuses(Undo(), Why.UNDO_DEPENDS).what == "AgreementProposed"


@pytest.mark.rule("R43")
class TestLead:
    def test_the_newest_leads_and_the_older_only_watches(self, table: Table) -> None:
        table.gives("sami").does(TakeLead(), "other")
        for intent in (NextSpeaker(), FreeFloor(), GiveFloor("ida"), OpenMeeting(()), CloseMeeting()):
            table.refuses(intent, Why.NOT_LEADING)
        assert table.does(GiveFloor("ida"), "other").holder == "ida"

    def test_the_older_takes_nothing_back_either(self, table: Table) -> None:
        table.gives("sami").does(TakeLead(), "other")
        table.refuses(Undo(), Why.NOT_LEADING)
        assert table.holder == "sami"

    def test_it_may_when_it_leads_again_unless_something_stands_on_it(self, table: Table) -> None:
        table.gives("sami").does(TakeLead(), "other").does(FreeFloor(), "other").does(TakeLead())
        assert table.refuses(Undo(), Why.UNDO_DEPENDS).people == ("sami",)

    def test_a_turn_does_not_begin_again_in_another_part(self, table: Table) -> None:
        table.hears("sami", "amina", "yusuf", "mormor", "ida", "karen").gives("jonas").does(FreeFloor())
        table.does(TakeLead(), "other").does(EnterPhase(), "other").does(TakeLead())
        assert table.refuses(Undo(), Why.UNDO_DEPENDS).what == "PhaseEntered"

    def test_the_minute_taker_does_not_drive(self, table: Table) -> None:
        table.refuses(NextSpeaker(), Why.NOT_LEADING, "minutes")

    def test_left_on_purpose_nobody_leads(self, table: Table) -> None:
        table.does(LeaveLead()).refuses(NextSpeaker(), Why.NOT_LEADING)
        table.refuses(Undo(), Why.NOT_LEADING)
        assert table.does(TakeLead(), "other").state.lead.broken_off == ()

    def test_taken_from_a_pane_that_was_not_left_the_gap_is_logged(self, table: Table) -> None:
        table.gives("sami")
        before = table.now
        table.after(7).does(TakeLead(), "other")
        gap = table.state.lead.broken_off[0]
        assert (gap.start, gap.end, table.holder, table.used_s("sami")) == (before, table.now, "sami", 420)


class TestClosed:
    def test_only_the_close_itself_is_taken_back(self, table: Table) -> None:
        table.does(ParkQuestion("sent"), "minutes").does(CloseMeeting(Reason.NOT_ENOUGH_TIME))
        table.refuses(Undo(), Why.CLOSED, "minutes")
        assert table.undoes().state.stage is Stage.OPEN
        assert table.undoes("minutes").state.questions == ()


def test_a_state_starts_from_nothing() -> None:
    assert replay([]) == Meeting()
