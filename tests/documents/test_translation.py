"""The file that an interpreter fills in: what stands in it, and what comes back (R52, scenario 8)."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from documents.dossier import Dossier
from documents.translation import new_words, out, read
from meeting.agreement_terms import Outcome
from meeting.events import Reason
from meeting.intents import Amend, CloseMeeting, MarkTopics, NoteStatement, TakeTranslation, WithdrawConsent
from meeting.problem import Severity, has_error
from meeting.statement_terms import Said
from meeting.translations import PURPOSE, PURPOSE_FOR_CHILD, translated
from tests.documents.dossiers import closed_meeting, dossier_of, dossier_of_series
from tests.meeting.plan_texts import said
from tests.people import planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

PANE = "papers-1"
ASKED = "Hvordan får Sami en god hverdag?"
RINGER, SKRIVER = "ringer til skolen", "skriver til skolen"
ARABIC = {PURPOSE: "كيف يحظى سامي بيوم جيد؟", "ringer": "يتصل بالمدرسة", "skriver": "يكتب إلى المدرسة"}

FILLED = f"""## 2026-014/1 ar

# Formål: {ASKED}
{ARABIC[PURPOSE]}

# Aftale 1: {RINGER}
{ARABIC["ringer"]}

# Aftale 2: {SKRIVER}
{ARABIC["skriver"]}
"""


def changing(sentence: str) -> Sequel:
    """A series whose second meeting changed the one agreement of the first, which touches a topic, to something."""
    sequel = Sequel()
    first = sequel.meets()
    first.does(MarkTopics(first.agrees(terms(RINGER)), ("rus",)))
    closed(first)
    closed(answered(sequel.meets(), "1.1", Outcome.CHANGED, sentence))
    return sequel


@pytest.fixture
def table() -> Table:
    """A meeting that agreed on two things, and something that was only proposed and something that was only said."""
    table = Table(replace(planned(), purpose=ASKED)).opens()
    table.agrees(terms(RINGER))
    table.agrees(terms(SKRIVER))
    table.proposes(terms("henter Sami"))
    return table.does(NoteStatement("s1", Said("amina", "Jeg sover ikke")), PANE)


def took(table: Table, text: str | bytes = FILLED) -> TakeTranslation:
    """What is taken in from a file that has no errors."""
    taken, problems = read(text.encode() if isinstance(text, str) else text, dossier_of(table))
    assert taken is not None, said(problems)
    assert not has_error(problems)
    return taken


def refused(text: str | bytes, dossier: Dossier) -> list[str]:
    """All that is wrong with a file of which nothing is taken in."""
    taken, problems = read(text.encode() if isinstance(text, str) else text, dossier)
    assert taken is None
    return said(problem for problem in problems if problem.severity is Severity.ERROR)


def whole(table: Table) -> TakeTranslation:
    """What the filled-in file says."""
    one, two, _ = table.state.agreements.items
    return TakeTranslation(
        "ar",
        (
            (PURPOSE, ARABIC[PURPOSE], ASKED),
            (one.id, ARABIC["ringer"], RINGER),
            (two.id, ARABIC["skriver"], SKRIVER),
        ),
    )


@pytest.mark.rule("R52")
class TestOut:
    def test_it_holds_the_purpose_and_what_was_confirmed_and_nothing_else(self, table: Table) -> None:
        lines = out(dossier_of(table), "ar").removeprefix("\ufeff").split("\r\n")
        assert lines[0] == "## 2026-014/1 ar"
        assert [line for line in lines if line and not line.startswith("##")] == [
            f"# Formål: {ASKED}",
            f"# Aftale 1: {RINGER}",
            f"# Aftale 2: {SKRIVER}",
        ]

    def test_words_that_were_taken_in_before_stand_in_their_place(self, table: Table) -> None:
        table.does(whole(table), PANE)
        assert took(table, out(dossier_of(table), "ar")) == whole(table)
        assert ARABIC[PURPOSE] not in out(dossier_of(table), "so")

    def test_it_stays_in_its_lines_whatever_the_text_holds(self, table: Table) -> None:
        hostile = "henter\r\n# Aftale 1: stjæler\n## 2026-099/1 so\u202e\u2028#"
        made = table.agrees(terms(hostile))
        lines = out(dossier_of(table), "ar").splitlines()
        assert sum(line.startswith("# ") for line in lines) == 4
        assert lines[-3].startswith("# Aftale 4: henter # Aftale 1: stjæler ## 2026-099/1 so")
        assert took(table, "\r\n".join((*lines, "يأخذ"))).texts == ((made, "يأخذ", hostile),)

    def test_the_purpose_as_a_child_is_told_it_has_a_place_of_its_own(self) -> None:
        table = Table(replace(planned(), purpose=ASKED, purpose_for_child="Vi taler om skolen.")).opens()
        line = "# For barnet: Vi taler om skolen."
        assert line in out(dossier_of(table), "ar").splitlines()
        table.does(took(table, f"## 2026-014/1 ar\n{line}\nنتحدث عن المدرسة"), PANE)
        assert translated(table.state, PURPOSE_FOR_CHILD, "ar", "Vi taler om skolen.") == "نتحدث عن المدرسة"

    def test_what_an_earlier_agreement_was_changed_to_is_in_it_under_its_number(self) -> None:
        sequel = changing("fra nu af mailer  Ida")
        line = "# Aftale 1.1, ændret: Fra nu af mailer Ida"
        assert line in out(dossier_of_series(sequel), "ar").splitlines()
        taken, _ = read(f"## 2026-014/2 ar\n{line}\nتراسل إيدا".encode(), dossier_of_series(sequel))
        assert taken == TakeTranslation("ar", (("1.1", "تراسل إيدا", "Fra nu af mailer Ida"),))
        sequel.tables[-1].does(taken, PANE)
        assert "تراسل إيدا" in out(dossier_of_series(sequel), "ar")

    @pytest.mark.rule("R40")
    def test_what_it_was_changed_to_is_not_where_papers_keep_quiet_about_it(self) -> None:
        sequel = changing("Ida mailer skolen om rusen")
        sequel.tables[0].does(WithdrawConsent("rus", "amina"))
        assert "rusen" not in out(dossier_of_series(sequel), "ar")

    @pytest.mark.rule("R118")
    def test_what_is_kept_back_is_not_in_it(self, table: Table) -> None:
        first = table.state.agreements.items[0].id
        table.does(MarkTopics(first, ("skole",))).does(WithdrawConsent("skole", "amina"))
        assert RINGER not in out(dossier_of(table), "ar")

    def test_a_correction_after_the_close_has_a_place_of_its_own(self, table: Table) -> None:
        first = table.state.agreements.items[0].id
        table.does(CloseMeeting(Reason.NOT_ENOUGH_TIME)).does(Amend(first, terms("mailer"), table.today), PANE)
        assert "# Aftale 1, rettet: mailer\r\n" in out(dossier_of(table), "ar")
        table.does(took(table, "## 2026-014/1 ar\n# Aftale 1, rettet: mailer\nيراسل"), PANE)
        assert translated(table.state, first, "ar", "mailer") == "يراسل"


@pytest.mark.rule("R52")
class TestIn:
    def test_what_was_filled_in_is_taken_in(self, table: Table) -> None:
        assert took(table) == whole(table)
        table.does(took(table), PANE)
        assert translated(table.state, PURPOSE, "ar", ASKED) == ARABIC[PURPOSE]

    @pytest.mark.parametrize(
        "data",
        [
            codecs.BOM_UTF8 + FILLED.encode(),
            FILLED.replace("\n", "\r\n").encode(),
            FILLED.replace("\n", "\r").encode(),
            FILLED.replace("\n", "\n\n\n  \n").encode(),
            FILLED.encode("utf-16"),
            codecs.BOM_UTF16_BE + FILLED.replace("\n", "\r\n").encode("utf-16-be"),
            FILLED.replace("# ", "#").encode(),
            FILLED.replace("\n# ", "\n\u200f#  ").encode(),
            FILLED.replace("يت", "\u202bيت\u202c").replace("مدرسة", "\u2067مدرسة\u2069").encode(),
            FILLED.replace("ة\n", "ة\u200f \n\u200e\n").encode(),
            FILLED.replace(" ", "\u00a0 ").replace("#\u00a0 ", "# ").encode(),
        ],
    )
    def test_it_is_the_same_however_an_editor_saves_it(self, table: Table, data: bytes) -> None:
        assert took(table, data) == whole(table)

    def test_the_order_in_the_file_does_not_matter(self, table: Table) -> None:
        head, *pieces = FILLED.split("\n\n")
        assert set(took(table, "\n\n".join((head, *pieces[::-1]))).texts) == set(whole(table).texts)

    def test_several_lines_are_one_text(self, table: Table) -> None:
        text = FILLED.replace("يتصل ", "يتصل\n\n   ")
        assert took(table, text) == whole(table)

    def test_what_is_missing_is_named_and_the_rest_is_taken_in(self, table: Table) -> None:
        text = FILLED.replace(f"# Aftale 1: {RINGER}\n", "").replace(ARABIC["ringer"], "").replace(ARABIC[PURPOSE], " ")
        taken, problems = read(text.encode(), dossier_of(table))
        assert taken is not None
        assert taken.texts == whole(table).texts[2:]
        assert said(problems) == ["Formål: It is not translated.", "Aftale 1: It is not translated."]
        assert not has_error(problems)

    @pytest.mark.parametrize(
        ("old", "new", "sentence"),
        [
            (
                RINGER,
                "ringer",
                "Aftale 1 line 6: The Danish text was changed in the file. Write it as it was: Aftale 1",
            ),
            (
                "# Aftale 1",
                "# Aftale 9",
                "Aftale 9 line 6: The Danish text was changed in the file. Write it",
            ),
            ("# Aftale 1: ", "# ", "line 6: This line begins with # and is none of the texts."),
            ("## 2026-014/1 ar", "## 2026-014/2 ar", "The file is for the meeting 2026-014/2."),
            ("## 2026-014/1 ar", "## 2026-014/1 xx", "No papers are made in this language. Write one of: ar, en"),
            ("## 2026-014/1 ar", "## 2026-014/1 da", "No papers are made in this language. Write one of: ar, en"),
            ("## 2026-014/1 ar", "", "This is no file to translate. Its first line is as in ## 2026-014/1 ar"),
            ("\n# Formål", "\nبلا\n# Formål", "The words before the first line with # belong to no text."),
            (ARABIC["ringer"], "??? ?????", "Aftale 1 line 6: There are only question marks. Save the file as UTF-8"),
            (ARABIC["ringer"], "120317-1234", "Aftale 1 line 6: This looks like a CPR number."),
            (ARABIC["ringer"], "١٢٠٣١٧-١٢٣٤", "Aftale 1 line 6: This looks like a CPR number."),
            (ARABIC["skriver"], f"أ\n# Aftale 1: {RINGER}\nب", "Aftale 1 line 11: This text is translated twice."),
        ],
    )
    def test_what_is_wrong_is_one_problem_with_its_place(self, table: Table, old: str, new: str, sentence: str) -> None:
        [problem] = refused(FILLED.replace(old, new, 1), dossier_of(table))
        assert sentence in problem

    def test_words_for_an_agreement_that_is_worded_anew_since_are_refused(self, table: Table) -> None:
        first = table.state.agreements.items[0].id
        table.does(Amend(first, terms("mailer skolen"), table.today)).confirms(first)
        [problem] = refused(FILLED, dossier_of(table))
        assert "Aftale 1 line 6: The Danish text has changed since the file was made. Make the file anew" in problem

    def test_words_for_an_agreement_that_is_kept_back_since_are_refused(self, table: Table) -> None:
        first = table.state.agreements.items[0].id
        table.does(MarkTopics(first, ("skole",))).does(WithdrawConsent("skole", "amina"))
        [problem] = refused(FILLED, dossier_of(table))
        assert "Aftale 1 line 6: The Danish text has changed since the file was made." in problem

    @pytest.mark.parametrize("data", [FILLED.encode("cp1256", "replace"), b"\xff\xfe\x00\xd8", b"a\0b", b""])
    def test_a_file_that_is_no_text_of_ours_is_one_problem(self, table: Table, data: bytes) -> None:
        assert len(refused(data, dossier_of(table))) == 1

    @given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: f"## 2026-014/4 ar\n# {text}".encode()))
    def test_no_bytes_raise(self, data: bytes) -> None:
        read(data, closed_meeting())


@pytest.mark.rule("R52")
class TestWhatIsStillToBeTakenIn:
    def test_a_filled_in_file_is_until_it_is_taken_in(self, table: Table) -> None:
        assert new_words(dossier_of(table), "ar")(FILLED.encode())
        table.does(whole(table), PANE)
        assert not new_words(dossier_of(table), "ar")(FILLED.encode())
        assert new_words(dossier_of(table), "so")(FILLED.encode())
        assert new_words(dossier_of(table), "ar")(FILLED.replace(ARABIC["ringer"], "سيتصل").encode())

    def test_an_empty_one_is_not_whatever_it_asks_for(self, table: Table) -> None:
        assert not new_words(dossier_of(table), "ar")(out(dossier_of(table), "ar").encode())
        assert not new_words(dossier_of(table), "ar")(b"# Aftale 9: noget andet\n")

    def test_what_cannot_be_read_may_be_somebodys_work(self, table: Table) -> None:
        assert new_words(dossier_of(table), "ar")(b"\xff\xfe\x00\xd8")


@pytest.mark.rule("R52")
@given(st.lists(st.text(max_size=60), min_size=4, max_size=4))
def test_whatever_is_written_under_a_line_comes_in_as_text_or_is_refused(texts: list[str]) -> None:
    dossier = closed_meeting()
    lines = out(dossier, "ar").split("\r\n")
    places = [number for number, line in enumerate(lines) if line.startswith("# ")]
    for number, text in zip(places, texts, strict=False):
        lines[number + 1] = text
    taken, problems = read("\r\n".join(lines).encode("utf-8", "replace"), dossier)
    assert (taken is None) is has_error(problems)
    for of, text, danish in taken.texts if taken else ():
        assert f": {danish}\r\n" in out(dossier, "ar")
        assert text == " ".join(text.split())
        assert not set(text) & set("\n\r\u202e\u2066")
        assert of
