"""Who comes next, where people look for it: after a break was asked for, the break itself (screens b)."""

from __future__ import annotations

from meeting import phases, speakers
from meeting.breaks import break_min
from meeting.state import Meeting
from tui.view.lines import Line, Paint, Span, cells, cut_text, line
from tui.view.names import short_role
from tui.view.scene import Scene
from tui.view.words import mark


def following(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return *Derefter* and, with two rows, *så*: the next in the order; when all are heard, the next phase."""
    labels = [scene.words.text(label) for label in (mark("Next"), mark("then"))]
    start = max(map(cells, labels)) + 3
    texts = _coming(scene, across - start)[:height]
    return tuple(line(Span(f"{label:<{start}}", Paint.QUIET), text) for label, text in zip(labels, texts, strict=False))


def _coming(scene: Scene, most: int) -> list[Line]:
    meeting = scene.meeting
    queue = speakers.queue(meeting)
    if meeting.timebox.break_requested:
        return [line(Span(_break(scene, most, queue[0].id if queue else ""), Paint.INK_BOLD))]
    people = [_person(scene, coming.id, most) for coming in queue[:2]]
    if people or not _is_over(meeting):
        return people
    coming = phases.following(meeting)
    return [line(cut_text(scene.words.text(coming.title), most))] if coming else []


def _is_over(meeting: Meeting) -> bool:
    phase = phases.current(meeting)
    return bool(phase and phase.has_order and not meeting.floor.turn)


def _break(scene: Scene, most: int, then: str) -> str:
    length = break_min(scene.meeting)
    if not then:
        return scene.words.text("a break of {n} minutes", n=length)
    return scene.sentence(mark("a break of {n} minutes, then {name}"), most, then, n=length)


def _person(scene: Scene, person: str, most: int) -> Line:
    seen = scene.people[person]
    name = cut_text(seen.name, max(10, most // 2) if seen.role else most)
    role = short_role(seen.role, most - cells(name) - 2) if seen.role else ""
    return line(Span(name, Paint.INK_BOLD), f", {role}" if role else "")
