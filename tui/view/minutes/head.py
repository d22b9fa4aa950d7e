"""The head of the minute-taker's pane: which meeting, what time it is, and in which part we are (screens h)."""

from __future__ import annotations

from meeting import phases
from meeting.state import Stage
from tui.view.clock import clock
from tui.view.lines import Line, Paint, Span, edges, line
from tui.view.minutes.floor_row import floor_row
from tui.view.plain import STAGES
from tui.view.scene import Scene

_SHORT_UNDER = 78
"""Where there is less room than on 80 columns, the meeting is *4. møde*."""


def head(scene: Scene, across: int) -> tuple[Line, ...]:
    """Return the two rows of the head in this many cells."""
    return title(scene, across), floor_row(scene, across)


def title(scene: Scene, across: int) -> Line:
    """Return the first row: the meeting on the left, the time and the part on the right."""
    meeting, dot = scene.meeting, scene.look.alphabet.dot
    number = scene.words.text(
        "Meeting {n}" if across < _SHORT_UNDER else "Network meeting {n}", n=meeting.planned.number
    )
    left = f"{scene.words.text('Minutes')} {dot} {meeting.planned.series.name} {dot} {number}"
    phase = phases.current(meeting) if meeting.stage is Stage.OPEN else None
    where = scene.words.text(phase.title if phase else STAGES[meeting.stage])
    right = f"{clock(meeting.wall(scene.now))}  {where}"
    return edges(line(Span(left, Paint.INK_BOLD)), line(right), across)
