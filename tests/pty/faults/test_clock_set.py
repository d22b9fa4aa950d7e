"""Somebody sets the clock: it is noted once, no turn is longer or shorter by it, and every pane shows the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from _pytest.mark import ParameterSet

from meeting.danish_time import COPENHAGEN
from meeting.intents import GiveFloor
from meeting.timebox import used_s
from tests.pty.desk import Desk, Kept, begun
from tests.pty.faults.clocks import SetClock, jumps

HOUR_S, DAY_S = 3600, 86400
LEFT = {HOUR_S: "en time tilbage", -HOUR_S: "3 timer tilbage", DAY_S: "vi runder af", -DAY_S: "26 timer tilbage"}
"""The planned end stands by the clock on the wall, as it is set: somebody has put it right."""


def _long(by_s: int) -> ParameterSet:
    return pytest.param(by_s, marks=pytest.mark.soak)


@pytest.fixture
def clock(desk: Desk) -> SetClock:
    return SetClock(desk.home)


@pytest.mark.parametrize("by_s", [HOUR_S, _long(-HOUR_S), _long(DAY_S), -DAY_S])
def test_in_the_middle_of_a_turn_nothing_but_the_clock_changes(desk: Desk, clock: SetClock, by_s: int) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with (
        desk.opens("lead", more=clock.environment) as lead,
        desk.opens("minutes", more=clock.environment) as minutes,
        desk.opens("room", more=clock.environment) as room,
    ):
        panes = (lead, minutes, room)
        for pane in panes:
            pane.until("Amina har ordet")
        clock.is_set_by(by_s)
        lead.until(lambda _: bool(jumps(kept)), what="a noted jump")
        for pane in panes:
            pane.until(_shows_the_time(by_s), what="the time it is")
        for pane in (lead, room):
            pane.until(lambda screen: LEFT[by_s] in screen.split("\n", 1)[0], what=LEFT[by_s])
            assert "trænger vi til pause" not in pane.text()
        assert "Amina har ordet 0:" in minutes.text()
        minutes.press("en sætning", "enter")
        minutes.until("1 udsagn")
        lead.press(".")
        for pane in panes:
            pane.until("Ingen har ordet")
    assert jumps(kept) == [by_s]
    assert _used_s(kept) < 60
    assert kept.problems() == []


@pytest.mark.parametrize("by_s", [_long(-HOUR_S), -DAY_S])
def test_set_back_while_nobody_watched_it_is_noted_by_the_next_pane(desk: Desk, clock: SetClock, by_s: int) -> None:
    kept = begun(desk, GiveFloor("amina"))
    clock.is_set_by(by_s)
    with desk.opens("lead", more=clock.environment) as lead:
        lead.until("Amina har ordet")
        lead.until(lambda _: bool(jumps(kept)), what="a noted jump")
        lead.until(_shows_the_time(by_s), what="the time it is")
        lead.until(lambda screen: LEFT[by_s] in screen.split("\n", 1)[0], what=LEFT[by_s])
        lead.press(".")
        lead.until("Ingen har ordet")
    [noted] = jumps(kept)
    # What went by since the last entry cannot be told from it.
    assert 0 <= noted - by_s < 60
    assert _used_s(kept) < 60


@pytest.mark.parametrize("by_s", [HOUR_S, _long(DAY_S)])
def test_set_forward_while_nobody_watched_it_is_time_that_went_by(desk: Desk, clock: SetClock, by_s: int) -> None:
    kept = begun(desk, GiveFloor("amina"))
    clock.is_set_by(by_s)
    with desk.opens("lead", more=clock.environment) as lead:
        lead.until("Amina har ordet")
        lead.press(".")
        lead.until("Ingen har ordet")
    assert jumps(kept) == []
    assert 0 <= _used_s(kept) - by_s < 60


def _shows_the_time(by_s: int) -> Callable[[str], bool]:
    def shows(screen: str) -> bool:
        now = (datetime.now(UTC) + timedelta(seconds=by_s)).astimezone(COPENHAGEN)
        return f"{now:%H:%M}" in screen.split("\n", 1)[0]

    return shows


def _used_s(kept: Kept) -> float:
    meeting = kept.meeting()
    return used_s(meeting.floor.turns[-1], meeting.now(datetime.now(UTC)))
