"""Time in the demo: as on the wall, or faster, and the same in every window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from store.clock import FastClock
from store.clock_watch import ClockWatch
from tests.clock import START, FakeClock
from tui.demo.pace import FollowingClock, leading_clock


def test_a_fast_clock_shows_minutes_for_seconds_and_never_jumps_against_itself() -> None:
    real = FakeClock()
    fast = FastClock(real, shown=START, when=START, speed=20)
    steady = fast.steady_s()
    real.advance(3)
    assert fast.now() == START + timedelta(minutes=1)
    assert fast.steady_s() - steady == 60


def test_the_usual_pace_is_the_clock_itself(tmp_path: Path) -> None:
    real = FakeClock()
    assert leading_clock(tmp_path, real, START - timedelta(days=1), 1) is real
    assert FollowingClock(tmp_path, real).now() == real.now()


def test_a_second_window_follows_the_fast_clock_of_the_first(tmp_path: Path) -> None:
    real = FakeClock()
    lead = leading_clock(tmp_path, real, START, 20)
    real.advance(minutes=2)
    room = FollowingClock(tmp_path, real)
    assert room.now() == lead.now() == START + timedelta(minutes=40)


def test_after_a_fast_meeting_time_goes_on_from_its_last_event(tmp_path: Path) -> None:
    real = FakeClock()
    ahead = START + timedelta(hours=2)
    slow = leading_clock(tmp_path, real, ahead, 1)
    real.advance(5)
    assert slow.now() == ahead + timedelta(seconds=5)
    real.advance(minutes=180)
    assert leading_clock(tmp_path, real, ahead, 1) is real


def test_a_window_that_was_there_first_takes_up_the_pace_when_it_comes(tmp_path: Path) -> None:
    real = FakeClock()
    room = FollowingClock(tmp_path, real)
    watch = ClockWatch(room)
    assert room.now() == START
    fast = leading_clock(tmp_path, real, START, 20)
    real.advance(minutes=1)
    assert room.now() == fast.now() == START + timedelta(minutes=20)
    assert watch.unnoted_s() == 0
    leading_clock(tmp_path, real, START, 1)
    assert room.now() == real.now()
