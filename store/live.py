"""One meeting, live: an intent becomes facts in the log, and the state that everybody sees is folded from the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from meeting.codec import pack, unpack
from meeting.decide import decide
from meeting.events import Face, Recorded, Undone
from meeting.fold import fold, replay
from meeting.intents import Intent
from meeting.refusal import Refused
from meeting.state import Meeting
from store.clock import Clock
from store.log import MeetingLog, NewRow, Row


def recorded(row: Row) -> Recorded:
    """Return the event of a log row; raises UnknownEventError for one from a newer program."""
    return Recorded(row.seq, row.id, row.act, row.at, row.pane, unpack(row.kind, row.version, row.payload))


def load(log: MeetingLog, meeting_ref: str) -> Meeting:
    """Return a meeting as it stands in the log; an empty one if the log has none of it."""
    return replay([recorded(row) for row in log.since(meeting_ref, 0)])


class LiveMeeting:
    """A pane's view of one meeting: what it does goes to the log, what others do comes from there."""

    def __init__(self, log: MeetingLog, meeting_ref: str, face: Face, clock: Clock) -> None:
        self._log = log
        self._clock = clock
        self._entries: list[Recorded] = []
        self.ref = meeting_ref
        self.pane = f"{face.value}-{uuid4().hex[:12]}"
        """The identity of this pane in the log."""
        self.state = Meeting()
        """The meeting after the last event this pane knows."""
        self.catch_up()

    @property
    def entries(self) -> Sequence[Recorded]:
        """Every event of the meeting that this pane knows, in order."""
        return self._entries

    def wall_now(self) -> datetime:
        """Return what the wall clock shows, UTC."""
        return self._clock.now()

    def now(self) -> datetime:
        """Return the steady instant it is."""
        return self.state.now(self._clock.now())

    def do(self, intent: Intent) -> Refused | None:
        """Carry out an intent and keep its facts; return None, or why not.

        Raises StoreError when the facts could not be kept; then nothing has happened.
        """
        refused: Refused | None = None
        act = uuid4().hex
        at = self._clock.now()

        def answer(unseen: Sequence[Row]) -> Sequence[NewRow]:
            nonlocal refused
            entries = [*self._entries, *map(recorded, unseen)]
            state = _folded(self.state, self._entries, entries)
            decision = decide(state, intent, state.now(at), self.pane, lambda: uuid4().hex, entries)
            if isinstance(decision, Refused):
                refused = decision
                return ()
            return [NewRow(f"{act}-{index}", act, at, self.pane, *pack(event)) for index, event in enumerate(decision)]

        self._take(self._log.append(self.ref, self.state.last_seq, answer))
        return refused

    def catch_up(self) -> bool:
        """Read what came since; return whether anything did."""
        rows = self._log.since(self.ref, self.state.last_seq)
        self._take(rows)
        return bool(rows)

    def _take(self, rows: Sequence[Row]) -> None:
        if rows:
            known, self._entries = self._entries, [*self._entries, *map(recorded, rows)]
            self.state = _folded(self.state, known, self._entries)


def _folded(state: Meeting, known: Sequence[Recorded], entries: Sequence[Recorded]) -> Meeting:
    """Fold what is new onto a state; something undone takes the whole log anew, which costs a millisecond or two."""
    new = entries[len(known) :]
    if any(isinstance(entry.event, Undone) for entry in new):
        return replay(entries)
    for entry in new:
        state = fold(state, entry)
    return state
