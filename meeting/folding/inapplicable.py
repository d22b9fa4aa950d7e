"""The one error of the fold, and what every fact stands on."""

from __future__ import annotations

from meeting.presence import seat
from meeting.state import Meeting


class InapplicableError(Exception):
    """An event cannot follow the state before it: what it stands on was undone, or the log is damaged."""


def require_people(meeting: Meeting, *person_ids: str) -> None:
    """Raise InapplicableError unless everybody named is of this meeting."""
    for person_id in person_ids:
        if seat(meeting, person_id) is None:
            raise InapplicableError(person_id)
