"""Monkeys at the panes of one meeting, while a wall looks on and everything they do is looked at."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial

from meeting.state import Meeting, Stage
from store.clock import MachineClock
from tests.documents.elsewhere import is_the_same_elsewhere
from tests.pty.desk import Desk
from tests.pty.minutes_of import is_minutes_of
from tests.pty.monkey import Monkey
from tests.pty.mortal import stands
from tests.pty.scribe import on_wall
from tests.pty.terminal import Terminal
from tests.pty.wall_of import is_wall_of
from tests.pty.witness import Witness
from tui.demo import REF
from tui.demo.pace import FollowingClock

FORBIDDEN = re.compile(
    r"Traceback|Error|\b(Madsen|Krogh|Holm|Bæk|Winther|Lauridsen|Skov|Friis|Lund)\b|@|2026-014|/tmp|2017"
)
"""Some of what never stands on a wall: errors, surnames, contact data, the case, paths, a year of birth (screens 3)."""
BETWEEN_LOOKS = 20
_DRAWN_WITHIN_S = 1.5
"""A screen is drawn again within that time, also when nothing happens."""


class Play:
    """The demo with these monkeys at its panes, the leader's first; a closed meeting is followed by a new one."""

    def __init__(self, desk: Desk, *monkeys: Monkey, speed: int = 20) -> None:
        self._desk = desk
        self._kept = desk.demo()
        self._monkeys = monkeys
        self._speed = speed
        self._panes: list[Terminal] = []
        self._clock = FollowingClock(self._kept.path.parents[1], MachineClock())
        self._witness = Witness(desk.home / "witness")
        desk.program = self._witness.command
        self.meetings = 0
        self.steps = 0
        self.played_s = 0.0
        """How long they have pressed keys, without the time it takes to look."""
        self.states = 0
        """How many states of live programs were compared with the replay."""

    def go_on(self, *, steps: int, seconds: float) -> None:
        """Let each of them press so many times, unless the seconds are used up first."""
        while self.steps < steps and self.played_s < seconds:
            self.meetings += 1
            self._witness.forget()
            with ExitStack() as opened:
                self._open(opened)
                while self.steps < steps and self.played_s < seconds:
                    began = time.monotonic()
                    for _ in range(min(BETWEEN_LOOKS, steps - self.steps)):
                        self._step()
                    self.played_s += time.monotonic() - began
                    if self._look(self._panes[1:]).stage is Stage.CLOSED:
                        break
                self._leave_every_panel()
                self._look(self._panes)
                # Not everything that is kept shows on a wall.
                self._panes[-1].until(lambda _: not self._witness.is_behind(self._kept), what="all of it known")
                self.states += self._witness.agree(self._kept, panes=len(self._panes))
                with self._kept.log() as log:
                    is_the_same_elsewhere(log, REF)

    def _open(self, opened: ExitStack) -> None:
        self._panes = []
        begins = [("--new", "--speed", str(self._speed)), *[()] * len(self._monkeys)]
        faces = [*(monkey.face for monkey in self._monkeys), ("demo", "--room")]
        for face, more in zip(faces, begins, strict=True):
            self._panes.append(opened.enter_context(self._desk.opens(*face, *more)))
            self._panes[-1].until("Familien A.")

    def _step(self) -> None:
        """Let all of them press at once."""
        self.steps += 1
        for monkey, pane in zip(self._monkeys, self._panes, strict=False):
            pane.press(*monkey.keys())
        for pane in self._panes:
            pane.read(0.03)
            assert not pane.ended, self._story(pane)
        for wall in self._walls:
            assert not on_wall(wall.text(), self._kept.rows), self._story(wall)

    @property
    def _walls(self) -> tuple[Terminal, Terminal]:
        return self._panes[0], self._panes[-1]

    def _leave_every_panel(self) -> None:
        """Leave what covers the leader's wall, as the keys of its last row say."""
        lead = self._panes[0]
        for _ in range(4):
            lead.press("escape")
            lead.settle()

    def _look(self, panes: Sequence[Terminal]) -> Meeting:
        """See that these screens show the meeting as the log tells it, and no wall anything else."""
        for pane in self._panes:
            pane.settle()
        for pane in panes:
            pane.until(partial(self._shows, pane), what=self._story(pane))
        for wall in self._walls:
            assert not FORBIDDEN.search(wall.text()), self._story(wall)
            assert not on_wall(wall.all_shown(), self._kept.rows), self._story(wall)
        for pane in self._panes:
            assert "Traceback" not in pane.all_shown(), self._story(pane)
        rows = self._kept.rows()
        assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
        assert self._kept.problems() == []
        assert self._desk.troubles() == "", self._story(self._panes[-2])
        return self._kept.meeting()

    def _shows(self, pane: Terminal, text: str) -> bool:
        """Return whether a wall or a pane of the minutes is as its views draw the meeting as it stands in the log."""
        meeting = self._kept.meeting()
        rows, size = pane.lines(), (pane.screen.columns, pane.screen.lines)
        if pane in self._panes[1:-1]:
            return any(is_minutes_of(rows, meeting, at, size) for at in self._just_now())
        leads = pane is self._panes[0]
        walls = (is_wall_of(rows, meeting, at, size, leads=leads) for at in self._just_now())
        return stands(meeting) in text and any(walls)

    def _just_now(self) -> Iterator[datetime]:
        """Yield the moments that a screen may show to which nothing new has come."""
        now = self._clock.now()
        for second in range(int(_DRAWN_WITHIN_S * self._speed) + 1):
            yield now - timedelta(seconds=second)

    def _story(self, pane: Terminal) -> str:
        pressed = "\n".join(" ".join(monkey.pressed[-60:]) for monkey in self._monkeys)
        return f"after {pressed}\n{self._desk.troubles()}\n{pane.text()}"
