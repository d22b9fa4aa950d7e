"""The machine sleeps with everything open: a lid closed for twenty minutes shows twenty minutes, and nothing jumped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from meeting.danish_time import COPENHAGEN
from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.faults import lid
from tests.pty.faults.clocks import jumps

TWENTY_MINUTES_S = 20 * 60
OVER_MIDNIGHT_S = 25 * 60 * 60


@pytest.mark.parametrize(("slept_s", "shown"), [(TWENTY_MINUTES_S, "20:"), (OVER_MIDNIGHT_S, "1500:")])
def test_every_pane_shows_what_went_by_and_the_meeting_goes_on(desk: Desk, slept_s: int, shown: str) -> None:
    kept = begun(desk, GiveFloor("amina"))
    slept = desk.home / "slept"
    slept.write_text("0", encoding="ascii")
    desk.program = lid.command(slept)
    with desk.opens("lead") as lead, desk.opens("minutes") as minutes, desk.opens("room") as room:
        panes = (lead, minutes, room)
        for pane in panes:
            pane.until("Amina har ordet")
        for pane in panes:
            pane.stop()
        slept.write_text(str(slept_s), encoding="ascii")
        for pane in panes:
            pane.go_on()
        for pane in panes:
            pane.until(lambda screen: _time_of_day(slept_s) in screen.split("\n", 1)[0], what="the time it is")
        minutes.until(f"Amina har ordet {shown}")
        minutes.press("en sætning", "enter")
        minutes.until("1 udsagn")
        lead.press(".")
        for pane in panes:
            pane.until("Ingen har ordet")
    assert jumps(kept) == []
    given, ended = (next(row.at for row in kept.rows() if row.kind == kind) for kind in ("FloorGiven", "TurnEnded"))
    assert timedelta(seconds=slept_s) < ended - given < timedelta(seconds=slept_s + 60)
    assert kept.problems() == []


def _time_of_day(slept_s: int) -> str:
    return f"{(datetime.now(UTC) + timedelta(seconds=slept_s)).astimezone(COPENHAGEN):%H:%M}"
