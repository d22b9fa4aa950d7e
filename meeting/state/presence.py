"""Who is here."""

from __future__ import annotations

from msgspec import Struct

from meeting.people import Participant
from meeting.state.spans import Stay


class Seat(Struct, frozen=True):
    """One person and when they were in the room."""

    participant: Participant
    stays: tuple[Stay, ...] = ()
    walked_in: bool = False

    @property
    def here(self) -> bool:
        """Whether this person is in the room."""
        return bool(self.stays) and self.stays[-1].end is None


class Presence(Struct, frozen=True):
    """Everybody planned or walked in, in file order."""

    seats: tuple[Seat, ...] = ()
    awaited: str = ""
    """The interpreter the leader chose to wait for."""
