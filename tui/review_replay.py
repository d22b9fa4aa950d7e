"""A meeting run through once more: by what the room saw happen, by part, or as the time went by."""

from __future__ import annotations

from datetime import timedelta

from meeting.state import Stage
from meeting.steps import Moment, Moments
from tui.view.look import Look
from tui.view.review.replayed import is_seen

SPEED = 60.0
"""How many times as fast as it was the time goes by."""
_SEEN_AT = (80, 24)
"""The window in which it is told whether something showed on the wall."""


class Replay:
    """One moment of a meeting, and the ways to another."""

    def __init__(self, look: Look, moments: Moments, seq: int = 0) -> None:
        """Stand after the event `seq` of a meeting with events, or where it was opened."""
        self.moments = moments
        self._look = look
        self._shows: dict[int, bool] = {}
        self._played_s: float | None = None
        """When the time was let go by last, in steady seconds; None while it stands still."""
        self.index = min(max(seq - 1, 0), len(moments) - 1) if seq else self._beginning()
        self.now = self.moment.at
        """The steady instant that is shown."""

    @property
    def moment(self) -> Moment:
        """The meeting as it stood."""
        return self.moments[self.index]

    @property
    def plays(self) -> bool:
        """Whether the time goes by."""
        return self._played_s is not None

    @property
    def part(self) -> int | None:
        """The part of the agenda that the meeting is in, from 0; None outside of them."""
        state = self.moment.state
        ids = [phase.id for phase in state.planned.template.phases] if state.plan else []
        return ids.index(state.phases.current) if state.phases.current in ids else None

    def go(self, index: int) -> None:
        """Stand at a moment, by its place; time does not go by there."""
        self._played_s = None
        self.index = max(0, min(len(self.moments) - 1, index))
        self.now = self.moment.at

    def go_to_part(self, part: int) -> bool:
        """Stand where a part was entered; return whether it ever was."""
        index = self.moments.index_of_part(part)
        if index is None:
            return False
        self.go(self._last_of_instant(index))
        return True

    def step(self, by: int) -> bool:
        """Go on (1) or back (-1) to the next moment that changed something on the wall; return whether there is one."""
        index = self.index + by
        while 0 <= index < len(self.moments):
            if self._shown_at(index):
                self.go(index)
                return True
            index += by
        return False

    def play(self, steady_s: float) -> None:
        """Let the time go by from here, by a clock that shows these steady seconds; at the end it begins again."""
        if self.index == len(self.moments) - 1:
            self.go(self._beginning())
        self._played_s = steady_s

    def stop(self) -> None:
        """Let the time stand still."""
        self._played_s = None

    def pass_time(self, steady_s: float) -> None:
        """Show what the same clock says it is by now; outside an open meeting no time goes by. The end stops it."""
        if self._played_s is None:
            return
        passed, self._played_s = timedelta(seconds=(steady_s - self._played_s) * SPEED), steady_s
        self.now += passed
        following = min(self.index + 1, len(self.moments) - 1)
        if self.moment.state.stage is not Stage.OPEN:
            self.now = max(self.now, self.moments[following].at)
        self.index = max(self.index, self.moments.at(self.now))
        if self.index == len(self.moments) - 1:
            self.go(self.index)

    def _beginning(self) -> int:
        """Return where the meeting was opened; its newest moment where it never was."""
        places = range(len(self.moments))
        opened = next((place for place in places if self.moments[place].state.stage is Stage.OPEN), len(places) - 1)
        return self._last_of_instant(opened)

    def _last_of_instant(self, index: int) -> int:
        """Return the last moment of the same instant: the events of one key came to the screens together."""
        return self.moments.at(self.moments[index].at)

    def _shown_at(self, index: int) -> bool:
        if index not in self._shows:
            self._shows[index] = index == self._last_of_instant(index) and self._changed(index)
        return self._shows[index]

    def _changed(self, index: int) -> bool:
        here = self.moments[index]
        before = self.moments.at(here.at - timedelta.resolution)
        if self.moments[before].seq >= here.seq:
            return True
        return is_seen(self._look, self.moments[before].state, here.state, here.at, _SEEN_AT)
