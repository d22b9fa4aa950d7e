"""A meeting told in events at clock times."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from meeting.events import Arrived, Event, LeadTaken, MeetingOpened, MeetingPlanned, Recorded
from meeting.fold import replay
from meeting.plan import Plan
from meeting.state import Meeting
from tests.clock import START
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.scene import Scene, scene_of
from tui.view.words import Language, words_in

PANE = "lead"


def at(clock: str) -> datetime:
    """Return the instant of a Danish clock time, `14:16` or `14:16:30`, on the day of the meeting."""
    hours, minutes, *seconds = map(int, clock.split(":"))
    return START + timedelta(hours=hours - 13, minutes=minutes, seconds=seconds[0] if seconds else 0)


@dataclass
class Story:
    """The log of a meeting while it is told."""

    plan: Plan
    log: list[Recorded] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tell("12:50", MeetingPlanned(self.plan), LeadTaken())

    def opens(self, clock: str, *, without: tuple[str, ...] = ()) -> Story:
        """Begin, with everybody but those left out."""
        here = [person.id for person in self.plan.participants if person.id not in without]
        return self.tell(clock, MeetingOpened(), *(Arrived(person) for person in here))

    def tell(self, clock: str, *events: Event) -> Story:
        """Let something happen at a clock time."""
        for event in events:
            number = len(self.log) + 1
            self.log.append(Recorded(number, f"id{number}", f"act{number}", at(clock), PANE, event))
        return self

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands after what was told."""
        return replay(self.log)

    def scene(self, clock: str, language: Language = "da") -> Scene:
        """Return what the wall shows at a clock time."""
        return scene_of(Look(words_in(language), FULL), self.meeting, at(clock))
