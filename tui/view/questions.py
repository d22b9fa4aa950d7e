"""What this phase asks or says: its questions, a child's own (screens section 4), kept ones, points of the welcome."""

from __future__ import annotations

from meeting.phases import current
from meeting.presence import person
from meeting.state import Meeting
from tui.view.kept_questions import kept_questions
from tui.view.lines import Line, cells, cut, line
from tui.view.scene import Scene
from tui.view.welcome_points import welcome_points

_GAP = "  "
_NARROW = 2
"""In so few rows the questions stand side by side."""


def questions(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the questions in this many cells and rows: one a row, or side by side where rows are few.

    Kept questions that come back stand first, and leave the last of several rows to the phase.
    """
    first = (*welcome_points(scene, across, height), *kept_questions(scene, across, max(1, height - 1)))
    texts = [scene.words.text(msgid) for msgid in _asked(scene.meeting)]
    room = height - len(first)
    rows = texts if room >= len(texts) and height > _NARROW else _packed(texts, across)
    return (*first, *(cut(line(row), across) for row in rows[:room]))


def _asked(meeting: Meeting) -> tuple[str, ...]:
    phase = current(meeting)
    if phase is None:
        return ()
    holder = meeting.floor.holder
    for_child = bool(holder) and person(meeting, holder).is_child
    return phase.child_questions if for_child and phase.child_questions else phase.questions


def _packed(texts: list[str], most: int) -> list[str]:
    rows: list[str] = []
    for text in texts:
        if rows and cells(rows[-1]) + len(_GAP) + cells(text) <= most:
            rows[-1] += _GAP + text
        else:
            rows.append(text)
    return rows
