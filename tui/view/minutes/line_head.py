"""Whose statement it is that is being written: who said it, about whom, and which children heard it (screens h)."""

from __future__ import annotations

from meeting.minutes import statement
from meeting.presence import seat
from meeting.state import Meeting
from tui.view.clock import clock
from tui.view.lines import Line, Paint, Span, cut_text, line, pad, width
from tui.view.minutes.desk import Desk
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import joined
from tui.view.words import mark

_APART = 3
_BEFORE = 2
_NOW = (mark("{names} is here"), mark("{names} is out"))
_THEN = (mark("{names} was here"), mark("{names} was out"))


def line_head(scene: Scene, desk: Desk, across: int) -> tuple[Line, ...]:
    """Return the row above the line, in this many cells; a long role goes where all does not fit."""
    facts = [_who(scene, desk), *_facts(scene, desk)]
    row = _joined(scene, facts, across)
    if width(row) > across:
        row = _joined(scene, [scene.name(desk.person) or facts[0], *facts[1:]], across)
    return (pad(row, across, Paint.LINE, scene.look.alphabet.ellipsis),)


def _joined(scene: Scene, facts: list[str], across: int) -> Line:
    dash = scene.look.alphabet.single.across
    row = line(Span(dash * _BEFORE, Paint.LINE), Span(f" {facts[0]} ", Paint.INK_BOLD))
    for fact in facts[1:]:
        row = line(row, Span(dash * _APART, Paint.LINE), f" {fact} ")
    return line(row, Span(dash * (across - width(row)), Paint.LINE))


def _who(scene: Scene, desk: Desk) -> str:
    seen = scene.people.get(desk.person)
    if seen is None:
        return scene.words.text("Who said it?   @")
    return f"{seen.name}, {seen.role}" if seen.role else seen.name


def _facts(scene: Scene, desk: Desk) -> list[str]:
    words = scene.words
    facts = [
        words.text("about {names}", names=_names(scene, desk.about)) if desk.about else "",
        *_children(scene, desk),
        _mended(scene, desk),
        _floor_elsewhere(scene, desk),
    ]
    return [fact for fact in facts if fact]


def _mended(scene: Scene, desk: Desk) -> str:
    item = statement(scene.meeting, desk.correcting) if desk.correcting else None
    if item is None:
        return ""
    if desk.changing:
        return scene.words.text("→ change: what must be different?")
    return scene.words.text("correcting {time}", time=clock(scene.meeting.wall(item.at)))


def _floor_elsewhere(scene: Scene, desk: Desk) -> str:
    """Return who speaks meanwhile, where the line stayed with somebody else."""
    holder = scene.meeting.floor.holder
    if not desk.pinned or not holder or holder == desk.person:
        return ""
    return scene.words.text("{name} has the floor", name=cut_text(scene.name(holder), NAME_CELLS))


def _children(scene: Scene, desk: Desk) -> list[str]:
    """Return which children heard it; where a child says it, that no wall shows it (R40, R41, seed 000)."""
    speaker = seat(scene.meeting, desk.person)
    of_child = speaker is not None and speaker.participant.is_child
    others = [child for child in _every_child(scene.meeting) if child != desk.person]
    heard = [child for child in others if child in desk.children]
    away = [child for child in others if child not in desk.children]
    here, out = _THEN if desk.correcting else _NOW
    return [
        scene.words.text("never on the wall") if of_child else "",
        scene.words.text(here, names=_names(scene, heard)) if heard else "",
        scene.words.text(out, names=_names(scene, away)) if away else "",
    ]


def _every_child(meeting: Meeting) -> list[str]:
    return [each.participant.id for each in meeting.presence.seats if each.participant.is_child]


def _names(scene: Scene, people: list[str] | tuple[str, ...]) -> str:
    return joined(scene.words, [cut_text(scene.name(each), NAME_CELLS) for each in people])
