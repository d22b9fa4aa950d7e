"""Whose a statement is, a child's above all, and where the room may see that: a kept question."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import intents
from meeting.codec import pack
from meeting.events import Reason
from meeting.intents import (
    CorrectStatement,
    NoteStatement,
    ParkQuestion,
    WithdrawStatement,
)
from meeting.minutes import is_childs, only_child, speaker
from meeting.refusal import Why
from meeting.statement_terms import Category, Said
from tests.meeting.speech import PANE, noted, says
from tests.people import EVERYBODY, interpreted, somebody
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """The descriptive round; Ida has the floor."""
    return Table().opens().enters("descriptive").gives("ida")


@pytest.mark.rule("R39", "R97")
class TestChild:
    def test_what_it_thinks_and_wishes_is_kept_as_its_own(self, table: Table) -> None:
        wish = says(table, "sami", "Flere ture i svømmehallen", Category.WISH_MORE)
        idea = says(table, "sami", "Per kan gå med mig", Category.IDEA)
        assert [is_childs(table.state, noted(table, said)) for said in (wish, idea)] == [True, True]
        assert not is_childs(table.state, noted(table, says(table, "amina", "Det vil Sami også")))

    @pytest.mark.rule("R40")
    def test_it_is_the_childs_when_it_turns_out_so_and_while_it_is_in_doubt(self, table: Table) -> None:
        ida, sami = Said("ida", "Jeg vil hjem"), Said("sami", "Jeg vil hjem")
        table.does(NoteStatement("s1", ida), PANE).does(CorrectStatement("s1", sami, base=ida), PANE)
        assert is_childs(table.state, noted(table, "s1"))
        table.does(CorrectStatement("s1", Said("yusuf", "Jeg vil hjem"), base=ida), "minutes-2")
        assert is_childs(table.state, noted(table, "s1"))
        table.does(CorrectStatement("s1", Said("yusuf", "Jeg vil hjem")), PANE)
        assert not is_childs(table.state, noted(table, "s1"))

    def test_a_child_who_walks_in_is_a_child(self, table: Table) -> None:
        table.walks_in(somebody("sister", "barn", EVERYBODY[0].network))
        assert is_childs(table.state, noted(table, says(table, "sister", "Jeg er hans søster")))


@pytest.mark.rule("R41")
class TestWhoHeardIt:
    def test_the_children_who_were_here_at_its_first_letter(self, table: Table) -> None:
        heard = Said("ida", "Han giver op", children=("sami",))
        table.leaves("sami").does(NoteStatement("s1", heard), PANE)
        assert noted(table, "s1").said.children == ("sami",)
        table.does(CorrectStatement("s1", replace(heard, children=())), PANE)
        assert noted(table, "s1").said.children == ()

    def test_only_children(self, table: Table) -> None:
        heard = NoteStatement("s1", Said("ida", "Ro", children=("sami", "amina")))
        assert table.refuses(heard, Why.UNKNOWN_PERSON, PANE).people == ("amina",)


class TestWhoSpeaks:
    def test_it_is_who_has_the_floor(self, table: Table) -> None:
        assert speaker(table.state) == "ida"
        assert speaker(table.frees().state) == ""

    def test_what_an_interpreter_says_is_somebody_elses(self) -> None:
        table = Table(interpreted()).opens()
        assert speaker(table.gives("nadia", confirmed=True).state) == ""
        assert speaker(table.gives("mette", confirmed=True).state) == "mette"

    def test_a_meeting_of_siblings_is_for_no_one_child(self, table: Table) -> None:
        assert only_child(table.state) == "sami"
        assert only_child(table.walks_in(somebody("sister", "barn", EVERYBODY[0].network)).state) == ""


@pytest.mark.rule("R104")
class TestKeptAsAQuestion:
    def test_on_the_wall_stands_whose_it_is_and_never_its_words(self, table: Table) -> None:
        said = says(table, "amina", "Hvem ringer jeg til?", Category.QUESTION)
        table.does(ParkQuestion("Hvem ringer jeg til?", "yusuf", said), PANE)
        (kept,) = table.state.questions
        assert (kept.text, kept.person, kept.statement, kept.taken) == ("", "amina", said, False)
        table.refuses(ParkQuestion(statement=said), Why.NO_CHANGE, "minutes-2")
        table.refuses(ParkQuestion(statement="s9"), Why.UNKNOWN_STATEMENT, PANE)

    @pytest.mark.rule("R40")
    def test_of_a_childs_not_even_that(self, table: Table) -> None:
        table.does(ParkQuestion(statement=says(table, "sami", "Må jeg gå nu?", Category.QUESTION)), PANE)
        assert table.state.questions[0].person == ""
        assert "sami" not in pack(table.log[-1].event)[2]

    @pytest.mark.rule("R40")
    def test_it_follows_whose_it_turns_out_to_be(self, table: Table) -> None:
        said = says(table, "amina", "Må jeg gå nu?")
        table.does(ParkQuestion(statement=said), PANE).does(CorrectStatement(said, Said("sami", "Må jeg gå nu?")), PANE)
        assert table.state.questions[0].person == ""
        table.undoes(PANE)
        assert table.state.questions[0].person == "amina"

    def test_a_withdrawn_one_does_not_come_back_and_leaves_the_others_their_numbers(self, table: Table) -> None:
        said = says(table, "amina", "Hvem ringer jeg til?")
        table.does(ParkQuestion(statement=said), PANE).does(ParkQuestion("Hvem henter?", "ida"))
        table.does(WithdrawStatement(said), PANE)
        assert [kept.taken for kept in table.state.questions] == [True, False]

    def test_what_was_kept_as_a_question_is_not_taken_back_from_under_it(self, table: Table) -> None:
        said = says(table, "amina", "Hvem ringer jeg til?")
        table.does(ParkQuestion(statement=said), "minutes-2")
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS, PANE).what == "QuestionParked"

    def test_it_comes_back_in_the_reflection_and_is_taken_up(self, table: Table) -> None:
        said = says(table, "amina", "Hvem ringer jeg til?")
        table.does(ParkQuestion(statement=said), PANE).frees().enters("reflection", Reason.LEADER_DECIDES)
        table.does(intents.TakeQuestion(table.state.questions[0].id))
        assert table.state.questions[0].taken
