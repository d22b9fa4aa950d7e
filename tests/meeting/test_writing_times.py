"""When something is written down: from the opening on, also in a break, paused, and after the close."""

from __future__ import annotations

import pytest

from meeting import intents
from meeting.events import Reason
from meeting.fold import replay
from meeting.intents import (
    CloseMeeting,
    CorrectStatement,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    ResumeMeeting,
    SumUp,
    WithdrawStatement,
)
from meeting.minutes import statement
from meeting.refusal import Why
from meeting.statement_terms import Said
from tests.meeting.speech import PANE, noted, says
from tests.people import AUNT
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """The descriptive round; Ida has the floor."""
    return Table().opens().enters("descriptive").gives("ida")


class TestWhen:
    def test_not_before_the_opening(self) -> None:
        for table in (Table(), Table().does(intents.PostponeMeeting())):
            table.refuses(NoteStatement("s1", Said("ida", "Ro")), Why.NOT_OPEN, PANE)

    def test_in_a_break(self, table: Table) -> None:
        table.frees().breaks()
        assert noted(table, says(table, "ida", "Over kaffen")).phase == "descriptive"
        assert table.state.timebox.break_now is not None

    def test_paused_until_another_day(self, table: Table) -> None:
        table.does(PauseMeeting())
        said = says(table, "ida", "Vi når det ikke i dag")
        table.does(CorrectStatement(said, Said("ida", "Vi når det ikke")), PANE).after(24 * 60).does(ResumeMeeting())
        assert noted(table, said).said.text == "Vi når det ikke"

    def test_after_the_close_what_was_still_being_typed_is_kept(self, table: Table) -> None:
        early = says(table, "ida", "Ro")
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).after(1)
        late = says(table, "mormor", "Tak for i dag")
        table.does(CorrectStatement(early, Said("ida", "Ro om morgenen")), PANE)
        table.does(WithdrawStatement(late), PANE).does(SumUp("descriptive", "Alle blev hørt"), PANE)
        assert replay(table.log) == table.state
        assert noted(table, late).withdrawn
        table.refuses(ParkQuestion("", "", early), Why.CLOSED, PANE)

    def test_after_the_close_only_what_came_since_is_taken_back(self, table: Table) -> None:
        early = says(table, "ida", "Ro")
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME))
        late = says(table, "ida", "Forkert")
        table.undoes(PANE).refuses(intents.Undo(), Why.CLOSED, PANE)
        assert (noted(table, early).said.text, statement(table.state, late)) == ("Ro", None)

    def test_the_opening_and_the_arrival_of_who_spoke_stand(self) -> None:
        table = Table().opens()
        says(table, "ida", "Ro")
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS).what == "StatementNoted"
        table.walks_in(AUNT)
        says(table, "aunt", "Hej")
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS).people == ()

    def test_a_part_that_was_summed_up_was_entered(self, table: Table) -> None:
        table.frees().enters("reflection", Reason.LEADER_DECIDES).does(SumUp("reflection", "Skolen kan"), PANE)
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS).what == "PhaseSummedUp"
        table.refuses(SumUp("agreements", "Ingen"), Why.NO_PHASE, PANE)
