"""No child answers for what it said: its words do not become an agreement, and nobody else's are kept from one."""

from __future__ import annotations

import pytest

from meeting.intents import Amend, Confirm, CorrectStatement, NoteStatement, Propose, ReadBack, WithdrawStatement
from meeting.refusal import Refused, Why
from meeting.statement_terms import Category, Said
from tests.meeting.speech import PANE, says
from tests.people import EVERYBODY, somebody
from tests.table import Table, terms

pytestmark = pytest.mark.rule("R40")

WISH = "Jeg vil sove hos mormor"


@pytest.fixture
def table() -> Table:
    """The descriptive round."""
    return Table().opens().enters("descriptive")


def proposes(table: Table, what: str, statement: str = "") -> Refused | None:
    """Propose this from the minute-taker's pane, out of a statement or by hand."""
    return table.tries(Propose(terms(what, "mormor"), table.today, statement), PANE)


def refused(why: Refused | None) -> bool:
    """Whether it was refused, and for this."""
    assert why in (None, Refused(Why.CHILDS_WORDS))
    return why is not None


class TestWordForWord:
    @pytest.mark.parametrize(
        "typed",
        [
            WISH,
            "jeg vil SOVE hos Mormor",
            "»Jeg vil sove hos mormor!«",
            "  Jeg  vil\tsove\nhos mormor. ",
            "Jeg vil sove – hos mormor",
            "Jeg vil sove hos\u00a0mor\u00admor",
        ],
    )
    def test_however_it_is_typed(self, table: Table, typed: str) -> None:
        said = says(table, "sami", WISH, Category.WISH_MORE)
        assert refused(proposes(table, typed, said))
        assert refused(proposes(table, typed))

    @pytest.mark.parametrize(
        ("said", "typed"),
        [
            ("أريد أن أنام عند جدتي", "«أريد أن أنام عند جدتي»."),
            ("أُرِيدُ أن أنامَ", "أريد  أن أنام!"),
            ("Jeg går på stranden", "jeg ga\u030ar pa\u030a STRANDEN"),
            ("Jeg blev 10 år", "jeg blev １０ år"),
        ],
    )
    def test_in_every_script_and_with_letters_put_together(self, table: Table, said: str, typed: str) -> None:
        says(table, "sami", said)
        assert refused(proposes(table, typed))

    @pytest.mark.parametrize("what", ["Sover hos mormor", "Jeg vil sove hos moster", "Jeg vil gerne sove hos mormor"])
    def test_an_adult_says_it_in_their_own_words(self, table: Table, what: str) -> None:
        assert not refused(proposes(table, what, says(table, "sami", WISH)))

    def test_other_letters_are_other_words(self, table: Table) -> None:
        says(table, "sami", "Det er for hårdt")
        assert not refused(proposes(table, "Det er for hardt"))

    def test_nor_one_sentence_or_line_of_it_nor_its_wish_for_a_change(self, table: Table) -> None:
        said = Said("sami", f"Skolen er lang. {WISH}\nDer er roligt hos hende", Category.WORRY, "En voksen der lytter")
        table.does(NoteStatement("s1", said), PANE)
        for what in ("Skolen er lang", WISH, "Der er roligt hos hende", "En voksen der lytter", said.text):
            assert refused(proposes(table, what))
        assert not refused(proposes(table, "roligt hos hende"))

    def test_also_when_a_written_agreement_is_changed_to_it(self, table: Table) -> None:
        agreed = table.proposes(terms("henter Sami"))
        says(table, "sami", WISH)
        table.refuses(Amend(agreed, terms(WISH), table.today), Why.CHILDS_WORDS)
        table.refuses(Amend(agreed, terms(WISH), table.today), Why.CHILDS_WORDS, PANE)

    def test_a_child_who_walked_in_is_a_child(self, table: Table) -> None:
        table.walks_in(somebody("sister", "barn", EVERYBODY[0].network))
        says(table, "sister", WISH)
        assert refused(proposes(table, WISH))


class TestFewWords:
    @pytest.mark.parametrize("few", ["Ja", "Mere fodbold", "- fodbold!"])
    def test_are_nobodys_own(self, table: Table, few: str) -> None:
        says(table, "sami", few)
        assert not refused(proposes(table, few.lower()))

    @pytest.mark.parametrize("few", ["Ja", "Mere fodbold"])
    def test_but_an_agreement_that_grew_from_them_says_more(self, table: Table, few: str) -> None:
        said = says(table, "sami", few)
        assert refused(proposes(table, few.upper(), said))
        assert not refused(proposes(table, f"tager Sami med til {few}", said))
        agreed = table.state.agreements.items[-1].id
        table.refuses(Amend(agreed, terms(few), table.today), Why.CHILDS_WORDS, PANE)


class TestWhoseTheyAre:
    def test_an_adults_statement_becomes_an_agreement_in_one_key(self, table: Table) -> None:
        said = says(table, "mormor", "Jeg henter ham om onsdagen")
        assert not refused(proposes(table, "Jeg henter ham om onsdagen", said))

    def test_what_was_corrected_or_withdrawn_stands_no_longer(self, table: Table) -> None:
        table.does(CorrectStatement(says(table, "sami", WISH), Said("mormor", WISH)), PANE)
        table.does(CorrectStatement(says(table, "sami", "Jeg vil gå hjem nu"), Said("sami", "Jeg vil blive her")), PANE)
        table.does(WithdrawStatement(says(table, "sami", "Jeg vil bo hos mormor")), PANE)
        for what in (WISH, "Jeg vil gå hjem nu", "Jeg vil bo hos mormor"):
            assert not refused(proposes(table, what))
        assert refused(proposes(table, "Jeg vil blive her"))

    def test_what_a_child_took_back_is_not_made_an_agreement_of(self, table: Table) -> None:
        said = says(table, "sami", WISH)
        table.does(WithdrawStatement(said), PANE)
        assert refused(proposes(table, WISH, said))

    def test_both_wordings_count_while_both_stand(self, table: Table) -> None:
        ida, sami = Said("ida", "Han vil hjem i dag"), Said("sami", "Jeg vil hjem i dag")
        table.does(NoteStatement("s1", Said("ida", "Hjem")), PANE)
        table.does(CorrectStatement("s1", ida, base=Said("ida", "Hjem")), "minutes-2")
        table.does(CorrectStatement("s1", sami, base=Said("ida", "Hjem")), PANE)
        assert refused(proposes(table, ida.text))
        assert refused(proposes(table, sami.text))

    def test_a_child_who_repeats_an_agreement_does_not_lock_it(self, table: Table) -> None:
        agreed = table.agrees(terms("henter Sami om onsdagen", "mormor"))
        says(table, "sami", "Henter Sami om onsdagen?")
        table.does(Amend(agreed, terms("henter Sami om onsdagen.", "mormor", "yusuf"), table.today))
        table.confirms(agreed)

    def test_an_agreement_whose_statement_turns_out_to_be_a_childs_is_not_read_to_the_room(self, table: Table) -> None:
        said = says(table, "ida", WISH)
        assert not refused(proposes(table, WISH, said))
        agreed = table.state.agreements.items[-1].id
        table.does(CorrectStatement(said, Said("sami", WISH)), PANE)
        table.refuses(ReadBack(agreed), Why.CHILDS_WORDS)
        table.refuses(Amend(agreed, terms(WISH, "yusuf"), table.today), Why.CHILDS_WORDS)
        table.does(Amend(agreed, terms("lader Sami sove hos sig", "mormor"), table.today), PANE).confirms(agreed)

    def test_also_when_it_stands_before_the_room(self, table: Table) -> None:
        said = says(table, "ida", WISH)
        assert not refused(proposes(table, WISH, said))
        agreed = table.state.agreements.items[-1].id
        table.does(ReadBack(agreed)).does(CorrectStatement(said, Said("sami", WISH)), PANE)
        table.refuses(Confirm(agreed, WISH), Why.NOT_READING)
