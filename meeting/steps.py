"""A meeting event by event: after each the state that its screens showed then, also of acts that were undone later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec import Struct

from meeting.events import MeetingPlanned, PhaseEntered, Recorded, Undone
from meeting.fold import fold, replay, undone_acts
from meeting.state import Meeting


class Moment(Struct, frozen=True):
    """The meeting as it stood after one event."""

    seq: int
    at: datetime
    """Steady instant of the event, as `scene_of` takes it; `state.wall(at)` is what the clock showed."""
    state: Meeting


class Moments:
    """The moments of a meeting, by their place from 0; each is folded when it is first asked for, and kept."""

    def __init__(self, entries: Sequence[Recorded], shown: Callable[[Meeting], Meeting]) -> None:
        self._entries = entries
        self._shown = shown
        self._states: list[Meeting] = []

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> Moment:
        """Return one moment; a negative index counts from the end. Raises IndexError."""
        place = range(len(self))[index]
        while len(self._states) <= place:
            self._states.append(self._following())
        state = self._states[place]
        return Moment(state.last_seq, state.last_at, self._shown(state))

    def _following(self) -> Meeting:
        """Return the state after the next event; something undone takes the log anew, as in a live pane."""
        place = len(self._states)
        entry = self._entries[place]
        if isinstance(entry.event, Undone):
            return replay(self._entries[: place + 1])
        return fold(self._states[-1] if self._states else Meeting(), entry)

    def at(self, instant: datetime) -> int:
        """Return the index of the last moment at or before a steady instant; the first one if none was before it.

        Raises IndexError in a meeting without events.
        """
        self[-1]
        return max(0, bisect_right(self._states, instant, key=lambda state: state.last_at) - 1)

    def index_of_part(self, part: int) -> int | None:
        """Return the index of the moment that entered a part of the agenda, numbered from 0; None if none did."""
        undone = undone_acts(self._entries)
        lasting = [(i, entry.event) for i, entry in enumerate(self._entries) if entry.act not in undone]
        plans = [event.plan for _, event in lasting if isinstance(event, MeetingPlanned)]
        phases = [phase.id for phase in plans[-1].template.phases] if plans else []
        entered = ((i, phases.index(event.phase)) for i, event in lasting if isinstance(event, PhaseEntered))
        return next((i for i, number in entered if number == part), None)


def moments(entries: Sequence[Recorded], shown: Callable[[Meeting], Meeting] | None = None) -> Moments:
    """Return the moments of a meeting's log, which begins with its first event.

    `shown` makes of a state what may be seen of it now; without it each is as it was.
    """
    return Moments(entries, shown or _as_it_was)


def _as_it_was(state: Meeting) -> Meeting:
    return state
