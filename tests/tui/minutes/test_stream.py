"""The stream: what happened when and who said what, the newest at the bottom, a marked statement in full."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.events import (
    AgreementConfirmed,
    Arrived,
    ConsentGiven,
    ConsentWithdrawn,
    FloorGiven,
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
    TurnEnded,
    TurnPassed,
)
from meeting.statement_terms import Category, Said
from tests.scenes.story import Story
from tests.scenes.written import CALLS, note, written, wrote
from tests.tui.drawn import text
from tui.view.lines import Paint, cells, plain, width
from tui.view.minutes.entries import entries
from tui.view.minutes.stream import guarded, stream
from tui.view.words import Language

LONG = " ".join(f"ord{n}" for n in range(1, 60))


def rows(
    story: Story, *, columns: int = 80, height: int = 60, selected: str = "", language: Language = "da"
) -> list[str]:
    """Return the rows of the stream a little after what was told, without outer spaces."""
    scene = story.scene("15:50", language)
    return [row.rstrip() for row in text(stream(scene, entries(scene), (columns, height), 1, selected))]


def row_of(story: Story, said: str, columns: int = 80) -> str:
    """Return the one row that holds these words."""
    (found,) = [row for row in rows(story, columns=columns) if said in row]
    return found


def test_everything_stands_in_order_of_time() -> None:
    times = [row[1:6] for row in rows(written()) if row[1:6].strip()]
    assert times == sorted(times)
    assert times[0] == "13:04"


def test_the_newest_stands_at_the_bottom_and_what_does_not_fit_is_above() -> None:
    everything = rows(written())
    assert rows(written(), height=5) == everything[-5:]
    assert rows(written(), height=0) == []


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


def test_what_was_added_to_a_worry_is_no_correction() -> None:
    story = note(written(), "14:17", "ida", "Han er træt", Category.WORRY)
    said = Said("ida", "Han er træt", Category.WORRY, "I seng klokken ni", ("sami",))
    wrote(story, "14:18", StatementCorrected("s20", said))
    assert row_of(story, "Han er træt").endswith("Han er træt")
    assert row_of(story, "I seng").strip().startswith("→ anderledes")


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


@pytest.mark.parametrize("number", range(1, 20))
@pytest.mark.parametrize("size", [(60, 9), (78, 9), (80, 12), (120, 22)])
def test_a_marked_statement_is_always_there_and_whole(number: int, size: tuple[int, int]) -> None:
    columns, height = size
    shown = rows(written(), columns=columns, height=height, selected=f"s{number}")
    (row,) = [row for row in shown if row.startswith("►")]
    said = next(item.said.text for item in written().meeting.minutes.statements if item.id == f"s{number}")
    assert said.split()[0] in row
    assert "…" not in row
    assert len(shown) == height


def test_a_long_statement_is_one_row_until_it_is_marked() -> None:
    story = note(written(), "14:17", "ida", LONG)
    assert row_of(story, "ord1").endswith("…")
    shown = rows(story, height=12, selected="s20")
    at = next(n for n, row in enumerate(shown) if row.startswith("►"))
    assert [row[29:].split()[0] for row in shown[at:]] == ["ord1", "ord11", "ord19", "ord27"]
    assert shown[-1].endswith("…")


def test_marking_moves_the_stream_by_what_is_needed() -> None:
    near_the_end = rows(written(), height=12, selected="s17")
    assert [row[1:] for row in near_the_end] == [row[1:] for row in rows(written(), height=12)]


def test_in_a_narrow_window_the_sign_stands_for_its_word() -> None:
    assert row_of(written(), "giver op", columns=60).startswith(" 14:13  Ida     ! Han giver op")


def test_in_a_narrow_window_an_agreement_keeps_its_word() -> None:
    (row,) = [row for row in rows(written(), columns=60) if "= aftale 1: " in row]
    assert row.endswith("… · ikke læst op")


def test_text_that_runs_the_other_way_does_not_turn_its_row_round() -> None:
    story = note(written(), "14:17", "amina", "هو لا يريد الذهاب إلى المدرسة")
    (row,) = [row for row in rows(story) if "المدرسة" in row]
    assert row.startswith(" 14:17  Amina")
    assert row.count("\u200e") == 2
    assert cells(row.partition("\u200e")[0]) == 29
    assert guarded("Amina") == "Amina"
    assert not set("".join(rows(written()))) & {"\u200e"}


def test_wide_characters_and_line_ends_keep_the_columns() -> None:
    story = note(written(), "14:17", "ida", "今日は学校\nに行きたくない" * 9, Category.WORRY)
    scene = story.scene("14:18")
    shown = stream(scene, entries(scene), (80, 12), 1)
    assert plain(shown[-1]).startswith(" 14:17  Ida     ! bekymring  今日は学校 に")
    assert all(width(row) <= 80 for row in shown)


def test_what_was_not_said_stands_back() -> None:
    scene = written().scene("14:17")
    paints = {plain(row).split()[-1]: row[-1].paint for row in stream(scene, entries(scene), (80, 12), 1)}
    assert paints["ordet"] is Paint.QUIET
    assert paints["små"] is Paint.INK


def test_in_english_the_columns_fit_english_words() -> None:
    shown = rows(written(), language="en")
    for part in (
        "! worry        Han giver op",
        "→ change       En voksen",
        "= agreement 1  Ida ringer",
        "gets the floor",
    ):
        assert any(part in row for row in shown)
