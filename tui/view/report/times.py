"""What was planned and what became of it: when the meeting, its parts and its breaks began and ended."""

from __future__ import annotations

from datetime import datetime

from meeting.parts import parts
from meeting.postponing import without_date
from meeting.state import Stay
from meeting.timebox import frame, planned_end, started
from tui.view.report.span import span
from tui.view.scene import Scene


def time_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line each for the plan, the meeting itself, its breaks, and the times it was broken off."""
    meeting, words = scene.meeting, scene.words
    box = meeting.timebox
    held = frame(meeting)
    lines = [] if without_date(meeting) else [words.text("Planned: {span}", span=_planned(scene))]
    if box.opened_at is not None:
        course = span(scene, started(meeting), box.closed_at)
        over = box.closed_at is not None
        lines.append(words.text("Held: {span}", span=course) if over else words.text("Under way: {span}", span=course))
    lines += [
        words.text("Break {n}: {span}", n=number, span=span(scene, each.start, each.end))
        for number, each in enumerate(box.breaks, start=1)
    ]
    if held.breaks > len(box.breaks):
        owed = held.breaks - len(box.breaks)
        over = box.closed_at is not None
        not_held = words.plural("{n} break not held", "{n} breaks not held", owed)
        lines.append(not_held if over else words.plural("{n} break to come", "{n} breaks to come", owed))
    lines += [words.text("Broken off: {span}", span=span(scene, each.start, each.end)) for each in box.pauses]
    return tuple(lines)


def _planned(scene: Scene) -> str:
    meeting = scene.meeting
    return span(scene, meeting.steady(meeting.planned.starts), planned_end(meeting))


def part_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each part of the agenda: over, now or to come, and when we were in it."""
    meeting, words = scene.meeting, scene.words
    lines = []
    for number, (phase, minutes) in enumerate(parts(meeting.planned.template, frame(meeting)), start=1):
        visits = [Stay(each.start, each.end) for each in meeting.phases.entries if each.phase == phase.id]
        told = ", ".join(span(scene, each.start, each.end or _closed(scene)) for each in visits)
        planned = words.text("planned {n} min", n=minutes) if minutes else ""
        state = _state(scene, phase.id, entered=bool(visits))
        lines.append(
            f"{number}. {words.text(phase.title)}: {', '.join(part for part in (state, told, planned) if part)}"
        )
    return tuple(lines)


def _closed(scene: Scene) -> datetime | None:
    return scene.meeting.timebox.closed_at


def _state(scene: Scene, phase: str, *, entered: bool) -> str:
    if not entered:
        return scene.words.text("to come") if _closed(scene) is None else scene.words.text("left out")
    now = scene.meeting.phases.current == phase and _closed(scene) is None
    return scene.words.text("now") if now else scene.words.text("over")
