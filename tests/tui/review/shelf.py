"""A log in memory with series of held meetings on it: what is read of it, and nothing that writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import cast

from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import OpenMeeting, PlanMeeting, TakeLead
from meeting.postponing import without_date
from meeting.presence import expected
from meeting.state import Meeting
from store.live import LiveMeeting, load
from store.log import AgreementIndexRow, Log, MeetingIndexRow, MeetingLog, Row, SearchHit, instant, split_meeting
from tests.clock import START, FakeClock
from tests.tui.memory_log import MemoryLog
from tui.demo.series import make

_REF = "2026-014"


class Shelf(MemoryLog):
    """As much of a log as reviewing reads; a test can make it unreadable."""

    def meetings(self) -> Sequence[MeetingIndexRow]:
        if self.unreadable is not None:
            raise self.unreadable
        every = (self._indexed(ref) for ref in dict.fromkeys(row.meeting for row in self.rows))
        return sorted(every, key=lambda row: row.starts or "", reverse=True)

    def _indexed(self, ref: str) -> MeetingIndexRow:
        series, number = split_meeting(ref)
        state = self.state(ref)
        return MeetingIndexRow(
            series,
            number,
            state.planned.series.name,
            starts=None if without_date(state) else instant(state.planned.starts),
            place=state.planned.place,
            stage=state.stage.value,
            next_starts=instant(state.ending.next_starts) if state.ending.next_starts else None,
        )

    def state(self, ref: str) -> Meeting:
        """Return a meeting as it stands."""
        return load(cast("MeetingLog", self), ref)

    def agreements(self, ref: str) -> Sequence[AgreementIndexRow]:
        del ref
        return ()

    def series_events(self, ref: str) -> Sequence[Row]:
        if self.unreadable is not None:
            raise self.unreadable
        of_series = (row for row in self.rows if split_meeting(row.meeting)[0] == ref)
        return sorted(of_series, key=lambda row: (split_meeting(row.meeting)[1], row.seq))

    def search(self, words: str, limit: int = 50, within: Collection[str] | None = None) -> Sequence[SearchHit]:
        if self.unreadable is not None:
            raise self.unreadable
        every = words.lower().split()
        seen = (row for row in reversed(self.rows) if within is None or split_meeting(row.meeting)[0] in within)
        found = [row for row in seen if all(word in row.payload.lower() for word in every)]
        return [SearchHit(row.meeting, row.seq, row.number, row.at, "", row.payload[:200]) for row in found[:limit]]

    def drop(self, ref: str) -> None:
        """Erase a series."""
        self.erase(ref)


@cache
def _of_the_demo(now: datetime) -> Sequence[Row]:
    shelf = Shelf()
    make(cast("Log", shelf), FakeClock(now))
    return tuple(shelf.rows)


def at_demo(now: datetime = START) -> Shelf:
    """Return the made-up series of the demo: three meetings that were held, and one that is about to start."""
    shelf = Shelf()
    shelf.rows.extend(_of_the_demo(now))
    return shelf


def with_another(shelf: Shelf) -> Shelf:
    """Put a second series on the shelf."""
    plan = shelf.state(f"{_REF}/4").planned
    other = replace(plan, series=replace(plan.series, ref="2026-020", name="Familien B."), number=1)
    LiveMeeting(cast("MeetingLog", shelf), other.ref, Face.LEAD, FakeClock()).do(PlanMeeting(other))
    return shelf


def begin_fourth(shelf: Shelf) -> None:
    """Open the fourth meeting, as its leader does at another screen."""
    leader = LiveMeeting(cast("MeetingLog", shelf), f"{_REF}/4", Face.LEAD, FakeClock())
    for act in (TakeLead(), OpenMeeting(expected(leader.state.planned))):
        assert leader.do(act) is None
