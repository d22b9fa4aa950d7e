"""What stands on the wall by number: the points of the welcome, and kept questions that come back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.intents import TakeQuestion, TickPoint
from meeting.state import EPOCH, Meeting, Phases, Presence, Question
from tests.tui.drawn import text
from tests.tui.family import DA, EN, POINTS, at_table, scene
from tui.hints import hints
from tui.numbered import numbered
from tui.view.hints import keys_row
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.questions import questions

WALLS = {"60x20": (57, 1), "80x24": (47, 3), "120x36": (49, 6)}
"""What each wall has room for: cells and rows."""
ASKED = (
    Question("q1", "Hvem ringer skolen til, hvis Sami ikke vil hjem?", "ida", EPOCH),
    Question("q2", "", "amina", EPOCH),
    Question("q3", "", "", EPOCH),
)


def welcome(*ticked: str) -> Meeting:
    """Return the welcome with these points said."""
    meeting = at_table("welcome")
    return replace(meeting, phases=Phases(meeting.phases.entries, frozenset(("welcome", point) for point in ticked)))


def reflection(*taken: str, phase: str = "reflection") -> Meeting:
    """Return the reflection with three questions kept, and some of them taken up."""
    kept = tuple(replace(question, taken=question.id in taken) for question in ASKED)
    return replace(at_table(phase), questions=kept)


def shown(meeting: Meeting, wall: str, look: Look = DA) -> list[str]:
    return list(text(questions(scene(meeting, look=look), *WALLS[wall])))


@pytest.mark.rule("R102", "R138")
def test_what_the_welcome_says_stands_by_number_on_the_smallest_wall() -> None:
    assert shown(welcome(), "60x20") == ["1 formål  2 roller  3 myndighed  4 tavshedspligt  5 tolk"]
    assert shown(welcome("purpose", "roles"), "60x20") == ["✓ formål  ✓ roller  3 myndighed  4 tavshedspligt  5 tolk"]
    assert shown(welcome(), "60x20", EN) == ["1 purpose  2 roles  3 authority  4 privacy  5 interpreter"]


def test_larger_walls_give_the_points_rows() -> None:
    assert shown(welcome("roles"), "80x24") == ["1 formål  ✓ roller  3 myndighed", "4 tavshedspligt  5 tolk"]
    assert shown(welcome(), "120x36") == ["1 formål", "2 roller", "3 myndighed", "4 tavshedspligt", "5 tolk"]


@pytest.mark.rule("R102", "R138")
def test_a_digit_ticks_its_point_off_once() -> None:
    assert [numbered(welcome(), digit) for digit in "12345"] == [TickPoint(point) for point in POINTS]
    assert numbered(welcome("roles"), "2") is None
    assert [numbered(welcome(), key) for key in ("0", "6", "p", "", "٢")] == [None] * 5


def test_without_an_interpreter_none_is_presented() -> None:
    meeting = welcome()
    seats = tuple(seat for seat in meeting.presence.seats if seat.participant.id != "nadia")
    alone = replace(meeting, presence=Presence(seats))
    assert shown(alone, "60x20") == ["1 formål  2 roller  3 myndighed  4 tavshedspligt"]
    assert numbered(alone, "5") is None


@pytest.mark.rule("R104")
def test_kept_questions_come_back_by_number_in_the_reflection() -> None:
    assert shown(reflection(), "120x36") == [
        "1 Ida: Hvem ringer skolen til, hvis Sami ikke vi…",
        "2 et spørgsmål fra Amina",
        "3 et spørgsmål",
    ]
    assert shown(reflection(), "60x20") == ["1 Ida: Hvem ringer skolen til, hvis Sami ik…   … og 2 til"]


@pytest.mark.rule("R104")
def test_a_question_that_was_taken_up_leaves_the_others_their_numbers() -> None:
    assert shown(reflection("q1"), "80x24") == ["2 et spørgsmål fra Amina", "3 et spørgsmål"]
    assert numbered(reflection("q1"), "1") is None
    assert numbered(reflection("q1"), "2") == TakeQuestion("q2")


@pytest.mark.rule("R104")
def test_kept_questions_wait_for_the_reflection() -> None:
    for phase in ("descriptive", "agreements"):
        assert shown(reflection(phase=phase), "120x36") == []
        assert numbered(reflection(phase=phase), "1") is None


@pytest.mark.rule("R104")
def test_the_row_of_keys_says_which_digits_take_a_question_up() -> None:
    assert [hint.shown for hint in hints(reflection()) if hint.label == "take up"] == ["1–3"]
    assert [hint.shown for hint in hints(reflection("q1", "q2")) if hint.label == "take up"] == ["3"]
    for none in (reflection("q1", "q2", "q3"), reflection(phase="descriptive")):
        assert not any(hint.label == "take up" for hint in hints(none))
    assert plain(keys_row(DA, hints(reflection()), 60)).startswith(" 1–3 tag op  mellemrum næste")
