"""A pane that stands still, cannot draw or dies hurts no other; when it goes on, or joins late, it is right at once."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from meeting.events import Face
from meeting.intents import GiveFloor, Interpret, NextSpeaker
from tests.pty import hurried
from tests.pty.desk import Desk, Kept, begun
from tests.pty.terminal import Terminal
from tui.ticking import LIVE_S

BESIDE = ("room", "minutes")
"""The faces beside the leader's."""
HURRIED = 600
"""Ten minutes of the meeting in a second."""
_CLOCK = re.compile(r"\b(\d\d):(\d\d)\b")


@pytest.mark.parametrize("face", BESIDE)
def test_a_stopped_pane_stops_nobody_and_catches_up(desk: Desk, face: str) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead, desk.opens(face) as stopped:
        lead.until("Maya har ordet")
        stopped.until("Maya har ordet")
        stopped.stop()
        lead.press(".")
        lead.until("Ingen har ordet")
        lead.press("space")
        lead.until("Amina har ordet")
        stopped.settle()
        assert "Maya har ordet" in stopped.text()
        stopped.go_on()
        stopped.until("Amina har ordet")
        assert "Maya har ordet" not in stopped.text()
    assert kept.problems() == []


@pytest.mark.parametrize("face", BESIDE)
def test_a_leader_s_screen_that_is_stopped_goes_on_where_the_meeting_is(desk: Desk, face: str) -> None:
    kept = begun(desk, GiveFloor("amina"), interpreted=True)
    with desk.opens("lead") as lead, desk.opens(face) as other, kept.log(read_only=False) as log:
        for pane in (lead, other):
            pane.until("Amina har ordet")
        lead.stop()
        kept.pane(log, Face.MINUTES).do(Interpret())
        other.until("Nadia tolker")
        lead.press("t")
        lead.go_on()
        for pane in (lead, other):
            pane.until(lambda screen: "Nadia tolker" not in screen and "Amina har ordet" in screen)
    assert [row.kind for row in kept.rows()][-2:] == ["InterpretingStarted", "InterpretingEnded"]


@pytest.mark.parametrize("face", BESIDE)
def test_a_pane_that_stood_still_for_ten_minutes_shows_the_time_it_is(desk: Desk, face: str) -> None:
    begun(desk, NextSpeaker())
    desk.program = hurried.command(datetime.now(UTC), HURRIED)
    with desk.opens("lead") as lead, desk.opens(face) as stopped:
        lead.until("Maya har ordet")
        stopped.until("Maya har ordet")
        stopped.stop()
        began = _clock(lead)
        lead.until(lambda _: _is_later(lead, began), what="ten minutes later")
        stopped.go_on()
        stopped.until(lambda _: _is_later(stopped, began))
        lead.press(".")
        for pane in (lead, stopped):
            pane.until("Ingen har ordet")


def _is_later(pane: Terminal, began: timedelta) -> bool:
    """Return whether a screen shows a time ten minutes later or more, perhaps of the next day."""
    return timedelta(minutes=10) <= (_clock(pane) - began) % timedelta(days=1) < timedelta(hours=12)


def _clock(pane: Terminal) -> timedelta:
    """Return the time of day a screen shows."""
    found = _CLOCK.search(pane.lines()[0])
    assert found, pane.text()
    return timedelta(hours=int(found[1]), minutes=int(found[2]))


@pytest.mark.parametrize("face", BESIDE)
def test_a_pane_whose_terminal_takes_no_more_stops_nobody(desk: Desk, face: str) -> None:
    kept = begun(desk, GiveFloor("amina"), interpreted=True)
    with desk.opens("lead") as lead, desk.opens(face) as choked:
        lead.until("Amina har ordet")
        choked.until("Amina har ordet")
        _much_happens(kept, lead, 151)
        lead.press(".")
        lead.until("Ingen har ordet")
        choked.until("Ingen har ordet")
    assert kept.problems() == []


def _much_happens(kept: Kept, looked_at: Terminal, acts: int) -> None:
    """Let another process write more than a terminal holds that nobody reads; whoever held it up would be an error."""
    with kept.log(read_only=False) as log:
        pane = kept.pane(log, Face.MINUTES)
        for _ in range(acts):
            pane.do(Interpret())
            looked_at.read(LIVE_S)


@pytest.mark.parametrize("face", BESIDE)
def test_a_pane_that_dies_takes_nobody_with_it(desk: Desk, face: str) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead, desk.opens(face) as other:
        lead.until("Maya har ordet")
        other.until("Maya har ordet")
        other.kill()
        lead.press(".")
        lead.until("Ingen har ordet")
        with desk.opens(face) as again:
            again.until("Ingen har ordet")
            lead.kill()
            with desk.opens("lead") as led_again:
                led_again.until("Ingen har ordet")
                led_again.press("space")
                led_again.until("Amina har ordet")
                again.until("Amina har ordet")
    assert kept.problems() == []


@pytest.mark.parametrize("face", ["lead", *BESIDE])
def test_a_pane_that_joins_late_never_shows_what_was(desk: Desk, face: str) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press(".")
        lead.until("Ingen har ordet")
        lead.press("space")
        lead.until("Amina har ordet")
        with desk.opens(face) as late:
            late.until("Amina har ordet")
            assert "Maya har ordet" not in late.all_shown()
    assert kept.meeting().floor.holder == "amina"
