"""Agreements: who does what, read back and confirmed; a child is heard and never responsible."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from meeting import agreements
from meeting.agreement_terms import FollowUp, Outcome, Resource, Terms
from meeting.intents import (
    Amend,
    AskChild,
    Confirm,
    FollowUpAgreement,
    NoteReservation,
    OpenMeeting,
    Propose,
    PutAside,
    ReadBack,
    StopReadBack,
)
from meeting.plan import EarlierAgreement
from meeting.refusal import Why
from meeting.state import Standing
from tests.people import AUNT, BO, EVERYBODY, interpreted
from tests.table import Table, terms


@pytest.fixture
def table() -> Table:
    """A meeting with a companion and an interpreter."""
    return Table(interpreted(*EVERYBODY, BO)).opens()


def standing(table: Table, agreement_id: str) -> Standing:
    """How far an agreement has come."""
    return agreements.standing(table.agreement(agreement_id))


class TestWhoIsResponsible:
    @pytest.mark.rule("R96", "R42")
    def test_a_child_never_and_nothing_goes_past_it(self, table: Table) -> None:
        refused = table.refuses(Propose(terms("henter mælk", "sami"), table.today), Why.CHILD_RESPONSIBLE)
        assert (refused.people, refused.needs_reason, refused.needs_confirm) == (("sami",), False, False)

    @pytest.mark.rule("R96")
    def test_also_not_beside_an_adult_or_by_a_change(self, table: Table) -> None:
        table.refuses(Propose(terms("henter", "ida", "sami"), table.today), Why.CHILD_RESPONSIBLE)
        agreed = table.proposes(terms("henter", "ida"))
        table.refuses(Amend(agreed, terms("henter", "sami"), table.today), Why.CHILD_RESPONSIBLE)

    @pytest.mark.rule("R96")
    def test_a_child_can_take_part(self, table: Table) -> None:
        agreed = table.proposes(replace(terms("går til fodbold", "yusuf"), contributors=("sami",)))
        assert table.agreement(agreed).terms.contributors == ("sami",)

    def test_an_interpreter_and_a_companion_are_not(self, table: Table) -> None:
        table.refuses(Propose(terms("tolker", "nadia"), table.today), Why.INTERPRETER_AGREES)
        table.refuses(Propose(replace(terms(), contributors=("nadia",)), table.today), Why.INTERPRETER_AGREES)
        table.refuses(Propose(terms("lover", "bo"), table.today), Why.COMPANION_AGREES)

    def test_nobody_from_outside_the_meeting_is(self, table: Table) -> None:
        table.refuses(Propose(terms("henter", "aunt"), table.today), Why.UNKNOWN_PERSON)
        assert table.walks_in(AUNT).proposes(terms("henter", "aunt"))

    def test_an_agreement_is_about_children(self, table: Table) -> None:
        table.refuses(Propose(terms(about=("ida",)), table.today), Why.UNKNOWN_PERSON)


class TestWhatItSays:
    @pytest.mark.rule("R113", "R122")
    def test_it_is_incomplete_until_who_what_start_and_follow_up_are_there(self, table: Table) -> None:
        agreed = table.proposes(Terms("ser på det"))
        assert agreements.missing(table.agreement(agreed).terms) == (
            Why.LACKS_WHO,
            Why.LACKS_START,
            Why.LACKS_FOLLOW_UP,
        )
        assert standing(table, agreed) is Standing.INCOMPLETE
        table.refuses(ReadBack(agreed), Why.LACKS_WHO)
        table.does(Amend(agreed, terms("ser på det"), table.today)).does(ReadBack(agreed))

    @pytest.mark.rule("R122")
    def test_followed_up_at_the_next_meeting_is_a_follow_up(self, table: Table) -> None:
        agreed = table.proposes(terms(follow_up=FollowUp()))
        assert agreements.missing(table.agreement(agreed).terms) == ()

    def test_all_its_fields_are_kept(self, table: Table) -> None:
        whole = Terms(
            "øver lektier med Sami",
            ("yusuf", "amina"),
            ("ida",),
            date(2026, 12, 7),
            FollowUp(date(2027, 1, 15)),
            date(2027, 2, 1),
            Resource.PRIVATE,
            ("sami",),
        )
        agreed = table.proposes(whole)
        assert (table.agreement(agreed).terms, table.agreement(agreed).number) == (whole, 1)

    def test_a_new_date_is_not_past_and_an_old_one_may_stay(self, table: Table) -> None:
        past = terms(starts=date(2026, 12, 1))
        assert table.refuses(Propose(past, table.today), Why.DATE_PAST).what == "2026-12-01"
        table.refuses(Propose(terms(follow_up=FollowUp(date(2026, 1, 1))), table.today), Why.DATE_PAST)
        agreed = table.proposes(terms(starts=date(2026, 12, 3)))
        table.does(Amend(agreed, terms("skriver", starts=date(2026, 12, 3)), date(2026, 12, 10)))

    def test_an_empty_one_is_not_written(self, table: Table) -> None:
        table.refuses(Propose(Terms(" "), table.today), Why.LACKS_WHAT)
        table.refuses(Amend("nothing", terms(), table.today), Why.UNKNOWN_AGREEMENT)


@pytest.mark.rule("R120")
class TestReadBack:
    def test_the_room_hears_it_and_says_yes(self, table: Table) -> None:
        agreed = table.proposes(terms())
        assert standing(table, agreed) is Standing.NOT_READ_BACK
        table.does(ReadBack(agreed))
        assert table.state.agreements.reading == agreed
        table.does(Confirm(agreed, "Ida ringer til skolen."))
        assert (standing(table, agreed), table.agreement(agreed).wording) == (
            Standing.AGREED,
            "Ida ringer til skolen.",
        )
        assert table.state.agreements.reading == ""

    def test_only_what_stands_before_the_room_is_confirmed(self, table: Table) -> None:
        first, second = table.proposes(terms()), table.proposes(terms("skriver"))
        table.refuses(Confirm(first, "Ida ringer."), Why.NOT_READING)
        table.does(ReadBack(first))
        table.refuses(Confirm(second, "Ida skriver."), Why.NOT_READING)
        table.refuses(Confirm(first, "  "), Why.NOT_READING)
        table.does(StopReadBack()).refuses(StopReadBack(), Why.NOT_READING)
        assert standing(table, first) is Standing.NOT_READ_BACK

    def test_any_later_change_makes_it_not_read_back_and_keeps_the_last_wording(self, table: Table) -> None:
        agreed = table.agrees(terms("ringer"))
        table.does(Amend(agreed, terms("skriver"), table.today))
        assert (standing(table, agreed), table.agreement(agreed).wording) == (
            Standing.NOT_READ_BACK,
            "Det aftalte vi.",
        )
        assert [item.id for item in agreements.to_read_back(table.state)] == [agreed]

    def test_a_change_while_it_stands_before_the_room_turns_the_room_from_it(self, table: Table) -> None:
        agreed = table.proposes(terms("ringer"))
        table.does(ReadBack(agreed)).does(Amend(agreed, terms("skriver"), table.today), "minutes")
        table.refuses(Confirm(agreed, "Ida ringer."), Why.NOT_READING)

    def test_a_change_back_needs_no_new_reading(self, table: Table) -> None:
        agreed = table.agrees(terms("ringer"))
        table.does(Amend(agreed, terms("skriver"), table.today)).does(Amend(agreed, terms("ringer"), table.today))
        assert standing(table, agreed) is Standing.AGREED

    def test_put_aside_it_stays_and_can_be_taken_up(self, table: Table) -> None:
        agreed = table.proposes(terms())
        table.does(ReadBack(agreed)).does(PutAside(agreed))
        assert (standing(table, agreed), table.state.agreements.reading) == (Standing.PUT_ASIDE, "")
        table.refuses(PutAside(agreed), Why.NO_CHANGE)
        table.confirms(agreed)
        assert standing(table, agreed) is Standing.AGREED

    @pytest.mark.rule("R10")
    def test_without_a_parent_it_is_a_proposal_until_one_is_there(self, table: Table) -> None:
        table.leaves("amina", "yusuf")
        agreed = table.agrees(terms())
        assert standing(table, agreed) is Standing.PROPOSAL
        table.arrives("yusuf").confirms(agreed)
        assert standing(table, agreed) is Standing.AGREED

    @pytest.mark.rule("R10")
    def test_a_parent_who_leaves_later_has_agreed(self, table: Table) -> None:
        agreed = table.agrees(terms())
        table.leaves("amina", "yusuf")
        assert standing(table, agreed) is Standing.AGREED


@pytest.mark.rule("R92")
class TestChildsView:
    def test_it_waits_until_the_child_was_asked(self, table: Table) -> None:
        agreed = table.agrees(terms(about=("sami",)))
        assert [child.id for child in agreements.children_to_ask(table.state, table.agreement(agreed))] == ["sami"]
        table.does(AskChild(agreed, "sami", "Det er fint"))
        assert agreements.children_to_ask(table.state, table.agreement(agreed)) == ()

    def test_or_somebody_who_speaks_for_it(self, table: Table) -> None:
        agreed = table.agrees(terms(about=("sami",)))
        table.leaves("sami").does(AskChild(agreed, "sami", "Han vil gerne", "mormor"))
        assert (table.agreement(agreed).views[0].through, table.agreement(agreed).views[0].at) == ("mormor", table.now)

    def test_when_something_else_is_agreed_the_child_is_asked_again(self, table: Table) -> None:
        agreed = table.agrees(terms("henter Sami om onsdagen", "mormor", about=("sami",)))
        table.does(AskChild(agreed, "sami", "Ja"))
        changed = terms("henter Sami om fredagen", "mormor", about=("sami",))
        table.does(Amend(agreed, changed, table.today))
        assert [child.id for child in agreements.children_to_ask(table.state, table.agreement(agreed))] == ["sami"]
        assert table.agreement(agreed).views[0].view == "Ja"

    def test_another_date_does_not_ask_it_again(self, table: Table) -> None:
        agreed = table.proposes(terms(about=("sami",)))
        table.does(AskChild(agreed, "sami", "Ja"))
        table.does(Amend(agreed, terms(about=("sami",), starts=date(2027, 1, 4)), table.today))
        assert agreements.children_to_ask(table.state, table.agreement(agreed)) == ()

    def test_only_a_child_it_is_about_and_only_with_an_answer(self, table: Table) -> None:
        agreed = table.proposes(terms())
        table.refuses(AskChild(agreed, "sami", "Ja"), Why.UNKNOWN_PERSON)
        about = table.proposes(terms("henter", about=("sami",)))
        table.refuses(AskChild(about, "sami", " "), Why.LACKS_WHAT)
        table.refuses(AskChild(about, "amina", "Ja"), Why.UNKNOWN_PERSON)
        table.refuses(AskChild(about, "sami", "Ja", "ole"), Why.UNKNOWN_PERSON)


@pytest.mark.rule("R109")
def test_who_agrees_with_a_reservation_is_heard_with_it(table: Table) -> None:
    agreed = table.proposes(terms())
    table.does(NoteReservation(agreed, "yusuf", "Hvis bussen går"), "minutes")
    assert [(held.person, held.text) for held in table.agreement(agreed).reservations] == [("yusuf", "Hvis bussen går")]
    table.refuses(NoteReservation(agreed, "ole", "Nej"), Why.UNKNOWN_PERSON)
    table.refuses(NoteReservation("nothing", "yusuf", "Nej"), Why.UNKNOWN_AGREEMENT)


@pytest.mark.rule("R48", "R131")
def test_what_became_of_an_earlier_agreement_is_said_and_may_be_corrected() -> None:
    earlier = tuple(EarlierAgreement(f"1.{number}", "ringer", "Ida") for number in (1, 2))
    table = Table().does(OpenMeeting(("amina", "mette"), earlier))
    table.does(FollowUpAgreement("1.1", Outcome.PARTLY, "Den ene gang"))
    table.after(1).does(FollowUpAgreement("1.1", Outcome.KEPT, "Begge gange"))
    (said,) = table.state.agreements.followed_up
    assert (said.ref, said.outcome, said.at) == ("1.1", Outcome.KEPT, table.now)
    assert [left.ref for left in agreements.unanswered(table.state)] == ["1.2"]
    table.refuses(FollowUpAgreement("9.9", Outcome.KEPT), Why.UNKNOWN_AGREEMENT)
