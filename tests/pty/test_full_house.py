"""The fullest table on the smallest wall: 24 participants and two interpreters at 60×20, from the plan file on."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from meeting import speakers
from meeting.state import Meeting
from tests.pty import full_house, hurried
from tests.pty.desk import Desk, Kept
from tests.pty.leader import Act, Leader, Step, Typed
from tui.view.names import shown

PLANNED = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
REF = "2026-024/1"
SPEED = 50
NEXT = Step("space", new_floor=True)


@pytest.mark.rule("R17")
def test_a_plan_of_24_is_stored_and_led_through_both_rounds_by_keys(desk: Desk) -> None:
    kept = desk.made(REF)
    desk.program = hurried.command(PLANNED, SPEED)
    file = desk.home / "plan.toml"
    file.write_text(full_house.plan(), encoding="utf-8")
    stored = desk.runs("plan", str(file))
    assert stored.returncode == 0
    assert "24 deltagere" in stored.stderr + stored.stdout

    with desk.opens("lead", size=(60, 20)) as terminal:
        terminal.until("Velkommen")
        _lead(kept, Leader(terminal, SPEED))
    meeting = kept.meeting()
    assert meeting.phases.current == "agreements"
    for phase in ("descriptive", "reflection"):
        assert {slot.person.id for slot in speakers.line_up(meeting, phase)} == set(full_house.IN_THE_ROUND)
        assert speakers.left_unheard(meeting, phase) == ()
        assert speakers.unheard(meeting, phase) == ()
    assert kept.problems() == []


def _lead(kept: Kept, leader: Leader) -> None:
    points = ("✓ formål", "✓ roller", "✓ myndighed", "✓ tavshedspligt", "✓ tolk")
    _do(leader, Step("enter", "Hvem er her?"), Step("enter", "Vi mangler at hilse på 26"))
    _do(leader, *[NEXT] * 26, Step("space", "Alle har sagt goddag"))
    _do(leader, *(Step(str(number), point) for number, point in enumerate(points, 1)))
    _do(leader, Step("f", "Enter: ja"), Step("enter", "► Beskrivende runde"))
    _round(kept, leader, 22)
    _do(leader, Step("m", "Hvem er her?"), Step(Typed("søren"), "søren▌"), Step("enter", "Søren er gået."))
    _do(leader, Step("escape", "mellemrum næste"), Step("f", "Enter: ja"), Step("enter", "► Refleksion"))
    _round(kept, leader, 21)
    _do(leader, Step("h", "Hvem er hørt gennem en anden?"), Step("enter", "Hvem talte for Søren?"))
    _do(leader, Step("enter", "Alle er hørt"), Step("f", "Enter: ja"), Step("enter", "► Aftaler"))


def _do(leader: Leader, *steps: Step) -> None:
    leader.carry_out([Act(steps)])


def _round(kept: Kept, leader: Leader, people: int) -> None:
    """Let everybody speak; at each turn the wall tells who has the floor, who is next, and how many are left."""
    for _ in range(people):
        _do(leader, NEXT)
        _tells(leader.terminal.text(), kept.meeting())
    _do(leader, Step("space", "Ingen har ordet lige nu"))


def _tells(wall: str, meeting: Meeting) -> None:
    people = shown([seat.participant for seat in meeting.presence.seats])
    # Two of one name have their role beside it, after a comma or as part of the name.
    names = {person: seen.called.split()[0] for person, seen in people.items()}
    following, left = speakers.next_up(meeting), len(speakers.unheard(meeting))
    assert re.search(rf"║  {names[meeting.floor.holder]}\b.* har ordet", wall), wall
    assert following is None or f"Derefter   {names[following.id]}" in wall, wall
    assert not left or f"Vi mangler at høre {left}" in wall, wall
