"""A correction makes a new version of the minutes, which says what changed and who gets it again (scenario 15)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from documents import decisions, descriptive, leaks
from documents.decisions import blocks
from documents.document import Document
from documents.dossier import Dossier
from documents.kinds import Kind
from documents.versions import Version, versions
from meeting.intents import (
    Amend,
    CorrectStatement,
    GiveConsent,
    LeaveLead,
    MarkSent,
    MarkTopics,
    NoteStatement,
    SumUp,
    TakeTranslation,
    WithdrawConsent,
)
from meeting.papers import Paper
from meeting.statement_terms import Said
from tests.documents.dossiers import dossier_of, dossier_of_series
from tests.documents.pages import page, words
from tests.people import interpreted
from tests.sequel import Sequel, closed
from tests.table import Table, terms

PEN = "minutes-1"
DAY_MIN = 24 * 60
SLEEPS = Said("amina", "Sami sover aldrig")
BETTER = Said("amina", "Sami sover dårligt om søndagen")


def held() -> Table:
    """A meeting that has just closed, with two agreements; a statement is in its minutes."""
    table = Table().opens().enters("descriptive").does(NoteStatement("s1", SLEEPS), PEN)
    table.agrees(terms("ringer til skolen"))
    table.agrees(terms("øver dansk", "yusuf"))
    return closed(table)


def corrected(table: Table, what: str = "skriver til skolen") -> Table:
    """Somebody adds to the first agreement."""
    item = table.state.agreements.items[0]
    return table.does(Amend(item.id, terms(what), table.today), PEN)


def sent(table: Table) -> Table:
    """The minutes went to everybody."""
    return table.does(MarkSent(Paper.MINUTES, table.today), PEN)


def told(dossier: Dossier) -> tuple[Version, ...]:
    """The versions of the decision minutes."""
    return versions(dossier, Kind.DECISIONS, blocks)


def text(version: Version) -> list[str]:
    """What changed, as a reader sees it."""
    return ["".join(run.text for run in line) for line in version.changed]


def paper(dossier: Dossier, lang: str = "da") -> Document:
    """The decision minutes."""
    (document,) = decisions.build(dossier, lang)
    return document


def test_the_first_version_is_of_the_close() -> None:
    table = held()
    (only,) = told(dossier_of(table))
    assert only == Version(1, table.wall)
    document = paper(dossier_of(table))
    assert (document.version, document.stamp) == (1, table.wall)
    assert "".join(run.text for run in document.footer).endswith("Version 1 · 2. december 2026")


@pytest.mark.rule("R128", "R142")
def test_a_correction_is_dated_and_goes_again_to_all_who_got_the_minutes() -> None:
    table = sent(held().after(DAY_MIN))
    corrected(table.after(2 * DAY_MIN))
    first, second = told(dossier_of(table))
    assert (first.number, second.number, second.at) == (1, 2, table.wall)
    assert text(second) == ["Aftaler · 1: Tilføjet efter mødet (5. december 2026): skriver til skolen"]
    assert second.again_to == tuple(person.id for person in table.plan.participants)
    assert paper(dossier_of(table)).earlier == (first.at,)
    frame = page(paper(dossier_of(table)))[""][:4]
    assert frame[:3] == ["Version 2 · 5. december 2026", "Ændret siden forrige version:", *text(second)]
    assert frame[3].startswith("Sendes igen til: Sami, Amina, Yusuf, Mormor")


def test_what_was_confirmed_stays_beside_the_correction() -> None:
    told = page(paper(dossier_of(corrected(held().after(3 * DAY_MIN)))))
    assert told["Aftaler"][0].startswith(
        "1 | ringer til skolen / Tilføjet efter mødet (5. december 2026): / skriver til skolen | Ida"
    )


def test_minutes_that_nobody_got_go_to_nobody_again() -> None:
    first, second = told(dossier_of(corrected(held().after(DAY_MIN))))
    assert (first.again_to, second.again_to) == ((), ())


def test_each_correction_makes_one_more_and_says_only_what_is_new() -> None:
    table = corrected(held().after(DAY_MIN))
    corrected(table.after(DAY_MIN), "besøger skolen")
    assert [each.number for each in told(dossier_of(table))] == [1, 2, 3]
    assert text(told(dossier_of(table))[-1]) == [
        "Aftaler · 1: Tilføjet efter mødet (4. december 2026): besøger skolen",
    ]


def test_what_is_not_in_a_paper_makes_no_version_of_it() -> None:
    table = sent(held()).does(LeaveLead()).after(DAY_MIN)
    table.does(CorrectStatement("s1", BETTER, None, SLEEPS), PEN)
    assert len(told(dossier_of(table))) == 1
    assert len(versions(dossier_of(table), Kind.DESCRIPTIVE, descriptive.blocks)) == 2


def test_what_was_undone_made_none() -> None:
    table = corrected(held().after(DAY_MIN)).undoes(PEN)
    assert len(told(dossier_of(table))) == 1


def test_what_was_undone_after_they_were_sent_counts() -> None:
    table = corrected(sent(held().after(DAY_MIN)).after(DAY_MIN), "ringer til far")
    sent(table.after(5)).after(5).undoes(PEN).undoes(PEN)
    assert [each.number for each in told(dossier_of(table))] == [1, 2, 3]
    corrected(table.after(DAY_MIN), "ringer til mormor")
    newest = told(dossier_of(table))[-1]
    assert (newest.number, newest.at) == (4, table.wall)


@pytest.mark.parametrize(("went_out", "number"), [(True, 2), (False, 1)])
def test_a_second_close_goes_on_counting_where_the_first_was_sent(went_out: bool, number: int) -> None:
    table = held().after(5)
    if went_out:
        sent(table).after(5).undoes(PEN)
    table.undoes()
    table.agrees(terms("skriver en plan", "jonas"))
    closed(table.after(5))
    newest = told(dossier_of(table))[-1]
    assert (newest.number, newest.at) == (number, table.wall)
    assert any("skriver en plan" in line for line in text(newest)) is went_out


def test_what_was_still_being_typed_belongs_to_the_first_version_of_the_descriptive_ones() -> None:
    table = held().after(5).does(NoteStatement("s2", Said("ida", "Sami smiler")), PEN)
    table.does(SumUp("descriptive", "Søvnen fylder"), PEN)
    same_day = table.wall
    (only,) = versions(dossier_of(table), Kind.DESCRIPTIVE, descriptive.blocks)
    assert only.at == same_day
    table.after(DAY_MIN).does(NoteStatement("s3", Said("ida", "Sami læser")), PEN)
    second = versions(dossier_of(table), Kind.DESCRIPTIVE, descriptive.blocks)[-1]
    assert (second.number, second.again_to) == (2, ("mette",))
    assert text(second) == ["Beskrivende runde · Ida: Sami læser"]


def test_what_is_still_written_the_same_day_works_the_frame_out_anew() -> None:
    table = corrected(held().after(5))
    table.after(5).does(NoteStatement("s2", Said("ida", "Sami smiler")), PEN)
    second = versions(dossier_of(table), Kind.DESCRIPTIVE, descriptive.blocks)[-1]
    assert (second.number, second.at) == (2, table.wall)
    assert "Beskrivende runde · Ida: Sami smiler" in text(second)


@pytest.mark.rule("R118")
class TestConsent:
    def test_taking_it_back_makes_a_version_that_does_not_repeat_the_words(self) -> None:
        table = sent(held().after(DAY_MIN))
        table.does(MarkTopics(table.state.agreements.items[1].id, ("sprog",)), PEN)
        table.does(WithdrawConsent("sprog", "yusuf"), PEN)
        second = told(dossier_of(table))[-1]
        assert (second.number, text(second)) == (2, ["Aftaler · 2: Vises ikke"])
        assert "dansk" not in words(paper(dossier_of(table)))

    def test_giving_it_again_makes_another_with_them(self) -> None:
        table = held().after(DAY_MIN)
        table.does(MarkTopics(table.state.agreements.items[1].id, ("sprog",)), PEN)
        table.does(WithdrawConsent("sprog", "yusuf"), PEN).after(5).does(GiveConsent("sprog", "yusuf"), PEN)
        assert [each.number for each in told(dossier_of(table))] == [1, 2, 3]

    @pytest.mark.parametrize("what", ["betaler husleje", "betaler husleje hver måned fremover"])
    def test_what_was_added_and_kept_back_the_same_day_stands_in_no_frame(self, what: str) -> None:
        table = held().does(WithdrawConsent("økonomi", "yusuf"), PEN)
        corrected(table.after(20), what)
        table.after(10).does(MarkTopics(table.state.agreements.items[0].id, ("økonomi",)), PEN)
        document = paper(dossier_of(table))
        assert text(told(dossier_of(table))[-1]) == ["Aftaler · 1: Vises ikke"]
        assert "husleje" not in words(document)
        assert not leaks.check(document, dossier_of(table))

    def test_keeping_back_what_was_sent_the_same_day_makes_a_version(self) -> None:
        table = sent(held().does(WithdrawConsent("økonomi", "yusuf"), PEN).after(5))
        table.after(30).does(MarkTopics(table.state.agreements.items[0].id, ("økonomi",)), PEN)
        second = told(dossier_of(table))[-1]
        assert (second.number, second.at, text(second)) == (2, table.wall, ["Aftaler · 1: Vises ikke"])
        assert second.again_to == tuple(person.id for person in table.plan.participants)

    def test_a_statement_that_is_taken_back_is_named_by_where_it_stood(self) -> None:
        table = held().after(DAY_MIN).does(MarkTopics("s1", ("søvn",)), PEN).does(WithdrawConsent("søvn", "amina"), PEN)
        second = versions(dossier_of(table), Kind.DESCRIPTIVE, descriptive.blocks)[-1]
        assert text(second) == [
            "Beskrivende runde: Udsagn, der ikke vises, fordi samtykket er trukket tilbage: 1",
            "Beskrivende runde · Amina: udgået",
        ]

    def test_taking_it_back_at_a_later_meeting_counts_from_then(self) -> None:
        sequel = Sequel()
        first = sequel.meets()
        item = first.agrees(terms("følger med til lægen"))
        first.does(MarkTopics(item, ("helbred",)), PEN)
        closed(first)
        second = sequel.meets().after(10).does(WithdrawConsent("helbred", "amina"), PEN)
        closed(second)
        dossier = dossier_of_series(sequel, number=1)
        newest = told(dossier)[-1]
        assert (newest.number, newest.at) == (2, second.wall)
        assert second.wall - first.wall > timedelta(weeks=8)
        assert text(newest) == ["Aftaler · 1: Vises ikke"]


def test_a_paper_has_the_same_versions_in_every_language() -> None:
    table = Table(interpreted()).opens()
    item = table.agrees(terms("ringer til skolen"))
    closed(table).after(DAY_MIN).does(TakeTranslation("ar", ((item, "تتصل بالمدرسة", "ringer til skolen"),)), PEN)
    arabic = paper(dossier_of(table), "ar")
    assert (arabic.version, arabic.stamp) == (1, table.wall)
    assert words(arabic) != words(paper(dossier_of(table)))
    assert paper(dossier_of(table)).stamp == table.wall - timedelta(days=1)
    corrected(table.after(DAY_MIN))
    danish, arabic = paper(dossier_of(table)), paper(dossier_of(table), "ar")
    assert (danish.version, danish.stamp) == (arabic.version, arabic.stamp) == (2, table.wall)
    assert "skriver til skolen" in words(arabic)


def test_a_meeting_that_goes_on_another_day_has_one_version() -> None:
    table = Table().opens()
    assert len(told(dossier_of(table))) == 1
