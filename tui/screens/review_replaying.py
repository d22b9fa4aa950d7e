"""Running through a meeting on its page and on its wall: step by step, part by part, and as the time went by."""

from __future__ import annotations

from msgspec.structs import replace

from store.clock import Clock
from tui.review_place import Page
from tui.review_way import Way
from tui.screens.review_following import ReviewFollowing
from tui.ticking import Handle
from tui.view.look import Look

_TICK_S = 0.5
"""Seconds between two pictures of a meeting that is run through."""


class ReviewReplaying(ReviewFollowing):
    """Moves to other moments of the meeting that is shown."""

    def __init__(self, way: Way, look: Look, clock: Clock) -> None:
        """Show this way."""
        super().__init__(way, look, clock)
        self._ticking: Handle | None = None

    def on_unmount(self) -> None:
        """Let no time go by any more."""
        if self._ticking is not None:
            self._ticking.cancel()

    def choose_part(self, by: int) -> None:
        """Mark the part below (1) or above (-1), and go to where it began if the meeting came to it."""
        parts = len(self.replay.moment.state.planned.template.phases)
        part = max(0, min(parts - 1, self.place.chosen + by))
        if self.replay.go_to_part(part):
            self.moved()
        else:
            self.way.mark(replace(self.place, chosen=part))
            self.renew()

    def to_part(self, by: int) -> None:
        """Go to the next part that the meeting came to (1), or the one before (-1)."""
        parts = len(self.replay.moment.state.planned.template.phases)
        here = self.replay.part
        part = (-1 if here is None else here) + by
        while 0 <= part < parts:
            if self.replay.go_to_part(part):
                self.moved()
                return
            part += by
        self._no_further(by)

    def to_step(self, by: int) -> None:
        """Go to what happened next (1) or before (-1)."""
        if self.replay.step(by):
            self.moved()
        else:
            self._no_further(by)

    def moved(self) -> None:
        """Show the moment that was gone to."""
        self.stand_at(self.replay)
        self.renew()

    def _no_further(self, by: int) -> None:
        self.replay.stop()
        text = self.look.words.text
        self.say(text("Nothing happened after this.") if by > 0 else text("Nothing happened before this."))

    def play(self) -> None:
        """Let the time of the meeting go by, or stand still."""
        if self.replay.plays:
            self.replay.stop()
        else:
            self.replay.play(self.clock.steady_s())
            self._tick_later()
        self.moved()

    def tick(self) -> None:
        """Show what it is by now in a meeting that is run through."""
        if self._replay is None or not self._replay.plays:
            return
        if self.place.page not in (Page.MEETING, Page.WALL):
            self._replay.stop()
            return
        self.replay.pass_time(self.clock.steady_s())
        self.moved()
        self._tick_later()

    def _tick_later(self) -> None:
        if self._ticking is not None:
            self._ticking.cancel()
        self._ticking = self.waker.call_in(_TICK_S, self.tick)
