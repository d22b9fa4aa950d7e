"""All that the wall shows at one moment, as one value for its views."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.state import Meeting
from tui.view.lines import cells, cut_text
from tui.view.look import Look
from tui.view.names import Shown, shown
from tui.view.words import Words


class Scene(Struct, frozen=True):
    """A meeting at a steady instant, and how its people stand on the wall."""

    look: Look
    meeting: Meeting
    now: datetime
    people: Mapping[str, Shown]
    """By participant id."""

    @property
    def words(self) -> Words:
        """The language of this screen."""
        return self.look.words

    @property
    def names(self) -> Mapping[str, str]:
        """What people are called in a sentence, by id."""
        return {person: seen.called for person, seen in self.people.items()}

    @property
    def today(self) -> date:
        """The date at the table."""
        return local_day(self.meeting.wall(self.now))

    def name(self, person: str) -> str:
        """Return what a person is called in a sentence; an id nobody has gives nothing."""
        seen = self.people.get(person)
        return seen.called if seen else ""

    def sentence(self, msgid: str, most: int, person: str, **params: object) -> str:
        """Return a sentence about a `{name}` in at most this many cells: a long name is cut, not the sentence."""
        bare = cells(self.words.text(msgid, name="", **params))
        name = cut_text(self.name(person), max(1, most - bare))
        return cut_text(self.words.text(msgid, name=name, **params), most)


def scene_of(look: Look, meeting: Meeting, now: datetime) -> Scene:
    """Return the scene of a meeting that has a plan, at a steady instant."""
    people = tuple(seat.participant for seat in meeting.presence.seats) or meeting.planned.participants
    return Scene(look, meeting, now, shown(people))
