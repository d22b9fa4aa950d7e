"""A series seen over its meetings: what each left to the next, and what became of it (R1, R49, seed 000)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from meeting.once import once
from meeting.people import Participant
from meeting.series_agreements import Promise, history
from meeting.sharing_now import keeping_back, said_of_sharing, withheld_now
from meeting.state import Meeting


class Series(Struct, frozen=True):
    """The meetings of one family; each stands as its log says now."""

    ref: str
    meetings: tuple[Meeting, ...] = ()
    """By number, planned ones too; each has a plan."""

    @property
    def newest(self) -> Meeting:
        """The meeting with the highest number; raises ValueError where there is none."""
        if not self.meetings:
            raise ValueError(f"nothing is known of the series {self.ref}")
        return self.meetings[-1]

    @property
    def name(self) -> str:
        """What the newest plan calls the series."""
        return self.newest.planned.series.name

    @property
    def purpose(self) -> str:
        """Why we meet, as the newest plan says it (R140, seed 004)."""
        return self.newest.planned.purpose

    @property
    def ended(self) -> str:
        """The reason why there is no next meeting; empty while the series goes on."""
        return self.newest.ending.series_ended

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that were opened."""
        return tuple(meeting for meeting in self.meetings if meeting.timebox.opened_at is not None)

    @property
    def people(self) -> Mapping[str, Participant]:
        """Everybody who was planned or came, by id, as the newest meeting with them knows them."""
        everybody: dict[str, Participant] = {}
        for meeting in self.meetings:
            seats = (seat.participant for seat in meeting.presence.seats)
            everybody |= {person.id: person for person in (*meeting.planned.participants, *seats)}
        return everybody

    def after(self, number: int) -> Meeting | None:
        """Return the first meeting with a higher number, or None."""
        return next((meeting for meeting in self.meetings if meeting.planned.number > number), None)

    def meeting(self, number: int) -> Meeting | None:
        """Return the meeting with this number, or None."""
        return next((meeting for meeting in self.meetings if meeting.planned.number == number), None)


@once
def agreements(series: Series) -> tuple[Promise, ...]:
    """Return every agreement of a series in the order they were made, with what each meeting said of it (R131)."""
    return history(series.meetings)


def shared_now(series: Series, meeting: Meeting) -> Meeting:
    """Return a meeting with the topics kept back that the series keeps back now, whoever said so, then or since."""
    return keeping_back(meeting, withheld_now(said_of_sharing(series.meetings)))
