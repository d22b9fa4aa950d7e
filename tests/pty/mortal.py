"""A leader whose program is killed in the middle of what it does, and started again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

from meeting.danish_time import COPENHAGEN
from meeting.state import Meeting, Stage
from meeting.timebox import used_s
from meeting.undo import NO_ACT
from tests.pty.desk import Desk
from tests.pty.leader import Act, Leader
from tui.demo import people

LONGEST_S = 0.12
"""A kill comes at most so long after a key; its effect is there after a third of that or so."""
_NOBODYS_ACT = frozenset(event.__name__ for event in NO_ACT)


class Mortal:
    """Leads the meeting of the demo, killed again and again at moments that a seed picks."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._kept = desk.demo()
        self._chance = random.Random(seed)
        self._started = ExitStack()
        self.confirmed = 0
        """How many keys had shown their effect when the kill came."""

    def lead(self, acts: Sequence[Act], kills: int) -> None:
        """Carry the acts out, with so many kills among them."""
        struck = self._chance.choices(range(len(acts)), k=kills)
        with ExitStack() as self._started:
            self._lead(acts, struck)

    def _lead(self, acts: Sequence[Act], struck: Sequence[int]) -> None:
        leader = self._start()
        for number, act in enumerate(acts):
            for _ in range(struck.count(number)):
                done = self._killed_in(leader, act)
                leader = self._start_again()
                if done:
                    break
            else:
                leader.carry_out([act])

    def _killed_in(self, leader: Leader, act: Act) -> bool:
        """Begin an act and kill the program; return whether the act was kept, and see that it was if it was shown."""
        before = self._acts()
        last = self._chance.randrange(len(act.steps))
        for step in act.steps[:last]:
            leader.take(step)
        step = act.steps[last]
        leader.let_the_turn_begin()
        stood = step.shows in leader.terminal.text()
        leader.terminal.press(step.key)
        leader.terminal.read_for(self._chance.uniform(0, LONGEST_S))
        leader.terminal.kill()
        kept = self._acts() > before
        seen = last == len(act.steps) - 1 and not stood and step.shows in leader.terminal.text()
        assert kept or not seen, f"{step} was shown and is lost:\n{leader.terminal.text()}"
        self.confirmed += seen
        return kept

    def _start(self) -> Leader:
        terminal = self._started.enter_context(self._desk.opens("demo"))
        terminal.until(lambda screen: any(text in screen for text in ("Velkommen", "► ", "Tak for i dag")))
        leader = Leader(terminal)
        leader.look()
        return leader

    def _start_again(self) -> Leader:
        """Start the program again and see that everything is as it was."""
        before = self._kept.meeting()
        terminal = self._started.enter_context(self._desk.opens("demo"))
        terminal.until(lambda screen: bool(screen.strip()) and stands(before) in screen, what=stands(before))
        if before.floor.holder and not before.agreements.reading:
            assert any(clock in terminal.lines()[0] for clock in _clocks()), terminal.text()
        after = self._kept.meeting()
        assert _facts(after) == _facts(before)
        self._the_clock_is_right(after)
        assert self._kept.problems() == []
        leader = Leader(terminal)
        leader.look()
        return leader

    def _the_clock_is_right(self, meeting: Meeting) -> None:
        """The running turn has used what went by since its row was written, the program's absence included."""
        turn, now = meeting.floor.turn, datetime.now(UTC)
        if turn is not None:
            given = [row.at for row in self._kept.rows() if row.kind == "FloorGiven"][-1]
            assert abs(used_s(turn, meeting.now(now)) - (now - given).total_seconds()) < 1

    def _acts(self) -> int:
        return len({row.act for row in self._kept.rows() if row.kind not in _NOBODYS_ACT})


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
