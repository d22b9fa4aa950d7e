"""Meetings on different days, told in events at clock times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from msgspec.structs import replace

from meeting.danish_time import COPENHAGEN, local_day
from meeting.events import Event, Recorded
from meeting.plan import Plan
from meeting.series import Series
from tests.scenes.story import PANE, Story


def instant(day: date, clock: str) -> datetime:
    """Return the instant of a Danish clock time, `14:16` or `14:16:30`, on a day."""
    return datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=COPENHAGEN).astimezone(UTC)


@dataclass
class Day(Story):
    """A meeting on the day its plan says."""

    def tell(self, clock: str, *events: Event) -> Day:
        """Let something happen at a clock time of that day."""
        at = instant(local_day(self.plan.starts), clock)
        for event in events:
            number = len(self.log) + 1
            self.log.append(Recorded(number, f"id{number}", f"act{number}", at, PANE, event))
        return self


def on(plan: Plan, number: int, day: date) -> Plan:
    """Return a plan as the one of another meeting of its series, at 13:00 on a day."""
    return replace(plan, number=number, starts=instant(day, "13:00"))


def series_of(*stories: Story) -> Series:
    """Return the series of these meetings."""
    return Series(stories[0].plan.series.ref, tuple(story.meeting for story in stories))
