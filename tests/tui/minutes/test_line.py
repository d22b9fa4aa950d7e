"""The line of a statement as a value: whose it is, of what kind, and what comes after it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.state import Statement
from meeting.statement_terms import Category, Said
from tests.clock import START
from tests.tui.family import at_table
from tui.view.statement_draft import Bearings, Kind, StatementDraft, line_in, line_text
from tui.view.statement_line import (
    begun_anew,
    change,
    concerning,
    correction,
    erased,
    followed,
    moved_child,
    offering,
    pointed,
    resumed,
    signed,
    typed,
)
from tui.view.statement_text import tidy, without_topics

IDA = Bearings("ida", "descriptive", ("sami",))
JENS = Bearings("jens", "reflection")
WORRY = Said("ida", "Han giver op", Category.WORRY, about=("sami",), children=("sami",))
NOTED = Statement("one", WORRY, "descriptive", START)


def write(text: str, at: Bearings = IDA, line: StatementDraft | None = None) -> StatementDraft:
    """Return a line that was empty until a text was typed."""
    return typed(followed(line or StatementDraft(), at), text, "new")


def test_an_empty_line_follows_the_floor_and_a_begun_one_stays() -> None:
    empty = followed(StatementDraft(), IDA)
    assert (empty.person, empty.phase, empty.children) == ("ida", "descriptive", ("sami",))
    assert followed(empty, JENS).person == "jens"
    begun = typed(empty, "H", "new")
    assert (followed(begun, JENS).person, followed(begun, JENS).phase) == ("ida", "descriptive")


def test_a_line_that_is_emptied_again_follows_the_floor_again() -> None:
    emptied = typed(write("H"), "", "")
    assert followed(emptied, JENS).person == "jens"
    assert emptied.statement == ""


@given(st.lists(st.sampled_from([IDA, JENS, Bearings("mormor", "descriptive")]), min_size=1))
def test_however_often_the_floor_moves_a_begun_line_stays_with_whoever_had_it_at_the_first_letter(
    moves: list[Bearings],
) -> None:
    line = write("H")
    for number, at in enumerate(moves):
        line = typed(followed(line, at), "H" * (number + 2), "other")
    assert (line.person, line.statement, line.phase, line.children) == ("ida", "new", "descriptive", ("sami",))


def test_who_is_pointed_at_stays_although_nothing_is_typed_yet() -> None:
    line = pointed(followed(StatementDraft(), IDA), "per")
    assert followed(line, JENS).person == "per"


def test_the_same_sign_again_takes_the_category_away_and_another_replaces_it() -> None:
    worry = signed(StatementDraft(), Category.WORRY)
    assert worry.category is Category.WORRY
    assert signed(worry, Category.WORRY).category is None
    assert signed(worry, Category.IDEA).category is Category.IDEA


def test_backspace_on_an_empty_line_takes_back_the_sign_then_whom_it_concerns_then_whose_it_is() -> None:
    line = signed(concerning(pointed(StatementDraft(), "per"), ("sami",)), Category.WORRY)
    line = erased(line)
    assert (line.category, line.about) == (None, ("sami",))
    line = erased(line)
    assert (line.about, line.pointed) == ((), True)
    assert not erased(line).pointed


@pytest.mark.rule("R41")
def test_whether_the_child_heard_it_is_who_is_here_until_somebody_says_otherwise() -> None:
    line = followed(StatementDraft(), IDA)
    assert line.children == ("sami",)
    out = moved_child(line, at_table())
    assert followed(out, IDA).children == ()
    assert moved_child(out, at_table()).children == ("sami",)
    assert moved_child(out, at_table(gone=("sami",))).children == ("sami",)


def test_topics_in_the_midst_of_the_words_stay_words_and_only_words_are_topics() -> None:
    line = write("Der drikkes #alkohol i #hjemmet, ikke #3 eller nr#4.")
    assert line.touches == ("alkohol", "hjemmet")
    assert line.said.text == "Der drikkes alkohol i hjemmet, ikke #3 eller nr#4."


def test_topics_before_and_behind_the_words_are_labels_and_leave_the_text() -> None:
    line = write("#skole Han giver op #matematik #ro\nHver dag #hjemmet ")
    assert line.touches == ("skole", "matematik", "ro", "hjemmet")
    assert line.said.text == "Han giver op\nHver dag"


@pytest.mark.rule("R118")
@pytest.mark.parametrize(
    ("text", "touches", "said"),
    [
        ("Far er sur over #Omars alkohol", ("Omars alkohol",), "Far er sur over"),
        ("Far er sur #omars  ALKOHOL i weekenden", ("omars  ALKOHOL i weekenden",), "Far er sur"),
        ("Far er sur #omars alkoholproblem", ("omars",), "Far er sur omars alkoholproblem"),
        ("Far er sur #omars #omars alkohol #skole", ("omars", "omars alkohol", "skole"), "Far er sur"),
    ],
)
def test_a_known_topic_of_several_words_comes_before_a_word_the_longest_first(
    text: str, touches: tuple[str, ...], said: str
) -> None:
    line = replace(write(text), known=("omars alkohol", "omars alkohol i weekenden"))
    assert (line.touches, line.said.text) == (touches, said)


@pytest.mark.parametrize("text", ["#alkohol", "#alkohol\n#hjemmet", " #øl #mad "])
def test_a_text_of_topics_alone_says_nothing(text: str) -> None:
    assert without_topics(text) == ""


def test_a_correction_begins_with_all_that_was_said_and_brings_back_what_was_laid_aside() -> None:
    half = write("Jens si", JENS)
    line = correction(NOTED, ("skole", "svære ord"), half)
    assert (line.kind, line.text, line.topics) == (Kind.CORRECTION, "Han giver op #skole", ("svære ord",))
    assert (line.said, line.touches) == (WORRY, ("svære ord", "skole"))
    assert not line.owes
    assert typed(line, "Han giver ikke op", "").owes
    assert signed(line, Category.IDEA).owes
    assert followed(line, JENS).person == "ida"
    assert resumed(line) == half


@pytest.mark.rule("R15")
def test_the_change_of_a_worry_leaves_its_words_and_is_only_the_change() -> None:
    line = change(NOTED, ("skole",), None)
    assert not line.owes
    line = typed(line, "En voksen ved bordet", "")
    assert line.said == Said("ida", "Han giver op", Category.WORRY, "En voksen ved bordet", ("sami",), ("sami",))
    assert line.touches == ("skole",)


def test_an_offer_goes_with_the_first_letter_the_next_sign_or_speaker_and_backspace() -> None:
    offered = offering(followed(StatementDraft(), IDA), "one", "ida")
    assert followed(offered, IDA).offer == followed(offered, Bearings("", "descriptive")).offer == "one"
    for line in (followed(offered, JENS), typed(offered, "E", "new"), signed(offered, Category.WORKS), erased(offered)):
        assert (line.offer, line.kind) == ("", Kind.NEW)


def test_a_change_that_was_opened_stays_with_its_worry_and_gives_way_to_a_sign() -> None:
    opened = change(NOTED, (), None)
    assert followed(opened, JENS) == opened
    assert (signed(opened, Category.WORKS).kind, signed(opened, Category.WORKS).category) == (Kind.NEW, Category.WORKS)


def test_what_must_be_different_for_a_worry_that_is_gone_is_a_statement_of_its_part_and_no_worry() -> None:
    line = begun_anew(typed(change(NOTED, ("skole",), None), "Ro", ""), "two")
    assert (line.statement, line.kind, line.category, line.phase) == ("two", Kind.NEW, None, "descriptive")
    assert (line.said, line.touches) == (Said("ida", "Ro", about=("sami",), children=("sami",)), ("skole",))


SAMI_IS = replace(IDA, child="sami")


def test_a_new_line_is_about_the_meetings_only_child_unless_it_speaks_or_somebody_says_otherwise() -> None:
    line = followed(StatementDraft(), SAMI_IS)
    assert line.about == ("sami",)
    assert pointed(line, "sami").about == ()
    assert pointed(pointed(typed(line, "H", "new"), "sami"), "per").about == ("sami",)
    assert followed(erased(line), SAMI_IS).about == ()
    assert pointed(concerning(line, ("per",)), "mormor").about == ("per",)
    bare = correction(Statement("one", Said("ida", "Ro"), "", START), (), None)
    assert begun_anew(pointed(bare, "per"), "two").about == ()


def test_a_worry_that_becomes_something_else_has_no_change() -> None:
    line = correction(Statement("one", Said("ida", "Han giver op", Category.WORRY, "Ro"), "", START), (), None)
    assert line.said.change == "Ro"
    assert signed(line, Category.IDEA).said.change == ""


@given(st.text(), st.sampled_from([None, *Category]), st.booleans())
def test_what_is_half_written_comes_back_from_the_store_as_it_was(text: str, category: Category, aside: bool) -> None:
    line = StatementDraft("one", tidy(text), Kind.NEW, "ida", category=category, aside=write("x") if aside else None)
    assert line_in(line_text(line)) == line


@pytest.mark.parametrize("text", ["", "{", "[]", '{"category": "unheard of"}', '{"text": 7}'])
def test_what_is_no_line_is_none(text: str) -> None:
    assert line_in(text) is None


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\tb", "a b"),
        ("\x1b[2Jvæk\x07", "\ufffd[2Jvæk\ufffd"),
        ("\u202eabc", "\ufffdabc"),
        ("Æblegrød مرحبا 👍🏽", "Æblegrød مرحبا 👍🏽"),
    ],
)
def test_pasted_text_keeps_its_line_ends_and_steers_nothing(pasted: str, typed: str) -> None:
    assert tidy(pasted) == typed
