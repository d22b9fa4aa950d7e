"""What a paper for others never holds, wherever somebody put it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from documents.document import Cell, Fact, Facts, Heading, Line, Paragraph, Run, Source
from documents.document import Table as Grid
from documents.kinds import Audience
from documents.leaks import Leak, check
from documents.phrases import phrases
from documents.private import Secret
from documents.secrets import gives_away
from meeting import intents
from meeting.events import Reason
from meeting.statement_terms import Said
from tests.documents.dossiers import dossier_of, dossier_of_series
from tests.documents.leaking import SAID, leaks, paper, secrets, table_with
from tests.people import AMINA, AUNT, planned
from tests.sequel import Sequel, closed
from tests.table import Table, terms

CHILD = "Jeg vil sove hos mormor"


@pytest.mark.rule("R40")
def test_a_statement_is_refused_wherever_it_stands_and_the_place_is_named() -> None:
    assert leaks(table_with(), SAID) == (Leak("Aftaler", "purpose", Secret.STATEMENT, "amina", 1),)


@pytest.mark.parametrize(
    "text",
    [
        "FAR SLÅR! Når han har drukket...",
        "Far slår,\nnår han har\tdrukket",
        "Formål: Far slår, når han har drukket. Hvad gør vi?",
        "Far slår, når han har dru\u00adkket",
    ],
)
def test_it_is_the_same_however_it_was_typed(text: str) -> None:
    assert secrets(leaks(table_with(), text)) == [(Secret.STATEMENT, "amina")]


def test_words_that_are_put_together_from_pieces_are_found_too() -> None:
    words: Line = (
        Run("Far slår, ", Source.PLAN, "purpose", strong=True),
        Run("når han ", Source.SHOWN),
        Run("har drukket", Source.FACT),
    )
    document = replace(paper(), blocks=(Paragraph((words[:1], words[1:])),))
    assert secrets(check(document, dossier_of(table_with()))) == [(Secret.STATEMENT, "amina")]


def test_one_sentence_of_a_long_statement_is_somebodys_too() -> None:
    table = table_with(text="Det går godt i skolen. Men far slår, når han har drukket! Ja.")
    assert leaks(table, "Vi taler om, at far slår, når han har drukket") == ()
    assert secrets(leaks(table, "Hvad gør vi? Men far slår, når han har drukket")) == [(Secret.STATEMENT, "amina")]


def test_a_statement_that_was_corrected_taken_out_or_undone_stays_secret() -> None:
    corrected = table_with().does(intents.CorrectStatement("s1", Said("amina", "Der er uro derhjemme om aftenen")))
    assert secrets(leaks(corrected, SAID)) == [(Secret.STATEMENT, "amina")]
    assert secrets(leaks(corrected, "Der er uro derhjemme om aftenen")) == [(Secret.STATEMENT, "amina")]
    assert leaks(table_with().does(intents.WithdrawStatement("s1")), SAID)
    assert leaks(table_with().undoes(), SAID)


def test_what_was_said_at_an_earlier_meeting_is_no_purpose_of_the_next() -> None:
    sequel = Sequel()
    closed(sequel.meets().enters("descriptive").does(intents.NoteStatement("s1", Said("amina", SAID))))
    sequel.plan = replace(sequel.plan, purpose=SAID)
    sequel.meets()
    found = check(paper(SAID), dossier_of_series(sequel))
    assert found == (Leak("Aftaler", "purpose", Secret.STATEMENT, "amina", 1),)


@pytest.mark.parametrize("source", [Source.SAID, Source.REASON, Source.CONTACT])
@pytest.mark.parametrize("audience", [Audience.EVERYBODY, Audience.ONE])
def test_a_source_that_is_for_the_leader_is_refused_by_its_name_alone(source: Source, audience: Audience) -> None:
    assert len(check(paper("Ja", source=source, audience=audience), dossier_of(Table()))) == 1
    assert check(paper("Ja", source=source, audience=Audience.LEADER), dossier_of(Table())) == ()


def test_addresses_and_numbers_are_for_whoever_they_belong_to() -> None:
    amina = replace(AMINA, email="amina@example.dk", phone="+45 12 34 56 78")
    dossier = dossier_of(Table(planned(amina, AUNT)))
    mail, phone = "Skriv til amina@example.dk.", "Ring 12345678"
    for text in (mail, phone, "tlf. 12-34-56-78"):
        assert secrets(check(paper(text), dossier)) == [(Secret.CONTACT, "amina")]
        assert check(paper(text, audience=Audience.ONE, person="amina"), dossier) == ()
        assert len(check(paper(text, audience=Audience.ONE, person="aunt"), dossier)) == 1
    own = paper("amina@example.dk", source=Source.CONTACT, audience=Audience.ONE, person="amina")
    assert check(own, dossier) == ()
    assert len(check(replace(own, person="aunt"), dossier)) == 2


@pytest.mark.parametrize("text", ["٢٠ ١١ ٢٢ ٣٣", "２０１１２２３３", "+٤٥ ٢٠١١٢٢٣٣"])
def test_a_number_is_the_same_in_other_figures(text: str) -> None:
    dossier = dossier_of(Table(planned(replace(AMINA, phone="20 11 22 33"), AUNT)))
    assert secrets(check(paper(text, source=Source.TRANSLATED), dossier)) == [(Secret.CONTACT, "amina")]


def test_a_role_that_tells_too_much_is_told_by_its_other_word_only() -> None:
    role = "misbrugskonsulent fra kommunens rådgivning"
    for shown_as, found in (("", []), ("konsulent", [(Secret.CONNECTION, "aunt")])):
        dossier = dossier_of(Table(planned(AMINA, replace(AUNT, role=role, shown_as=shown_as))))
        assert secrets(check(paper(f"Aunt ({role})"), dossier)) == found


def test_a_statement_does_not_become_a_name_by_being_put_into_one() -> None:
    aunt = replace(AUNT, name=SAID)
    assert secrets(leaks(table_with().walks_in(aunt), SAID)) == [(Secret.STATEMENT, "amina")]


def test_a_number_in_a_short_statement_gives_it_away() -> None:
    table = table_with(text="Ring 240895-1234")
    assert secrets(leaks(table, "240895 1234")) == [(Secret.STATEMENT, "amina")]
    assert leaks(table, "Sag 24089512340") == ()


def test_the_title_is_looked_through_and_named_without_its_words() -> None:
    document = replace(paper(), title=f"Referat: {SAID}")
    assert check(document, dossier_of(table_with())) == (Leak("", "title", Secret.STATEMENT, "amina", 1),)


def test_the_place_is_named_in_danish_by_headings_and_labels_that_hold_nothing_else() -> None:
    fixed, run = phrases("ar"), Run(SAID, Source.PLAN, "agreement 2")
    heads = ((fixed.run("shared.number"),), (fixed.run("shared.what"),))
    grid = Grid(heads, ((Cell(), Cell(((run,),))),))
    facts = Facts((Fact((Run(SAID, Source.PHRASE, "shared.purpose"),), Cell(((run,),))),))
    document = replace(paper(), blocks=(Heading((fixed.run("shared.agreements"),)), grid, facts), lang="ar")
    found = [(leak.where, leak.place) for leak in check(document, dossier_of(table_with()))]
    assert found == [("Aftaler · Hvad", "agreement 2"), ("Aftaler", "shared.purpose"), ("Aftaler", "agreement 2")]


# --- what the room confirmed


@pytest.mark.rule("R51")
def test_what_was_read_back_and_confirmed_is_public_whoever_said_it_before() -> None:
    table = table_with("ida", "ringer til skolen hver fredag")
    assert leaks(table, "Ida ringer til skolen hver fredag")
    table.enters("agreements", Reason.OTHER_PACE).proposes(terms("ringer til skolen hver fredag"))
    assert leaks(table, "Ida ringer til skolen hver fredag")
    table.confirms(table.state.agreements.items[-1].id)
    for source in (Source.CONFIRMED, Source.PLAN):
        assert leaks(table, "Ida ringer til skolen hver fredag", source=source) == ()


@pytest.mark.rule("R40")
def test_a_childs_words_stay_secret_although_they_are_confirmed_inside_an_agreement() -> None:
    table = table_with("sami", CHILD).enters("agreements", Reason.OTHER_PACE)
    table.agrees(terms(f"hører, at Sami siger: {CHILD}"))
    found = leaks(table, f"Ida hører, at Sami siger: {CHILD}", source=Source.CONFIRMED)
    assert secrets(found) == [(Secret.STATEMENT, "sami")]


def test_a_child_that_says_what_was_agreed_already_takes_nothing_back() -> None:
    table = Table().opens().enters("agreements", Reason.OTHER_PACE)
    table.agrees(terms("læser med Sami hver aften"))
    table.does(intents.NoteStatement("s1", Said("sami", "Læser med Sami hver aften")))
    assert leaks(table, "Ida læser med Sami hver aften", source=Source.CONFIRMED) == ()


# --- what nobody may have


@pytest.mark.rule("R118")
@pytest.mark.parametrize("audience", list(Audience))
def test_what_touches_a_withheld_topic_is_for_nobody(audience: Audience) -> None:
    agreed, foreign = "hjælper Yusuf til behandling for alkohol", "يساعد يوسف في العلاج"
    table = table_with(topics=("hjemmet",)).enters("agreements", Reason.OTHER_PACE)
    item = table.agrees(terms(agreed))
    table.does(intents.MarkTopics(item, ("hjemmet",)))
    table.does(intents.TakeTranslation("ar", ((item, foreign, agreed),)))
    table.does(intents.WithdrawConsent("hjemmet", "amina"))
    for text in (SAID, f"Ida {agreed}", foreign):
        found = check(paper(text, source=Source.CONFIRMED, audience=audience, person="ida"), dossier_of(table))
        assert [leak.secret for leak in found] == [Secret.WITHHELD], text
    table.does(intents.GiveConsent("hjemmet", "amina"))
    leader = paper(SAID, agreed, foreign, source=Source.SAID, audience=Audience.LEADER)
    assert check(leader, dossier_of(table)) == ()


@pytest.mark.rule("R40")
def test_whoever_prints_a_confirmed_agreement_can_ask_whether_it_gives_a_child_away() -> None:
    table = table_with("sami", CHILD).enters("agreements", Reason.OTHER_PACE)
    table.agrees(terms(f"hører, at Sami siger: {CHILD}"))
    table.does(intents.NoteStatement("s2", Said("amina", "skriver til lægen om mandagen")))
    table.agrees(terms("skriver til lægen om mandagen"))
    told = [gives_away(dossier_of(table), item.terms.what) for item in table.state.agreements.items]
    assert told == [True, False]


@pytest.mark.rule("R118")
def test_the_name_of_a_withheld_topic_is_told_to_nobody_but_the_leader() -> None:
    table = Table().opens().enters("descriptive").does(intents.WithdrawConsent("fars tid i fængsel", "yusuf"))
    told = "Hvem ved noget om fars tid i fængsel?"
    assert secrets(leaks(table, told, source=Source.SHOWN)) == [(Secret.TOPIC, "")]
    assert check(paper(told, audience=Audience.LEADER), dossier_of(table)) == ()


@pytest.mark.rule("R118")
def test_consent_that_is_taken_back_later_hides_what_was_agreed_before() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("agreements", Reason.OTHER_PACE)
    item = first.agrees(terms("går til samtaler om sin sorg"))
    closed(first.does(intents.MarkTopics(item, ("sorg",))))
    second = sequel.meets()
    document = paper("Ida går til samtaler om sin sorg", source=Source.CONFIRMED, audience=Audience.LEADER)
    assert check(document, dossier_of_series(sequel, 1)) == ()
    second.does(intents.WithdrawConsent("sorg", "amina"))
    assert len(check(document, dossier_of_series(sequel, 1))) == 1
    assert len(check(document, dossier_of_series(sequel, 2))) == 1


@pytest.mark.rule("R118")
def test_a_few_words_of_a_withheld_agreement_are_anybodys_inside_others_but_not_alone() -> None:
    table = Table().opens().enters("agreements", Reason.OTHER_PACE)
    item = table.agrees(terms("ringer til skolen"))
    table.does(intents.MarkTopics(item, ("skole",))).does(intents.WithdrawConsent("skole", "amina"))
    assert leaks(table, "Karen ringer til skolen om cyklen") == ()
    assert leaks(table, "Ringer til skolen.")
