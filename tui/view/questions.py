"""The questions of the phase, in the words of the template; a child is asked in the child's own (screens section 4)."""

from __future__ import annotations

from meeting.phases import current
from meeting.presence import person
from meeting.state import Meeting
from tui.view.lines import Line, cells, cut, line
from tui.view.scene import Scene

_GAP = "  "
_NARROW = 2
"""In so few rows the questions stand side by side."""


def questions(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the questions in this many cells and rows: one a row, or side by side where rows are few."""
    texts = [scene.words.text(msgid) for msgid in _asked(scene.meeting)]
    rows = texts if height >= len(texts) and height > _NARROW else _packed(texts, across)
    return tuple(cut(line(row), across) for row in rows[:height])


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
