"""The demo opens its fourth meeting, goes on with it, and begins again when asked to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from meeting.events import Face, Reason
from meeting.intents import CloseMeeting, Intent, OpenMeeting, TakeLead
from meeting.presence import expected
from meeting.state import Stage
from store.clock import FastClock
from store.live import LiveMeeting
from store.log import Log
from tests.cli.user import User
from tests.clock import FakeClock
from tui.start import FaceSetting


class Screens:
    """Stands where the screens are, and does in the meeting what a leader would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.shown: list[tuple[str, LiveMeeting, FaceSetting]] = []
        self.acts: tuple[str, ...] = ()
        monkeypatch.setattr("tui.start.run_lead", self._lead)
        monkeypatch.setattr("tui.start.run_room", self._room)

    def _lead(self, log: Log, meeting: str, face: FaceSetting, *, private: bool = False) -> int:
        assert not private
        live = LiveMeeting(log, meeting, Face.LEAD, face.clock)
        self.shown.append(("lead", live, face))
        everybody = expected(live.state.planned)
        known: dict[str, Intent] = {"open": OpenMeeting(everybody), "close": CloseMeeting(Reason.LEADER_DECIDES)}
        live.do(TakeLead())
        for act in self.acts:
            assert live.do(known[act]) is None
        return 0

    def _room(self, log: Log, meeting: str, face: FaceSetting) -> int:
        self.shown.append(("room", LiveMeeting(log, meeting, Face.ROOM, face.clock), face))
        return 0


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> Screens:
    return Screens(monkeypatch)


def test_it_leads_a_meeting_that_is_about_to_start(user: User, screens: Screens) -> None:
    answer = user("demo")
    [(face, live, setting)] = screens.shown
    assert (answer.status, answer.out, answer.err) == (0, "", "")
    assert (face, live.ref, live.state.stage) == ("lead", "2026-014/4", Stage.PLANNED)
    assert timedelta() < live.state.planned.starts - setting.clock.now() < timedelta(minutes=9)


def test_a_second_demo_goes_on_and_a_new_one_begins_again(user: User, screens: Screens) -> None:
    screens.acts = ("open",)
    user("demo")
    screens.acts = ()
    user("demo")
    user("demo", "--new")
    assert [live.state.stage for _, live, _ in screens.shown] == [Stage.OPEN, Stage.OPEN, Stage.PLANNED]


def test_a_meeting_that_nobody_opened_in_time_is_about_to_start_again(
    user: User, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    user("demo")
    tomorrow = FakeClock(datetime.now(UTC) + timedelta(hours=20))
    monkeypatch.setattr("store.clock.MachineClock", lambda: tomorrow)
    user("demo")
    _, live, _ = screens.shown[-1]
    assert timedelta() < live.state.planned.starts - tomorrow.now() < timedelta(minutes=9)


def test_the_room_shows_the_same_meeting(user: User, screens: Screens) -> None:
    user("demo")
    user("demo", "--room")
    (_, led, _), (face, shown, _) = screens.shown
    assert face == "room"
    assert shown.state.planned == led.state.planned


def test_home_opens_the_store_of_the_demo(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def home(log: Log, face: FaceSetting) -> int:
        assert face.documents is not None
        seen.append(sorted(f"{row.ref}/{row.number}" for row in log.meetings()))
        return 0

    monkeypatch.setattr("tui.start.run_home", home)
    assert user("demo", "--home").status == 0
    assert seen == [[f"2026-014/{number}" for number in (1, 2, 3, 4)]]


def test_a_meeting_that_is_over_says_how_to_begin_again(user: User, screens: Screens) -> None:
    screens.acts = ("open", "close")
    answer = user("demo")
    assert answer.status == 0
    assert answer.sentence == "The meeting of the demo is over. ordstyrer demo --new begins again."


def test_time_goes_by_quickly_in_every_window(user: User, screens: Screens) -> None:
    user("demo", "--speed", "20")
    user("demo", "--room")
    (_, _, lead), (_, _, room) = screens.shown
    assert isinstance(lead.clock, FastClock)
    assert abs((room.clock.now() - lead.clock.now()).total_seconds()) < 1


@pytest.mark.usefixtures("screens")
def test_a_speed_that_cannot_be_meant(user: User) -> None:
    answer = user("demo", "--speed", "1000")
    assert (answer.status, answer.sentence) == (2, "--speed is a number from 1 to 100.")


def test_a_folder_that_is_not_safe(user: User, screens: Screens, tmp_path: Path) -> None:
    (tmp_path / "run" / "ordstyrer").mkdir()
    (tmp_path / "run" / "ordstyrer").chmod(0o755)
    answer = user("demo")
    sentence = f"Others can get at the folder {tmp_path}/run/ordstyrer; there is no demo there."
    assert (answer.status, answer.sentence) == (1, sentence)
    assert screens.shown == []
