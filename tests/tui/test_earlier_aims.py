"""What the minute-taker's pane brings along from the earlier meetings of a store: their goals and scales."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.intents import AskScale, DropGoal, SetGoal
from store.event_index import EventIndexer
from store.opening import open_store
from tests.people import planned
from tests.store.meetings import Held
from tui.series import earlier_aims

FIRST = planned()
SECOND = replace(FIRST, number=2)


@pytest.mark.rule("R9", "R49")
def test_goals_and_scales_come_along_from_the_meetings_before_and_no_other(tmp_path: Path) -> None:
    log = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    first = Held(log, FIRST).opens()
    first.does(SetGoal("En god skoledag", "day"), SetGoal("Ro", "calm"), DropGoal("calm"))
    first.does(AskScale("Hvor tæt er vi?", "day", "close")).closes()
    Held(log, SECOND).opens().does(SetGoal("Kun i dag", "today"))
    (aim,) = earlier_aims(log, SECOND.ref)
    assert aim.goal is not None
    assert (aim.goal.text, [scale.text for scale in aim.scales]) == ("En god skoledag", ["Hvor tæt er vi?"])
    assert earlier_aims(log, FIRST.ref) == ()
    log.close()
