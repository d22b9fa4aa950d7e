"""What the rules would say, asked beforehand."""

from __future__ import annotations

from meeting.events import Face
from meeting.intents import FreeFloor, NextSpeaker
from meeting.preview import why_not
from meeting.refusal import Refused, Why
from tests.tui.live import Evening


def test_what_would_be_done_has_no_reason_against_it_and_nothing_has_happened() -> None:
    evening = Evening().opened()
    before = evening.state
    assert why_not(before, NextSpeaker(), evening.leader.now(), evening.leader.pane) is None
    assert evening.state is before


def test_what_would_be_refused_says_why() -> None:
    evening = Evening().opened()
    room = evening.pane(Face.ROOM)
    assert why_not(room.state, NextSpeaker(), room.now(), room.pane) == Refused(Why.NOT_LEADING)
    refused = why_not(evening.state, FreeFloor(), evening.leader.now(), evening.leader.pane)
    assert refused is not None
    assert refused.why is Why.NOBODY_HAS_FLOOR
