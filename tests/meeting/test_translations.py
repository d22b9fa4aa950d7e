"""An interpreter's words stand for exactly the Danish they were made of, whoever takes them in and when (R52)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.events import Reason, TranslationTaken
from meeting.intents import Amend, CloseMeeting, MarkTopics, TakeTranslation, WithdrawConsent
from meeting.refusal import Why
from meeting.state import Meeting, Stage, Translation
from meeting.translations import PURPOSE, PURPOSE_FOR_CHILD, Original, originals, translated
from tests.people import planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

PANE = "papers-1"
RINGER, SKRIVER = "ringer til skolen", "skriver til skolen"
ASKED = "Hvordan får Sami en god hverdag?"
PLAN = replace(planned(), purpose=ASKED)


@pytest.fixture
def table() -> Table:
    """A meeting that agreed on one thing."""
    table = Table(PLAN).opens()
    table.agrees(terms(RINGER))
    return table


def agreed(table: Table) -> str:
    """The id of the first agreement."""
    return table.state.agreements.items[0].id


def second_meeting(*topics: str) -> Table:
    """A meeting under way that asks for an agreement of the one before, which touches these topics."""
    sequel = Sequel()
    first = sequel.meets()
    made = first.agrees(terms(RINGER))
    if topics:
        first.does(MarkTopics(made, topics))
    closed(first)
    return sequel.meets()


def takes(table: Table, text: str = "يتصل بالمدرسة", danish: str = RINGER, lang: str = "ar") -> TakeTranslation:
    """An interpreter's words for the first agreement."""
    return TakeTranslation(lang, ((agreed(table), text, danish),))


@pytest.mark.rule("R52")
class TestWhatIsTranslated:
    def test_the_purpose_and_what_was_confirmed_and_nothing_else(self, table: Table) -> None:
        table.proposes(terms("henter Sami"))
        assert originals(table.state) == (Original(PURPOSE, 0, ASKED), Original(agreed(table), 1, RINGER))

    def test_an_agreement_is_translated_as_it_was_confirmed(self, table: Table) -> None:
        table.does(Amend(agreed(table), terms(SKRIVER), table.today))
        assert originals(table.state)[1].danish == RINGER
        table.confirms(agreed(table))
        assert originals(table.state)[1].danish == SKRIVER

    def test_what_is_told_otherwise_since_the_close_is_there_beside_it(self, table: Table) -> None:
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).does(Amend(agreed(table), terms(SKRIVER), table.today), PANE)
        assert [each.danish for each in originals(table.state)] == [ASKED, RINGER, SKRIVER]

    @pytest.mark.rule("R118")
    def test_what_nobody_may_read_is_not_given_to_an_interpreter(self, table: Table) -> None:
        table.does(MarkTopics(agreed(table), ("skole",))).does(WithdrawConsent("skole", "amina"))
        assert [each.of for each in originals(table.state)] == [PURPOSE]
        assert table.refuses(takes(table), Why.REWORDED, PANE).what == agreed(table)

    def test_the_purpose_as_a_child_is_told_it_is_translated_beside_the_other(self) -> None:
        table = Table(replace(PLAN, purpose_for_child="Vi taler om skolen.")).opens()
        told = Original(PURPOSE_FOR_CHILD, 0, "Vi taler om skolen.")
        assert originals(table.state) == (Original(PURPOSE, 0, ASKED), told)
        table.does(TakeTranslation("ar", ((told.of, "نتحدث عن المدرسة", told.danish),)), PANE)
        assert translated(table.state, told.of, "ar", told.danish) == "نتحدث عن المدرسة"

    def test_what_an_earlier_agreement_was_changed_to_is_translated_under_its_number(self) -> None:
        table = answered(second_meeting(), "1.1", Outcome.CHANGED, "fra nu af  skriver Ida")
        changed = originals(table.state)[-1]
        assert changed == Original("1.1", 0, "Fra nu af skriver Ida")
        table.does(TakeTranslation("ar", (("1.1", "تكتب إيدا", changed.danish),)), PANE)
        assert translated(table.state, "1.1", "ar", changed.danish) == "تكتب إيدا"

    @pytest.mark.parametrize("outcome", [Outcome.KEPT, Outcome.PARTLY, Outcome.NOT_KEPT])
    def test_what_was_said_with_any_other_answer_is_not(self, outcome: Outcome) -> None:
        table = answered(second_meeting(), "1.1", outcome, "det gik i stå")
        assert "1.1" not in [each.of for each in originals(table.state)]

    @pytest.mark.rule("R118")
    def test_what_a_kept_back_agreement_was_changed_to_is_not_given_to_an_interpreter(self) -> None:
        table = answered(second_meeting("skole"), "1.1", Outcome.CHANGED, "fra nu af skriver Ida")
        assert "1.1" in [each.of for each in originals(table.state)]
        table.does(WithdrawConsent("skole", "amina"))
        assert "1.1" not in [each.of for each in originals(table.state)]

    def test_a_meeting_without_a_purpose_has_none_to_translate(self) -> None:
        assert originals(Table(replace(PLAN, purpose=" ")).opens().state) == ()


@pytest.mark.rule("R52")
class TestTakingIn:
    def test_the_words_stand_for_that_text_in_that_language(self, table: Table) -> None:
        table.does(takes(table, " يتصل بالمدرسة \n"), PANE)
        assert translated(table.state, agreed(table), "ar", RINGER) == "يتصل بالمدرسة"
        assert translated(table.state, agreed(table), "so", RINGER) == ""
        assert translated(table.state, agreed(table), "ar", SKRIVER) == ""

    def test_several_are_one_act(self, table: Table) -> None:
        both = ((PURPOSE, "كيف؟", ASKED), (agreed(table), "يتصل", RINGER))
        table.does(TakeTranslation("ar", both), PANE)
        assert [each.text for each in table.state.translations] == ["كيف؟", "يتصل"]
        table.undoes(PANE)
        assert table.state.translations == ()

    def test_later_words_replace_them_and_no_words_take_them_away(self, table: Table) -> None:
        table.does(takes(table), PANE).does(takes(table, "سيتصل"), PANE)
        assert [each.text for each in table.state.translations] == ["سيتصل"]
        table.refuses(takes(table, "سيتصل "), Why.NO_CHANGE, PANE)
        table.does(takes(table, ""), PANE)
        assert table.state.translations == ()
        table.refuses(takes(table, ""), Why.NO_CHANGE, PANE)

    def test_only_what_is_new_is_a_fact(self, table: Table) -> None:
        table.does(takes(table), PANE)
        texts = ((PURPOSE, "كيف؟", ASKED), *takes(table).texts)
        table.does(TakeTranslation("ar", texts), PANE)
        assert table.log[-1].event == TranslationTaken(PURPOSE, "ar", "كيف؟", ASKED)
        assert len([each for each in table.log if isinstance(each.event, TranslationTaken)]) == 2

    @pytest.mark.parametrize("danish", [SKRIVER, "", f"{RINGER}."])
    def test_words_for_another_text_than_the_one_that_holds_are_refused(self, table: Table, danish: str) -> None:
        table.refuses(takes(table, danish=danish), Why.REWORDED, PANE)

    def test_of_several_none_is_taken_when_one_is_refused(self, table: Table) -> None:
        texts = (*takes(table).texts, (PURPOSE, "كيف؟", "Hvorfor?"))
        assert table.refuses(TakeTranslation("ar", texts), Why.REWORDED, PANE).what == PURPOSE

    def test_what_is_reworded_has_no_translation_until_the_old_words_hold_again(self, table: Table) -> None:
        table.does(takes(table), PANE).does(Amend(agreed(table), terms(SKRIVER), table.today))
        table.confirms(agreed(table))
        table.refuses(takes(table, "سيتصل"), Why.REWORDED, PANE)
        table.does(takes(table, "يكتب", SKRIVER), PANE)
        assert translated(table.state, agreed(table), "ar", SKRIVER) == "يكتب"
        assert Translation(agreed(table), "ar", "يتصل بالمدرسة", RINGER) in table.state.translations


@pytest.mark.rule("R52")
class TestWhen:
    def test_before_the_meeting_for_the_invitation(self) -> None:
        table = Table(PLAN).does(TakeTranslation("ar", ((PURPOSE, "كيف؟", ASKED),)), PANE)
        assert table.state.stage is Stage.PLANNED
        assert translated(table.opens().state, PURPOSE, "ar", ASKED) == "كيف؟"

    def test_after_the_close_from_a_pane_that_does_not_lead(self, table: Table) -> None:
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).does(takes(table), PANE)
        assert translated(table.state, agreed(table), "ar", RINGER)
        table.undoes(PANE)
        assert table.state.translations == ()

    def test_not_before_there_is_a_plan(self, table: Table) -> None:
        table.state = Meeting()
        table.refuses(TakeTranslation("ar", ()), Why.NOT_OPEN, PANE)
