"""What the papers of a meeting are made of."""

from __future__ import annotations

from msgspec import Struct

from meeting.events import Recorded
from meeting.series import Series, shared_now
from meeting.state import Meeting


class Dossier(Struct, frozen=True):
    """A series, one meeting of it, and what was recorded of that meeting."""

    series: Series
    number: int
    log: tuple[Recorded, ...]
    """Everything recorded of the meeting, in order."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands, with the topics kept back that the series keeps back now (R118, seed 004).

        Raises ValueError where the series has no such meeting.
        """
        found = self.series.meeting(self.number)
        if found is None:
            raise ValueError(f"the series {self.series.ref} has no meeting {self.number}")
        return shared_now(self.series, found)
