"""Two write at once: both wordings stand, with whose and when, until somebody writes again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import agreements
from meeting.agreement_terms import Terms
from meeting.fold import replay
from meeting.intents import (
    Accept,
    Amend,
    Confirm,
    CorrectStatement,
    NoteStatement,
    PlanMeeting,
    PutAside,
    ReadBack,
    ReplaceMinuteTaker,
    TakeLead,
    TakeMinutes,
    WithdrawStatement,
)
from meeting.refusal import Why
from meeting.state import OtherSaid, OtherTerms, Standing
from meeting.statement_terms import Said
from meeting.writers import writer
from tests.meeting.speech import noted
from tests.people import EVERYBODY, interpreted, planned
from tests.table import Table, terms

KAREN, JONAS, METTE = "minutes-1", "minutes-2", "lead"
FIRST, OURS, THEIRS = terms("ringer"), terms("skriver"), terms("ringer", "yusuf")


@pytest.fixture
def table() -> Table:
    """Mette leads; Karen and Jonas both take the minutes."""
    return Table().opens().does(TakeMinutes("karen"), KAREN).does(TakeMinutes("jonas"), JONAS)


def amends(table: Table, agreement: str, changed: Terms, base: Terms | None, pane: str) -> None:
    """Somebody who had `base` before them writes these terms, a minute after the act before."""
    table.after(1).does(Amend(agreement, changed, table.today, base), pane)


def crossed(table: Table) -> str:
    """Mette and Karen change the same agreement at once; return its id."""
    agreed = table.proposes(FIRST)
    amends(table, agreed, OURS, FIRST, METTE)
    amends(table, agreed, THEIRS, FIRST, KAREN)
    return agreed


class TestWhoWrites:
    def test_each_pane_has_its_own_writer(self, table: Table) -> None:
        assert [writer(table.state, pane) for pane in (METTE, KAREN, JONAS)] == ["mette", "karen", "jonas"]

    def test_a_pane_that_named_nobody_writes_for_who_takes_the_minutes(self, table: Table) -> None:
        table.does(ReplaceMinuteTaker("ida"))
        assert [writer(table.state, pane) for pane in ("minutes-3", KAREN)] == ["ida", "karen"]

    def test_an_older_leading_pane_still_writes_for_the_leader(self, table: Table) -> None:
        table.does(TakeLead(), "lead-2")
        assert [writer(table.state, pane) for pane in ("lead-1", "lead-2")] == ["mette", "mette"]

    def test_the_leader_may_write_the_minutes_in_a_pane_of_their_own(self, table: Table) -> None:
        assert writer(table.does(TakeMinutes("mette"), KAREN).state, KAREN) == "mette"

    def test_only_who_can_take_the_minutes_and_once(self, table: Table) -> None:
        length = len(table.does(TakeMinutes("karen"), KAREN).log)
        assert len(table.does(TakeMinutes("karen"), KAREN).log) == length
        table.refuses(TakeMinutes("ole"), Why.UNKNOWN_PERSON, KAREN)
        table = Table(interpreted())
        for person in ("sami", "amina", "nadia"):
            table.refuses(TakeMinutes(person), Why.CANNOT_WRITE, KAREN)

    def test_who_a_newer_plan_does_not_know_writes_no_longer(self) -> None:
        table = Table().does(TakeMinutes("jonas"), JONAS)
        others = tuple(person for person in EVERYBODY if person.id != "jonas")
        assert writer(table.does(PlanMeeting(planned(*others)), JONAS).state, JONAS) == "karen"


class TestAgreement:
    def test_both_wordings_stand_with_whose_and_when(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        first_at = table.now
        amends(table, agreed, THEIRS, FIRST, KAREN)
        item = table.agreement(agreed)
        assert (item.terms, item.by, item.written_at) == (THEIRS, "karen", table.now)
        assert item.other == OtherTerms(OURS, "mette", first_at)
        assert replay(table.log) == table.state

    def test_a_new_one_says_who_wrote_it_first(self, table: Table) -> None:
        agreed = table.proposes(FIRST, JONAS)
        first_at = table.now
        amends(table, agreed, OURS, terms(), KAREN)
        assert table.agreement(agreed).other == OtherTerms(FIRST, "jonas", first_at)

    def test_one_after_the_other_is_no_crossing(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        amends(table, agreed, THEIRS, OURS, KAREN)
        amends(table, agreed, FIRST, None, METTE)
        assert (table.agreement(agreed).terms, table.agreement(agreed).other) == (FIRST, None)

    @pytest.mark.parametrize("chosen", [OURS, THEIRS, terms("ringer og skriver")])
    def test_whoever_writes_next_settles_it(self, table: Table, chosen: Terms) -> None:
        agreed = crossed(table)
        amends(table, agreed, chosen, THEIRS, JONAS)
        item = table.agreement(agreed)
        assert (item.terms, item.by, item.other) == (chosen, "jonas", None)

    def test_so_does_the_room_that_says_yes(self, table: Table) -> None:
        agreed = crossed(table)
        table.does(ReadBack(agreed)).does(Confirm(agreed, "Yusuf ringer."))
        assert table.agreement(agreed).other is None
        assert agreements.standing(table.agreement(agreed)) is Standing.AGREED

    def test_who_crosses_while_it_is_read_to_the_room_turns_the_room_from_it(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        table.does(ReadBack(agreed))
        amends(table, agreed, THEIRS, FIRST, KAREN)
        assert table.state.agreements.reading == ""

    def test_the_same_words_are_one_wording(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        amends(table, agreed, OURS, FIRST, KAREN)
        item = table.agreement(agreed)
        assert (item.terms, item.by, item.other) == (OURS, "mette", None)

    def test_who_changed_nothing_does_not_stand_against_who_did(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        amends(table, agreed, FIRST, FIRST, KAREN)
        assert (table.agreement(agreed).terms, table.agreement(agreed).other) == (OURS, None)

    def test_of_three_at_once_the_two_newest_stand(self, table: Table) -> None:
        agreed = crossed(table)
        amends(table, agreed, terms("ses"), FIRST, JONAS)
        item = table.agreement(agreed)
        assert item.other is not None
        assert (item.terms.what, item.other.terms) == ("ses", THEIRS)

    def test_each_takes_back_their_own_alone(self, table: Table) -> None:
        agreed = crossed(table)
        table.undoes(METTE)
        assert (table.agreement(agreed).terms, table.agreement(agreed).other) == (THEIRS, None)
        table.undoes(KAREN)
        assert (table.agreement(agreed).terms, table.agreement(agreed).by) == (FIRST, "mette")
        again = crossed(table)
        table.undoes(KAREN)
        assert (table.agreement(again).terms, table.agreement(again).other) == (OURS, None)

    def test_the_settling_taken_back_both_stand_again(self, table: Table) -> None:
        agreed = crossed(table)
        before = table.agreement(agreed)
        amends(table, agreed, OURS, THEIRS, JONAS)
        assert table.undoes(JONAS).agreement(agreed) == before

    def test_what_stood_between_taken_back_the_same_words_are_one_wording(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        amends(table, agreed, OURS, FIRST, METTE)
        amends(table, agreed, THEIRS, OURS, KAREN)
        amends(table, agreed, OURS, THEIRS, JONAS)
        table.undoes(KAREN)
        assert (table.agreement(agreed).terms, table.agreement(agreed).other) == (OURS, None)

    def test_put_aside_and_changed_at_once_it_is_taken_up(self, table: Table) -> None:
        agreed = table.proposes(FIRST)
        table.does(PutAside(agreed))
        amends(table, agreed, OURS, FIRST, KAREN)
        assert (table.agreement(agreed).put_aside, table.agreement(agreed).other) == (False, None)

    @pytest.mark.rule("R109")
    def test_a_settled_wording_that_stays_keeps_who_said_yes(self, table: Table) -> None:
        agreed = crossed(table)
        table.does(Accept(agreed, "amina"), KAREN)
        amends(table, agreed, THEIRS, THEIRS, METTE)
        assert (table.agreement(agreed).accepted, table.agreement(agreed).other) == (("amina",), None)


class TestStatement:
    WAS, ONE, TWO = Said("ida", "Han er trat"), Said("ida", "Han er træt"), Said("amina", "Han er trist")

    @pytest.fixture
    def said(self, table: Table) -> str:
        """A statement that Karen corrects, and Jonas at the same time."""
        table.does(NoteStatement("s1", self.WAS), KAREN).after(1)
        table.does(CorrectStatement("s1", self.ONE, base=self.WAS), KAREN).after(1)
        table.does(CorrectStatement("s1", self.TWO, base=self.WAS), JONAS)
        return "s1"

    def test_both_wordings_stand_with_whose_and_when(self, table: Table, said: str) -> None:
        item = noted(table, said)
        assert (item.said, item.by, item.corrected_at) == (self.TWO, "jonas", table.now)
        assert item.other is not None
        assert (item.other.said, item.other.by) == (self.ONE, "karen")
        assert item.at < item.other.at < table.now
        assert replay(table.log) == table.state

    @pytest.mark.parametrize("chosen", [ONE, TWO, Said("ida", "Han er træt og trist")])
    def test_whoever_writes_next_settles_it(self, table: Table, said: str, chosen: Said) -> None:
        table.does(CorrectStatement(said, chosen, base=self.TWO), KAREN)
        assert (noted(table, said).said, noted(table, said).other) == (chosen, None)
        table.refuses(CorrectStatement(said, chosen, base=chosen), Why.NO_CHANGE, JONAS)

    @pytest.mark.parametrize("late", [WAS, ONE])
    def test_the_same_words_or_none_of_ones_own_are_no_crossing(self, table: Table, late: Said) -> None:
        table.does(NoteStatement("s1", self.WAS), KAREN).does(CorrectStatement("s1", self.ONE, base=self.WAS), KAREN)
        length = len(table.log)
        table.does(CorrectStatement("s1", late, base=self.WAS), JONAS)
        assert (noted(table, "s1").said, noted(table, "s1").other, len(table.log)) == (self.ONE, None, length)

    def test_a_topic_is_not_lost_by_it(self, table: Table, said: str) -> None:
        table.does(CorrectStatement(said, self.ONE, ("helbred",), base=self.ONE), KAREN)
        assert table.state.minutes.consent.topics[said] == ("helbred",)
        assert noted(table, said).said == self.TWO

    def test_corrected_crosswise_the_first_wording_has_its_own_time(self, table: Table) -> None:
        table.does(NoteStatement("s1", self.WAS), KAREN)
        first_at = table.now
        table.after(1).does(CorrectStatement("s1", self.TWO, base=Said("ida", "Han")), JONAS)
        assert noted(table, "s1").other == OtherSaid(self.WAS, "karen", first_at)

    def test_what_was_added_meanwhile_has_its_own_time(self, table: Table) -> None:
        table.does(NoteStatement("s1", self.WAS), KAREN).after(1)
        added = replace(self.WAS, change="I seng klokken ni")
        table.does(CorrectStatement("s1", added, base=self.WAS), KAREN)
        added_at = table.now
        table.after(1).does(CorrectStatement("s1", self.TWO, base=self.WAS), JONAS)
        assert noted(table, "s1").other == OtherSaid(added, "karen", added_at)

    def test_each_takes_back_their_own_alone(self, table: Table, said: str) -> None:
        table.undoes(KAREN)
        assert (noted(table, said).said, noted(table, said).other) == (self.TWO, None)
        table.undoes(JONAS)
        assert noted(table, said) == replace(
            noted(table, said), said=self.WAS, by="karen", written_at=None, corrected_at=None, other=None
        )

    def test_what_another_withdrew_meanwhile_cannot_be_corrected(self, table: Table, said: str) -> None:
        table.does(WithdrawStatement(said), KAREN)
        table.refuses(CorrectStatement(said, self.ONE, base=self.TWO), Why.UNKNOWN_STATEMENT, JONAS)
