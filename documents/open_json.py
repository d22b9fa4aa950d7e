"""A whole series as open JSON: every event of its meetings as it stands in the log, one a line.

It is always the whole series: what a family shares now is told by all its meetings together (R118, seed 004), so that
one meeting alone could tell what was taken back in another.

Out of a damaged store comes what can still be read. A meeting that lacks something then says so: `missing` has the
first and the last number of each run of entries that are not there, `events` the entries before the first of them, to
which `stage` and `hash` belong, and `apart` the ones after it. `ends_known` is false where entries may be missing at
the end of a meeting without a trace. A document of a whole store has none of these fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Annotated

from msgspec import Meta, Raw, Struct, json

from meeting.codec import unpack
from meeting.events import Recorded
from meeting.fold import replay
from meeting.state import Meeting
from meeting.state_hash import state_hash

FORMAT = "ordstyrer"
VERSION = 1
"""Raised when something in the document changes its meaning."""

Told = Callable[[int, int], None]
"""Is told how many meetings are done, of how many."""
Gaps = Mapping[str, Sequence[tuple[int, int]]]
"""By meeting, the first and the last seq of each run of entries that are missing."""
_NO_GAPS: Gaps = {}


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """One event as it stands in the log."""

    seq: int
    """From 1 within the meeting, without gaps but those that the meeting says it has."""
    id: str
    act: str
    at: Annotated[datetime, Meta(tz=True)]
    """UTC instant by the wall clock of the pane."""
    pane: str
    kind: str
    version: int
    event: Raw
    """JSON as the log has it."""

    @property
    def payload(self) -> str:
        """The event's own JSON, without blanks."""
        return json.format(bytes(self.event), indent=-1).decode()

    def recorded(self) -> Recorded:
        """Return the event; raises UnknownEventError for what this program cannot read."""
        event = unpack(self.kind, self.version, self.payload)
        return Recorded(self.seq, self.id, self.act, self.at, self.pane, event)


class OneMeeting(Struct, frozen=True, forbid_unknown_fields=True):
    """The log of one meeting, and what it comes to."""

    meeting: str
    """`REF/NUMBER`."""
    stage: str
    hash: str
    """Of the state that the events come to, by `meeting.state_hash`."""
    events: tuple[Entry, ...]
    """All of them, or those before the first that is missing."""
    missing: tuple[tuple[int, int], ...] = ()
    """The first and the last seq of each run of entries that could not be read."""
    apart: tuple[Entry, ...] = ()
    """The entries after the first missing one; what they lead to cannot be told."""

    @property
    def state(self) -> Meeting:
        """The meeting as its events tell it."""
        return replay([entry.recorded() for entry in self.events])


class WholeSeries(Struct, frozen=True, forbid_unknown_fields=True):
    """The document."""

    format: str
    version: int
    program: str
    """The version of the program that wrote it."""
    series: str
    meetings: tuple[OneMeeting, ...]
    ends_known: bool = True
    """Whether no entries can be missing at the end of a meeting without a trace."""


def pieces(
    series: str,
    program: str,
    logs: Sequence[tuple[str, Sequence[Entry]]],
    told: Told,
    *,
    gaps: Gaps = _NO_GAPS,
    ends_known: bool = True,
) -> Iterator[bytes]:
    """Yield the document piece by piece, the same bytes for the same logs; raises UnknownEventError.

    `logs` are the meetings, `REF/NUMBER`, in order, each with all its events that are not in `gaps`.
    """
    head: dict[str, object] = {"format": FORMAT, "version": VERSION, "program": program, "series": series}
    if not ends_known:
        head["ends_known"] = False
    yield json.encode(head)[:-1] + b',"meetings":['
    for done, (meeting, entries) in enumerate(logs):
        told(done, len(logs))
        yield b"\n" if done == 0 else b",\n"
        yield from _meeting(meeting, entries, gaps.get(meeting, ()))
    told(len(logs), len(logs))
    yield b"\n]}\n"


def _meeting(meeting: str, entries: Sequence[Entry], gaps: Sequence[tuple[int, int]]) -> Iterator[bytes]:
    events = [entry for entry in entries if not gaps or entry.seq < gaps[0][0]]
    state = replay([entry.recorded() for entry in events])
    head: dict[str, object] = {"meeting": meeting, "stage": state.stage, "hash": state_hash(state)}
    if gaps:
        head["missing"] = gaps
    yield json.encode(head)[:-1] + b',"events":['
    yield from _lines(events)
    if gaps:
        yield b'\n],"apart":['
        yield from _lines(entries[len(events) :])
    yield b"\n]}"


def _lines(entries: Sequence[Entry]) -> Iterator[bytes]:
    for place, entry in enumerate(entries):
        yield b",\n" if place else b"\n"
        yield json.encode(entry)
