"""The page to read before a meeting: what it says in which words, in every window, and as text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.evaluation_terms import ADULT_ITEMS, Group, Sheet
from meeting.intents import (
    AnswerEvaluation,
    EndSeries,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    PostponeMeeting,
    SetNextMeeting,
    SumUp,
    WithdrawConsent,
)
from meeting.people import Interval
from meeting.prepared import Prepared, Sharing
from meeting.series import Series
from meeting.statement_terms import Category, Said
from tests.clock import START
from tests.people import AMINA, AUNT, EVERYBODY, IDA, JONAS, METTE, SAMI, planned
from tests.scenes import series_drawn
from tests.sequel import Sequel, answered, closed
from tests.table import terms
from tests.tui.drawn import text
from tests.tui.family import DA, EN
from tests.tui.review.reading import reading
from tests.tui.review.shelf import at_demo
from tui.review_place import Page
from tui.view.alphabet import PLAIN
from tui.view.lines import width
from tui.view.look import Look
from tui.view.review.briefing import briefing_lines, briefing_rows, briefing_title
from tui.view.review.plain import series_text

DRAWN, NOW = series_drawn.series(), series_drawn.NOW
_SUM_UP = (
    "Skolen og hjemmet er enige om, at Sami trives bedst, når han ved, hvad der skal ske, og hvem der henter ham. "
    "Det går godt til fodbold, og det vil vi have mere af. Morgenerne er stadig svære."
)


def told(series: Series) -> tuple[str, ...]:
    """The page as text, in English."""
    return briefing_lines(EN, series, START)


@pytest.mark.rule("R11", "R48", "R88", "R131")
def test_it_tells_what_there_is_to_know_in_one_order() -> None:
    assert briefing_title(EN, DRAWN) == "Before meeting 4 · Familien A."
    assert text(briefing_rows(EN, DRAWN, 80, NOW)) == (
        " The purpose   Hvordan får Sami en god hverdag i skolen?",
        "",
        " The meeting   today at 13:00, Rådhuset, lokale 3",
        "               interpreter: Arabic",
        "               There is little time for each to speak in a round",
        "               The interpreter is booked to 16:30",
        "",
        " Who comes     14 and interpreter: Sami, Amina, Yusuf, Mormor, Omar, Per, Ida,",
        "               Jens, Lise, Karen, Bo, Anne, Tove and Jonas",
        "               not there last time: Jens",
        "",
        " Lacking       We lack an answer from mor about a participant",
        "               We still have to talk with the child before the meeting",
        "",
        " To be asked   1.3 Yusuf øver dansk med Omar. Meeting 3: changed",
        "               2.3 Jonas søger om aflastning. Meeting 3: partly, »Der er søgt.",
        "               Vi har ikke fået svar.«",
        "               3.1 Ida sender ugeplan hver fredag. Meeting 3: agreed",
        "               3.2 Amina and Karen går til lægen. Meeting 3: agreed",
        "",
        " Outstanding   skolens hvilerum",
        "               hvem skriver til lægen",
        "",
        " Goals         En god skoledag, since 15/4",
        "               Ro derhjemme, since 15/4",
        "",
        " Scale 0–10    En god skoledag. Meeting 2: 4; Meeting 3: 6",
        "               Ro derhjemme. Meeting 2: 4; Meeting 3: 4",
        "               The scale shows what the family itself said. It does not show",
        "               what worked.",
        "",
        " The child     Sami: the whole meeting",
    )


@pytest.mark.parametrize("across", [60, 80, 140])
@pytest.mark.parametrize("look", [DA, EN, Look(DA.words, PLAIN)], ids=["da", "en", "plain"])
def test_its_rows_fit_and_every_text_begins_beside_its_label(look: Look, across: int) -> None:
    rows = briefing_rows(look, DRAWN, across, NOW)
    assert all(width(row) < across for row in rows)
    assert all(row[14] == " " for row in text(rows) if row)


@pytest.mark.rule("R88")
def test_of_a_meeting_with_everything_there_is_no_more_than_can_be_read_in_five_minutes() -> None:
    """A hundred words a minute are slow reading; the sum-ups and sheets are as long as minute-takers write them."""
    sequel = Sequel(planned(*EVERYBODY))
    first = sequel.meets().enters("descriptive").hears_everyone().enters("reflection").hears_everyone()
    first.enters("agreements")
    for part in ("descriptive", "reflection", "agreements"):
        first.does(SumUp(part, _SUM_UP))
    for n in range(8):
        first.agrees(terms(f"ringer til skolen om aftalen fra {n}. klasse"))
    for _ in range(4):
        first.does(ParkQuestion("Hvem skriver til lægen om henvisningen?", "ida"))
    for _ in range(7):
        first.does(AnswerEvaluation(Sheet(Group.PARENTS, (7,) * len(ADULT_ITEMS), "Længere tid til aftalerne")))
    closed(first)
    sequel.plans()
    assert 100 < len(" ".join(told(sequel.series)).split()) < 500


@pytest.mark.rule("R13", "R88", "R120")
def test_of_the_last_meeting_it_tells_counts_sum_ups_and_what_to_do_differently() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.does(NoteStatement("s1", Said("ida", "Han læser.", Category.WORKS)))
    first.does(NoteStatement("s2", Said("amina", "Han sover ikke.", Category.WORRY)))
    first.does(SumUp("descriptive", "Sami er glad\nfor Per."))
    first.does(AnswerEvaluation(Sheet(Group.PARENTS, (7,) * len(ADULT_ITEMS), "Kortere pauser")))
    closed(first)
    found = told(sequel.series)
    assert "Said last: what works: 1 · worries: 1" in found
    assert "Sum-up: Descriptive round: Sami er glad for Per." in found
    assert "Differently: Kortere pauser" in found
    assert not any("sover" in row or "læser" in row for row in found)


def test_where_nothing_was_said_of_worries_or_of_what_works_no_count_is_told() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    closed(first.does(NoteStatement("s1", Said("ida", "Han læser."))))
    assert not any(row.startswith("Said last") for row in told(sequel.series))


@pytest.mark.rule("R118")
def test_of_what_is_kept_back_there_is_only_that_it_is() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.does(NoteStatement("s1", Said("ida", "Hvem skriver til lægen?"))).does(ParkQuestion(statement="s1"))
    first.does(MarkTopics(first.agrees(terms("ringer til lægen")), ("helbred",))).does(MarkTopics("s1", ("helbred",)))
    closed(first)
    second = sequel.plans(earlier=sequel.left_open).opens()
    assert "Outstanding: Hvem skriver til lægen?" in told(sequel.series)
    second.does(WithdrawConsent("helbred", "amina"))
    found = told(sequel.series)
    assert "To be asked: 1.1 is not shown. Meeting 1: agreed" in found
    assert "Outstanding: a question" in found
    assert not any("læge" in row for row in found)


@pytest.mark.rule("R88")
def test_what_became_of_an_agreement_is_told_although_the_last_meeting_did_not_ask_for_it() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.agrees(terms("øver dansk"))
    closed(first)
    closed(answered(sequel.meets(), "1.1", Outcome.CHANGED, "Nu søndag formiddag."))
    closed(sequel.meets())
    (asked,) = (each for each in told(sequel.series) if each.startswith("To be asked: 1.1"))
    assert asked.endswith("Meeting 2: changed, »Nu søndag formiddag.«; Meeting 3: no answer")


@pytest.mark.rule("R40", "R88", "R90")
def test_when_the_child_is_there_and_what_was_wished_for_on_its_behalf() -> None:
    stays = (
        Interval(START, START + timedelta(minutes=40)),
        Interval(START + timedelta(hours=2), START + timedelta(hours=3)),
    )
    speaker = replace(JONAS, represents="sami")
    sequel = Sequel(planned(replace(SAMI, present=stays), AMINA, speaker, METTE))
    first = sequel.meets().enters("descriptive")
    first.does(NoteStatement("s1", Said("sami", "Mere fodbold", Category.WISH_MORE)))
    first.does(NoteStatement("s2", Said("jonas", "Færre skift", Category.WISH_LESS)))
    closed(first)
    sequel.plans()
    assert [row for row in told(sequel.series) if row.startswith("The child")] == [
        "The child: Sami: 13:00–13:40 and 15:00–16:00",
        "The child: wished through Jonas: »Færre skift«",
        "The child: own wishes last time: 1, the words are not shown here",
    ]
    sequel.plan = replace(sequel.plan, child_absent_reason="Sami er på lejr.")
    sequel.tables.pop()
    sequel.plans()
    assert "The child: Sami: not there: Sami er på lejr" in told(sequel.series)


@pytest.mark.rule("R33", "R88")
def test_it_names_who_is_new_with_their_role_who_has_gone_and_who_must_leave_early() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    leaving = tuple(
        replace(person, leaves_at=START + timedelta(weeks=9, hours=1)) if person.id == "karen" else person
        for person in EVERYBODY
        if person is not IDA
    )
    sequel.plan = planned(*leaving, AUNT)
    sequel.plans()
    assert [row.removeprefix("Who comes: ") for row in told(sequel.series) if row.startswith("Who comes")] == [
        "7: Sami, Amina, Yusuf, Mormor, Karen, Jonas and Aunt",
        "new: Aunt (moster)",
        "there last time, not on the list: Ida",
        "Karen leaves at 14:00",
    ]


def test_two_children_have_one_label() -> None:
    sister = replace(SAMI, id="lina", name="Lina")
    sequel = Sequel(planned(SAMI, sister, AMINA, IDA, METTE))
    sequel.plans()
    found = told(sequel.series)
    assert {"The children: Sami: the whole meeting", "The children: Lina: the whole meeting"} <= set(found)


def test_it_says_when_the_meeting_is_whatever_became_of_it() -> None:
    later = START + timedelta(days=7)
    sequel = Sequel()
    planned_one = sequel.plans()
    assert "The meeting: today at 13:00, Rådhuset, lokale 3" in told(sequel.series)
    planned_one.does(PostponeMeeting(later))
    assert "The meeting: moved: Wednesday 9 December at 13:00, Rådhuset, lokale 3" in told(sequel.series)
    sequel = Sequel()
    first = sequel.meets()
    assert "The meeting: going on" in told(sequel.series)
    first.does(PauseMeeting(later))
    goes_on = "The meeting: broken off, goes on Wednesday 9 December at 13:00, Rådhuset, lokale 3"
    assert goes_on in told(sequel.series)


def test_without_a_plan_it_says_which_date_was_agreed_or_why_there_is_none() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    assert briefing_title(EN, sequel.series) == "Before the meeting · Familien A."
    assert "The meeting: no date is agreed" in told(sequel.series)
    sequel = Sequel()
    first = sequel.meets()
    closed(first.does(SetNextMeeting(START + timedelta(weeks=9), "Skolen")))
    assert "The meeting: Wednesday 3 February 2027 at 13:00, Skolen, not planned yet" in told(sequel.series)
    sequel = Sequel()
    closed(sequel.meets().does(EndSeries("Målene er nået.")))
    assert "The meeting: There is no further meeting: Målene er nået." in told(sequel.series)


def test_of_a_series_without_meetings_there_is_nothing_to_tell() -> None:
    assert briefing_rows(EN, Series("2026-099"), 80, NOW) == ()


@pytest.mark.rule("R88")
def test_the_text_of_a_series_begins_with_it() -> None:
    _, second, *_ = series_text(EN, DRAWN, NOW).split("\n\n")
    heading, first, *_ = second.splitlines()
    assert (heading, first) == ("Before meeting 4", "  The meeting: today at 13:00, Rådhuset, lokale 3")


@pytest.mark.rule("R88")
@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_its_key_opens_it_from_every_page_and_it_is_read_to_its_end(size: tuple[int, int]) -> None:
    async with reading(at_demo(), size=size, language="en") as reader:
        await reader.press("b")
        await reader.shows("Before meeting 4 · Familien A.", "The purpose")
        await reader.hides("The child ")
        await reader.press("down")
        await reader.hides("The purpose")
        await reader.press("pagedown", "pagedown", "pagedown")
        await reader.shows("The child ", "Sami: 13:05–13:45")
        await reader.press("pageup", "pageup", "pageup")
        await reader.shows("The purpose")
        await reader.press("a", "b")
        assert [place.page for place in reader.review.way.trail] == [Page.SERIES, Page.BRIEFING]


@pytest.mark.rule("R88")
async def test_from_a_meeting_one_comes_back_to_it() -> None:
    async with reading(at_demo(), language="en") as reader:
        await reader.press("enter", "b")
        assert [place.page for place in reader.review.way.trail] == [Page.SERIES, Page.MEETING, Page.BRIEFING]
        await reader.press("escape")
        assert reader.page is Page.MEETING
        await reader.press("question_mark")
        await reader.shows("What to know before the next meeting, in five minutes.")


@pytest.mark.rule("R88", "R118")
def test_it_tells_what_must_not_be_told_of_and_what_only_one_tells() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(WithdrawConsent("bolig", "yusuf"))
    closed(first)
    said = {
        "helbred": {"amina": Sharing.WITHHELD, "yusuf": Sharing.SHARED},
        "gæld": {"amina": Sharing.OWN_WORDS, "yusuf": Sharing.OWN_WORDS},
        "skolen": {"amina": Sharing.SHARED},
    }
    sequel.plan = replace(sequel.plan, prepared=Prepared(sharing=said))
    sequel.plans()
    assert [row for row in told(sequel.series) if row.startswith("Told or not:")] == [
        "Told or not: bolig: not to be told of (Yusuf)",
        "Told or not: helbred: not to be told of (Amina)",
        "Told or not: gæld: told only by Amina and Yusuf",
    ]
