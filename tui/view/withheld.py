"""What stands instead of an agreement that touches a topic whose consent was withdrawn (R118, seed 004; scenario 8)."""

from __future__ import annotations

from meeting.minutes import topics, withheld
from meeting.plan import EarlierAgreement
from meeting.state import Agreement, Meeting
from tui.view.scene import Scene


def hiding(meeting: Meeting, of: str) -> tuple[str, ...]:
    """Return the topics that keep an agreement or a statement from being shown; none if it is shown."""
    return tuple(topic for topic in topics(meeting, of) if topic in meeting.minutes.consent.withdrawn)


def not_shown(scene: Scene, item: Agreement) -> str:
    """Return what stands on the wall instead of an agreement; empty if it is shown."""
    if not withheld(scene.meeting, item.id):
        return ""
    return scene.words.text("Agreement {agreement} is not shown", agreement=item.number)


def not_shown_because(scene: Scene, item: Agreement) -> str:
    """Return the same for a screen that the room cannot see: it names the topics."""
    because = ", ".join(hiding(scene.meeting, item.id))
    if not because:
        return ""
    return scene.words.text("Agreement {agreement} is not shown: {topic}", agreement=item.number, topic=because)


def earlier_not_shown(scene: Scene, item: EarlierAgreement) -> str:
    """Return what stands instead of an agreement of an earlier meeting that came along without words; else empty."""
    return "" if item.what else scene.words.text("Agreement {agreement} is not shown", agreement=item.ref)
