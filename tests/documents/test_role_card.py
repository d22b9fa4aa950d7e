"""Rollekort: what a parent may and decides, what nobody may promise, and a child's own paper."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from documents import leaks, pdf
from documents.document import Document, Paragraph, runs
from documents.dossier import Dossier
from documents.kinds import Audience
from documents.role_card import build
from meeting import intents
from meeting.people import Interval
from meeting.plan import Plan
from meeting.prepared import Answer, Prepared
from meeting.translations import PURPOSE_FOR_CHILD
from tests.documents.dossiers import dossier_of, planned_meeting
from tests.documents.papers import FOR_OTHERS, facts_of, line_text, text_of, under
from tests.documents.reading import opened
from tests.people import AMINA, EVERYBODY, JONAS, METTE, NADIA, SAMI, planned
from tests.table import Table

FOR_SAMI = "Vi taler om, hvordan det kan blive rart at gå i skole."


def cards(plan: Plan, lang: str = "da") -> dict[str, Document]:
    """Each one's paper, by whose it is."""
    return {document.person: document for document in build(dossier_of(Table(plan)), lang)}


def for_children(plan: Plan) -> Plan:
    """The same plan with the purpose in a child's words."""
    return replace(plan, purpose_for_child=FOR_SAMI)


@pytest.mark.rule("R89")
def test_each_parent_gets_a_card_of_one_page_with_when_where_and_who_leads() -> None:
    found = cards(planned())
    assert list(found) == ["amina", "yusuf"]
    assert found["amina"].audience is Audience.ONE
    assert facts_of(found["amina"]) == {
        "Formål": "Hvordan får Sami en god hverdag i skolen?",
        "Tidspunkt": "onsdag den 2. december 2026 kl. 13.00",
        "Slutter": "kl. 15.00",
        "Sted": "Rådhuset, lokale 3",
        "Mødeleder": "Mette",
    }


@pytest.mark.rule("R80", "R93", "R118")
def test_the_parents_decide_who_comes_and_what_is_told() -> None:
    [who, what] = under(cards(planned())["amina"], "Det bestemmer vi sammen")
    assert who.startswith("Hvem der kommer")
    assert what.startswith("Hvad der fortælles om jer, og hvem der fortæller det")


@pytest.mark.rule("R89", "R42")
def test_a_parent_may_pass_ask_for_a_break_and_bring_a_companion() -> None:
    words = " ".join(under(cards(planned())["amina"], "Det må du altid"))
    assert all(word in words for word in ("Sige pas", "pause", "bisidder"))


@pytest.mark.rule("R96")
def test_the_child_is_never_responsible() -> None:
    assert under(cards(planned())["amina"], "Dit barn")[0] == (
        "Dit barn har aldrig ansvaret for det, vi aftaler. Det har de voksne."
    )


def test_nobody_promises_silence_where_the_duty_to_notify_goes_before_it() -> None:
    told = under(cards(planned())["amina"], "Hvad sker der med det, vi siger?")
    assert "skal de give kommunen besked" in told[0]
    assert told[1] == "Den pligt går forud. Derfor kan vi ikke love, at alt bliver i rummet."


@pytest.mark.rule("R138")
def test_the_role_of_the_authority_stands_only_where_it_comes() -> None:
    line = "Kommunens rådgiver fortæller først, hvilken rolle kommunen har."
    assert line in under(cards(planned())["amina"], "Hvad er et netværksmøde?")
    without = tuple(each for each in EVERYBODY if each.id != JONAS.id)
    assert line not in text_of(cards(planned(*without))["amina"])


@pytest.mark.rule("R89")
def test_what_the_interpreter_does_stands_only_where_one_comes() -> None:
    assert under(cards(planned())["amina"], "Hvad gør tolken?") == []
    card = cards(planned(*EVERYBODY, NADIA))["amina"]
    assert len(under(card, "Hvad gør tolken?")) == 2
    assert (facts_of(card)["Tolk"], facts_of(card)["Slutter"]) == ("Nadia", "kl. 16.00")


@pytest.mark.rule("R36", "R38")
def test_a_child_gets_its_own_paper_with_the_purpose_in_its_words() -> None:
    paper = cards(for_children(planned()))["sami"]
    lines = [line_text(line) for block in paper.blocks if isinstance(block, Paragraph) for line in block.lines]
    assert lines[:4] == [
        "Sami",
        "Du er inviteret til et møde.",
        "Vi taler om, hvordan det kan blive rart",
        "at gå i skole.",
    ]
    assert "Du må gå ud, når du vil." in lines
    assert "Hvordan får Sami en god hverdag i skolen?" not in text_of(paper)
    assert under(paper, "Dem møder du") == ["Amina, mor", "Yusuf, far", "Mette, mødeleder"]


@pytest.mark.rule("R38")
def test_no_line_of_ours_to_a_child_has_more_than_eight_words() -> None:
    long = "Vi taler om alt det, der er svært i skolen, og om det, der er rart, og hvem der hjælper"
    for document in (cards(replace(planned(), purpose_for_child=long))["sami"],):
        lines = [line_text(line) for block in document.blocks if isinstance(block, Paragraph) for line in block.lines]
        assert max(len(line.split()) for line in lines) <= 8
        assert long.rsplit(maxsplit=1)[-1] in lines[4].split()


@pytest.mark.rule("R93")
def test_nobody_is_named_to_a_child_before_the_parents_have_said_yes() -> None:
    plan = for_children(planned())
    said = Prepared({"ida": {"amina": Answer.YES, "yusuf": Answer.YES}, "karen": {"amina": Answer.YES}})
    assert "Ida, klasselærer" in under(cards(replace(plan, prepared=said))["sami"], "Dem møder du")
    assert "Karen" not in text_of(cards(replace(plan, prepared=said))["sami"])


@pytest.mark.rule("R90")
def test_a_child_sees_when_it_is_there_itself() -> None:
    start = planned().starts
    stay = Interval(start, start + timedelta(minutes=40))
    people = (replace(SAMI, present=(stay,)), AMINA, METTE)
    assert facts_of(cards(for_children(planned(*people)))["sami"])["Du er med"] == (
        "onsdag den 2. december 2026 / kl. 13.00–13.40"
    )


def test_roles_stand_for_a_child_as_everybody_may_read_them() -> None:
    people = (SAMI, AMINA, METTE, replace(JONAS, role="misbrugsbehandler", shown_as="behandler"))
    approved = Prepared({"jonas": {"amina": Answer.YES}})
    words = text_of(cards(replace(for_children(planned(*people)), prepared=approved))["sami"])
    assert "Jonas, behandler" in words
    assert "misbrug" not in words


@pytest.mark.parametrize(
    "plan",
    [planned(), replace(for_children(planned()), child_absent_reason="Sami er hos sin farmor")],
    ids=["no words for a child", "the child stays away"],
)
def test_a_child_without_a_purpose_of_its_own_or_who_stays_away_gets_none(plan: Plan) -> None:
    assert "sami" not in cards(plan)
    assert "farmor" not in text_of(cards(plan)["amina"])
    if plan.child_absent_reason:
        assert "gå ud og komme ind" not in text_of(cards(plan)["amina"])


def test_nothing_is_made_without_parents_and_children() -> None:
    assert cards(planned(METTE, JONAS)) == {}


def test_once_the_meeting_has_begun_there_are_no_cards() -> None:
    assert build(dossier_of(Table().opens())) == ()


def test_a_meeting_put_off_until_nobody_knows_when_has_no_day() -> None:
    table = Table(for_children(planned()))
    dossier = dossier_of(table.does(intents.PostponeMeeting()))
    for document in build(dossier):
        assert "2026" not in text_of(document)
        assert "Datoen er ikke aftalt endnu" in text_of(document)


@pytest.mark.rule("R52")
def test_the_purpose_in_a_childs_words_has_the_interpreters_over_the_danish() -> None:
    people = tuple(replace(each, speaks="ar") if each.id == "sami" else each for each in EVERYBODY)
    table = Table(for_children(planned(*people)))
    [paper] = [each for each in build(dossier_of(table), "ar") if each.person == "sami"]
    assert "—" in text_of(paper)
    table.does(intents.TakeTranslation("ar", ((PURPOSE_FOR_CHILD, "نتحدث عن المدرسة", FOR_SAMI),)))
    [paper] = [each for each in build(dossier_of(table), "ar") if each.person == "sami"]
    assert "—" not in text_of(paper)
    assert text_of(paper).index("نتحدث عن المدرسة") < text_of(paper).index(FOR_SAMI.split(maxsplit=1)[0])


@pytest.mark.rule("R52")
def test_in_another_language_a_card_has_the_danish_below_each_line() -> None:
    plan = planned(replace(AMINA, speaks="ar"), *EVERYBODY[2:])
    assert list(cards(plan, "ar")) == ["amina"]
    assert list(cards(replace(plan, series=replace(plan.series, language="ar")), "ar")) == ["amina", "yusuf"]
    assert cards(plan, "so") == {}


@pytest.mark.parametrize("lang", ["da", "ar"])
def test_the_demos_cards_hold_nothing_for_others_and_fit_on_their_page(lang: str) -> None:
    dossier: Dossier = planned_meeting()
    for document in build(dossier, lang):
        assert {run.source for run in runs(document)} <= FOR_OTHERS
        assert leaks.check(document, dossier) == ()
        if lang == "da":
            with opened(pdf.render(document)) as file:
                assert len(file.pages) == 1
