"""A story as a live meeting, so that the leading screen can go on with it."""

from __future__ import annotations

from meeting.codec import pack
from meeting.events import Face
from store.log import Row
from tests.clock import FakeClock
from tests.scenes.story import Story, at
from tests.tui.live import Evening
from tests.tui.memory_log import MemoryLog


class Told(Evening):
    """The meeting of a story, at a clock time."""

    def __init__(self, story: Story, clock: str) -> None:
        self.plan = story.plan
        self.clock = FakeClock(at(clock))
        self.log = MemoryLog()
        for entry in story.log:
            written = (entry.id, entry.act, entry.at, entry.pane, *pack(entry.event))
            self.log.rows.append(Row(*written, story.plan.ref, entry.seq, entry.seq))
        self.leader = self.pane(Face.LEAD)
