"""A window that is too small for the wall: the floor, who is next, the count, and what to do (screens rule 13)."""

from __future__ import annotations

from meeting.state import Stage
from tui.view.counts import unheard_row
from tui.view.following import following
from tui.view.lines import Line, Paint, Span, cut, line, wrapped
from tui.view.scene import Scene
from tui.view.words import mark

_OUTSIDE = {
    Stage.PAUSED: mark("We stop here for now."),
    Stage.POSTPONED: mark("The meeting is moved."),
    Stage.CLOSED: mark("Thank you for today"),
}


def small(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return as much as fits of what matters most, in this many cells and rows."""
    room = [line(Span(row, Paint.NOTICE)) for row in wrapped(_ask(scene), across)]
    if scene.meeting.stage is not Stage.OPEN or scene.meeting.calm or scene.meeting.timebox.break_now:
        return (cut(_at_rest(scene), across), *room)[:height]
    holder = scene.meeting.floor.holder
    text = (
        scene.sentence(mark("{name} has the floor"), across - 2, holder)
        if holder
        else scene.words.text("No one has the floor right now")
    )
    floor = line(
        Span(f"{scene.look.alphabet.now} {text}" if holder else text, Paint.FLOOR_BOLD if holder else Paint.INK)
    )
    rows = (floor, *following(scene, across, 1), line(unheard_row(scene)), *room)
    return tuple(cut(row, across) for row in rows)[:height]


def _ask(scene: Scene) -> str:
    return scene.words.text("The window is too small. Try Ctrl and −.")


def _at_rest(scene: Scene) -> Line:
    if scene.meeting.calm:
        return line(scene.words.text("One moment"))
    if scene.meeting.timebox.break_now:
        return line(f"{scene.look.alphabet.break_} {scene.words.text('Break')}")
    return line(scene.words.text(_OUTSIDE.get(scene.meeting.stage, mark("You are welcome"))))
