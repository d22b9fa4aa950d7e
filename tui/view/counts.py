"""The counts that keep the wall honest: how many are unheard, how many agreements there are, who interprets."""

from __future__ import annotations

from meeting.phases import current
from meeting.presence import interpreters_here
from meeting.speakers import unheard
from meeting.state import Meeting
from meeting.template import PhaseKind
from tui.view.lines import Line, Paint, Span, edges, line
from tui.view.scene import Scene
from tui.view.tongues import tongue


def unheard_row(scene: Scene) -> str:
    """Return how many we still have to hear, or to greet in the presentation; nothing in a phase without an order."""
    phase = current(scene.meeting)
    if phase is None or not phase.has_order:
        return ""
    n = len(unheard(scene.meeting))
    if phase.kind is PhaseKind.PRESENTATION:
        return scene.words.text("{n} still to be greeted", n=n) if n else scene.words.text("Everyone has said hello")
    if n or scene.meeting.floor.turn:
        return scene.words.text("{n} still to be heard", n=n) if n else ""
    return scene.words.text("Everyone has been heard")


def agreements_row(scene: Scene) -> str:
    """Return how many agreements there are today; nothing before the first one."""
    n = _agreed(scene.meeting)
    return scene.words.text("Agreements today: {n}", n=n) if n else ""


def interpreters_row(scene: Scene) -> str:
    """Return who interprets, and into which language."""
    words = scene.words
    people = [
        f"{scene.name(each.id)}, {tongue(words, each.interprets)}" if each.interprets else scene.name(each.id)
        for each in interpreters_here(scene.meeting)
    ]
    return words.text("Interpreter: {people}", people=f" {scene.look.alphabet.dot} ".join(people)) if people else ""


def count(scene: Scene, across: int, *, both: bool) -> tuple[Line, ...]:
    """Return the row below the list; with `both` the agreements stand at its right edge."""
    left = line(Span(unheard_row(scene), Paint.INK_BOLD))
    return (edges(left, line(agreements_row(scene)), across) if both else left,)


def _agreed(meeting: Meeting) -> int:
    return sum(1 for item in meeting.agreements.items if not item.put_aside)
