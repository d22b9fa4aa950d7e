"""Somebody who presses any key at all, while a second screen looks on."""

from __future__ import annotations

import random
import re
import time

from meeting.state import Meeting, Stage
from tests.pty.desk import Desk
from tests.pty.mortal import stands
from tests.pty.terminal import Terminal

WEIGHTS: dict[str, float] = {
    **dict.fromkeys("abcdefghijklmnoprstuvwxyzæøå .,;#<>[]'", 0.3),
    **dict.fromkeys("123456789", 1),
    **dict.fromkeys(("tab", "up", "down", "left", "right", "backspace", "f1", "f2", "f4", "pageup", "pagedown"), 1),
    **dict.fromkeys("prtgihmkvn.+-?", 2),
    **dict.fromkeys("faoz", 4),
    **dict.fromkeys(("space", "enter"), 25),
    **dict.fromkeys(("escape",), 10),
}
"""The keys that do something, as often as it takes to get through a meeting now and then; `q` is for people."""
FORBIDDEN = re.compile(
    r"Traceback|Error|\b(Madsen|Krogh|Holm|Bæk|Winther|Lauridsen|Skov|Friis|Lund)\b|@|2026-014|/tmp|2017"
)
"""Some of what never stands on a wall: errors, surnames, contact data, the case, paths, a year of birth (screens 3)."""
BETWEEN_LOOKS = 20


class Monkey:
    """Presses seeded random keys at the leading screen of the demo, and compares what the two screens show."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._kept = desk.demo()
        self._chance = random.Random(seed)
        self.pressed: list[str] = []
        self.meetings = 0

    def play(self, presses: int, seconds: float) -> None:
        """Press until either is used up; after a closed meeting a new demo begins."""
        until = time.monotonic() + seconds
        while len(self.pressed) < presses and time.monotonic() < until:
            self.meetings += 1
            with self._desk.opens("demo", "--new", "--speed", "20") as lead:
                lead.until("Velkommen")
                with self._desk.opens("demo", "--room") as room:
                    room.until("Velkommen")
                    while len(self.pressed) < presses and time.monotonic() < until:
                        self._press(lead, min(BETWEEN_LOOKS, presses - len(self.pressed)))
                        if self._look(lead, room).stage is Stage.CLOSED:
                            break

    def _press(self, lead: Terminal, times: int) -> None:
        for key in self._chance.choices([*WEIGHTS], [*WEIGHTS.values()], k=times):
            self.pressed.append(key)
            lead.press(key)
            lead.read(0.03)
            assert not lead.ended, self._story(lead)

    def _look(self, lead: Terminal, room: Terminal) -> Meeting:
        """See that both screens show the meeting as the log tells it, and nothing else."""
        meeting = self._standing(lead)
        room.until(lambda screen: stands(meeting) in screen, what=self._story(lead))
        for wall in (lead, room):
            assert not wall.ended, self._story(lead)
            assert not FORBIDDEN.search(wall.text()), self._story(wall)
        assert self._kept.problems() == []
        assert self._desk.troubles() == ""
        return meeting

    def _standing(self, lead: Terminal) -> Meeting:
        """Return the meeting once the last key has had its effect: two foldings of the log are the same."""
        for _ in range(BETWEEN_LOOKS):
            lead.settle()
            meeting = self._kept.meeting()
            if meeting == self._kept.meeting():
                return meeting
        raise AssertionError(self._story(lead))

    def _story(self, wall: Terminal) -> str:
        return f"after {' '.join(self.pressed[-60:])}\n{self._desk.troubles()}\n{wall.text()}"
