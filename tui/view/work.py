"""The phase's work: the speaking order, last time's agreements, today's, or the date of the next meeting (rule 11)."""

from __future__ import annotations

from meeting.phases import current
from meeting.template import PhaseKind
from tui.view.agreements import agreements_list
from tui.view.follow_up import follow_up_list
from tui.view.lines import BLANK, Line, cut, line
from tui.view.next_meeting import agreed_date, next_meeting
from tui.view.places import Build
from tui.view.scene import Scene
from tui.view.speakers import speakers_in_column, speakers_in_columns


def work(scene: Scene, across: int, height: int, build: Build) -> tuple[Line, ...]:
    """Return the rows of the work of the phase we are in, within this many cells and rows."""
    phase = current(scene.meeting)
    match phase.kind if phase else None:
        case PhaseKind.PRESENTATION | PhaseKind.ROUND:
            in_order = speakers_in_columns if build is Build.NARROW else speakers_in_column
            return in_order(scene, across, height)
        case PhaseKind.FOLLOW_UP:
            return follow_up_list(scene, across, height)
        case PhaseKind.AGREEMENTS:
            return agreements_list(scene, across, height)
        case PhaseKind.NEXT_MEETING:
            return next_meeting(scene, across)
        case PhaseKind.EVALUATION:
            return _evaluation(scene, across)
        case None:
            return ()


def _evaluation(scene: Scene, across: int) -> tuple[Line, ...]:
    text = scene.words.text("We fill in the evaluation.")
    if scene.meeting.ending.evaluated:
        text = f"{scene.look.alphabet.done} {scene.words.text('The evaluation is filled in')}"
    when = agreed_date(scene)
    again = (BLANK, cut(line(scene.words.text("We meet again {when}.", when=when)), across)) if when else ()
    return (cut(line(text), across), *again)
