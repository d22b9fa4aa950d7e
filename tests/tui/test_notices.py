"""The lines the program says by itself: words for every kind, in both languages, short enough for the row."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.contributions import Side
from meeting.notices import Notice, NoticeKind
from tests.clock import START
from tests.tui import table
from tests.tui.live import Evening
from tui.view.alphabet import FULL
from tui.view.lines import cells
from tui.view.look import Look
from tui.view.notices import notice_text
from tui.view.scene import Scene, scene_of
from tui.view.words import words_in

DA = Look(words_in("da"), FULL)
EN = Look(words_in("en"), FULL)
PRIVATE = {
    NoticeKind.CHILD_HEARS,
    NoticeKind.CHILD_OVERSTAYS,
    NoticeKind.CHILD_DUE,
    NoticeKind.NO_PARENT,
    NoticeKind.WORRIES,
    NoticeKind.WORRIES_LEFT,
    NoticeKind.NOT_SUMMED_UP,
    NoticeKind.QUESTIONS_WAIT,
    NoticeKind.SIDE_SILENT,
    NoticeKind.CARRIED_ALONE,
    NoticeKind.LEADER_WRITES,
    NoticeKind.CASEWORKER_LEADS,
    NoticeKind.LONG_TURN,
    NoticeKind.COMPANION_SPEAKS,
    NoticeKind.INTERPRETER_BOOKED,
    NoticeKind.OWN_WORDS,
    NoticeKind.REASON_OWED,
}


def _scene(look: Look = DA) -> Scene:
    people = (replace(table.MAYA, name="Wilhelmine-Charlotte"), *table.PEOPLE[1:])
    evening = Evening(table.plan(*people)).opened()
    return scene_of(look, evening.state, evening.leader.now())


@pytest.mark.parametrize("kind", list(NoticeKind))
@pytest.mark.parametrize("people", [("maya",), ()])
def test_every_notice_has_a_line_that_fits(kind: NoticeKind, people: tuple[str, ...]) -> None:
    notice = Notice(kind, people, 180, 10, START, START, "reflection")
    danish, english = (notice_text(_scene(look), notice) for look in (DA, EN))
    assert danish != english
    for text in (danish, english):
        assert "{" not in text
        assert 0 < cells(text) <= (78 if kind in PRIVATE else 58)


@pytest.mark.rule("R35")
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NoticeKind.BREAK_SOON, "║ Pause om 5 minutter.   b: efter Ida"),
        (NoticeKind.BREAK_DUE, "║ Tid til pause.   b: efter Ida   bb: nu"),
        (NoticeKind.BREAK_OVERDUE, "║ Nu trænger vi til pause.   b: efter Ida   bb: nu"),
        (NoticeKind.BREAK_AFTER_TURN, "║ Pause efter Ida.   b: pause nu   z: fortryd"),
    ],
)
def test_a_break_is_asked_for_in_kind_words(kind: NoticeKind, text: str) -> None:
    assert notice_text(_scene(), Notice(kind, ("ida",), 5)) == text


def test_the_last_minute_before_a_break_is_one() -> None:
    assert notice_text(_scene(), Notice(NoticeKind.BREAK_SOON, ("ida",), 1)) == "║ Pause om et minut.   b: efter Ida"
    assert notice_text(_scene(), Notice(NoticeKind.BREAK_SOON, (), 1)) == "║ Pause om et minut.   b: pause nu"


@pytest.mark.rule("R35")
def test_with_a_free_floor_the_break_can_begin_at_once() -> None:
    assert notice_text(_scene(), Notice(NoticeKind.BREAK_DUE)) == "║ Tid til pause.   b: pause nu"


@pytest.mark.rule("R13")
def test_what_works_is_counted_beside_the_worries() -> None:
    notice = Notice(NoticeKind.WORRIES, minutes=3, more_minutes=2)
    assert notice_text(_scene(EN), notice) == "3 worries, 2 that work: ask what works"


@pytest.mark.parametrize(
    ("kind", "one", "two"),
    [
        (
            NoticeKind.WORRIES_LEFT,
            "A worry still lacks what must be different",
            "2 worries still lack what must be different",
        ),
        (
            NoticeKind.QUESTIONS_WAIT,
            "A kept question still waits for an answer",
            "2 kept questions still wait for an answer",
        ),
    ],
)
def test_one_thing_is_not_counted(kind: NoticeKind, one: str, two: str) -> None:
    assert [notice_text(_scene(EN), Notice(kind, minutes=n)) for n in (1, 2)] == [one, two]


@pytest.mark.rule("R4", "R8")
@pytest.mark.parametrize("kind", [NoticeKind.SIDE_SILENT, NoticeKind.CARRIED_ALONE])
def test_a_side_is_called_by_its_name(kind: NoticeKind) -> None:
    family, professionals = (notice_text(_scene(EN), Notice(kind, side=side)) for side in Side)
    assert "family" in family
    assert "professionals" in professionals


def test_times_are_written_as_a_danish_sentence_writes_them() -> None:
    text = notice_text(_scene(), Notice(NoticeKind.LEAVES_SOON, ("ida",), at=START))
    assert text == "Ida går kl. 13.00.   g: giv ordet inden"
