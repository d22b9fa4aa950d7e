"""A leader whose program is killed in the middle of what it does, and started again."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol

from meeting.danish_time import COPENHAGEN
from meeting.events import Face
from meeting.state import Meeting, Stage
from meeting.timebox import used_s
from meeting.undo import NO_ACT
from tests.pty.desk import Kept
from tests.pty.leader import Act, Leader, Step, Typed
from tests.pty.terminal import Terminal
from tui.demo import people

LONGEST_S = 0.12
"""A kill comes at most so long after a key; its effect is there after a third of that or so."""
_LONGEST_FIELD = 40
"""More letters than are typed into one."""
_NOBODYS_ACT = frozenset(event.__name__ for event in NO_ACT)


class Beside(Protocol):
    """Somebody at another pane of the same meeting."""

    def opens(self) -> None:
        """Start the pane, unless it is there."""

    def comes(self) -> None:
        """See that the pane shows what was kept."""

    def writes(self) -> None:
        """Do something while the leader's last key is on its way."""

    def is_struck(self) -> None:
        """Be killed with the leader, or not."""


class Nobody:
    """There is no other pane."""

    def opens(self) -> None:
        """Start nothing."""

    def comes(self) -> None:
        """See nothing."""

    def writes(self) -> None:
        """Write nothing."""

    def is_struck(self) -> None:
        """Let the leader be killed alone."""


class Mortal:
    """Leads a meeting as it is written down, killed again and again at moments that a seed picks."""

    def __init__(self, kept: Kept, seed: int, opens: Callable[[], Terminal], beside: Beside | None = None) -> None:
        """Open the leader's pane by `opens`, with somebody beside it or nobody."""
        self._kept = kept
        self._opens = opens
        self._beside = beside or Nobody()
        self._chance = random.Random(seed)
        self._known: set[str] = set()
        self._terminal: Terminal | None = None
        self.kills = 0
        self.confirmed = 0
        """How many keys had shown their effect when the kill came."""
        self.acknowledged = 0
        """How many acts had shown their effect, with a kill upon it or without."""

    def lead(self, acts: Sequence[Act], kills: int) -> None:
        """Carry the acts out, with so many kills among them, or fewer where acts were done before all had come."""
        struck = self._chance.choices(range(len(acts)), k=kills)
        try:
            self._lead(acts, struck)
        finally:
            if self._terminal is not None:
                self._terminal.kill()

    def lost(self) -> int:
        """Return how many of the acts that were in the log once are in it no more."""
        return len(self._known - self._acts())

    def _lead(self, acts: Sequence[Act], struck: Sequence[int]) -> None:
        leader = self._start()
        for number, act in enumerate(acts):
            for _ in range(struck.count(number)):
                done = self._killed_in(leader, act)
                leader = self._start_again()
                if done:
                    break
            else:
                self._carry_out(leader, act)

    def _killed_in(self, leader: Leader, act: Act) -> bool:
        """Begin an act and kill the program; return whether the act was kept, and see that it was if it was shown."""
        before = self._acts()
        last = self._chance.randrange(len(act.steps))
        self._take(leader, act, act.steps[:last])
        step = act.steps[last]
        leader.let_the_turn_begin()
        stood = step.shows in leader.terminal.text()
        leader.terminal.press(step.key)
        self._beside.writes()
        leader.terminal.read_for(self._chance.uniform(0, LONGEST_S))
        leader.terminal.kill()
        self._beside.is_struck()
        self.kills += 1
        kept = self._acts() > before
        seen = last == len(act.steps) - 1 and not stood and step.shows in leader.terminal.text()
        assert kept or not seen, f"{step} was shown and is lost:\n{leader.terminal.text()}"
        self.confirmed += seen
        self.acknowledged += seen
        return kept

    def _take(self, leader: Leader, act: Act, steps: Sequence[Step]) -> None:
        """Press the keys of an act. What was typed in a form that was cut off is there again, and is typed anew."""
        form = any(step.field for step in act.steps)
        for step in steps:
            if form and self.kills and isinstance(step.key, Typed):
                leader.terminal.press(*["backspace"] * _LONGEST_FIELD)
                leader.terminal.settle()
            leader.take(step)

    def _carry_out(self, leader: Leader, act: Act) -> None:
        *before, last = act.steps
        self._take(leader, act, before)
        stood = last.shows in leader.terminal.text()
        leader.take(last)
        if not stood:
            acts = self._acts()
            assert acts > self._known, f"{act} was shown and is lost"
            self._known = acts
            self.acknowledged += 1

    def _start(self) -> Leader:
        terminal = self._terminal = self._opens()
        terminal.until(lambda screen: any(text in screen for text in ("Velkommen", "► ", "Tak for i dag")))
        leader = Leader(terminal)
        leader.look()
        return leader

    def _start_again(self) -> Leader:
        """Start the program again and see that everything is as it was."""
        before = self._kept.meeting()
        terminal = self._terminal = self._opens()
        self._beside.opens()
        terminal.until(lambda screen: bool(screen.strip()) and stands(before) in screen, what=stands(before))
        if before.floor.holder and not before.agreements.reading:
            assert any(clock in terminal.lines()[0] for clock in _clocks()), terminal.text()
        after = self._kept.meeting()
        assert _facts(after) == _facts(before)
        self._the_clock_is_right(after)
        assert self._kept.problems() == []
        self._beside.comes()
        acts = self._acts()
        assert acts >= self._known, "what was shown before is lost"
        self._known = acts
        leader = Leader(terminal)
        leader.look()
        return leader

    def _the_clock_is_right(self, meeting: Meeting) -> None:
        """The running turn has used what went by since its row was written, the program's absence included."""
        turn, now = meeting.floor.turn, datetime.now(UTC)
        if turn is not None:
            given = [row.at for row in self._kept.rows() if row.kind == "FloorGiven"][-1]
            assert abs(used_s(turn, meeting.now(now)) - (now - given).total_seconds()) < 1

    def _acts(self) -> set[str]:
        """Return the acts of the leader's pane that are in the log."""
        ours = (row for row in self._kept.rows() if row.pane.startswith(Face.LEAD))
        return {row.act for row in ours if row.kind not in _NOBODYS_ACT}


def stands(meeting: Meeting) -> str:
    """Return what every screen shows of a meeting as it stands; empty where that is more than one sentence."""
    match meeting:
        case Meeting(stage=Stage.PLANNED):
            return "Velkommen"
        case Meeting(stage=Stage.CLOSED):
            return "Tak for i dag"
        case Meeting(calm=True):
            return "Et øjeblik"
        case Meeting(stage=Stage.OPEN) if meeting.timebox.break_now:
            return "Vi fortsætter kl."
        case Meeting(stage=Stage.OPEN) if meeting.agreements.reading:
            return "Er det sådan, vi har aftalt det?"
        case Meeting(stage=Stage.OPEN) if meeting.floor.holder:
            known = meeting.floor.holder in {person.id for person in people.PEOPLE}
            return f"{meeting.floor.holder.capitalize()} har ordet" if known else " har ordet"
        case _:
            return ""


def _clocks() -> set[str]:
    """Return the minute it is, and the one that may have come while somebody looked."""
    now = datetime.now(COPENHAGEN)
    return {f"{now - timedelta(seconds=seconds):%H:%M}" for seconds in (0, 30)}


def _facts(meeting: Meeting) -> tuple[object, ...]:
    """Return all of a meeting but who leads it."""
    people = (meeting.stage, meeting.plan, meeting.presence, meeting.rounds, meeting.phases, meeting.floor)
    return (*people, meeting.questions, meeting.timebox, meeting.agreements, meeting.ending, meeting.overrides)
