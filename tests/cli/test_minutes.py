"""Who writes the minutes, as it is said on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.screen import Screen

from meeting.events import Face
from tests.cli.user import User
from tui.start import FaceSetting

PLAN = "plan.toml"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Screen[None]]:
    """Stands where the terminal is: keeps the screens that would be shown."""
    screens: list[Screen[None]] = []

    def run(screen: Callable[[], Screen[None]], setting: FaceSetting) -> int:
        assert setting.look.words.language == "en"
        screens.append(screen())
        return 0

    monkeypatch.setattr("tui.start._run", run)
    return screens


@pytest.fixture
def meeting(user: User, store: Path) -> str:
    """The meeting of the example plan, kept."""
    assert store.exists()
    example = user("plan", "--example").out
    assert user("plan", str(user.writes(PLAN, example))).status == 0
    return "2026-014/1"


def test_without_a_word_it_is_the_minute_taker_of_the_plan(
    user: User, meeting: str, opened: list[Screen[None]]
) -> None:
    from tui.screens.minutes import Minutes

    assert user("minutes", meeting).status == 0
    [screen] = opened
    assert isinstance(screen, Minutes)
    assert screen.person == screen.live.state.lead.minute_taker
    assert screen.live.pane.startswith(f"{Face.MINUTES.value}-")


def test_somebody_else_says_who_they_are(user: User, meeting: str, opened: list[Screen[None]]) -> None:
    from tui.screens.minutes import Minutes

    assert user("minutes", meeting, "--as", "mette").status == 0
    [screen] = opened
    assert isinstance(screen, Minutes)
    assert screen.person == "mette"


@pytest.mark.parametrize(("person", "name"), [("sami", "Sami"), ("amina", "Amina"), ("nadia", "Nadia")])
def test_somebody_with_another_part_to_play_is_told_so(
    user: User, meeting: str, opened: list[Screen[None]], person: str, name: str
) -> None:
    answer = user("minutes", meeting, "--as", person)
    assert (answer.status, opened) == (2, [])
    assert answer.sentence.startswith(name)
    assert answer.sentence.endswith(" cannot take the minutes.")


def test_somebody_who_is_not_of_the_meeting_is_told_who_is(
    user: User, meeting: str, opened: list[Screen[None]]
) -> None:
    answer = user("minutes", meeting, "--as", "nobody\x1b[31m")
    assert answer.status == 2
    assert answer.sentence.startswith("Nobody at this meeting has the id nobody\ufffd[31m; there are sami, amina, ")
    assert opened == []
