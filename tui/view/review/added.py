"""What was added to a meeting of a series after its close, for whoever reads up on it (scenario 15)."""

from __future__ import annotations

from meeting.additions import additions
from meeting.series import Series
from meeting.series_agreements import Promise
from meeting.state import Addition
from tui.view.additions import added_on, added_text, added_to
from tui.view.look import Look
from tui.view.scene import Scene, scene_of


def added_texts(look: Look, series: Series, promise: Promise) -> tuple[str, ...]:
    """Return what was added to an agreement after the close of the meeting that made it, a text each."""
    number, _, of = promise.ref.partition(".")
    meeting = series.meeting(int(number)) if number.isdecimal() and not promise.withheld else None
    if meeting is None:
        return ()
    scene = scene_of(look, meeting, meeting.last_at)
    found = (item for item in meeting.agreements.items if str(item.number) == of)
    return tuple(_told(scene, each) for item in found for each in additions(meeting, item.id))


def addition_lines(scene: Scene) -> tuple[str, ...]:
    """Return all that was added to a meeting after its close, a line each: when, by whom, to what, and the words."""
    return tuple(
        f"{added_on(scene, each)}, {added_to(scene, each)}: {added_text(scene, each)}".rstrip(": ")
        for each in scene.meeting.minutes.additions
    )


def _told(scene: Scene, addition: Addition) -> str:
    return f"{added_on(scene, addition)}: {added_text(scene, addition)}"
