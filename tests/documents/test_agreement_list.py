"""Aftalereferat: what waits for an answer, what became of it, when it is sent, and nothing that was only said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from documents import leaks, own_list
from documents.agreement_list import build
from documents.document import Document, Source, runs
from documents.kinds import Audience
from meeting import intents, presence
from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.events import Reason
from meeting.papers import Paper
from meeting.plan import EarlierAgreement
from meeting.statement_terms import Category, Said
from tests.documents.dossiers import closed_meeting, corrected_meeting, dossier_of, dossier_of_series
from tests.documents.fourth import QUESTION, RESERVATION, VIEW
from tests.documents.papers import FOR_OTHERS, facts_of, table_rows, text_of, under
from tests.people import planned
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms

NEXT = datetime(2027, 2, 3, 12, 0, tzinfo=UTC)


def the_list(sequel: Sequel, number: int | None = None, lang: str = "da") -> Document:
    """The one list of the newest meeting of a series, or of the one with this number."""
    [document] = build(dossier_of_series(sequel, number), lang)
    return document


def held(*agreed: Terms, starts: datetime | None = NEXT) -> Sequel:
    """A series of one closed meeting with these agreements; the next one is agreed on unless `starts` is None."""
    sequel = Sequel()
    table = sequel.meets()
    for each in agreed:
        table.agrees(each)
    if starts is not None:
        table.does(intents.SetNextMeeting(starts, "Biblioteket", confirmed=True))
    closed(table)
    return sequel


def test_when_it_is_to_be_sent_is_the_leaders_and_does_not_stand_in_it() -> None:
    document = the_list(held(terms()))
    assert not any("senest" in label for label in facts_of(document))
    assert document.audience is Audience.EVERYBODY


@pytest.mark.rule("R131")
def test_it_says_when_we_met_when_we_meet_again_where_and_who_leads() -> None:
    assert facts_of(the_list(held(terms()))) == {
        "Vi mødtes": "onsdag den 2. december 2026",
        "Næste møde": "onsdag den 3. februar 2027 kl. 13.00",
        "Sted": "Biblioteket",
        "Mødeleder": "Mette",
    }


@pytest.mark.rule("R131")
def test_a_meeting_that_began_on_another_day_than_planned_is_told_by_that_day() -> None:
    table = Table().after(days(3)).opens()
    table.agrees(terms(starts=date(2027, 1, 5)))
    [document] = build(dossier_of(closed(table)))
    assert facts_of(document)["Vi mødtes"] == "lørdag den 5. december 2026"
    assert table_rows(document)[0][3].endswith("Aftalt på møde 1 (05.12.2026)")


def test_each_agreement_has_its_number_who_since_when_and_when_it_is_followed_up() -> None:
    later = FollowUp(date(2027, 1, 4))
    document = the_list(held(terms("ringer til skolen", "ida", "jonas"), terms("går en tur", "amina", follow_up=later)))
    assert table_rows(document) == [
        ["1.1", "ringer til skolen", "Ida, Jonas", "Ny aftale / Aftalt på møde 1 (02.12.2026)", "på næste møde"],
        ["1.2", "går en tur", "Amina", "Ny aftale / Aftalt på møde 1 (02.12.2026)", "mandag den 4. januar 2027"],
    ]


@pytest.mark.rule("R113", "R122")
def test_who_takes_part_in_it_and_when_it_is_to_be_done_stand_with_it() -> None:
    whole = replace(terms("øver dansk", "yusuf"), contributors=("mormor", "karen"), deadline=date(2026, 12, 18))
    document = the_list(held(whole))
    [[_, _, who, _, when]] = table_rows(document)
    assert who == "Yusuf / Medvirker: Mormor, Karen"
    assert when == "Færdig senest: fredag den 18. december 2026 / på næste møde"


def test_how_its_numbers_are_read_stands_below() -> None:
    assert "Nr. 3.1 er aftale 1 fra møde 3." in text_of(the_list(held(terms())))
    assert "Nr. 3.1" not in text_of(the_list(held()))


@pytest.mark.rule("R48", "R131")
@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.PARTLY, "Delvist holdt"),
        (Outcome.NOT_KEPT, "Ikke holdt endnu"),
        (Outcome.CHANGED, "Ændret"),
    ],
)
def test_what_comes_back_has_what_became_of_it_and_not_what_was_said_about_it(outcome: Outcome, status: str) -> None:
    sequel = held(terms("ringer"))
    closed(answered(sequel.meets(), "1.1", outcome, "det gik i stå på grund af en sygemelding"))
    document = the_list(sequel)
    [[number, what, _, told, _]] = table_rows(document)
    assert (number, told) == ("1.1", f"{status} / Aftalt på møde 1 (02.12.2026)")
    if outcome is Outcome.CHANGED:
        assert what == "Det gik i stå på grund af en sygemelding"
    else:
        assert (what, "sygemelding" in text_of(document)) == ("ringer", False)


@pytest.mark.rule("R131")
@pytest.mark.parametrize(("outcome", "status"), [(Outcome.KEPT, "Holdt"), (Outcome.LAPSED, "Bortfaldet")])
def test_what_is_done_stands_once_and_then_no_more(outcome: Outcome, status: str) -> None:
    sequel = held(terms("ringer"))
    closed(answered(sequel.meets(), "1.1", outcome))
    first = the_list(sequel)
    assert under(first, "Det er afsluttet") == [f"1.1 ringer (Ida) · {status}"]
    assert "Der er ingen aftaler at følge op på." in text_of(first)
    closed(sequel.meets())
    assert "ringer" not in text_of(the_list(sequel))


@pytest.mark.rule("R131")
def test_what_nobody_came_to_answer_says_so_and_stays() -> None:
    sequel = held(terms("ringer"))
    closed(sequel.meets())
    [[_, _, _, told, follow_up]] = table_rows(the_list(sequel))
    assert told.startswith("Ikke nået på sidste møde")
    assert follow_up == "på næste møde"


def test_a_follow_up_on_a_day_gone_by_is_at_the_next_meeting() -> None:
    sequel = held(terms("ringer", follow_up=FollowUp(date(2026, 12, 20))))
    closed(answered(sequel.meets(), "1.1", Outcome.PARTLY))
    assert table_rows(the_list(sequel))[0][4] == "på næste møde"


@pytest.mark.rule("R131")
def test_who_goes_on_with_an_agreement_is_named_as_new() -> None:
    sequel = held(terms("ringer"))
    table = sequel.meets()
    closed(answered(table.does(intents.HandOver("1.1", "karen")), "1.1", Outcome.PARTLY))
    [[_, _, who, told, _]] = table_rows(the_list(sequel))
    assert who == "Karen"
    assert "Ny ansvarlig: Karen" in told


@pytest.mark.rule("R131")
def test_who_goes_on_with_an_agreement_stays_named_at_the_meetings_after() -> None:
    sequel = held(terms("ringer"))
    first = sequel.tables[0]
    first.after(days(3)).does(intents.Amend(first.state.agreements.items[0].id, terms("ringer om bus"), first.today))
    closed(answered(sequel.meets().does(intents.HandOver("1.1", "karen")), "1.1", Outcome.PARTLY))
    closed(answered(sequel.meets(), "1.1", Outcome.PARTLY))
    [[_, _, who, _, _]] = table_rows(the_list(sequel))
    assert who == "Karen"
    assert [each.person for each in own_list.build(dossier_of_series(sequel))] == ["karen"]


@pytest.mark.rule("R131")
@pytest.mark.parametrize(
    "said", ["Vi øver i stedet dansk hver mandag", "Det går ikke. Vi øver i stedet dansk hver mandag."]
)
def test_what_it_was_changed_to_is_told_though_somebody_said_it_in_the_round(said: str) -> None:
    sequel = held(terms("øver dansk"))
    table = sequel.meets().enters("descriptive", Reason.NOT_ENOUGH_TIME)
    table.does(intents.NoteStatement("s1", Said("ida", said)))
    closed(answered(table, "1.1", Outcome.CHANGED, "Vi øver i stedet dansk hver mandag"))
    document = the_list(sequel)
    assert table_rows(document)[0][1] == "Vi øver i stedet dansk hver mandag"
    assert [each.person for each in own_list.build(dossier_of_series(sequel))] == ["ida"]
    assert leaks.check(document, dossier_of_series(sequel)) == ()


@pytest.mark.rule("R40")
def test_a_statement_of_a_later_meeting_takes_no_words_out_of_it() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.proposes(terms("ser på en fritidsklub", "karen"))
    closed(first)
    before = the_list(sequel)
    second = sequel.meets().enters("descriptive", Reason.NOT_ENOUGH_TIME)
    second.does(intents.NoteStatement("s1", Said("karen", "Ser på en fritidsklub")))
    after = the_list(sequel, number=1)
    assert (
        under(before, "Hængepartier")
        == under(after, "Hængepartier")
        == ["1.1 ser på en fritidsklub (Karen) · Ikke aftalt færdig"]
    )
    assert leaks.check(after, dossier_of_series(sequel, number=1)) == ()


@pytest.mark.rule("R10")
def test_what_was_agreed_without_a_parent_is_a_proposal() -> None:
    sequel = Sequel()
    table = sequel.meets()
    table.leaves("amina", "yusuf").agrees(terms("ringer"))
    closed(table)
    assert table_rows(the_list(sequel))[0][3].startswith("Forslag: en forælder mangler at sige ja")


@pytest.mark.rule("R131")
def test_what_was_not_settled_and_kept_questions_are_outstanding() -> None:
    sequel = Sequel()
    table = sequel.meets()
    table.proposes(Terms("ser på det"))
    table.does(intents.PutAside(table.agrees(terms("søger", "karen"))))
    table.does(intents.ParkQuestion("Hvem låser op?"))
    closed(table)
    assert under(the_list(sequel), "Hængepartier") == [
        "1.1 ser på det · Ikke aftalt færdig",
        "1.2 søger (Karen) · Lagt væk indtil videre",
        "Hvem låser op?",
    ]


@pytest.mark.rule("R131")
def test_what_was_not_settled_does_not_become_agreed_by_being_asked_for() -> None:
    sequel = Sequel()
    sequel.meets().proposes(Terms("ser på det"))
    closed(sequel.tables[0])
    closed(sequel.meets())
    assert under(the_list(sequel), "Hængepartier") == ["1.1 ser på det · Ikke aftalt færdig"]
    closed(answered(sequel.meets(), "1.1", Outcome.PARTLY))
    assert table_rows(the_list(sequel))[0][:2] == ["1.1", "ser på det"]


@pytest.mark.rule("R40", "R51")
def test_a_question_that_was_somebodys_statement_has_no_words() -> None:
    sequel = Sequel()
    table = sequel.meets()
    table.does(intents.NoteStatement("s1", Said("ida", "Hvem betaler for turen?", Category.QUESTION)), "desk")
    table.does(intents.ParkQuestion(person="ida", statement="s1"))
    closed(table)
    document = the_list(sequel)
    assert under(document, "Hængepartier") == ["Et spørgsmål, der blev gemt"]
    assert "betaler" not in text_of(document)


@pytest.mark.rule("R118")
@pytest.mark.parametrize("withdrawn_in", [0, 1])
def test_what_may_not_be_shared_has_neither_words_nor_people(withdrawn_in: int) -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(intents.MarkTopics(first.agrees(terms("taler med lægen om søvnen", "amina")), ("helbred",)))
    closed(first)
    closed(sequel.meets())
    sequel.tables[withdrawn_in].does(intents.WithdrawConsent("helbred", "amina"))
    for number in (1, 2):
        document = the_list(sequel, number)
        assert table_rows(document)[0][:3] == ["1.1", "Aftalen vises ikke", ""]
        assert not any(word in text_of(document) for word in ("lægen", "helbred"))


@pytest.mark.rule("R118")
def test_what_a_later_meeting_gives_back_is_told_here_again() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(intents.MarkTopics(first.agrees(terms("søger om boligstøtte", "jonas")), ("økonomi",)))
    closed(first.does(intents.WithdrawConsent("økonomi", "yusuf")))
    assert own_list.build(dossier_of_series(sequel)) == ()
    second = sequel.plans(earlier=sequel.left_open)
    kept_back = (("økonomi", "yusuf"),)
    second.does(intents.OpenMeeting(presence.expected(second.plan), second.plan.open_agreements, (), kept_back))
    second.after(5).does(intents.GiveConsent("økonomi", "yusuf"))
    assert table_rows(the_list(sequel, number=1))[0][1] == "søger om boligstøtte"
    assert [each.person for each in own_list.build(dossier_of_series(sequel, number=1))] == ["jonas"]


def test_an_agreement_that_is_older_than_the_log_stands_as_the_plan_has_it() -> None:
    sequel = Sequel()
    older = EarlierAgreement("0.2", "går til lægen", "Amina og Karen")
    closed(answered(sequel.plans(earlier=(older,)).opens(), "0.2", Outcome.PARTLY))
    document = the_list(sequel)
    assert table_rows(document)[0][:4] == ["0.2", "går til lægen", "Amina og Karen", "Delvist holdt / Aftalt på møde 0"]
    assert Source.CONFIRMED not in {run.source for run in runs(document)}


def test_what_only_a_meeting_that_was_never_held_brought_along_is_not_in_it() -> None:
    sequel = Sequel()
    sequel.plans(earlier=(EarlierAgreement("0.2", "går til lægen", "Amina"),)).does(intents.PostponeMeeting())
    closed(sequel.plans().opens())
    assert "lægen" not in text_of(the_list(sequel))


def test_what_a_meeting_that_was_never_closed_asked_for_is_still_asked_for() -> None:
    sequel = held(terms("ringer"))
    sequel.meets()
    closed(sequel.plans().opens())
    assert table_rows(the_list(sequel))[0][3].startswith("Ikke nået på sidste møde")


@pytest.mark.rule("R85")
def test_without_a_next_date_it_says_that_the_date_is_open() -> None:
    document = the_list(held(terms("ringer"), starts=None))
    assert facts_of(document)["Næste møde"] == "Datoen er ikke aftalt endnu"
    assert table_rows(document)[0][1] == "ringer"


def test_the_next_meeting_stands_as_it_is_planned_by_now() -> None:
    sequel = held(terms("ringer"))
    table = sequel.plans(weeks=10)
    facts = facts_of(the_list(sequel, 1))
    assert (facts["Næste møde"], facts["Sted"]) == ("onsdag den 10. februar 2027 kl. 13.00", "Rådhuset, lokale 3")
    table.does(intents.PostponeMeeting())
    assert facts_of(the_list(sequel, 1))["Næste møde"] == "Datoen er ikke aftalt endnu"


def test_a_series_that_ended_has_no_list_unless_it_goes_on_after_all() -> None:
    sequel = Sequel()
    table = sequel.meets()
    table.agrees(terms("ringer"))
    closed(table.does(intents.EndSeries("Familien flytter")))
    assert build(dossier_of_series(sequel)) == ()
    sequel.plans()
    assert "Familien flytter" not in text_of(the_list(sequel, 1))


def test_a_meeting_that_is_not_closed_has_no_list() -> None:
    sequel = Sequel()
    assert build(dossier_of_series(_with(sequel, sequel.plans()))) == ()
    sequel = Sequel()
    assert build(dossier_of_series(_with(sequel, sequel.meets()))) == ()


def test_without_agreements_it_still_says_when_we_meet() -> None:
    document = the_list(held())
    assert "Der er ingen aftaler at følge op på." in text_of(document)
    assert "På næste møde spørger vi til hver aftale." not in text_of(document)
    assert facts_of(document)["Næste møde"].startswith("onsdag den 3. februar")


def test_what_a_later_meeting_answered_does_not_change_the_list_of_the_one_before() -> None:
    sequel = held(terms("ringer"), terms("henter", "karen"))
    sequel.plans(earlier=sequel.left_open)
    before = the_list(sequel, 1)
    table = sequel.tables[-1].opens()
    table.does(intents.HandOver("1.2", "jonas"))
    closed(answered(answered(table, "1.1", Outcome.KEPT, "Det gik godt."), "1.2", Outcome.CHANGED, "Nu om mandagen"))
    assert the_list(sequel, 1) == before


def test_two_lists_that_differ_never_bear_the_same_time() -> None:
    sequel = held(terms("ringer"), terms("søger om boligstøtte", "jonas"), starts=None)
    first, made = sequel.tables[0], [the_list(sequel)]
    item = first.state.agreements.items[1].id
    for act in (intents.MarkTopics(item, ("økonomi",)), intents.WithdrawConsent("økonomi", "yusuf")):
        first.after(days(1)).does(act)
    made.append(the_list(sequel))
    coming = sequel.plans()
    made.append(the_list(sequel, 1))
    coming.after(5).does(intents.PostponeMeeting(coming.plan.starts + timedelta(days=7)))
    made.append(the_list(sequel, 1))
    assert len({text_of(replace(each, footer=())) for each in made}) == len({each.stamp for each in made}) == len(made)
    footers = ["".join(run.text for run in each.footer) for each in made]
    assert footers[0].endswith("tavshedspligt. · Udgave 2. december 2026 kl. 13.00")
    assert len(set(footers)) == len(made)


def test_sending_it_changes_nothing_in_it() -> None:
    sequel = held(terms("ringer"))
    before = the_list(sequel)
    sequel.tables[0].after(days(3)).does(intents.MarkSent(Paper.AGREEMENT_LIST, date(2026, 12, 5)), "desk")
    assert the_list(sequel) == before


def test_what_was_added_after_the_close_stands_beside_what_was_confirmed() -> None:
    [document] = build(corrected_meeting())
    [row] = [row for row in table_rows(document) if row[0] == "4.2"]
    assert row[1].startswith("øver dansk om torsdagen / ")
    assert row[1].endswith(": øver dansk om mandagen")
    assert Source.ADDED in {run.source for run in runs(document)}
    assert document.stamp > build(closed_meeting())[0].stamp


@pytest.mark.rule("R52")
def test_in_another_language_an_agreement_has_the_interpreters_words_over_the_danish() -> None:
    sequel = Sequel(replace(planned(), series=replace(planned().series, language="ar")))
    table = sequel.meets()
    agreed = table.agrees(terms("ringer til skolen"))
    table.agrees(terms("henter", "karen"))
    table.does(intents.TakeTranslation("ar", ((agreed, "يتصل بالمدرسة", "ringer til skolen"),)))
    closed(table)
    document = the_list(sequel, lang="ar")
    assert [row[1] for row in table_rows(document)] == ["يتصل بالمدرسة / ringer til skolen", "— / henter"]
    assert document.lang == "ar"
    assert "Den danske tekst er den, der gælder." in text_of(document)
    assert "Den danske tekst" not in text_of(the_list(sequel))


@pytest.mark.rule("R52")
def test_what_an_agreement_was_changed_to_has_the_interpreters_words_at_every_meeting_after() -> None:
    sequel = held(terms("ringer til skolen"))
    table = answered(sequel.meets(), "1.1", Outcome.CHANGED, "fra nu af  skriver Ida")
    assert table_rows(the_list(sequel_closed(sequel), lang="ar"))[0][1] == "— / Fra nu af skriver Ida"
    table.does(intents.TakeTranslation("ar", (("1.1", "تكتب إيدا", "Fra nu af skriver Ida"),)))
    closed(sequel.meets())
    for number in (2, 3):
        assert table_rows(the_list(sequel, number, lang="ar"))[0][1] == "تكتب إيدا / Fra nu af skriver Ida"


@pytest.mark.rule("R40", "R51", "R118")
@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("lang", ["da", "ar"])
def test_a_whole_series_leaves_nothing_in_it_that_was_only_said(number: int, lang: str) -> None:
    dossier = closed_meeting(number)
    [document] = build(dossier, lang)
    assert {run.source for run in runs(document)} <= FOR_OTHERS
    assert leaks.check(document, dossier) == ()
    assert not any(word in text_of(document) for word in (RESERVATION, VIEW))


def test_the_fourth_meeting_has_something_of_everything() -> None:
    [document] = build(closed_meeting())
    statuses = {row[0]: row[3].split(" / ")[0] for row in table_rows(document)}
    assert statuses == {
        "2.3": "Delvist holdt",
        "3.1": "Ikke holdt endnu",
        "3.2": "Ændret",
        "4.1": "Ny aftale",
        "4.2": "Ny aftale",
        "4.3": "Ny aftale",
    }
    assert QUESTION in under(document, "Hængepartier")


def sequel_closed(sequel: Sequel) -> Sequel:
    """The same series with its newest meeting closed."""
    closed(sequel.tables[-1])
    return sequel


def days(count: int) -> float:
    """So many days in minutes."""
    return timedelta(days=count).total_seconds() / 60


def _with(sequel: Sequel, table: Table) -> Sequel:
    assert sequel.tables[-1] is table
    return sequel
