"""Mine aftaler: each one's own, nobody else's, and a child that owes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from documents import leaks
from documents.document import Document, Paragraph, Source, runs
from documents.dossier import Dossier
from documents.kinds import Audience
from documents.own_list import build
from meeting import intents
from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.events import Reason
from meeting.series import Series
from meeting.state import Meeting
from meeting.template import RuleId
from tests.documents.dossiers import closed_meeting, dossier_of, dossier_of_series
from tests.documents.papers import FOR_OTHERS, facts_of, line_text, table_rows, text_of
from tests.people import EVERYBODY, MORMOR, planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

ALONE = intents.Past(RuleId.INTERPRETER_PRESENT, Reason.OWN_WISH)


def lists(dossier: Dossier, lang: str = "da") -> dict[str, Document]:
    """Each one's list, by whose it is."""
    return {document.person: document for document in build(dossier, lang)}


def agreed(*every: Terms, plan: Table | None = None) -> Dossier:
    """A closed meeting with these agreements."""
    table = (plan or Table()).opens()
    for each in every:
        table.agrees(each)
    return dossier_of(closed(table))


@pytest.mark.rule("R131")
def test_each_who_does_something_or_takes_part_gets_a_list_of_their_own() -> None:
    found = lists(
        agreed(
            terms("ringer til skolen", "ida", "jonas"),
            replace(terms("øver dansk", "yusuf"), contributors=("mormor",)),
        )
    )
    assert list(found) == ["yusuf", "mormor", "ida", "jonas"]
    assert {document.audience for document in found.values()} == {Audience.ONE}
    assert table_rows(found["ida"]) == [["ringer til skolen", "Jonas", "torsdag den 3. december 2026", "på næste møde"]]
    assert "Det gør jeg" in text_of(found["yusuf"])
    assert "Det er jeg med til" in text_of(found["mormor"])
    assert "Det gør jeg" not in text_of(found["mormor"])


def test_nothing_of_others_stands_in_it() -> None:
    found = lists(agreed(terms("ringer til skolen", "ida"), terms("låner bøger", "karen")))
    assert "låner" not in text_of(found["ida"])
    assert "Karen" not in text_of(found["ida"])
    assert "ringer" not in text_of(found["karen"])


@pytest.mark.rule("R96")
def test_a_child_is_told_what_it_takes_part_in_and_owes_nothing() -> None:
    found = lists(agreed(replace(terms("spiller fodbold med Sami", "jonas"), contributors=("sami",))))
    words = text_of(found["sami"])
    assert found["sami"].title == "Det er jeg med til"
    assert "spiller fodbold med Sami" in words
    assert "De voksne har ansvaret." in words
    lines = [line_text(line) for block in found["sami"].blocks if isinstance(block, Paragraph) for line in block.lines]
    assert lines[:2] == ["Sami", "Jonas: spiller fodbold med Sami"]
    assert line_text(found["sami"].footer) == "Papiret er kun til dig."
    assert not any(word in words for word in ("Det gør jeg", "sagt ja", "senest", "følger op"))


@pytest.mark.rule("R96")
def test_a_child_that_a_log_makes_responsible_still_owes_nothing() -> None:
    dossier = agreed(terms("rydder op", "ida"))
    assert list(lists(_with_responsible(dossier, "sami"))) == []


@pytest.mark.rule("R96")
def test_what_is_only_about_a_child_gives_it_no_list() -> None:
    assert list(lists(agreed(terms("ringer", "ida", about=("sami",))))) == ["ida"]


def test_when_it_is_done_by_and_when_it_is_followed_up_stand_with_it() -> None:
    day = terms().starts
    assert day is not None
    whole = replace(terms("ringer"), deadline=day.replace(day=18), follow_up=FollowUp(day.replace(day=20)))
    [[_, _, dates, follow_up]] = table_rows(lists(agreed(whole))["ida"])
    assert dates == "torsdag den 3. december 2026 / Færdig senest: fredag den 18. december 2026"
    assert follow_up == "søndag den 20. december 2026"


def test_a_changed_agreement_has_the_meeting_that_changed_it_and_not_its_old_dates() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(replace(terms("ringer", "ida"), deadline=date(2026, 12, 18)))
    closed(first)
    closed(answered(sequel.meets(), "1.1", Outcome.CHANGED, "Ida skriver hver mandag"))
    for _ in range(2):
        [row] = table_rows(lists(dossier_of_series(sequel))["ida"])
        assert (row[0], row[2]) == ("Ida skriver hver mandag", "Ændret på møde 2")
        closed(sequel.meets())


def test_it_says_which_meeting_it_comes_from_and_whom_to_call() -> None:
    facts = facts_of(lists(agreed(terms("ringer", "ida")))["ida"])
    assert facts["Møde"] == "1 · Familien A."
    assert (facts["Vi mødtes"], facts["Mødeleder"]) == ("onsdag den 2. december 2026", "Mette")


def test_what_was_not_settled_or_is_done_is_on_nobodys_list() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer", "ida"))
    first.proposes(Terms("ser på det", ("karen",)))
    closed(first)
    assert list(lists(dossier_of_series(sequel))) == ["ida"]
    closed(answered(sequel.meets(), "1.1", Outcome.KEPT))
    assert build(dossier_of_series(sequel)) == ()


@pytest.mark.rule("R131")
def test_who_took_an_agreement_over_has_it_and_the_other_has_not() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer", "ida"))
    closed(first)
    closed(answered(sequel.meets().does(intents.HandOver("1.1", "karen")), "1.1", Outcome.PARTLY))
    assert list(lists(dossier_of_series(sequel))) == ["karen"]


def test_a_list_with_the_next_meeting_in_it_bears_a_later_time() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("ringer", "ida"))
    closed(first)
    before = lists(dossier_of_series(sequel))["ida"]
    coming = sequel.plans()
    after = lists(dossier_of_series(sequel, number=1))["ida"]
    assert (before.stamp, after.stamp) == (first.wall, coming.wall)
    assert "".join(run.text for run in before.footer).endswith("Udgave 2. december 2026 kl. 13.00")
    assert "".join(run.text for run in after.footer).endswith("Udgave 3. februar 2027 kl. 13.00")


@pytest.mark.rule("R118")
def test_what_may_not_be_shared_is_on_nobodys_list() -> None:
    table = Table().opens()
    table.does(intents.MarkTopics(table.agrees(terms("taler med lægen", "amina")), ("helbred",)))
    table.does(intents.WithdrawConsent("helbred", "amina"))
    assert build(dossier_of(closed(table))) == ()


def test_without_agreements_and_after_the_end_of_a_series_there_is_nobody_to_write_to() -> None:
    assert build(agreed()) == ()
    table = Table().opens()
    table.agrees(terms())
    assert build(dossier_of(closed(table.does(intents.EndSeries("Det går godt"))))) == ()


@pytest.mark.rule("R52")
def test_in_another_language_only_those_who_speak_it_get_one_with_the_danish_below() -> None:
    speaks = replace(MORMOR, speaks="ar")
    people = tuple(speaks if each.id == "mormor" else each for each in EVERYBODY)
    plan = planned(*people)
    table = Table(replace(plan, series=replace(plan.series, language="ar"))).opens(past=(ALONE,))
    for who in ("amina", "mormor", "ida"):
        table.agrees(terms(f"gør det ({who})", who))
    dossier = dossier_of(closed(table))
    assert list(lists(dossier)) == ["amina", "mormor", "ida"]
    assert list(lists(dossier, "ar")) == ["amina", "mormor"]
    assert table_rows(lists(dossier, "ar")["amina"])[0][0] == "— / gør det (amina)"
    assert lists(dossier, "so") == {}


@pytest.mark.rule("R51")
def test_a_whole_series_leaks_nothing_into_anybodys_list() -> None:
    dossier = closed_meeting()
    for document in (*build(dossier), *build(dossier, "ar")):
        assert {run.source for run in runs(document)} <= FOR_OTHERS
        assert leaks.check(document, dossier) == ()
    assert Source.CONFIRMED in {run.source for run in runs(lists(dossier)["omar"])}


def _with_responsible(dossier: Dossier, child: str) -> Dossier:
    """The same dossier out of a log that let a child be responsible for everything."""
    [meeting] = dossier.series.meetings
    items = tuple(
        replace(item, terms=done, confirmed_terms=done)
        for item in meeting.agreements.items
        for done in [replace(item.terms, responsible=(child,))]
    )
    changed: Meeting = replace(meeting, agreements=replace(meeting.agreements, items=items))
    return replace(dossier, series=Series(dossier.series.ref, (changed,)))
