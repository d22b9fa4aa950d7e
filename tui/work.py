"""What Enter does where nothing is asked: the work of the phase, or of a meeting that is not open (screens rule 11)."""

from __future__ import annotations

from enum import StrEnum

from meeting import phases
from meeting.agreements import unanswered
from meeting.intents import FillEvaluation, Intent, ResumeMeeting
from meeting.state import Meeting, Stage
from meeting.template import PhaseKind
from tui.view.hints import Hint
from tui.view.words import mark


class Work(StrEnum):
    """Work that has a panel of its own."""

    ROLL_CALL = "roll_call"
    FOLLOW_UP = "follow_up"
    NEXT_MEETING = "next_meeting"


def work(meeting: Meeting) -> Work | Intent | None:
    """Return what is to be done here and now: a panel to open, or an intent; None where turns are the work."""
    match meeting.stage:
        case Stage.PLANNED | Stage.POSTPONED:
            return Work.ROLL_CALL
        case Stage.PAUSED:
            return ResumeMeeting()
        case Stage.OPEN if not meeting.timebox.break_now:
            return _of_phase(meeting)
        case _:
            return None


def work_hint(meeting: Meeting) -> Hint | None:
    """Return the key that does it, for the row of keys."""
    match work(meeting):
        case Work.ROLL_CALL:
            return Hint("Enter", mark("who is here"))
        case Work.FOLLOW_UP:
            return Hint("Enter", mark("what became of it"))
        case Work.NEXT_MEETING if meeting.ending.next_starts is None and not meeting.ending.series_ended:
            return Hint("Enter", mark("choose a date"))
        case ResumeMeeting():
            return Hint("Enter", mark("we go on"))
        case FillEvaluation():
            return Hint("Enter", mark("it is filled in"))
        case _:
            return None


def _of_phase(meeting: Meeting) -> Work | Intent | None:
    phase = phases.current(meeting)
    match phase.kind if phase else None:
        case PhaseKind.FOLLOW_UP if unanswered(meeting):
            return Work.FOLLOW_UP
        case PhaseKind.NEXT_MEETING:
            return Work.NEXT_MEETING
        case PhaseKind.EVALUATION if not meeting.ending.evaluated:
            return FillEvaluation()
        case _:
            return None
