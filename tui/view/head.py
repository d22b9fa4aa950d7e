"""The head of the wall: which meeting, what time it is and what is left in words; the phases; the timeline."""

from __future__ import annotations

from meeting.state import Stage
from meeting.timebox import left_s
from tui.view.clock import clock, time_left
from tui.view.lines import Line, Paint, Span, edges, line
from tui.view.phases import phases_row
from tui.view.scene import Scene
from tui.view.timeline import timeline

_SHORT_UNDER = 78
"""Where there is less room than on 80 columns, the meeting is *4. møde*."""


def head(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return the three rows of the head in this many cells."""
    return title(scene, across, short=across < _SHORT_UNDER), phases_row(scene, across), timeline(scene, across)


def title(scene: Scene, across: int, *, short: bool) -> Line:
    """Return the first row: the meeting on the left, the time on the right. Never seconds, never a minus."""
    meeting = scene.meeting
    now = clock(meeting.wall(scene.now))
    if meeting.stage is Stage.OPEN:
        now = f"{now} {scene.look.alphabet.dot} {time_left(scene.words, left_s(meeting, scene.now))}"
    return edges(line(Span(meeting_name(scene, short=short), Paint.INK_BOLD)), line(now), across)


def meeting_name(scene: Scene, *, short: bool = False) -> str:
    """Return which meeting of which series this is."""
    plan = scene.meeting.planned
    number = scene.words.text("Meeting {n}" if short else "Network meeting {n}", n=plan.number)
    return f"{number} {scene.look.alphabet.dot} {plan.series.name}"
