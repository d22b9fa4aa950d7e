"""What the close asks for, as sentences."""

from __future__ import annotations

from meeting.closing import Check, CheckKind, checks
from meeting.state import Stage
from tui.view.scene import Scene
from tui.view.words import mark

_SAID = {
    CheckKind.HEARD: mark("Everyone who is here has been heard in the rounds"),
    CheckKind.UNHEARD: mark("{name} has not been heard: {phase}"),
    CheckKind.NOT_READ_BACK: mark("Agreement {n} is not read back"),
    CheckKind.LACKS_WHO: mark("Agreement {n} lacks a name"),
    CheckKind.LACKS_WHEN: mark("Agreement {n} lacks a date"),
    CheckKind.LACKS_WHAT: mark("Agreement {n} does not say what is done"),
    CheckKind.EARLIER_UNANSWERED: mark("Agreement {ref} has not been asked for"),
    CheckKind.NEXT_INTERVAL: mark("The next meeting is {n} weeks away; usual {least}–{most}"),
    CheckKind.CHILD_NOT_ASKED: mark("{name} is not asked about agreement {n}"),
    CheckKind.LEFT_UNHEARD: mark("{name} left before their turn: {phase}"),
}
_BOTH_WAYS = {
    (CheckKind.NEXT_MEETING, True): mark("The next meeting has a date, or the series ends"),
    (CheckKind.NEXT_MEETING, False): mark("The next meeting has no date"),
    (CheckKind.EVALUATION, True): mark("The evaluation is filled in"),
    (CheckKind.EVALUATION, False): mark("The evaluation is not filled in"),
}


def closing_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each check of the close with the word for its state; none before the meeting began."""
    if scene.meeting.stage not in {Stage.OPEN, Stage.PAUSED, Stage.CLOSED}:
        return ()
    done, missing = scene.words.text("in place"), scene.words.text("missing")
    return tuple(
        f"{check_sentence(scene, check)}: {done if check.done else missing}" for check in checks(scene.meeting)
    )


def check_sentence(scene: Scene, check: Check) -> str:
    """Return what a check found, as a sentence without its full stop."""
    if check.kind is CheckKind.BREAKS:
        if check.done:
            return scene.words.plural("{n} break held", "{n} breaks held", check.number)
        return scene.words.plural("{n} break owed", "{n} breaks owed", check.number)
    template = scene.meeting.planned.template
    return scene.words.text(
        _BOTH_WAYS.get((check.kind, check.done)) or _SAID[check.kind],
        name=scene.name(check.person),
        phase=scene.words.text(template.phase(check.phase).title) if check.phase else "",
        n=check.number,
        ref=check.agreement,
        least=template.interval_weeks[0],
        most=template.interval_weeks[1],
    )
