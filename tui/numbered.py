"""What a digit means to the wall itself: a point of the welcome is ticked off, a kept question is taken up."""

from __future__ import annotations

from meeting.intents import Intent, TakeQuestion, TickPoint
from meeting.state import Meeting
from tui.view.kept_questions import question_numbered
from tui.view.welcome_points import point_numbered


def numbered(meeting: Meeting, key: str) -> Intent | None:
    """Return what a key asks for by the number that stands on the wall; None if nothing has that number."""
    if point := point_numbered(meeting, key):
        return TickPoint(point)
    if question := question_numbered(meeting, key):
        return TakeQuestion(question)
    return None
