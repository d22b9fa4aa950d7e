"""Which children heard a statement: only who has been in the room, and nobody is out before the meeting (R41)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.state import Meeting, Presence, Stay
from tests.scenes import stations
from tests.tui.drawn import text
from tests.tui.family import STARTS, at_table
from tui.view.minutes.desk import Desk
from tui.view.minutes.line_head import line_head
from tui.view.statement_draft import StatementDraft
from tui.view.statement_line import bearings, followed, moved_child

pytestmark = pytest.mark.rule("R41")


def _table(*stays: Stay) -> Meeting:
    """Return the table where the child was in the room this often."""
    table = at_table()
    seats = (replace(each, stays=stays) if each.participant.is_child else each for each in table.presence.seats)
    return replace(table, presence=Presence(tuple(seats)))


@pytest.mark.parametrize(
    ("stays", "heard"),
    [((Stay(STARTS),), ()), ((Stay(STARTS, STARTS),), ("sami",)), ((), ())],
    ids=["here", "was here", "not yet"],
)
def test_the_key_turns_it_round_for_who_has_been_in_the_room(stays: tuple[Stay, ...], heard: tuple[str, ...]) -> None:
    table = _table(*stays)
    line = followed(StatementDraft(), bearings(table))
    assert moved_child(line, table).children == heard


def test_before_the_meeting_nobody_is_out() -> None:
    (row,) = line_head(stations.planned().scene("12:50"), Desk(), 80)
    assert text([row])[0].rstrip("─ ") == "── Hvem sagde det?   @"
