"""In which language somebody gets a paper of their own (R52, seed 000)."""

from __future__ import annotations

from meeting.people import Participant
from meeting.state import Meeting


def speaks(meeting: Meeting, person: Participant) -> str:
    """Return the code of the language somebody speaks; a parent of whom nothing is said speaks that of the series.

    Empty for Danish.
    """
    spoken = person.speaks or (meeting.planned.series.language if person.is_parent else "")
    return "" if spoken == "da" else spoken
