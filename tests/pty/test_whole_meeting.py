"""A whole meeting by keys alone, in a real terminal: nobody is passed over, and the keys are few."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime

import pytest

from meeting import agreements, closing, speakers
from meeting.state import Meeting, Stage, Standing
from tests.pty import script
from tests.pty.desk import Desk, Kept
from tests.pty.leader import Leader

IN_A_ROUND, IN_THE_MEETING = 1.2, 4.0
"""Keys for each turn, at most."""


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_the_meeting_of_the_demo_is_led_to_its_end_by_keys_alone(desk: Desk, size: tuple[int, int]) -> None:
    with desk.opens("demo", "--speed", "100", size=size) as terminal:
        terminal.until("Velkommen")
        leader = Leader(terminal, speed=100)
        keys = _keys(leader)
        terminal.press("q", "q")
        assert terminal.until_ended() == 0

    kept = desk.demo()
    meeting = kept.meeting()
    assert meeting.stage is Stage.CLOSED
    assert closing.missing(meeting) == ()
    assert [agreements.standing(item) for item in meeting.agreements.items] == [Standing.AGREED] * 3
    assert kept.problems() == []
    _everybody_was_heard(desk, kept, meeting)
    _keys_are_few(meeting, keys)


def _keys(leader: Leader) -> Counter[str]:
    """Lead the whole meeting; return the keys each part of it took."""
    keys: Counter[str] = Counter()
    for act in script.whole():
        before = len(leader.pressed)
        leader.carry_out([act])
        keys[act.part] += len(leader.pressed) - before
    return keys


def _everybody_was_heard(desk: Desk, kept: Kept, meeting: Meeting) -> None:
    for phase in script.ROUNDS:
        assert len(speakers.line_up(meeting, phase)) == 14
        assert speakers.left_unheard(meeting, phase) == ()
    more = {"ORDSTYRER_STORE": str(kept.path), "ORDSTYRER_KEY_FILE": str(kept.key_file)}
    log = [json.loads(row) for row in desk.runs("log", kept.ref, "--json", more=more).stdout.splitlines()]
    assert [row["seq"] for row in log] == list(range(1, len(log) + 1))
    assert [row["kind"] for row in log].count("AgreementConfirmed") == 3
    facts = json.loads(desk.runs("show", kept.ref, "--json", more=more).stdout)
    assert datetime.fromisoformat(facts["next_meeting"]["starts"]) == meeting.ending.next_starts


def _keys_are_few(meeting: Meeting, keys: Counter[str]) -> None:
    for phase in script.ROUNDS:
        turns = sum(turn.phase == phase for turn in meeting.floor.turns)
        assert keys[phase] / turns <= IN_A_ROUND, (phase, keys[phase], turns)
    assert keys.total() / len(meeting.floor.turns) <= IN_THE_MEETING
