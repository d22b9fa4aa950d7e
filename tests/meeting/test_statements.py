"""Statements: what somebody said, as it was written down, corrected and withdrawn; the log keeps every wording."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting import intents
from meeting.codec import pack, unpack
from meeting.events import Reason, StatementCorrected, StatementNoted, TopicsMarked
from meeting.intents import (
    CorrectStatement,
    NoteStatement,
    ParkQuestion,
    WithdrawStatement,
)
from meeting.minutes import topics
from meeting.refusal import Why
from meeting.state import Statement
from meeting.statement_terms import Category, Said
from tests.meeting.speech import PANE, noted, says
from tests.people import AUNT
from tests.table import Table

ARABIC = "أريد أن أنام عند جدتي"


@pytest.fixture
def table() -> Table:
    """The descriptive round; Ida has the floor."""
    return Table().opens().enters("descriptive").gives("ida")


def wordings(table: Table) -> list[str]:
    """Every wording the log holds, in order."""
    facts = (entry.event for entry in table.log)
    return [fact.said.text for fact in facts if isinstance(fact, StatementNoted | StatementCorrected)]


class TestNoting:
    @pytest.mark.rule("R7")
    def test_it_is_somebodys_view_of_a_part_of_the_meeting_at_an_instant(self, table: Table) -> None:
        table.after(3)
        said = says(table, "ida", "Han er glad for matematik", Category.WORKS)
        assert noted(table, said) == Statement(
            said, Said("ida", "Han er glad for matematik", Category.WORKS), "descriptive", table.now, "karen", pane=PANE
        )

    @pytest.mark.rule("R7")
    def test_it_is_never_nobodys(self, table: Table) -> None:
        for person in ("", "ole", "aunt"):
            table.refuses(NoteStatement("s1", Said(person, "Sådan er det")), Why.UNKNOWN_PERSON, PANE)
        table.walks_in(AUNT).does(NoteStatement("s1", Said("aunt", "Sådan er det")), PANE)

    @pytest.mark.rule("R6")
    def test_it_concerns_people_of_the_meeting(self, table: Table) -> None:
        table.does(NoteStatement("s1", Said("ida", "De venter længe", about=("sami", "amina"))), PANE)
        assert noted(table, "s1").said.about == ("sami", "amina")
        unknown = NoteStatement("s2", Said("ida", "De venter længe", about=("sami", "ole")))
        assert table.refuses(unknown, Why.UNKNOWN_PERSON, PANE).people == ("ole",)

    @pytest.mark.rule("R15")
    def test_beside_a_worry_stands_what_must_be_different_at_once_or_later(self, table: Table) -> None:
        worry = Said("ida", "Han giver op", Category.WORRY)
        answered = replace(worry, change="En voksen ved bordet fra kl. 8")
        table.does(NoteStatement("s1", answered), PANE).does(NoteStatement("s2", worry), PANE)
        table.does(CorrectStatement("s2", answered, base=worry), PANE)
        assert noted(table, "s1").said == noted(table, "s2").said == answered

    def test_it_belongs_to_the_part_in_which_it_was_begun(self, table: Table) -> None:
        table.enters("reflection", Reason.LEADER_DECIDES).does(
            NoteStatement("s1", Said("ida", "Sent"), phase="descriptive"), PANE
        )
        assert (noted(table, "s1").phase, noted(table, says(table, "ida", "Nu")).phase) == ("descriptive", "reflection")

    def test_a_part_that_was_never_entered_after_all_has_none(self, table: Table) -> None:
        table.frees().enters("reflection", Reason.LEADER_DECIDES)
        said = says(table, "ida", "Hvem kan hjælpe?")
        table.undoes()
        assert noted(table, said).phase == "descriptive"
        table.does(NoteStatement("s2", Said("ida", "Begyndt før det"), phase="reflection"), PANE)
        assert noted(table, "s2").phase == "descriptive"

    def test_the_floor_does_not_notice(self, table: Table) -> None:
        floor = table.state.floor
        says(table, "amina", "Jeg hører også noget")
        assert table.state.floor == floor

    def test_the_leading_pane_may_write_too(self, table: Table) -> None:
        table.does(NoteStatement("s1", Said("ida", "Ro")))
        assert noted(table, "s1").by == "mette"


class TestTwice:
    def test_the_same_again_is_there_already(self, table: Table) -> None:
        again = NoteStatement(says(table, "ida", "Ro"), Said("ida", "Ro"))
        table.refuses(again, Why.ALREADY_NOTED, PANE)
        assert wordings(table) == ["Ro"]

    def test_what_was_typed_on_before_the_pane_knew_is_not_lost(self, table: Table) -> None:
        said = says(table, "ida", "Ro", topic="skole")
        table.does(NoteStatement(said, Said("ida", "Ro om morgenen")), PANE)
        assert (noted(table, said).said.text, noted(table, said).other) == ("Ro om morgenen", None)
        assert topics(table.state, said) == ("skole",)

    def test_a_late_try_does_not_take_back_what_another_wrote_since(self, table: Table) -> None:
        corrected, withdrawn = says(table, "ida", "Ro"), says(table, "ida", "Uro")
        table.does(CorrectStatement(corrected, Said("ida", "Ro om aftenen")), "minutes-2")
        table.does(WithdrawStatement(withdrawn), "minutes-2")
        table.refuses(NoteStatement(corrected, Said("ida", "Ro og fred")), Why.ALREADY_NOTED, PANE)
        table.refuses(NoteStatement(withdrawn, Said("ida", "Uro og larm")), Why.ALREADY_NOTED, PANE)

    def test_taken_back_it_can_be_noted_anew(self, table: Table) -> None:
        said = says(table, "ida", "Ro")
        table.undoes(PANE).does(NoteStatement(said, Said("ida", "Ro")), PANE)
        assert noted(table, said).said.text == "Ro"

    def test_without_an_id_it_gets_one(self, table: Table) -> None:
        for _ in range(2):
            table.does(NoteStatement("", Said("ida", "Ro")), PANE)
        assert len({each.id for each in table.state.minutes.statements} - {""}) == 2


class TestWords:
    @pytest.mark.parametrize("text", ["", " ", "\n\t \n"])
    def test_nothing_is_not_written_down(self, table: Table, text: str) -> None:
        table.refuses(NoteStatement("s1", Said("ida", text)), Why.LACKS_TEXT, PANE)
        said = says(table, "ida", "Ro")
        table.refuses(CorrectStatement(said, Said("ida", text)), Why.LACKS_TEXT, PANE)

    @pytest.mark.parametrize(
        "text",
        [
            "Første linje\nAnden linje\n\n  rykket ind",
            "Blåbærgrød på Ærø, sødmælk og æbler",
            ARABIC,
            "مَدرسة\u200f ١٢",
            "en \x1b[31mrød\x1b[0m klokke \a, et \x00 og \x9b2J",
            "[b]fed[/b] #skole @ida {x} %s",
            "👩‍👧‍👦 " + "lang " * 4000,
        ],
    )
    def test_whatever_was_typed_is_kept_as_data(self, table: Table, text: str) -> None:
        said = says(table, "ida", text)
        assert noted(table, said).said.text == text
        assert [unpack(*pack(entry.event)) for entry in table.log] == [entry.event for entry in table.log]


class TestCorrecting:
    def test_the_newer_words_stand_and_the_log_keeps_the_old(self, table: Table) -> None:
        said = says(table, "ida", "Han er trat", Category.WORRY)
        noted_at = table.now
        corrected = Said("karen", "Han er træt", Category.WORKS, about=("sami",))
        table.after(5).does(CorrectStatement(said, corrected), PANE)
        assert noted(table, said).said == corrected
        assert (noted(table, said).at, noted(table, said).corrected_at) == (noted_at, table.now)
        assert wordings(table) == ["Han er trat", "Han er træt"]

    @pytest.mark.rule("R15")
    def test_what_must_be_different_is_added_and_corrects_nothing(self, table: Table) -> None:
        said = says(table, "ida", "Han er trat", Category.WORRY)
        changed = Said("ida", "Han er trat", Category.WORRY, "I seng klokken ni")
        table.after(5).does(CorrectStatement(said, changed), PANE)
        assert (noted(table, said).corrected_at, noted(table, said).written_at) == (None, table.now)
        table.after(5).does(CorrectStatement(said, replace(changed, text="Han er træt")), PANE)
        corrected_at = table.now
        assert noted(table, said).corrected_at == corrected_at
        table.after(5).does(CorrectStatement(said, replace(changed, change="I seng klokken otte")), PANE)
        assert noted(table, said).corrected_at == table.now

    def test_the_same_words_are_no_correction(self, table: Table) -> None:
        said = says(table, "ida", "Ro")
        table.refuses(CorrectStatement(said, Said("ida", "Ro")), Why.NO_CHANGE, PANE)

    def test_only_what_is_there_is_corrected_and_as_strictly(self, table: Table) -> None:
        said = says(table, "ida", "Ro")
        table.refuses(CorrectStatement("s9", Said("ida", "Ro")), Why.UNKNOWN_STATEMENT, PANE)
        table.refuses(CorrectStatement(said, Said("ole", "Ro")), Why.UNKNOWN_PERSON, PANE)

    def test_its_topics_stay_unless_others_are_given(self, table: Table) -> None:
        said = says(table, "ida", "Han får medicin", topic="helbred")
        table.does(CorrectStatement(said, Said("ida", "Han fik medicin")), PANE)
        assert topics(table.state, said) == ("helbred",)
        table.does(CorrectStatement(said, Said("ida", "Han fik medicin"), ("Skole", " skole")), PANE)
        assert topics(table.state, said) == ("skole",)
        table.does(CorrectStatement(said, Said("ida", "Han fik medicin"), ()), PANE)
        assert topics(table.state, said) == ()

    def test_a_topic_alone_changes_no_words(self, table: Table) -> None:
        said = says(table, "ida", "Ro")
        table.does(CorrectStatement(said, Said("ida", "Ro"), ("skole",)), PANE)
        assert (table.log[-1].event, noted(table, said).corrected_at) == (TopicsMarked(said, ("skole",)), None)


class TestWithdrawing:
    def test_it_is_no_longer_part_of_the_minutes_and_the_log_keeps_it(self, table: Table) -> None:
        said = says(table, "ida", "Det skulle ikke stå her")
        table.does(WithdrawStatement(said), PANE)
        assert noted(table, said).withdrawn
        assert wordings(table) == ["Det skulle ikke stå her"]

    def test_once_and_then_it_is_not_corrected(self, table: Table) -> None:
        said = says(table, "ida", "Ro")
        table.does(WithdrawStatement(said), PANE)
        for intent in (
            WithdrawStatement(said),
            CorrectStatement(said, Said("ida", "Ro nu")),
            ParkQuestion("", "", said),
        ):
            table.refuses(intent, Why.UNKNOWN_STATEMENT, PANE)
        table.undoes(PANE).does(CorrectStatement(said, Said("ida", "Ro nu")), PANE)

    def test_another_pane_cannot_take_back_what_was_corrected_or_withdrawn_since(self, table: Table) -> None:
        corrected = says(table, "ida", "Ro")
        table.does(CorrectStatement(corrected, Said("ida", "Ro nu")), "minutes-2")
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS, PANE).what == "StatementCorrected"
        table.does(NoteStatement("s2", Said("ida", "Uro")), PANE).does(WithdrawStatement("s2"), "minutes-2")
        assert table.refuses(intents.Undo(), Why.UNDO_DEPENDS, PANE).what == "StatementWithdrawn"
