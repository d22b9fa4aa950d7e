"""What may be shared: topics on statements and agreements, and a consent that is taken back (scenario 8)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import agreements
from meeting.events import Reason
from meeting.fold import replay
from meeting.intents import (
    Amend,
    CloseMeeting,
    Confirm,
    GiveConsent,
    MarkTopics,
    NoteStatement,
    PauseMeeting,
    Propose,
    ReadBack,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.minutes import topics, withheld
from meeting.refusal import Why
from meeting.state import Standing
from meeting.statement_terms import Said
from tests.meeting.speech import PANE, says
from tests.table import Table, terms

HEALTH = WithdrawConsent("helbred", "amina")
HEALTH_AGAIN = GiveConsent("helbred", "amina")


@pytest.fixture
def table() -> Table:
    """The descriptive round."""
    return Table().opens().enters("descriptive")


def tagged(table: Table, *names: str) -> str:
    """An agreement that touches these topics; return its id."""
    agreed = table.proposes(terms(), PANE)
    table.does(MarkTopics(agreed, names or ("helbred",)), PANE)
    return agreed


class TestTopics:
    def test_they_stand_on_statements_and_agreements(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin", topic="Helbred")
        agreed = tagged(table, "helbred", "skole")
        assert (topics(table.state, said), topics(table.state, agreed)) == (("helbred",), ("helbred", "skole"))
        table.does(MarkTopics(agreed, ()), PANE)
        assert topics(table.state, agreed) == ()

    def test_an_agreement_is_written_with_its_topics_and_keeps_those_it_had(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin", topic="helbred")
        table.does(Propose(terms("giver medicin", "amina"), table.today, said, ("Skole", "skole")), PANE)
        [agreed] = table.state.agreements.items
        assert topics(table.state, agreed.id) == ("helbred", "skole")
        amended = Amend(agreed.id, agreed.terms, table.today, topics=("penge",))
        table.does(amended, PANE)
        assert topics(table.state, agreed.id) == ("helbred", "skole", "penge")
        table.refuses(amended, Why.NO_CHANGE, PANE)
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).does(replace(amended, topics=("ro",)), PANE)
        assert topics(table.state, agreed.id)[-1] == "ro"
        assert not table.state.minutes.additions

    def test_what_a_statement_turns_out_to_touch_the_agreement_out_of_it_touches_too(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin")
        table.does(Propose(terms("giver medicin", "amina"), table.today, said), PANE)
        [agreed] = table.state.agreements.items
        table.does(MarkTopics(agreed.id, ("skole",)), PANE).does(MarkTopics(said, ("helbred",)), PANE)
        assert topics(table.state, agreed.id) == ("skole", "helbred")

    @pytest.mark.parametrize("typed", ["Søvn  og ro", " søvn og\tro ", "SØVN OG RO"])
    def test_one_topic_is_one_however_it_is_typed(self, table: Table, typed: str) -> None:
        said = says(table, "amina", "Han sover ikke", topic=typed)
        table.does(WithdrawConsent("søvn og ro", "amina"), PANE)
        assert withheld(table.state, said)

    def test_also_with_its_letters_put_together(self, table: Table) -> None:
        said = says(table, "amina", "Vi har ikke råd", topic="ra\u030ad")
        assert topics(table.state, said) == ("r\u00e5d",)

    def test_nothing_and_twice_the_same_are_no_topics(self, table: Table) -> None:
        table.does(NoteStatement("s1", Said("amina", "Ro"), ("", " ", "skole", "Skole")), PANE)
        assert topics(table.state, "s1") == ("skole",)
        table.refuses(MarkTopics("s1", ("SKOLE",)), Why.NO_CHANGE, PANE)
        table.refuses(MarkTopics("s9", ("skole",)), Why.UNKNOWN_STATEMENT, PANE)

    def test_a_proposal_out_of_a_statement_has_its_topics_from_the_first_instant(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin hver dag", topic="helbred")
        table.does(HEALTH, PANE).does(Propose(terms("giver medicin", "amina"), table.today, said), PANE)
        (item,) = table.state.agreements.items
        assert (item.statement, withheld(table.state, item.id)) == (said, True)
        table.undoes(PANE)
        assert (table.state.agreements.items, set(table.state.minutes.consent.topics)) == ((), {said})

    def test_a_proposal_keeps_its_way_back_to_a_statement_that_was_withdrawn_since(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin hver dag", topic="helbred")
        table.does(WithdrawStatement(said), "minutes-2")
        table.does(Propose(terms("giver medicin", "amina"), table.today, said), PANE)
        assert topics(table.state, table.state.agreements.items[0].id) == ("helbred",)
        table.refuses(Propose(terms(), table.today, "s9"), Why.UNKNOWN_STATEMENT, PANE)

    def test_what_an_agreement_grew_from_is_not_taken_back_from_under_it(self, table: Table) -> None:
        said = says(table, "amina", "Han får medicin hver dag")
        table.does(Propose(terms("giver medicin", "amina"), table.today, said))
        assert table.refuses(Undo(), Why.UNDO_DEPENDS, PANE).what == "AgreementProposed"


@pytest.mark.rule("R118")
class TestConsent:
    def test_taken_back_it_hides_what_touches_the_topic_and_nothing_else(self, table: Table) -> None:
        said, other = says(table, "amina", "Han får medicin", topic="helbred"), says(table, "ida", "Ro", topic="skole")
        agreed = tagged(table)
        table.does(HEALTH, PANE)
        assert [withheld(table.state, each) for each in (said, agreed, other)] == [True, True, False]
        later = says(table, "amina", "Og i morgen igen", topic="helbred")
        assert withheld(table.state, later)

    def test_given_again_it_shows_it(self, table: Table) -> None:
        agreed = tagged(table)
        table.does(HEALTH, PANE).does(HEALTH_AGAIN, "minutes-2")
        assert not withheld(table.state, agreed)
        assert table.confirms(agreed).state.agreements.items[0].wording

    def test_it_is_somebodys_and_about_something_and_once(self, table: Table) -> None:
        table.refuses(WithdrawConsent(" ", "amina"), Why.LACKS_TEXT, PANE)
        table.refuses(WithdrawConsent("helbred", "ole"), Why.UNKNOWN_PERSON, PANE)
        table.refuses(HEALTH_AGAIN, Why.NO_CHANGE, PANE)
        table.does(HEALTH, PANE).refuses(WithdrawConsent(" Helbred", "amina"), Why.NO_CHANGE, PANE)
        table.refuses(GiveConsent("helbred", "ole"), Why.NO_CHANGE, PANE)
        assert table.state.minutes.consent.withdrawn == {"helbred": ("amina",)}

    def test_each_says_it_for_themselves(self, table: Table) -> None:
        agreed = tagged(table.does(HEALTH, PANE))
        table.does(WithdrawConsent("helbred", "yusuf"), PANE).does(HEALTH_AGAIN, PANE)
        assert withheld(table.state, agreed)
        table.does(GiveConsent("helbred", "yusuf"), PANE)
        assert not withheld(table.state, agreed)

    def test_before_anything_was_said_about_it(self, table: Table) -> None:
        agreed = tagged(table.does(HEALTH, PANE))
        assert withheld(table.state, agreed)

    @pytest.mark.parametrize("late", [PauseMeeting(), CloseMeeting(Reason.NOT_ENOUGH_TIME)])
    def test_also_when_the_meeting_is_over_and_the_sentence_still_stands(
        self, table: Table, late: PauseMeeting | CloseMeeting
    ) -> None:
        agreed = tagged(table)
        table.does(ReadBack(agreed)).does(late).does(HEALTH, PANE)
        assert table.state.agreements.reading == ""
        assert replay(table.log) == table.state


@pytest.mark.rule("R118")
class TestReadBack:
    def test_a_sentence_that_stands_before_the_room_is_turned_from(self, table: Table) -> None:
        agreed = tagged(table)
        table.does(ReadBack(agreed)).does(HEALTH, PANE)
        assert table.state.agreements.reading == ""
        table.refuses(Confirm(agreed, "Ida ringer til lægen."), Why.NOT_READING)
        assert table.refuses(ReadBack(agreed), Why.WITHHELD).what == agreed

    def test_so_is_one_that_turns_out_to_touch_it(self, table: Table) -> None:
        agreed = table.proposes(terms())
        table.does(HEALTH, PANE).does(ReadBack(agreed)).does(MarkTopics(agreed, ("helbred",)), PANE)
        assert table.state.agreements.reading == ""

    def test_another_sentence_stays(self, table: Table) -> None:
        tagged(table)
        agreed = table.proposes(terms("skriver"))
        table.does(ReadBack(agreed)).does(HEALTH, PANE)
        assert table.state.agreements.reading == agreed

    def test_what_the_room_said_yes_to_before_is_withheld_too_and_kept(self, table: Table) -> None:
        agreed = tagged(table)
        table.confirms(agreed, "Ida ringer til lægen.").does(HEALTH, PANE)
        assert withheld(table.state, agreed)
        assert table.agreement(agreed).wording == "Ida ringer til lægen."
        assert agreements.standing(table.agreement(agreed)) is Standing.AGREED

    def test_it_can_be_written_otherwise_and_stays_withheld_until_its_topic_is_taken_off(self, table: Table) -> None:
        agreed = tagged(table)
        table.does(HEALTH, PANE).does(Amend(agreed, terms("ses med lægen"), table.today), PANE)
        table.refuses(ReadBack(agreed), Why.WITHHELD)
        table.does(MarkTopics(agreed, ()), PANE).confirms(agreed)

    def test_taken_back_by_undo_a_topic_hides_what_is_being_read_now(self, table: Table) -> None:
        agreed = tagged(table)
        table.does(MarkTopics(agreed, ()), PANE).does(ReadBack(agreed)).does(HEALTH, "minutes-2")
        assert table.state.agreements.reading == agreed
        table.undoes(PANE)
        assert (withheld(table.state, agreed), table.state.agreements.reading) == (True, "")

    def test_a_consent_on_which_the_room_was_read_something_is_taken_back_anew_and_not_by_undo(
        self, table: Table
    ) -> None:
        agreed = tagged(table)
        table.does(HEALTH, PANE).does(HEALTH_AGAIN, PANE).does(ReadBack(agreed))
        assert table.refuses(Undo(), Why.UNDO_DEPENDS, PANE).what == "ReadBackStarted"
        assert table.does(HEALTH, PANE).state.agreements.reading == ""
