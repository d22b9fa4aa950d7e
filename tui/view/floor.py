"""Who has the floor: a name, a role, a quiet bar and whether the interpreter speaks (screens a; rules 1 and 4)."""

from __future__ import annotations

from meeting.phases import current
from meeting.presence import children_here, interpreters_here, person
from meeting.speakers import Status, line_up, next_up
from meeting.state import Meeting, Turn
from meeting.template import PhaseKind
from meeting.timebox import budget_s, own_speech_s
from tui.view.bar import bar
from tui.view.frame import framed
from tui.view.gathering import Gathering, gathering
from tui.view.lines import Line, Paint, Span, cells, cut_text, edges, line, wrapped
from tui.view.names import short_role
from tui.view.places import Build
from tui.view.scene import Scene
from tui.view.words import mark

_MARGIN = {Build.NARROW: 2, Build.MEDIUM: 3, Build.WIDE: 4}
_BAR = {Build.NARROW: 20, Build.MEDIUM: 24, Build.WIDE: 30}
"""Cells of the bar."""
_LEAST_BAR, _GAP = 16, 3
"""Cells that the bar keeps beside a long role, and between the two."""
_COMPACT = 2
"""A frame with this many rows inside holds the name, and the role with the bar beside it."""
_AIRY = 11
"""From this many rows inside, the frame has air between them."""


def is_framed(meeting: Meeting) -> bool:
    """Whether the frame stands: someone has the floor, this phase has an order, or the room is gathered."""
    phase = current(meeting)
    return bool(meeting.floor.turn or (phase and phase.has_order) or gathering(meeting))


def holds_purpose(meeting: Meeting) -> bool:
    """Whether the frame holds the purpose: in the welcome, while nobody has the floor."""
    phase = current(meeting)
    welcome = phase is not None and phase.kind is PhaseKind.PRESENTATION
    return welcome and not meeting.floor.turn and not gathering(meeting)


def floor(scene: Scene, across: int, height: int, build: Build) -> tuple[Line, ...]:
    """Return the frame of what the room listens to now, in this many cells and rows."""
    margin = _MARGIN[build]
    inner = across - 2 * margin - 1
    turn = scene.meeting.floor.turn
    rows = _speaker(scene, turn, inner, height - 2, _BAR[build]) if turn else _nobody(scene, inner, height - 2)
    indented = {row: line(" " * margin, content) for row, content in rows.items()}
    return framed(scene.look.alphabet, indented, across, height, filled=turn is not None)


def _rows(height: int) -> tuple[int, int, int]:
    """Return the inner rows of name, role and bar."""
    if height <= _COMPACT:
        return 0, 1, 1
    return (2, 4, height - 3) if height >= _AIRY else (1, 2, height - 2)


def _speaker(scene: Scene, turn: Turn, inner: int, height: int, bar_cells: int) -> dict[int, Line]:
    name_row, role_row, bar_row = _rows(height)
    beside = _beside_name(scene)
    name = scene.sentence(mark("{name} has the floor"), inner - len(beside) - bool(beside), turn.person)
    role = scene.people[turn.person].role
    rows = {name_row: edges(line(Span(name, Paint.INK_BOLD)), line(beside), inner)}
    if role_row == bar_row:
        role = short_role(role, inner - _LEAST_BAR - _GAP)
        rows[role_row] = edges(line(role), _bar(scene, turn, min(bar_cells, inner - cells(role) - _GAP)), inner)
    else:
        rows[role_row] = line(short_role(role, inner))
        rows[bar_row] = _bar(scene, turn, bar_cells)
    return rows


def _beside_name(scene: Scene) -> str:
    """Return what stands at the right edge of the name: who interprets, or that a short word is being said."""
    floor = scene.meeting.floor
    if floor.paused:
        return scene.words.text("short word")
    interpreters = interpreters_here(scene.meeting)
    if not floor.interpreting or not interpreters:
        return ""
    speaks = person(scene.meeting, floor.holder).speaks
    found = next((each for each in interpreters if each.interprets == speaks), interpreters[0])
    return scene.words.text("{name} is interpreting", name=cut_text(scene.name(found.id), 12))


def _bar(scene: Scene, turn: Turn, across: int) -> Line:
    """Return the bar of the person's own speech: it rests while the interpreter speaks; a child has none (R42)."""
    budget = budget_s(scene.meeting, turn.person)
    if budget is None:
        return ()
    full, empty = bar(own_speech_s(turn, scene.now) / budget, across, scene.look.alphabet)
    return line(Span(full), Span(empty, Paint.LINE))


def _nobody(scene: Scene, inner: int, height: int) -> dict[int, Line]:
    why = gathering(scene.meeting)
    if why:
        return _where_we_are(scene, why, inner, height)
    if holds_purpose(scene.meeting):
        return _purpose(scene, inner, height)
    return {_rows(height)[0]: line(Span(scene.words.text("No one has the floor right now"), Paint.INK_BOLD))}


def _where_we_are(scene: Scene, why: Gathering, inner: int, height: int) -> dict[int, Line]:
    """Return the part we are in and who comes next; for a child who returns the part comes first."""
    phase, coming = current(scene.meeting), next_up(scene.meeting)
    title = scene.words.text(phase.title) if phase else ""
    goes_on = scene.sentence(mark("We go on with {name}"), inner, coming.id) if coming else scene.words.text("We go on")
    texts = [goes_on, scene.words.text("We are in: {phase}", phase=title)]
    if why is Gathering.CHILD_RETURNED:
        texts = [scene.words.text("Where we are now: {phase}", phase=title), goes_on]
    heard = sum(1 for slot in line_up(scene.meeting) if slot.status in {Status.HEARD, Status.HEARD_THROUGH})
    texts.append(scene.words.text("✓ {n} heard", n=heard) if heard else "")
    paints = (Paint.INK_BOLD, Paint.INK, Paint.DONE)
    rows = zip(dict.fromkeys(_rows(height)), texts, paints, strict=False)
    return {row: line(Span(cut_text(text, inner), paint)) for row, text, paint in rows}


def _purpose(scene: Scene, inner: int, height: int) -> dict[int, Line]:
    plan = scene.meeting.planned
    for_child = plan.purpose_for_child if children_here(scene.meeting) else ""
    rows = wrapped(for_child or plan.purpose, inner)
    if height <= _COMPACT:
        return {row: line(Span(text, Paint.INK_BOLD)) for row, text in enumerate(rows[:2])}
    head = {1: line(scene.words.text("Why we are here"))}
    return head | {row: line(Span(text, Paint.INK_BOLD)) for row, text in enumerate(rows[: height - 4], start=3)}
