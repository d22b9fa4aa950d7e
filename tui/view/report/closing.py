"""What the close asks for, each thing with a word for whether it is in place."""

from __future__ import annotations

from meeting.closing import checks
from meeting.state import Stage
from tui.view.closing import check_text
from tui.view.scene import Scene


def closing_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each thing the close looks at; none before the meeting began."""
    if scene.meeting.stage not in {Stage.OPEN, Stage.PAUSED, Stage.CLOSED}:
        return ()
    done, missing = scene.words.text("in place"), scene.words.text("missing")
    return tuple(f"{done if check.done else missing}: {check_text(scene, check)}" for check in checks(scene.meeting))
