"""Beslutningsreferat: what everybody gets after a meeting, and what nobody does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from documents import agreement_list, decisions, own_list, pdf
from documents.document import Document, Source
from documents.leaks import check
from meeting import presence
from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.events import Reason
from meeting.intents import (
    Amend,
    EndSeries,
    GiveConsent,
    MarkTopics,
    NoteStatement,
    OpenMeeting,
    ParkQuestion,
    PauseMeeting,
    PostponeMeeting,
    Propose,
    PutAside,
    SetNextMeeting,
    TakeQuestion,
    TakeTranslation,
    WithdrawConsent,
)
from meeting.people import Network, Participant
from meeting.plan import EarlierAgreement
from meeting.statement_terms import Said
from tests.documents.dossiers import closed_meeting, corrected_meeting, dossier_of, dossier_of_series
from tests.documents.pages import page, sources, words
from tests.documents.reading import opened
from tests.people import AMINA, AUNT, EVERYBODY, JONAS, METTE, NADIA, YUSUF, interpreted, planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

FOR_ALL = {Source.PHRASE, Source.FACT, Source.PLAN, Source.CONFIRMED, Source.SHOWN, Source.ADDED, Source.TRANSLATED}
PEN = "minutes-1"
DAY_MIN = 24 * 60
DATE = datetime(2027, 2, 10, 12, 0, tzinfo=UTC)


def paper(table: Table, lang: str = "da") -> Document:
    """The decision minutes of a table, which give nothing away."""
    dossier = dossier_of(table)
    (document,) = decisions.build(dossier, lang)
    assert sources(document) <= FOR_ALL
    assert check(document, dossier) == ()
    return document


def minutes(table: Table, lang: str = "da") -> dict[str, list[str]]:
    """The same as rows under headings."""
    return page(paper(table, lang))


@pytest.mark.rule("R51", "R113", "R122", "R142")
def test_everybody_reads_who_does_what_and_when() -> None:
    table = Table().opens()
    done_by = date(2027, 1, 4)
    wanted = Terms("taler med SFO'en", ("ida", "jonas"), ("mormor",), date(2026, 12, 7), FollowUp(), done_by)
    table.agrees(wanted)
    table.does(SetNextMeeting(DATE, "Skolen", confirmed=True))
    told = minutes(closed(table.after(30)))
    assert told[""] == [
        "Møde: 1 · Familien A.",
        "Tidspunkt: onsdag den 2. december 2026 kl. 13.00–13.30",
        "Sted: Rådhuset, lokale 3",
        "Formål: Hvordan får Sami en god hverdag i skolen?",
    ]
    number, what, who, when = told["Aftaler"][0].split(" | ")
    assert (number, what, who) == ("1", "taler med SFO'en", "Ida / Jonas / Medvirker: Mormor")
    assert when == "Begynder: 7. december 2026 / Færdig senest: 4. januar 2027 / Vi følger op: på næste møde"
    assert told["Næste møde"] == ["onsdag den 10. februar 2027 kl. 13.00 · Skolen"]
    assert told["Hængepartier"] == ["Ingen"]


def test_the_family_stands_first_and_nobodys_coming_and_going_is_told() -> None:
    told = minutes(closed(Table(interpreted()).opens(without=("yusuf",)).walks_in(AUNT).after(20).leaves("karen")))
    assert told["Hvem var til stede"] == [
        "Familien: Sami (barn), Amina (mor)",
        "Privat netværk: Mormor, Aunt (moster)",
        "Fagpersoner: Ida (klasselærer), Karen (sundhedsplejerske), Jonas (myndighedsrådgiver)",
        "Mødeleder: Mette · Referent: Karen · Tolk: Nadia (arabisk)",
    ]


def test_a_role_that_tells_too_much_is_told_as_the_plan_has_it() -> None:
    people = (*(each for each in EVERYBODY if each.id != "jonas"), replace(JONAS, shown_as="rådgiver"))
    assert "myndighedsrådgiver" not in words(paper(closed(Table(planned(*people)).opens())))


def test_two_interpreters_each_have_their_language() -> None:
    signs = replace(NADIA, id="per", name="Per T.", role="tegnsprogstolk", interprets="dts")
    table = closed(Table(planned(*EVERYBODY, replace(NADIA, interprets="prs"), signs)).opens())
    assert minutes(table)["Hvem var til stede"][-1].endswith("Tolk: Nadia (dari), Per T. (dansk tegnsprog)")


def test_a_meeting_nobody_came_to_but_the_parents() -> None:
    others = tuple(person.id for person in EVERYBODY if person not in (AMINA, YUSUF, METTE))
    told = minutes(closed(Table().opens(without=others)))
    assert told["Hvem var til stede"] == ["Familien: Amina (mor), Yusuf (far)", "Mødeleder: Mette"]
    assert told["Aftaler"] == ["Der blev ikke indgået nye aftaler"]
    assert told["Næste møde"] == ["Der er ikke aftalt et nyt møde"]


class TestWhatTheRoomConfirmed:
    def test_a_later_change_waits_and_the_confirmed_wording_holds(self) -> None:
        table = Table().opens()
        item = table.agrees(terms("ringer til skolen"))
        table.does(Amend(item, terms("skriver til skolen"), table.today))
        told = minutes(closed(table))
        assert told["Aftaler"][0].startswith("1 | ringer til skolen | Ida")
        assert told["Hængepartier"] == ["Aftale 1 (ændret, siden den blev læst op)"]
        assert "skriver" not in words(paper(table))

    @pytest.mark.rule("R40")
    def test_what_was_added_in_somebodys_words_is_dated_and_not_shown(self) -> None:
        said = "Omar henter Sami om mandagen efter skole"
        table = Table().opens().enters("descriptive", Reason.NOT_ENOUGH_TIME)
        table.does(NoteStatement("s1", Said("amina", said)), PEN).enters("agreements", Reason.NOT_ENOUGH_TIME)
        item = table.agrees(terms("henter Sami om torsdagen"))
        closed(table).after(DAY_MIN).does(Amend(item, terms(said, "karen"), table.today), PEN)
        told = minutes(table)["Aftaler"][0]
        assert told.startswith(
            "1 | henter Sami om torsdagen / Tilføjet efter mødet (3. december 2026): / Vises ikke / Karen | Ida"
        )
        (document,) = agreement_list.build(dossier_of(table))
        row = "henter Sami om torsdagen / Tilføjet efter mødet: Vises ikke | Karen"
        assert words(document).count(row) == 1
        assert check(document, dossier_of(table)) == ()

    @pytest.mark.rule("R40")
    def test_one_that_holds_a_sentence_of_a_childs_is_not_shown(self) -> None:
        table = Table().opens().enters("descriptive", Reason.NOT_ENOUGH_TIME)
        table.does(NoteStatement("s1", Said("sami", "Jeg vil gerne sove hos mormor om fredagen")), PEN)
        table.enters("agreements", Reason.NOT_ENOUGH_TIME)
        table.agrees(terms("Mormor siger ja: Jeg vil gerne sove hos mormor om fredagen", "mormor"))
        table.agrees(terms("ringer til skolen"))
        told = minutes(closed(table))["Aftaler"]
        assert told[0] == "1 | Vises ikke |  | "
        assert told[1].startswith("2 | ringer til skolen")
        for paper_of in (agreement_list.build, own_list.build):
            made = paper_of(dossier_of(table))
            assert [each.person for each in made] == (["ida"] if paper_of is own_list.build else [""])
            assert not any("fredagen" in words(each) or check(each, dossier_of(table)) for each in made)

    def test_what_was_never_confirmed_is_outstanding(self) -> None:
        table = Table().opens()
        table.proposes(terms("ser på en fritidsklub", follow_up=None))
        table.proposes(terms("låner en cykel ud"))
        table.does(PutAside(table.agrees(terms("holder øje med søvnen"))))
        told = minutes(closed(table))
        assert told["Aftaler"] == ["Der blev ikke indgået nye aftaler"]
        assert told["Hængepartier"] == [
            "Aftale 1 (mangler hvem eller hvornår): ser på en fritidsklub",
            "Aftale 2 (ikke læst op): låner en cykel ud",
            "Aftale 3 (lagt væk): holder øje med søvnen",
        ]

    @pytest.mark.rule("R10")
    def test_what_was_confirmed_without_a_parent_is_only_proposed(self) -> None:
        table = Table().opens().leaves("amina", "yusuf")
        table.agrees(terms("ringer til skolen"))
        first, means = minutes(closed(table))["Aftaler"]
        assert first.startswith("1 | Forslag / ringer til skolen | Ida")
        assert "når en forælder har sagt ja" in means

    @pytest.mark.rule("R118")
    def test_what_touches_a_topic_that_is_not_shared_is_not_shown(self) -> None:
        table = Table().opens()
        item = table.agrees(terms("følger med til lægen"))
        table.does(MarkTopics(item, ("helbred",)), PEN).does(WithdrawConsent("helbred", "amina"), PEN)
        document = paper(closed(table))
        assert page(document)["Aftaler"] == ["1 | Vises ikke |  | "]
        assert "lægen" not in words(document)
        assert "helbred" not in words(document)

    @pytest.mark.rule("R118")
    def test_what_waits_and_is_given_back_later_has_its_words_again(self) -> None:
        sequel = Sequel()
        first = sequel.meets()
        first.does(MarkTopics(first.agrees(terms("søger om boligstøtte", "jonas")), ("økonomi",)), PEN)
        closed(first.does(WithdrawConsent("økonomi", "yusuf"), PEN))
        closed(sequel.meets())
        waits = page(decisions.build(dossier_of_series(sequel))[0])["Hængepartier"]
        third = sequel.plans(earlier=sequel.left_open)
        kept_back = (("økonomi", "yusuf"),)
        third.does(OpenMeeting(presence.expected(third.plan), third.plan.open_agreements, (), kept_back))
        third.after(5).does(GiveConsent("økonomi", "yusuf"), PEN)
        by_now = page(decisions.build(dossier_of_series(sequel, number=2))[0])["Hængepartier"]
        assert waits == ["Aftale 1.1 (ikke fulgt op)"]
        assert by_now == ["Aftale 1.1 (ikke fulgt op): søger om boligstøtte"]

    def test_what_was_answered_for_nothing_at_the_last_meeting_waits(self) -> None:
        sequel = Sequel()
        closed(sequel.meets())
        earlier = (EarlierAgreement("1.2", "øver dansk", "Yusuf"),)
        closed(sequel.plans(earlier=earlier).opens())
        (document,) = decisions.build(dossier_of_series(sequel))
        assert page(document)["Hængepartier"] == ["Aftale 1.2 (ikke fulgt op): øver dansk"]

    def test_what_later_meetings_said_of_it_stands_in_theirs(self) -> None:
        sequel = Sequel()
        first = sequel.meets()
        first.proposes(terms("ser på en fritidsklub"))
        closed(first)
        answered(sequel.meets(), "1.1", Outcome.CHANGED, "vi spørger den anden klub")
        (document,) = decisions.build(dossier_of_series(sequel, number=1))
        assert page(document)["Hængepartier"] == ["Aftale 1 (ikke læst op): ser på en fritidsklub"]
        assert document.version == 1

    def test_what_was_added_to_one_that_was_not_settled_is_dated(self) -> None:
        table = Table().opens()
        item = table.proposes(terms("ser på en fritidsklub"))
        closed(table).after(3 * 24 * 60).does(Amend(item, terms("spørger klubben", "karen"), table.today), PEN)
        assert minutes(table)["Hængepartier"] == [
            (
                "Aftale 1 (ikke læst op): ser på en fritidsklub / Tilføjet efter mødet (5. december 2026): / "
                "spørger klubben / Karen"
            ),
        ]


@pytest.mark.rule("R40", "R51")
class TestWhatSomebodySaid:
    def test_a_statement_stands_nowhere(self) -> None:
        table = Table().opens().enters("descriptive")
        table.does(NoteStatement("s1", Said("amina", "Jeg er træt af at kæmpe alene")), PEN)
        table.does(Propose(terms("jeg er træt af at kæmpe alene!"), table.today, "s1"))
        table.does(ParkQuestion(person="amina", statement="s1"))
        told = minutes(closed(table))
        assert told["Hængepartier"] == ["Aftale 1 (ikke læst op)", "Spørgsmål, vi gemte (Amina)"]

    def test_nor_where_somebody_typed_it_once_more(self) -> None:
        table = Table().opens().enters("descriptive")
        table.does(NoteStatement("s1", Said("amina", "Jeg er træt af at kæmpe alene")), PEN)
        table.does(ParkQuestion("jeg er træt – af at kæmpe alene?")).does(ParkQuestion("Hvem har nøglen?", "ida"))
        told = minutes(closed(table))
        assert told["Hængepartier"] == ["Spørgsmål, vi gemte", "Spørgsmål, vi gemte: Hvem har nøglen?"]

    def test_a_childs_question_has_no_name(self) -> None:
        table = Table().opens().enters("descriptive").does(NoteStatement("s1", Said("sami", "Må jeg gå hjem nu?")), PEN)
        table.does(ParkQuestion(person="sami", statement="s1"))
        assert minutes(closed(table))["Hængepartier"] == ["Spørgsmål, vi gemte"]

    def test_a_question_that_was_taken_up_is_not_outstanding(self) -> None:
        table = Table().opens().enters("descriptive").does(ParkQuestion("Hvem har nøglen?"))
        table.does(TakeQuestion(table.state.questions[0].id))
        assert minutes(closed(table))["Hængepartier"] == ["Ingen"]

    def test_why_a_series_ended_is_not_for_everybody(self) -> None:
        table = Table().opens().does(EndSeries("Familien flytter til Odense"))
        document = paper(closed(table))
        assert page(document)["Næste møde"] == ["Møderækken er afsluttet"]
        assert "Odense" not in words(document)


class TestWhenThereAreMinutes:
    def test_a_meeting_that_was_broken_off_has_preliminary_ones(self) -> None:
        table = Table().opens()
        table.agrees(terms("ringer til skolen"))
        told = minutes(table.does(PauseMeeting(datetime(2026, 12, 3, 8, 0, tzinfo=UTC))))
        assert told[""][:2] == [
            "Mødet er afbrudt. Referatet er foreløbigt.",
            "Vi fortsætter: torsdag den 3. december 2026 kl. 09.00",
        ]
        assert told["Aftaler"][0].startswith("1 | ringer til skolen")

    def test_a_meeting_that_goes_on_or_was_put_off_has_none(self) -> None:
        assert decisions.build(dossier_of(Table())) == ()
        assert decisions.build(dossier_of(Table().opens())) == ()
        assert decisions.build(dossier_of(Table().does(PostponeMeeting()))) == ()


class TestInTheParentsLanguage:
    @pytest.mark.rule("R52")
    def test_the_interpreters_words_stand_over_the_danish_and_a_missing_one_is_a_dash(self) -> None:
        table = Table(interpreted()).opens()
        first = table.agrees(terms("ringer til skolen"))
        table.agrees(terms("øver dansk"))
        closed(table).does(TakeTranslation("ar", ((first, "تتصل بالمدرسة", "ringer til skolen"),)), PEN)
        (told,) = (rows for rows in minutes(table, "ar").values() if any("ringer" in row for row in rows))
        assert told[0].startswith("1 | تتصل بالمدرسة / ringer til skolen | Ida")
        assert told[1].startswith("2 | — / øver dansk | Ida")

    def test_the_words_of_a_translation_are_an_interpreters(self) -> None:
        table = Table(interpreted()).opens()
        closed(table).does(TakeTranslation("ar", (("purpose", "الهدف من اللقاء", table.plan.purpose),)), PEN)
        assert Source.TRANSLATED in sources(paper(table, "ar"))
        assert Source.TRANSLATED not in sources(paper(table))


class TestOnPaper:
    @pytest.mark.parametrize("lang", ["da", "ar", "so", "ti", "uk", "en"])
    def test_an_ordinary_meeting_has_one_page(self, lang: str) -> None:
        (document,) = decisions.build(closed_meeting(), lang)
        with opened(pdf.render(document)) as file:
            assert len(file.pages) == 1

    def test_a_meeting_of_24_has_two_at_most(self) -> None:
        more = (
            Participant(f"more{number}", f"Navn Navnesen {number}", "pædagogisk medarbejder", Network.EVERYDAY)
            for number in range(16)
        )
        table = Table(planned(*EVERYBODY, *more)).opens()
        for number in range(8):
            table.agrees(terms(f"gør noget, der tager to linjer at skrive ned på et papir, nummer {number}"))
        with opened(pdf.render(paper(closed(table)))) as file:
            assert len(file.pages) <= 2

    def test_the_demo_gives_nothing_away(self) -> None:
        for dossier in (closed_meeting(), corrected_meeting(), *map(closed_meeting, (1, 2, 3))):
            for lang in ("da", "ar"):
                (document,) = decisions.build(dossier, lang)
                assert sources(document) <= FOR_ALL
                assert check(document, dossier) == ()
