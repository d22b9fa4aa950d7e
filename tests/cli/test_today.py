"""Which meeting is led when nobody names one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.danish_time import local_day
from meeting.state import Stage
from tests.cli.user import User
from tests.clock import START
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.today import todays
from tui.view.plain import Listed
from tui.view.words import words_in

EN = words_in("en")
TODAY = local_day(START)


def row(meeting: str, stage: Stage = Stage.PLANNED, *, days: int = 0) -> Listed:
    return Listed(meeting, START + timedelta(days=days), "Rådhuset", stage)


@pytest.mark.parametrize(
    "meetings",
    [
        [row("a/1")],
        [row("a/1"), row("b/1", days=1), row("c/1", Stage.CLOSED)],
        [row("a/1", Stage.OPEN, days=-1), row("b/1")],
        [row("a/1", Stage.PAUSED, days=-7), row("b/1", days=3)],
        [row("a/1", Stage.POSTPONED)],
    ],
)
def test_the_one_that_goes_on_or_else_today_s(meetings: list[Listed]) -> None:
    assert todays(EN, meetings, TODAY) == "a/1"


@pytest.mark.parametrize("meetings", [[], [row("a/1", days=1)], [row("a/1", Stage.CLOSED)]])
def test_none_today(meetings: list[Listed]) -> None:
    with pytest.raises(Sorry) as sorry:
        todays(EN, meetings, TODAY)
    assert (sorry.value.exit_code, sorry.value.message) == (
        1,
        "There is no meeting today; ordstyrer list shows them all.",
    )


def test_several_are_listed_by_time_and_room_alone() -> None:
    with pytest.raises(NotUnderstood) as sorry:
        todays(EN, [row("a/1"), row("b/2")], TODAY)
    assert sorry.value.message.splitlines() == [
        "There are several meetings; name one of them:",
        "  a/1: today at 13:00, Rådhuset – planned",
        "  b/2: today at 13:00, Rådhuset – planned",
    ]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("face", ["lead", "room", "log"])
def test_a_meeting_that_is_not_there(user: User, face: str) -> None:
    answer = user(face, "2026-014/7")
    sentence = "The store has no meeting 2026-014/7; ordstyrer list shows those it has."
    assert (answer.status, answer.sentence) == (2, sentence)
    answer = user(face, "2026-014")
    assert (answer.status, answer.sentence) == (2, "2026-014 does not name a meeting; write it as 2026-014/2.")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("face", ["lead", "room"])
def test_a_face_needs_a_terminal(user: User, face: str) -> None:
    user.writes("p.toml", user("plan", "--example").out)
    user("plan", "p.toml")
    answer = user.apart(face, "2026-014/1")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert "ordstyrer show" in answer.err
