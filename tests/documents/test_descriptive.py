"""Beskrivende referat: what the leader keeps of a meeting, every word that nobody withholds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from documents import descriptive, pdf
from documents.descriptive_pieces import phrase
from documents.document import Document, Source
from documents.kinds import Audience
from documents.leaks import check
from meeting.agreement_terms import Outcome, Resource, Terms
from meeting.evaluation_terms import Group, Sheet, items
from meeting.events import Reason
from meeting.intents import (
    Accept,
    Amend,
    AnswerEvaluation,
    AnswerScale,
    AskChild,
    AskScale,
    CorrectStatement,
    DropGoal,
    EndSeries,
    FillEvaluation,
    HandOver,
    HearThrough,
    MarkTopics,
    NoteReservation,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    PostponeMeeting,
    SetGoal,
    SumUp,
    TakeQuestion,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.plan import EarlierAgreement, Override
from meeting.statement_terms import Category, Said
from meeting.template import RuleId
from tests.documents.dossiers import closed_meeting, corrected_meeting, dossier_of, dossier_of_series
from tests.documents.fourth import MONEY, OVERRIDE, RESERVATION, STATEMENTS, SUM_UP, VIEW
from tests.documents.pages import page, sources, words
from tests.documents.reading import opened
from tests.people import AUNT, EVERYBODY, NADIA, SAMI, planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

PEN = "minutes-1"
DAY_MIN = 24 * 60


def paper(table: Table) -> Document:
    """The descriptive minutes of a table; even the leader gets nothing that is withheld."""
    dossier = dossier_of(table)
    (document,) = descriptive.build(dossier)
    assert check(document, dossier) == ()
    return document


def minutes(table: Table) -> dict[str, list[str]]:
    """The same as rows under headings."""
    return page(paper(table))


@pytest.mark.rule("R50")
class TestWhatWasSaid:
    def test_each_statement_stands_with_who_said_it_and_of_what_kind_in_the_order_of_the_round(self) -> None:
        table = Table().opens().enters("descriptive")
        worry = Said("ida", "Sami giver op i matematik", Category.WORRY, "En voksen ved bordet", ("sami",), ("sami",))
        table.does(NoteStatement("s1", worry), PEN)
        table.does(NoteStatement("s2", Said("amina", "Morgenerne er rolige", Category.WORKS)), PEN)
        table.does(
            NoteStatement("s3", Said("sami", "Jeg vil hellere spille bold", Category.WISH_MORE, children=("sami",))),
            PEN,
        )
        assert minutes(closed(table))["Beskrivende runde"] == [
            "Sami | mere af | Jeg vil hellere spille bold",
            "Amina | fungerer | Morgenerne er rolige",
            (
                "Ida | bekymring | Sami giver op i matematik / Det skal være anderledes: En voksen ved bordet / "
                "Om: Sami · Børn i rummet: Sami"
            ),
        ]

    def test_what_a_part_came_to_stands_over_it(self) -> None:
        table = Table().opens().enters("descriptive").does(SumUp("descriptive", "Søvnen fylder"), PEN)
        closed(table).after(3 * DAY_MIN).does(SumUp("descriptive", "Søvnen fylder om søndagen"), PEN)
        assert minutes(table)["Beskrivende runde"] == [
            "Opsamling: Søvnen fylder",
            "Tilføjet 5. december 2026 af Karen: Søvnen fylder om søndagen",
        ]

    def test_what_was_corrected_after_the_close_stands_beside_what_was_written(self) -> None:
        first = Said("amina", "Sami sover aldrig")
        table = Table().opens().enters("descriptive").does(NoteStatement("s1", first), PEN)
        now = Said("yusuf", "Sami sover dårligt om søndagen")
        closed(table).after(3 * DAY_MIN).does(CorrectStatement("s1", now, None, first), PEN)
        assert minutes(table)["Beskrivende runde"] == [
            "Amina |  | Sami sover aldrig / Tilføjet 5. december 2026 af Karen: Yusuf: Sami sover dårligt om søndagen",
        ]

    def test_two_wordings_of_one_moment_both_stand(self) -> None:
        first = Said("amina", "Sami sover aldrig")
        table = Table().opens().enters("descriptive").does(NoteStatement("s1", first), PEN)
        table.does(CorrectStatement("s1", replace(first, text="Sami sover lidt"), None, first), PEN)
        table.does(CorrectStatement("s1", replace(first, text="Sami sover sent"), None, first))
        (told,) = minutes(closed(table))["Beskrivende runde"]
        assert told == "Amina |  | Sami sover sent / Skrevet samtidig af Karen: Sami sover lidt"

    def test_what_was_taken_out_is_out(self) -> None:
        table = Table().opens().enters("descriptive").does(NoteStatement("s1", Said("ida", "Det var en fejl")), PEN)
        assert "fejl" not in words(paper(closed(table.does(WithdrawStatement("s1"), PEN))))

    @pytest.mark.rule("R118")
    def test_what_is_withheld_is_counted_and_never_told(self) -> None:
        table = Table().opens().enters("descriptive")
        table.does(NoteStatement("s1", Said("amina", "Vi skylder husleje"), ("penge",)), PEN)
        table.does(NoteStatement("s2", Said("amina", "Morgenerne er rolige")), PEN)
        table.does(WithdrawConsent("penge", "amina"), PEN)
        document = paper(closed(table))
        assert page(document)["Beskrivende runde"] == [
            "Amina |  | Morgenerne er rolige",
            "Udsagn, der ikke vises, fordi samtykket er trukket tilbage: 1",
        ]
        assert "husleje" not in words(document)
        assert "penge" not in words(document)

    @pytest.mark.rule("R40")
    def test_a_childs_own_words_are_pointed_out(self) -> None:
        table = Table().opens().enters("descriptive")
        assert len(minutes(closed(table))[""]) == 1
        table = Table().opens().enters("descriptive")
        table.does(NoteStatement("s1", Said("sami", "Jeg vil hellere spille bold")), PEN)
        assert minutes(closed(table))[""][1].startswith("Referatet rummer et barns egne ord.")

    @pytest.mark.rule("R40")
    def test_a_childs_view_of_an_agreement_is_pointed_out_but_not_one_that_is_withheld(self) -> None:
        table = Table().opens()
        item = table.agrees(replace(terms("henter Sami", "mormor"), about=("sami",)))
        table.does(AskChild(item, "sami", "Så spiser vi sammen"))
        assert minutes(closed(table))[""][1].startswith("Referatet rummer et barns egne ord.")
        table = Table().opens()
        item = table.agrees(replace(terms("henter Sami", "mormor"), about=("sami",)))
        table.does(AskChild(item, "sami", "Så spiser vi sammen"))
        table.does(MarkTopics(item, ("helbred",)), PEN).does(WithdrawConsent("helbred", "amina"), PEN)
        assert len(minutes(closed(table))[""]) == 1


class TestWhoAndWhen:
    @pytest.mark.rule("R90")
    def test_everybody_stands_with_when_they_were_there(self) -> None:
        people = (replace(SAMI, role="barn"), *(each for each in EVERYBODY if each.id != "sami"), NADIA)
        table = Table(planned(*people)).opens(without=("karen",))
        table.after(20).leaves("sami").after(20).arrives("sami").walks_in(AUNT)
        told = minutes(closed(table.after(20)))["Hvem var til stede"]
        assert told[0] == "Sami | barn | 13.00–13.20 / 13.40–14.00"
        assert "Karen | sundhedsplejerske | ikke kommet" in told
        assert "Nadia | tolk / arabisk, fremmøde | 13.00–14.00" in told
        assert told[-1] == "Aunt | moster / ikke planlagt | 13.40–14.00"

    @pytest.mark.rule("R99")
    def test_planned_and_actual_times_stand_beside_each_other(self) -> None:
        table = Table().after(10).opens().after(20).enters("descriptive").after(30).breaks().after(10)
        table.space().after(20)
        told = minutes(closed(table))
        assert "Planlagt: onsdag den 2. december 2026 kl. 13.00–15.00" in told["Mødet"]
        assert "Holdt: onsdag den 2. december 2026 kl. 13.10–14.30" in told["Mødet"]
        assert "Begyndte senere end planlagt: 10 min." in told["Mødet"]
        assert "Pauser: 14.00–14.10" in told["Mødet"]
        assert told["Forløb"][:3] == [
            "Velkomst | 15 min. | 13.10–13.30",
            "Beskrivende runde | 35 min. | 13.30–14.30",
            "Refleksion | 35 min. | sprunget over",
        ]

    @pytest.mark.rule("R107")
    def test_the_familys_own_network_is_named_or_that_nobody_of_it_came(self) -> None:
        assert "Fra det private netværk: Mormor" in minutes(closed(Table().opens()))["Mødet"]
        assert "Fra det private netværk: Ingen" in minutes(closed(Table().opens(without=("mormor",))))["Mødet"]

    @pytest.mark.rule("R30")
    def test_whoever_was_not_heard_is_named_with_what_became_of_it(self) -> None:
        table = Table().opens().enters("descriptive").hears("sami", "amina", "yusuf", "mormor", "ida").leaves("karen")
        table.does(HearThrough("jonas", "ida"))
        assert minutes(closed(table))["Ikke hørt selv"] == [
            "Beskrivende runde: Karen, gik kl. 13.05",
            "Beskrivende runde: Jonas, hørt gennem Ida",
        ]

    @pytest.mark.rule("R30")
    def test_whoever_passed_is_named_for_that(self) -> None:
        table = Table().opens().enters("descriptive").gives("sami").passes().frees()
        table.hears("amina", "yusuf", "mormor", "ida", "karen", "jonas")
        table.gives("sami").passes()
        assert minutes(closed(table))["Ikke hørt selv"] == ["Beskrivende runde: Sami, sagde pas to gange"]

    @pytest.mark.rule("R30")
    def test_whoever_passed_and_was_not_asked_again_is_named_for_that(self) -> None:
        table = Table().opens().enters("descriptive").gives("sami").passes().frees()
        table.hears("amina", "yusuf", "mormor", "ida", "karen", "jonas")
        assert minutes(closed(table))["Ikke hørt selv"] == ["Beskrivende runde: Sami, sagde pas"]

    def test_a_meeting_that_went_on_another_day_tells_both(self) -> None:
        table = Table().opens().after(30).does(PauseMeeting(datetime(2026, 12, 3, 8, 0, tzinfo=UTC)))
        assert minutes(table)[""][1:] == [
            "Mødet er afbrudt. Referatet er foreløbigt.",
            "Vi fortsætter: torsdag den 3. december 2026 kl. 09.00",
        ]

    def test_only_a_meeting_that_was_held_has_minutes(self) -> None:
        for table in (Table(), Table().opens(), Table().does(PostponeMeeting())):
            assert descriptive.build(dossier_of(table)) == ()
        assert descriptive.build(dossier_of(closed(Table().opens())), "ar") == ()


class TestAgreements:
    @pytest.mark.rule("R109")
    def test_each_has_its_standing_with_every_yes_reservation_and_childs_view(self) -> None:
        table = Table().opens()
        wanted = replace(terms("henter Sami", "mormor", about=("sami",)), resource=Resource.PRIVATE)
        item = table.agrees(wanted)
        table.does(Accept(item, "amina")).does(NoteReservation(item, "yusuf", "Kun om onsdagen"))
        table.does(AskChild(item, "sami", "Så spiser vi sammen", "mormor"))
        table.proposes(Terms("ser på det"))
        told = minutes(closed(table))["Aftaler"]
        assert told == [
            (
                "1 | henter Sami / Privat og varigt / Ja fra: Amina / Forbehold, Yusuf: Kun om onsdagen / "
                "Barnets syn, Sami (gennem Mormor): Så spiser vi sammen | Mormor | "
                "Begynder: 3. december 2026 / Vi følger op: på næste møde | aftalt"
            ),
            "2 | ser på det |  |  | ikke færdig",
        ]

    def test_what_was_confirmed_and_what_it_was_changed_to_both_stand(self) -> None:
        table = Table().opens()
        item = table.agrees(terms("ringer til skolen"))
        table.does(Amend(item, terms("skriver til skolen"), table.today))
        (told,) = minutes(closed(table))["Aftaler"]
        assert told.startswith("1 | ringer til skolen / Ændret efter oplæsning: skriver til skolen | Ida")
        assert told.endswith("| ikke læst op")

    @pytest.mark.rule("R118")
    def test_one_that_is_withheld_has_no_words(self) -> None:
        table = Table().opens()
        item = table.agrees(terms("følger med til lægen"))
        table.does(NoteReservation(item, "yusuf", "Kun hos vores egen læge"))
        table.does(MarkTopics(item, ("helbred",)), PEN).does(WithdrawConsent("helbred", "amina"), PEN)
        assert minutes(closed(table))["Aftaler"] == ["1 | Vises ikke |  |  | aftalt"]

    @pytest.mark.rule("R48", "R131")
    def test_what_became_of_the_earlier_ones_stands_with_the_sentence(self) -> None:
        sequel = Sequel()
        closed(sequel.meets())
        earlier = (EarlierAgreement("1.1", "øver dansk", "Yusuf"), EarlierAgreement("1.2", "henter Sami", "Mormor"))
        table = sequel.plans(earlier=earlier).opens()
        answered(table, "1.1", Outcome.PARTLY, "Hver anden onsdag").does(HandOver("1.1", "amina"))
        closed(table)
        (document,) = descriptive.build(dossier_of_series(sequel))
        assert page(document)["Aftaler fra tidligere"] == [
            "1.1 | øver dansk | Yusuf | delvist / Hver anden onsdag / Går videre til: Amina",
            "1.2 | henter Sami | Mormor | ikke spurgt",
        ]
        assert page(document)["Hængepartier"] == ["Aftale 1.2: henter Sami"]

    @pytest.mark.rule("R118")
    @pytest.mark.parametrize("what", ["søger boligstøtte", "søger om boligstøtte hos kommunen"])
    def test_an_earlier_one_that_is_withheld_since_has_no_words(self, what: str) -> None:
        sequel = Sequel()
        first = sequel.meets()
        item = first.agrees(terms(what, "jonas"))
        closed(first)
        second = answered(sequel.meets(), "1.1", Outcome.PARTLY, "Afventer svar")
        closed(second)
        first.after(100 * DAY_MIN).does(MarkTopics(item, ("økonomi",)), PEN)
        first.does(WithdrawConsent("økonomi", "yusuf"), PEN)
        dossier = dossier_of_series(sequel)
        (document,) = descriptive.build(dossier)
        assert page(document)["Aftaler fra tidligere"] == ["1.1 | Vises ikke |  | delvist"]
        assert "boligstøtte" not in words(document)
        assert check(document, dossier) == ()


class TestTheRest:
    def test_goals_scales_and_questions(self) -> None:
        table = Table().opens().does(SetGoal("En god skoledag"), PEN).does(SetGoal("Mere søvn"), PEN)
        first, second = table.state.minutes.goals
        table.does(DropGoal(second.id), PEN).does(AskScale("Hvor tæt er vi på det?", first.id), PEN)
        scale = table.state.minutes.scales[0].id
        table.does(AnswerScale(scale, "amina", 4), PEN).does(AnswerScale(scale, "sami", 3), PEN)
        table.does(ParkQuestion("Hvem har nøglen?", "ida")).does(ParkQuestion("Hvornår er der fodbold?"))
        table.does(TakeQuestion(table.state.questions[1].id))
        told = minutes(closed(table))
        assert told["Fælles mål"] == ["1. En god skoledag"]
        assert told["Skalaer"] == [
            "Hvor tæt er vi på det? / En god skoledag | Amina: 4 af 10 / Sami: 3 af 5 smileyer",
        ]
        assert told["Spørgsmål, vi gemte"] == [
            "Hvem har nøglen? (Ida) – venter",
            "Hvornår er der fodbold? – taget op",
        ]

    @pytest.mark.rule("R104", "R131")
    def test_a_question_that_nobody_came_back_to_is_outstanding(self) -> None:
        table = Table().opens().enters("descriptive")
        table.does(NoteStatement("s1", Said("ida", "Hvem låser op?", Category.QUESTION)), PEN)
        table.does(ParkQuestion(person="ida", statement="s1")).does(ParkQuestion("Hvem har nøglen?", "amina"))
        table.does(ParkQuestion("Hvornår er der fodbold?")).does(TakeQuestion(table.state.questions[2].id))
        assert minutes(closed(table))["Hængepartier"] == [
            "Spørgsmål, vi gemte: Hvem låser op? (Ida)",
            "Spørgsmål, vi gemte: Hvem har nøglen? (Amina)",
        ]

    @pytest.mark.rule("R57")
    def test_every_rule_that_was_set_aside_stands_with_why_whom_and_its_source(self) -> None:
        plan = replace(planned(), overrides=(Override(RuleId.OWN_SPEECH, "Familien vil have alle med"),))
        table = Table(plan).opens().enters("descriptive").enters("reflection", Reason.NOT_ENOUGH_TIME)
        told = minutes(closed(table))["Regler, der er fraveget"]
        assert told[0] == "Der er tid nok til, at hver kan tale | Familien vil have alle med | før mødet | "
        assert any(row.startswith("Alle bliver hørt | tiden rækker ikke | Sami / Amina") for row in told)

    @pytest.mark.rule("R57")
    def test_one_rule_set_aside_again_for_the_same_reason_is_one_row(self) -> None:
        table = Table().opens().enters("descriptive")
        table.hears("sami", "amina", "yusuf", "mormor", "ida", "karen").enters("reflection", Reason.NOT_ENOUGH_TIME)
        table.hears("mormor", "ida", "karen", "jonas", "amina", "yusuf").enters("agreements", Reason.NOT_ENOUGH_TIME)
        told = minutes(closed(table))["Regler, der er fraveget"]
        assert [row for row in told if row.startswith("Alle bliver hørt | tiden rækker ikke")] == [
            "Alle bliver hørt | tiden rækker ikke | Jonas / Sami / Beskrivende runde / Refleksion | "
        ]

    def test_every_rule_and_reason_has_its_words(self) -> None:
        for rule in RuleId:
            assert phrase(f"rule_{rule.value}").text
        for reason in Reason:
            assert phrase(f"reason_{reason.value}").text

    @pytest.mark.parametrize(
        ("reason", "told"),
        [
            ("we have reached what we wanted", "Møderækken er afsluttet, fordi: vi har nået det, vi ville"),
            ("Familien flytter", "Møderækken er afsluttet, fordi: Familien flytter"),
        ],
    )
    def test_why_the_series_ended(self, reason: str, told: str) -> None:
        assert minutes(closed(Table().opens().does(EndSeries(reason))))["Næste møde"] == [told]

    def test_the_evaluation_tells_no_single_person(self) -> None:
        def sheet(group: Group, score: int, text: str = "") -> AnswerEvaluation:
            return AnswerEvaluation(Sheet(group, (score,) * len(items(group)), text))

        table = Table().opens().does(sheet(Group.PARENTS, 4, "Kortere pauser"), PEN).does(sheet(Group.PARENTS, 6), PEN)
        told = minutes(closed(table.does(FillEvaluation())))["Evaluering"]
        assert told == ["Skemaer: forældre 2", "Hvad skal vi gøre anderledes næste gang?", "Kortere pauser"]
        table = Table().opens()
        for score in (4, 6, 8):
            table.does(sheet(Group.PROFESSIONALS, score), PEN)
        told = minutes(closed(table.does(FillEvaluation())))["Evaluering"]
        assert told[:2] == ["Skemaer: fagpersoner 3", "Jeg blev hørt. | alle: 6,0 · fagpersoner: 6,0 (af 10)"]

    def test_without_sheets_it_says_whether_it_was_filled_in(self) -> None:
        assert minutes(closed(Table().opens()))["Evaluering"] == ["Ikke udfyldt"]
        assert minutes(closed(Table().opens().does(FillEvaluation())))["Evaluering"] == ["Udfyldt på papir"]


@pytest.mark.rule("R47", "R121")
class TestTheDemo:
    def test_the_leader_has_all_of_it_but_what_is_withheld(self) -> None:
        for dossier in (closed_meeting(), corrected_meeting()):
            (document,) = descriptive.build(dossier)
            told = words(document)
            assert document.audience is Audience.LEADER
            assert Source.CONTACT not in sources(document)
            for said in STATEMENTS:
                assert said.text in told
            for each in (SUM_UP, RESERVATION, VIEW, OVERRIDE, "Svar på aftale"):
                assert each in told
            assert MONEY.text not in told
            assert check(document, dossier) == ()

    def test_it_can_be_drawn(self) -> None:
        (document,) = descriptive.build(corrected_meeting())
        with opened(pdf.render(document)) as file:
            assert 3 <= len(file.pages) <= 6
