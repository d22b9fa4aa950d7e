"""What stands on the wall before the meeting: today's clock time, and the date of a meeting that is another day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.scenes import stations
from tests.tui.drawn import text
from tests.tui.family import DA, EN, STARTS
from tui.view.look import Look
from tui.view.outside import outside
from tui.view.scene import scene_of


@pytest.mark.parametrize(
    ("look", "date"), [(DA, "Onsdag den 9. december kl. 13.00, "), (EN, "Wednesday 9 December at 13:00, ")]
)
def test_a_meeting_of_another_day_is_welcomed_with_its_date(look: Look, date: str) -> None:
    meeting = stations.planned().meeting
    later = replace(meeting, plan=replace(meeting.planned, starts=STARTS + timedelta(weeks=1)))
    for across, height in ((80, 20), (60, 16)):
        rows = text(outside(scene_of(look, later, STARTS), across, height))
        assert any(date in row for row in rows)
        on_the_day = text(outside(scene_of(look, later, STARTS + timedelta(weeks=1)), across, height))
        assert not any("december" in row.casefold() for row in on_the_day)
        assert any("13.00, " in row or "13:00, " in row for row in on_the_day)
