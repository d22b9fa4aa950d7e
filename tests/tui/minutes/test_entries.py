"""What the stream tells: the floor, who comes and goes, what is written, and what touches it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.events import (
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementHandedOver,
    Arrived,
    ChildAsked,
    ConsentGiven,
    ConsentWithdrawn,
    FloorGiven,
    HeardThroughAnother,
    Left,
    MeetingPaused,
    MeetingResumed,
    MinutesTaken,
    PhaseSummedUp,
    QuestionParked,
    ReadBackStarted,
    StatementCorrected,
    StatementWithdrawn,
    TopicsMarked,
    TurnDeferred,
    TurnEnded,
    TurnPassed,
)
from meeting.statement_terms import Category, Said
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tests.scenes.written import CALLS, note, written, wrote
from tests.tui.minutes.stream_rows import LONG, row_of, rows
from tui.view.lines import cells


def test_who_was_written_down_needs_no_row_for_the_floor_but_the_first_after_a_break() -> None:
    given = [row for row in rows(written()) if row.endswith("får ordet")]
    assert [row.split()[:2] for row in given] == [
        ["13:29", "Sami"],
        ["13:29", "Amina"],
        ["14:02", "Per"],
        ["14:12", "Ida"],
    ]


def test_who_spoke_and_of_whom_nothing_was_written_is_seen() -> None:
    story = written().tell("14:17", TurnEnded("ida"), FloorGiven("jens", "jens"), TurnEnded("jens"))
    assert row_of(story, "Jens").endswith("får ordet")


def test_who_passes_stands_as_that() -> None:
    story = (
        written().tell("14:17", TurnEnded("ida"), FloorGiven("jens", "jens")).tell("14:18", TurnPassed("jens", "jens"))
    )
    assert row_of(story, "Jens") == " 14:18  Jens                 siger pas"


def test_what_was_said_of_people_without_the_floor_is_seen_and_stays() -> None:
    story = written().tell("14:17", TurnEnded("ida"), HeardThroughAnother("descriptive", "mormor", "amina"))
    story.tell("14:18", TurnPassed("jens"), TurnDeferred("lise"))
    story.tell("14:20", FloorGiven("jens", "jens"), TurnEnded("jens"))
    assert row_of(story, "hørt gennem") == " 14:17  Mormor               hørt gennem Amina"
    assert row_of(story, "siger pas").startswith(" 14:18  Jens ")
    assert row_of(story, "Lise").endswith("senere")


def test_introductions_are_one_row_that_grows() -> None:
    story = stations.welcome()
    assert row_of(story, "præsenteret") == " 13:03                       4 er præsenteret"
    story.tell("13:04", FloorGiven("yusuf", "yusuf")).tell("13:05", TurnPassed("yusuf", "yusuf"))
    drawn.heard(story, "13:06", "mormor")
    assert [row[1:] for row in rows(story)[-3:]] == [
        "13:00                       Velkomst",
        "13:05  Yusuf                siger pas",
        "13:06                       5 er præsenteret",
    ]


def test_a_question_that_is_kept_without_being_a_statement_is_seen() -> None:
    story = written().tell("14:17", QuestionParked("q3", "Hvem henter?", "ida")).tell("14:18", QuestionParked("q4"))
    assert rows(story)[-2:] == [
        " 14:17  Ida     ? spørgsmål  Hvem henter? · gemt til refleksionen",
        " 14:18          ? spørgsmål  gemt til refleksionen",
    ]


@pytest.mark.rule("R131")
def test_what_became_of_an_earlier_agreement_is_seen_with_its_sentence() -> None:
    story = stations.since_last_time()
    story.tell("13:19", AgreementFollowedUp("3.1", Outcome.KEPT, "Hver uge"))
    assert [row.rstrip() for row in rows(story)[-3:]] == [
        " 13:18          = aftale     1.3 Yusuf øver dansk med Omar · ændret",
        " 13:19          = aftale     3.1 Ida sender ugeplan hver fredag · holdt",
        "                             »Hver uge«",
    ]


@pytest.mark.rule("R131")
def test_who_goes_on_with_an_earlier_agreement_is_seen() -> None:
    story = stations.since_last_time()
    story.tell("13:19", AgreementHandedOver("3.1", "mormor"))
    assert rows(story)[-1].startswith(" 13:19  Mormor  = ")
    assert "3.1 Ida sender ugeplan" in rows(story)[-1]


@pytest.mark.rule("R92", "R118")
def test_what_a_child_says_to_an_agreement_is_seen_until_it_may_not_be() -> None:
    story = written().tell("14:17", ChildAsked("calls", "sami", "ja", "mormor"))
    assert rows(story)[-1] == " 14:17  Sami    = aftale 1   ja · barn · gennem Mormor"
    wrote(story, "14:18", TopicsMarked("calls", ("helbred",)), ConsentWithdrawn("helbred", "amina"))
    assert rows(story)[-1].endswith("Aftale 1 vises ikke: helbred")


def test_who_comes_and_goes_after_the_opening_and_the_meeting_broken_off() -> None:
    story = written().tell("14:20", Left("bo")).tell("14:30", Arrived("bo"))
    story.tell("14:31", TurnEnded("ida"), MeetingPaused()).tell("14:40", MeetingResumed())
    shown = rows(story)
    assert [row.split()[2:] for row in shown if " Bo " in row] == [["er", "gået"], ["er", "kommet"]]
    assert sum("er kommet" in row for row in shown) == 1
    assert [row.strip()[:5] for row in shown if "mødet" in row] == ["13:04", "14:31", "14:40"]


@pytest.mark.rule("R15")
def test_what_must_be_different_stands_below_its_worry() -> None:
    shown = rows(written())
    at = next(n for n, row in enumerate(shown) if "giver op i matematik" in row)
    assert shown[at + 1] == "                → anderledes En voksen ved bordet fra kl. 8"


@pytest.mark.rule("R40")
def test_a_childs_statement_says_so_also_where_it_is_cut() -> None:
    story = note(written("13:45"), "13:46", "sami", LONG, Category.WORRY)
    assert row_of(story, "ord1").endswith("… · barn")
    assert cells(row_of(story, "ord1")) <= 79


def corrected(story: Story, number: str, new: str, *, knew: str = "") -> Story:
    """Let a statement of Omar's be written otherwise, by one who had these words before."""
    item = next(item for item in story.meeting.minutes.statements if item.id == number)
    base = replace(item.said, text=knew) if knew else item.said
    return wrote(story, "14:17", StatementCorrected(number, replace(item.said, text=new), base))


def test_a_corrected_statement_is_marked() -> None:
    story = corrected(written(), "s15", "Sami pakker selv")
    assert row_of(story, "Sami pakker selv").endswith("Sami pakker selv · rettet")


@pytest.mark.rule("R15")
def test_what_was_added_to_a_worry_is_no_correction_and_other_words_are() -> None:
    story = note(written(), "14:17", "ida", "Han er trat", Category.WORRY)
    said = Said("ida", "Han er trat", Category.WORRY, "I seng klokken ni", ("sami",))
    wrote(story, "14:18", StatementCorrected("s20", said))
    assert row_of(story, "Han er trat").endswith("Han er trat")
    assert row_of(story, "I seng").strip().startswith("→ anderledes")
    wrote(story, "14:19", StatementCorrected("s20", replace(said, text="Han er træt")))
    assert row_of(story, "Han er træt").endswith("Han er træt · rettet")


def test_two_wordings_of_one_moment_stand_both_and_say_whose_the_other_is() -> None:
    story = wrote(written(), "14:16", MinutesTaken("karen"))
    corrected(corrected(story, "s15", "Sami pakker tasken"), "s15", "Han pakker selv", knew="Sami pakker selv tasken")
    shown = rows(story)
    at = next(n for n, row in enumerate(shown) if "Han pakker selv" in row)
    assert [row.strip() for row in shown[at + 1 : at + 3]] == [
        "Sami pakker tasken",
        "Karen rettede dette kl. 14.17. Begge står her.",
    ]


def test_a_withdrawn_statement_is_a_quiet_row_without_its_words() -> None:
    story = wrote(written(), "14:17", StatementWithdrawn("s15"))
    assert not any("pakker" in row for row in rows(story))
    assert row_of(story, "taget ud af referatet").startswith(" 13:43  Omar ")


@pytest.mark.rule("R118")
def test_what_may_not_be_shared_shows_its_topic_and_no_words_until_it_may() -> None:
    story = wrote(written(), "14:17", TopicsMarked("s15", ("flytning",)), ConsentWithdrawn("flytning", "amina"))
    assert not any("pakker" in row for row in rows(story))
    assert row_of(story, "flytning").endswith("vises ikke: flytning")
    wrote(story, "14:18", ConsentGiven("flytning", "amina"))
    assert "pakker" in row_of(story, "13:43")


@pytest.mark.rule("R104")
def test_a_statement_that_is_kept_as_a_question_says_so() -> None:
    story = wrote(written(), "14:17", QuestionParked("q3", statement="s16"))
    assert row_of(story, "Hvem ringer jeg").endswith("… · gemt til refleksionen")


@pytest.mark.rule("R120")
def test_an_agreement_says_where_it_stands_and_a_sum_up_of_what() -> None:
    story = written().tell("14:17", ReadBackStarted("calls", CALLS))
    assert row_of(story, "aftale 1").endswith("Ida ringer til PPR om en tid · ikke læst op")
    story.tell("14:18", AgreementConfirmed("calls", "Ida ringer til PPR om en tid.", CALLS))
    assert row_of(story, "aftale 1").endswith("Ida ringer til PPR om en tid · aftalt")
    wrote(story, "14:19", PhaseSummedUp("descriptive", "Ro om morgenen hjælper"))
    assert row_of(story, "14:19") == " 14:19          = opsamling  Beskrivende runde: Ro om morgenen hjælper"
