"""One meeting, live: an intent becomes facts in the log, and the state that everybody sees is folded from the log."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import uuid4

from meeting.codec import UnknownEventError, pack, unpack
from meeting.decide import decide
from meeting.events import ClockJumped, Event, Face, Recorded, Undone
from meeting.fold import fold, replay, undone_acts
from meeting.intents import Intent, NoteClockJump
from meeting.refusal import Refused
from meeting.state import Meeting
from store.clock import Clock
from store.clock_watch import JUMP_S, ClockWatch
from store.errors import NewerEvent, NewerVersion, SeriesErased
from store.half_made import event_id
from store.log import Draft, MeetingLog, NewRow, Row, split_meeting


def recorded(row: Row) -> Recorded:
    """Return the event of a log row; raises NewerEvent for one from a newer program."""
    try:
        event = unpack(row.kind, row.version, row.payload)
    except UnknownEventError as error:
        raise NewerEvent(kind=error) from error
    return Recorded(row.seq, row.id, row.act, row.at, row.pane, event)


def load(log: MeetingLog, meeting_ref: str) -> Meeting:
    """Return a meeting as it stands in the log; an empty one if the log has none of it."""
    return replay([recorded(row) for row in log.since(meeting_ref, 0)])


class LiveMeeting:
    """A pane's view of one meeting: what it does goes to the log, what others do comes from there."""

    def __init__(self, log: MeetingLog, meeting_ref: str, face: Face, clock: Clock) -> None:
        self._log = log
        self._clock = clock
        self._watch = ClockWatch(clock)
        self._entries: list[Recorded] = []
        self._taken_up: list[Draft] = []
        """The drafts of other panes that this one went on with, as they were then."""
        self.ref = meeting_ref
        self.pane = f"{face.value}-{uuid4().hex[:12]}"
        """The identity of this pane in the log."""
        self.outdated = False
        """Whether another pane is newer: this one goes on showing what it knows and keeps nothing more."""
        self.erased = False
        """Whether the series was erased: this pane shows nothing of it and keeps nothing more."""
        self.state = Meeting()
        """The meeting after the last event this pane knows."""
        self._before = log.begins(split_meeting(meeting_ref)[0])
        """The event with which the series begins that this meeting was found in; empty where there was none."""
        self.catch_up()
        behind_s = (self.state.last_at - self.state.steady(clock.now())).total_seconds()
        if behind_s > JUMP_S:
            self._watch.set_back_before(behind_s)

    @property
    def entries(self) -> Sequence[Recorded]:
        """Every event of the meeting that this pane knows, in order."""
        return self._entries

    def wall_now(self) -> datetime:
        """Return what the wall clock shows, UTC."""
        return self._clock.now()

    def now(self) -> datetime:
        """Return the steady instant it is, also when the clock was set and the log does not know of it yet."""
        return self.state.now(self._clock.now() - timedelta(seconds=self._watch.unnoted_s()))

    def jumped_s(self) -> float:
        """Return by how many seconds the wall clock was set since the log last heard of it; 0 if it was not."""
        return self._watch.unnoted_s()

    def do(self, intent: Intent, act: str = "") -> Refused | None:
        """Carry out an intent and keep its facts; return None, or why not.

        A clock that was set since the last look is kept as a fact of its own first, so that no instant is wrong by it.
        `act` names it in the log: whoever cannot tell whether it was kept tries again by that name; it is done once.
        Raises StoreError when the facts could not be kept; then nothing has happened.
        """
        refused: Refused | None = None

        def answer(unseen: Sequence[Row]) -> Sequence[NewRow]:
            nonlocal refused
            self._require_there()
            decided = self._decided(intent, self._read(unseen), act)
            refused = decided if isinstance(decided, Refused) else None
            return () if isinstance(decided, Refused) else decided

        with self._noting_the_end():
            self._take(self._log.append(self.ref, self.state.last_seq, answer))
        return refused

    def _decided(self, intent: Intent, unseen: list[Recorded], named: str) -> Sequence[NewRow] | Refused:
        at, entries = self._clock.now(), [*self._entries, *unseen]
        known = any(entry.act == named for entry in entries)
        if known and named not in undone_acts(entries):
            return ()
        state = _folded(self.state, self._entries, entries)
        noted = any(isinstance(entry.event, ClockJumped) for entry in unseen)
        by_s = 0.0 if noted else self._watch.unnoted_s()
        jump = [self._row(ClockJumped(by_s), at, uuid4().hex)] if by_s else []
        # Every pane sees the same jump; what counts is the one the log does not know of.
        if isinstance(intent, NoteClockJump):
            return jump
        now = state.now(at - timedelta(seconds=by_s))
        decision = decide(state, intent, now, self.pane, lambda: uuid4().hex, entries)
        if isinstance(decision, Refused):
            return decision
        act = uuid4().hex if known else named or uuid4().hex
        return [*jump, *(self._row(event, at, act, place) for place, event in enumerate(decision))]

    def _row(self, event: Event, at: datetime, act: str, place: int = 0) -> NewRow:
        return NewRow(event_id(act, place), act, at, self.pane, *pack(event))

    def catch_up(self) -> bool:
        """Read what came since; return whether anything did. Raises `SeriesErased` where the series is gone."""
        with self._noting_the_end():
            rows = self._log.since(self.ref, self.state.last_seq)
            # After reading: what came may belong to a series that began anew under the same reference.
            self._require_there()
        self._take(rows)
        return bool(rows)

    def touched(self) -> bool:
        """Whether anybody may have written to the log lately; costs little, on whatever thread, and proves nothing."""
        return self._log.touched()

    def read_back(self) -> datetime | None:
        """Ask the store for the newest event this pane knows; return its instant, UTC, or None if it is not there."""
        if not self._entries:
            return None
        newest = self._entries[-1]
        rows = self._log.since(self.ref, newest.seq - 1)
        return newest.at if any(row.id == newest.id for row in rows) else None

    def keep_draft(self, field: str, text: str) -> None:
        """Keep the half-typed text of a field in place of what it held; raises StoreError when it could not be kept."""
        with self._noting_the_end():
            self._log.save_draft(self.ref, self.pane, field, text, self._clock.now(), self._begins)

    def draft(self, field: str) -> Draft | None:
        """Return the newest half-typed text of a field, to go on with it, also of a pane that is gone; or None.

        Only panes of the same face count: what the minute-taker types at a desk is not for the leader's wall.
        """
        newest = next(reversed(self._drafts(field)), None)
        if newest is not None:
            self._taken_up.append(newest)
        return newest

    def drop_draft(self, field: str) -> None:
        """Forget what is half typed in a field here, and what was taken up; raises StoreError when it could not.

        A pane that types on meanwhile keeps what it has.
        """
        for draft in self._drafts(field):
            if draft.pane == self.pane or draft in self._taken_up:
                self._log.drop_draft(self.ref, draft.pane, field)

    def _drafts(self, field: str) -> Sequence[Draft]:
        face, _, _ = self.pane.partition("-")
        kept = self._log.drafts(self.ref)
        return [draft for draft in kept if draft.field == field and draft.pane.startswith(f"{face}-")]

    @property
    def _begins(self) -> str:
        return self._before or (self._entries[0].id if self._entries else "")

    def _require_there(self) -> None:
        if self._begins and self._log.is_erased(self._begins):
            raise SeriesErased

    @contextmanager
    def _noting_the_end(self) -> Generator[None]:
        try:
            yield
        except SeriesErased:
            self.erased = True
            raise
        except NewerVersion:
            self.outdated = True
            raise

    def _read(self, rows: Sequence[Row]) -> list[Recorded]:
        try:
            return list(map(recorded, rows))
        except NewerEvent:
            self.outdated = True
            raise

    def _take(self, rows: Sequence[Row]) -> None:
        if rows:
            known, self._entries = self._entries, [*self._entries, *self._read(rows)]
            self.state = _folded(self.state, known, self._entries)
            if any(isinstance(entry.event, ClockJumped) for entry in self._entries[len(known) :]):
                self._watch.noted()


def _folded(state: Meeting, known: Sequence[Recorded], entries: Sequence[Recorded]) -> Meeting:
    """Fold what is new onto a state; something undone takes the whole log anew, which costs a millisecond or two."""
    new = entries[len(known) :]
    if any(isinstance(entry.event, Undone) for entry in new):
        return replay(entries)
    for entry in new:
        state = fold(state, entry)
    return state
