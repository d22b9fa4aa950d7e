"""What stands instead of an agreement that the room may not read (R118, seed 004, scenario 8; R40, seed 000)."""

from __future__ import annotations

from meeting.minutes import topics
from meeting.plan import EarlierAgreement
from meeting.shown import earlier_may_stand, may_stand
from meeting.state import Agreement, Meeting
from tui.view.scene import Scene
from tui.view.words import Words


def hiding(meeting: Meeting, of: str) -> tuple[str, ...]:
    """Return the topics that keep an agreement or a statement from being shown; none if it is shown."""
    return tuple(topic for topic in topics(meeting, of) if topic in meeting.minutes.consent.withdrawn)


def because_of(words: Words, meeting: Meeting, of: str) -> str:
    """Return why an agreement is not shown: its topics, or that it is a child's words."""
    return ", ".join(hiding(meeting, of)) or words.text("a child's words")


def not_shown(scene: Scene, item: Agreement) -> str:
    """Return what stands on the wall instead of an agreement; empty if it is shown."""
    if may_stand(scene.meeting, item):
        return ""
    return scene.words.text("Agreement {agreement} is not shown", agreement=item.number)


def not_shown_because(scene: Scene, item: Agreement) -> str:
    """Return the same for a screen that the room cannot see: it names the topics, or says that a child said it so."""
    if may_stand(scene.meeting, item):
        return ""
    because = because_of(scene.words, scene.meeting, item.id)
    return scene.words.text("Agreement {agreement} is not shown: {topic}", agreement=item.number, topic=because)


def earlier_not_shown(scene: Scene, item: EarlierAgreement) -> str:
    """Return what stands instead of an agreement of an earlier meeting that may not be shown; empty if it is."""
    if earlier_may_stand(scene.meeting, item):
        return ""
    return scene.words.text("Agreement {agreement} is not shown", agreement=item.ref)
