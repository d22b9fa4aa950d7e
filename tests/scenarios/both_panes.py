"""Two hands on one meeting: the leader at the wall, the minute-taker at a pane of their own, and what both see."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

from textual._context import active_app

from tests.tui.driver import Hand, leading
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import Pen, writing

_ENOUGH = 16
"""Letters of a statement that stand on the wall by no accident."""
_H = TypeVar("_H", bound=Hand)


class Table:
    """A meeting and those who work at it; nobody presses a key for what another did."""

    def __init__(self, evening: Evening, leader: Hand, pen: Pen) -> None:
        self.evening = evening
        self._leader = leader
        self._pens = [pen]

    @property
    def leader(self) -> Hand:
        """The hand at the wall."""
        return _turned_to(self._leader)

    @property
    def minute_taker(self) -> Pen:
        """The hand at the minutes."""
        return _turned_to(self._pens[0])

    @property
    def second_pen(self) -> Pen:
        """The hand of who joined to write too."""
        return _turned_to(self._pens[1])

    @asynccontextmanager
    async def joined_by(self, person: str) -> AsyncIterator[None]:
        """Let this participant write too, in half a window of their own."""
        async with writing(self.evening, (78, 20), person=person) as pen:
            self._pens.append(pen)
            yield
            self._pens.pop()

    async def see(self, *, wall: tuple[str, ...] = (), minutes: tuple[str, ...] = ()) -> None:
        """Wait until these stand on the wall and in every pane of the minutes; nothing said may stand on the wall."""
        await self.leader.shows(*wall)
        for pen in self._pens:
            await _turned_to(pen).shows(*minutes)
        self.hold_the_wall_clear()

    async def pass_time(self, minutes: float = 0) -> None:
        """Let minutes go by; every screen sees the turn of a second."""
        self.evening.clock.advance(minutes=minutes)
        for hand in (self._leader, *self._pens):
            await _turned_to(hand).second()

    def hold_the_wall_clear(self) -> None:
        """Hold that no statement, and nothing that is half typed, stands on the wall."""
        shown = " ".join(self.leader.text.split())
        texts = [pen.line for pen in self._pens] + [text for _, text in self.minute_taker.texts]
        for text in filter(None, texts):
            assert text[:_ENOUGH] not in shown, (text, shown)


@asynccontextmanager
async def both_panes(evening: Evening, person: str = "karen") -> AsyncIterator[Table]:
    """Lead a meeting on a wall of 80×24, and write its minutes as this participant in half a window."""
    async with leading(evening, language="en") as leader, writing(evening, (78, 20), person=person) as pen:
        yield Table(evening, leader, pen)


def _turned_to(hand: _H) -> _H:
    # Textual asks the running task which app a screen belongs to, and here one task has several.
    active_app.set(hand._pilot.app)
    return hand
