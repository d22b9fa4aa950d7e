"""Whose statement it is that is being written: who said it, about whom, and which children heard it (screens h)."""

from __future__ import annotations

from meeting.minutes import statement
from meeting.presence import seat
from meeting.state import Meeting
from tui.view.clock import clock_in_sentence
from tui.view.lines import BLANK, Line, Paint, Span, cut_text, line, pad, width
from tui.view.minutes.desk import Desk
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import joined

_APART = 3
_BEFORE = 2


def line_head(scene: Scene, desk: Desk, across: int) -> tuple[Line, ...]:
    """Return the row above the line; where all does not fit, a role goes first and then what stands last.

    While a page has the keys it stands back, and asks for nothing.
    """
    facts = [_who(scene, desk), *_facts(scene, desk)]
    if desk.aside and not desk.person:
        facts = facts[1:]
    first = Paint.QUIET if desk.aside else Paint.INK_BOLD
    if facts and width(_joined(scene, facts, across, first)) > across:
        facts[0] = scene.name(desk.person) or facts[0]
    while facts[1:] and width(_joined(scene, facts, across, first)) > across:
        facts.pop()
    return (pad(_joined(scene, facts, across, first), across, Paint.LINE, scene.look.alphabet.ellipsis),)


def _joined(scene: Scene, facts: list[str], across: int, first: Paint) -> Line:
    dash = scene.look.alphabet.single.across
    row = BLANK
    for number, fact in enumerate(facts):
        before = dash * (_APART if number else _BEFORE)
        row = line(row, Span(before, Paint.LINE), Span(f" {fact} ", Paint.INK if number else first))
    return line(row, Span(dash * (across - width(row)), Paint.LINE))


def _who(scene: Scene, desk: Desk) -> str:
    seen = scene.people.get(desk.person)
    if seen is None:
        return scene.words.text("Who said it?   @")
    return f"{seen.name}, {seen.role}" if seen.role else seen.name


def _facts(scene: Scene, desk: Desk) -> list[str]:
    words = scene.words
    facts = [
        scene.words.text("Enter: what must be different?") if desk.offering else _mended(scene, desk),
        words.text("never on the wall") if _is_childs(scene.meeting, desk.person) else "",
        words.text("about {names}", names=_names(scene, desk.about)) if desk.about else "",
        *_children(scene, desk),
        _floor_elsewhere(scene, desk),
    ]
    return [fact for fact in facts if fact]


def _is_childs(meeting: Meeting, person: str) -> bool:
    """Whether a child says it; no wall shows it then (R40, seed 000)."""
    found = seat(meeting, person)
    return found is not None and found.participant.is_child


def _mended(scene: Scene, desk: Desk) -> str:
    item = statement(scene.meeting, desk.correcting) if desk.correcting else None
    if item is None:
        return ""
    if desk.changing:
        return scene.words.text("what must be different?")
    return scene.words.text(
        "correcting what was said at {time}", time=clock_in_sentence(scene.words, scene.meeting.wall(item.at))
    )


def _floor_elsewhere(scene: Scene, desk: Desk) -> str:
    """Return who speaks meanwhile, where the line stayed with somebody else."""
    holder = scene.meeting.floor.holder
    if not desk.pinned or not holder or holder == desk.person:
        return ""
    return scene.words.text("{name} has the floor", name=cut_text(scene.name(holder), NAME_CELLS))


def _children(scene: Scene, desk: Desk) -> tuple[str, ...]:
    """Return which children heard it, and which did not (R41, seed 000); nobody is out before the meeting began."""
    if scene.meeting.timebox.opened_at is None:
        return ()
    others = [child for child in _every_child(scene.meeting) if child != desk.person]
    heard = [child for child in others if child in desk.children]
    away = [child for child in others if child not in desk.children]
    then = bool(desk.correcting)
    return (_here(scene, heard, then=then) if heard else "", _out(scene, away, then=then) if away else "")


def _here(scene: Scene, heard: list[str], *, then: bool) -> str:
    names = _names(scene, heard)
    if then:
        return scene.words.plural("{names} was here", "{names} were here", len(heard), names=names)
    return scene.words.plural("{names} is here", "{names} are here", len(heard), names=names)


def _out(scene: Scene, away: list[str], *, then: bool) -> str:
    names = _names(scene, away)
    if then:
        return scene.words.plural("{names} was out", "{names} were out", len(away), names=names)
    return scene.words.plural("{names} is out", "{names} are out", len(away), names=names)


def _every_child(meeting: Meeting) -> list[str]:
    return [each.participant.id for each in meeting.presence.seats if each.participant.is_child]


def _names(scene: Scene, people: list[str] | tuple[str, ...]) -> str:
    return joined(scene.words, [cut_text(scene.name(each), NAME_CELLS) for each in people])
