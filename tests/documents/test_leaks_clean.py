"""What may stand in a paper for others although it looks like something that was said; and that clean papers pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from documents import agreement_list, by_hand, decisions, descriptive, invitation, own_list, role_card
from documents.document import Paragraph, Run, Source, runs
from documents.dossier import Dossier
from documents.kinds import Audience
from documents.leaks import check
from documents.phrases import phrases
from documents.private import Secret
from meeting import intents
from meeting.agreement_terms import Outcome
from meeting.events import Reason
from meeting.intents import Intent
from meeting.statement_terms import Said
from tests.documents.dossiers import closed_meeting, corrected_meeting, dossier_of, dossier_of_series, planned_meeting
from tests.documents.leaking import SAID, leaks, paper, secrets, table_with
from tests.people import AMINA, AUNT, IDA, YUSUF, planned, somebody
from tests.scenes import held, long_series, series_drawn, stations, written
from tests.scenes.meeting_days import series_of
from tests.scenes.story import Story
from tests.sequel import Sequel, answered, closed
from tests.table import Table, terms


@pytest.mark.parametrize("text", ["ja", "mere fodbold", "Sami", "Rådhuset, lokale 3", "kl. 13", "2. december 2026"])
def test_what_anybody_may_say_is_nobodys_secret(text: str) -> None:
    assert leaks(table_with(text=text), text, f"Vi taler om {text} hele tiden") == ()


def test_a_date_is_no_secret_however_many_words_it_takes() -> None:
    assert leaks(table_with(text="Onsdag den 2. december kl. 13"), "onsdag den 2. december kl. 13.00") == ()


def test_words_are_not_found_in_the_midst_of_other_words() -> None:
    assert leaks(table_with(text="Jeg vil ha"), "Jeg vil have en cykel") == ()


def test_numbers_beside_each_other_are_not_another_number() -> None:
    table = table_with(text="Vi mødes i lokale 31")
    for pieces, found in ((("Vi mødes i lokale 3", ", ", "1"), 0), (("Vi mødes i ", "lokale 31"), 1)):
        line = tuple(Run(piece, Source.PLAN, "place") for piece in pieces)
        assert len(check(replace(paper(), blocks=(Paragraph((line,)),)), dossier_of(table))) == found


def test_whoever_repeats_the_purpose_says_nothing_new() -> None:
    purpose = planned().purpose
    assert leaks(table_with(text=purpose), purpose) == ()
    assert leaks(table_with(text=f"{purpose} Det ved ingen af os i familien."), purpose) == ()


def test_a_purpose_that_goes_along_was_known_before_what_repeats_it_was_said() -> None:
    sequel = Sequel()
    said = intents.NoteStatement("s1", Said("amina", sequel.plan.purpose))
    closed(sequel.meets().enters("descriptive").does(said))
    sequel.meets()
    assert check(paper(sequel.plan.purpose), dossier_of_series(sequel)) == ()


def test_what_stood_before_everybody_first_is_no_secret_and_what_came_after_is() -> None:
    question = "Hvem følger Sami hjem fra træning?"
    asked_first = Table().opens().enters("descriptive").does(intents.ParkQuestion(question))
    asked_first.does(intents.NoteStatement("s1", Said("ida", question)))
    assert leaks(asked_first, question, source=Source.SHOWN) == ()
    said_first = table_with("ida", question).does(intents.ParkQuestion(question))
    assert secrets(leaks(said_first, question, source=Source.SHOWN)) == [(Secret.STATEMENT, "ida")]


def test_what_an_agreement_was_changed_to_is_public_and_any_other_answer_is_not() -> None:
    for outcome, found in ((Outcome.CHANGED, []), (Outcome.PARTLY, [(Secret.ANSWER, "")])):
        sequel = Sequel()
        first = sequel.meets().enters("agreements", Reason.OTHER_PACE)
        first.agrees(terms())
        closed(first)
        answered(sequel.meets(), "1.1", outcome, "Ida skriver i stedet til skolen")
        document = paper("Ida skriver i stedet til skolen", source=Source.SHOWN)
        assert secrets(check(document, dossier_of_series(sequel))) == found


def test_a_fixed_phrase_is_ours_and_only_as_it_stands_in_its_file() -> None:
    run = phrases("da").run("shared.danish_counts")
    table = table_with(text=run.text)
    clean = replace(paper(), blocks=(Paragraph(((run,),)),))
    assert check(clean, dossier_of(table)) == ()
    posing = replace(paper(), blocks=(Paragraph(((replace(run, place="shared.none"),),)),))
    assert secrets(check(posing, dossier_of(table))) == [(Secret.STATEMENT, "amina")]


def test_a_number_that_two_have_is_each_ones_own() -> None:
    both = [replace(person, phone="20 00 00 01") for person in (AMINA, YUSUF)]
    dossier = dossier_of(Table(planned(*both, AUNT)))
    for person, found in (("amina", 0), ("yusuf", 0), ("aunt", 2)):
        assert len(check(paper("Ring 20000001", audience=Audience.ONE, person=person), dossier)) == found


def test_who_somebody_is_may_be_what_they_have_to_do_with_the_family() -> None:
    role = "klasselærer i 2.b hos Sami"
    for why, found in ((role, []), (f"{role}, som han stoler på", [(Secret.CONNECTION, "ida")])):
        dossier = dossier_of(Table(planned(AMINA, replace(IDA, role=role, why=why))))
        assert secrets(check(paper(f"Ida, {role}, som han stoler på"), dossier)) == found


def test_a_child_that_repeats_an_agreement_of_an_earlier_meeting_takes_nothing_back_later() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("agreements", Reason.OTHER_PACE)
    item = first.proposes(terms("læser med Sami hver aften"))
    first.after(1).does(intents.NoteStatement("s1", Said("sami", "Læser med Sami hver aften"))).after(1).confirms(item)
    closed(first)
    sequel.meets()
    for number in (1, 2):
        document = paper("Ida læser med Sami hver aften", source=Source.CONFIRMED)
        assert check(document, dossier_of_series(sequel, number)) == ()


AGREED = "henter Sami fra skole hver fredag"


@pytest.mark.rule("R40")
@pytest.mark.parametrize(
    "put_right",
    [intents.CorrectStatement("s1", Said("mormor", AGREED)), intents.WithdrawStatement("s1"), intents.Undo()],
)
def test_what_was_put_down_as_a_childs_by_mistake_may_be_agreed_on(put_right: Intent) -> None:
    table = table_with("sami", AGREED).does(put_right).enters("agreements", Reason.OTHER_PACE)
    table.agrees(terms(AGREED))
    assert leaks(table, f"Ida {AGREED}", source=Source.CONFIRMED) == ()
    assert_clean(dossier_of(closed(table)))


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Anne Marie Holm", [("Anne Marie Holm", "participant anne")]),
        ("Mormor, Ida, Karen og Yusuf", [("Mormor", "participant mormor"), ("Ida, Karen og Yusuf", "roles")]),
        ("Hjemme hos mormor", [("kl. 13, ", ""), ("hjemme hos mormor", "next place")]),
    ],
)
def test_a_name_and_a_place_are_nobodys_words(said: str, line: Sequence[tuple[str, str]]) -> None:
    anne = somebody("anne", "nabo", AUNT.network)
    table = table_with("sami", said).walks_in(replace(anne, name="Anne Marie Holm"))
    pieces = tuple(Run(text, Source.PLAN if place else Source.FACT, place) for text, place in line)
    assert check(replace(paper(), blocks=(Paragraph((pieces,)),)), dossier_of(table)) == ()


@pytest.mark.rule("R118")
def test_what_was_planned_or_agreed_on_beside_it_is_not_withheld_with_it() -> None:
    purpose, twin = planned().purpose, "ringer til kommunen"
    table = table_with("yusuf", f"{purpose} Vi har ikke råd til bussen.", ("penge",))
    table.enters("agreements", Reason.OTHER_PACE)
    first, _ = table.agrees(terms(twin, "ida")), table.agrees(terms(twin, "jonas"))
    table.does(intents.MarkTopics(first, ("penge",))).does(intents.WithdrawConsent("penge", "yusuf"))
    assert leaks(table, purpose) == ()
    assert leaks(table, "Vi har ikke råd til bussen")
    assert_clean(dossier_of(closed(table)))


@pytest.mark.rule("R118")
def test_the_leader_reads_a_statement_whose_agreement_alone_is_withheld() -> None:
    table = table_with("yusuf", AGREED).enters("agreements", Reason.OTHER_PACE)
    table.does(intents.Propose(terms(AGREED), table.today, "s1"))
    item = table.state.agreements.items[-1].id
    table.confirms(item)
    table.does(intents.MarkTopics(item, ("penge",))).does(intents.WithdrawConsent("penge", "yusuf"))
    assert_clean(dossier_of(closed(table)))
    assert leaks(table, AGREED, source=Source.CONFIRMED)


def test_a_common_goal_may_be_the_purpose_of_the_next_meeting_though_it_began_as_a_wish() -> None:
    sequel, goal = Sequel(), "Sami kommer glad hjem fra skole"
    first = sequel.meets().enters("descriptive").does(intents.NoteStatement("s1", Said("amina", goal)))
    closed(first.does(intents.SetGoal(goal)))
    sequel.plan = replace(sequel.plan, purpose=goal)
    sequel.plans()
    assert_clean(dossier_of_series(sequel))


@pytest.mark.rule("R40", "R118")
@pytest.mark.parametrize("question", [f"Hvad gør vi? {SAID}", "Hvem hørte om fars tid i fængsel?"])
def test_a_kept_question_that_gives_something_away_goes_without_its_words_and_stops_no_paper(question: str) -> None:
    table = table_with().does(intents.ParkQuestion(question)).does(intents.ParkQuestion("Hvem har nøglen til skolen?"))
    closed(table.does(intents.WithdrawConsent("fars tid i fængsel", "yusuf")))
    dossier = dossier_of(table)
    assert_clean(dossier)
    for paper_of in (decisions, agreement_list):
        said = [run.text for document in paper_of.build(dossier) for run in runs(document)]
        assert question not in said
        assert "Hvem har nøglen til skolen?" in said


STORIES: dict[str, Callable[[], Sequence[Story]]] = {
    "stations": lambda: [stations.closed()],
    "broken off": lambda: [stations.broken_off()],
    "planned": lambda: [stations.planned()],
    "minutes": lambda: [written.written()],
    "held": lambda: [held.third()],
    "drawn": lambda: [series_drawn.first(), series_drawn.second(), series_drawn.third(), series_drawn.fourth()],
    "long": long_series.stories,
}


@pytest.mark.parametrize("name", STORIES)
def test_no_paper_of_a_story_is_refused(name: str) -> None:
    stories = STORIES[name]()
    series = series_of(*stories)
    for story in stories:
        assert_clean(Dossier(series, story.plan.number, tuple(story.log)))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_no_paper_of_the_demo_is_refused(number: int) -> None:
    assert_clean(closed_meeting(number))


def test_no_paper_of_a_meeting_that_is_planned_or_was_corrected_is_refused() -> None:
    assert_clean(planned_meeting())
    assert_clean(corrected_meeting())


def assert_clean(dossier: Dossier) -> None:
    builders = (decisions, descriptive, agreement_list, own_list, role_card, invitation, by_hand)
    papers = [paper for builder in builders for lang in ("da", "ar") for paper in builder.build(dossier, lang)]
    assert papers
    assert [leak for paper in papers for leak in check(paper, dossier)] == []
