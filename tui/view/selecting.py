"""Which statement of the stream is marked: the ones that can be taken up, in the order they stand there."""

from __future__ import annotations

from meeting.minutes import withheld
from meeting.state import Meeting


def selectable(meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of the statements that stand in the stream, from the top."""
    standing = (item for item in meeting.minutes.statements if not item.withdrawn and not withheld(meeting, item.id))
    return tuple(item.id for item in sorted(standing, key=lambda item: item.at))


def moved(meeting: Meeting, selected: str, by: int) -> str:
    """Return which statement is marked so many places further down; empty past the last, where the line is.

    Where none is marked, the line itself is the place to go from.
    """
    listed = selectable(meeting)
    place = max(0, (listed.index(selected) if selected in listed else len(listed)) + by)
    return listed[place] if place < len(listed) else ""
