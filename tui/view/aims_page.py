"""Common goals, and below each the scales that ask how close we are (R9, seed 000; domain 1.4)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.aims_before import AimBefore
from meeting.minutes import goal, scale
from meeting.presence import seat
from meeting.state import Goal, Meeting, Scale
from tui.view.lines import Line, Paint, Span, line, wrapped
from tui.view.page import Block, Picture, asked, heading, marked, scrolled
from tui.view.scene import Scene
from tui.view.smileys import smiley
from tui.view.words import mark

HOW_CLOSE = mark("How close are we to what you want?")
"""What a scale asks where nobody words it otherwise."""
WITHOUT = "without-goal"
"""Where the sign stands for the scales that belong to no goal."""
_INDENT = 2


def goals(meeting: Meeting) -> tuple[Goal, ...]:
    """Return the goals that stand."""
    return tuple(item for item in meeting.minutes.goals if not item.dropped)


def scales_of(meeting: Meeting, goal_id: str) -> tuple[Scale, ...]:
    """Return the scales of a goal; of none those that were asked without one, or whose goal was dropped."""
    kept = {item.id for item in goals(meeting)}
    return tuple(item for item in scales(meeting) if (item.goal if item.goal in kept else "") == goal_id)


def scales(meeting: Meeting) -> tuple[Scale, ...]:
    """Return the scales that are asked."""
    return tuple(item for item in meeting.minutes.scales if not item.dropped)


def standing(meeting: Meeting, scale_id: str) -> Scale | None:
    """Return the scale with this id; None where there is none, or it was dropped."""
    return next((item for item in scales(meeting) if item.id == scale_id), None)


def goal_at(meeting: Meeting, at: str) -> str:
    """Return the goal the sign stands at, at itself or at one of its scales; empty where it stands at no goal."""
    item = standing(meeting, at)
    of = item.goal if item else at
    return of if any(each.id == of for each in goals(meeting)) else ""


def aims_ids(scene: Scene, before: Sequence[AimBefore] = ()) -> tuple[str, ...]:
    """Return where the sign can stand: also at what the earlier meetings left (`before`)."""
    found = [
        id_
        for item in goals(scene.meeting)
        for id_ in (item.id, *(each.id for each in scales_of(scene.meeting, item.id)))
    ]
    return (
        *found,
        *((WITHOUT,) if found else ()),
        *(item.id for item in scales_of(scene.meeting, "")),
        *(aim.id for aim in before),
    )


def aims_rows(scene: Scene, at: str, size: tuple[int, int], before: Sequence[AimBefore] = ()) -> Picture:
    """Return the goals and scales with what was answered, and below them what the earlier meetings left."""
    blocks = _blocks(scene, at, size[0]) or _nothing(scene)
    title = scene.words.text("Common goals and scales")
    return Picture(scrolled(scene, title, (*blocks, *_before(scene, before, at, size[0])), at, size))


def _before(scene: Scene, before: Sequence[AimBefore], at: str, across: int) -> list[Block]:
    """Return what can be gone on with: a goal with its scales below it, or scales without one."""
    found = [heading(scene.words.text("From the earlier meetings"))] if before else []
    for aim in before:
        text = aim.goal.text if aim.goal else scene.words.text("without a goal")
        rows = marked(scene, text, across, here=aim.id == at)
        asks = (row for item in aim.scales for row in marked(scene, item.text, across, here=False, indent=_INDENT))
        found.append(Block((*rows, *asks), aim.id))
    return found


def aims_asked(scene: Scene, field: str, size: tuple[int, int]) -> Picture:
    """Return the question for the words of a goal or a scale, and below it what there is already."""
    kind, _, of = field.partition(":")
    item, worded = goal(scene.meeting, of), scale(scene.meeting, of)
    if kind == "reword":
        question = scene.words.text("What is asked, from 0 to 10?")
        about = scene.words.text("scale {n} in other words", n=worded.number) if worded else ""
    elif kind == "scale":
        question = scene.words.text("What is asked, from 0 to 10?")
        about = scene.words.text("about goal {n}: {text}", n=item.number, text=item.text) if item else ""
    else:
        question = scene.words.text("What do we want to reach together?")
        about = scene.words.text("goal {n} in other words", n=item.number) if item else ""
    told = (line(" ", Span(about, Paint.QUIET)),)
    below = [row for block in _blocks(scene, "", size[0]) for row in block.lines]
    return asked(question, (*told, *below), size)


def answers_text(scene: Scene, item: Scale) -> str:
    """Return what was answered, beside first names; a child's number with its word."""
    return f" {scene.look.alphabet.dot} ".join(
        f"{scene.name(person)} {answer_text(scene, person, value)}" for person, value in item.answers.items()
    )


def answer_text(scene: Scene, person: str, value: int) -> str:
    """Return one number as it stands beside a name."""
    found = seat(scene.meeting, person)
    return smiley(scene.words, value) if found is not None and found.participant.is_child else str(value)


def _nothing(scene: Scene) -> tuple[Block, ...]:
    texts = (
        scene.words.text("No goal yet.   n: write one"),
        scene.words.text("No scale yet.   s: ask how close we are"),
    )
    return tuple(Block((line(" ", text),)) for text in texts)


def _blocks(scene: Scene, at: str, across: int) -> tuple[Block, ...]:
    meeting = scene.meeting
    found: list[Block] = []
    for item in goals(meeting):
        label = scene.words.text("Goal {n}", n=item.number)
        found.append(_block(scene, item.id, item.text, f"{label}   ", at, across, 0))
        found += _scales(scene, scales_of(meeting, item.id), at, across)
    free = scales_of(meeting, "")
    if found:
        found.append(_block(scene, WITHOUT, scene.words.text("without a goal"), "", at, across, 0))
    return (*found, *_scales(scene, free, at, across))


def _scales(scene: Scene, items: Sequence[Scale], at: str, across: int) -> list[Block]:
    made: list[Block] = []
    for item in items:
        label = scene.words.text("Scale {n}", n=item.number)
        block = _block(scene, item.id, item.text, f"{label}   ", at, across, _INDENT)
        made.append(Block((*block.lines, *_answers(scene, item, across)), item.id))
    return made


def _block(scene: Scene, id_: str, text: str, label: str, at: str, across: int, indent: int) -> Block:
    return Block(marked(scene, text, across, here=id_ == at, label=label, indent=indent), id_)


def _answers(scene: Scene, item: Scale, across: int) -> tuple[Line, ...]:
    start = " " * (3 + 2 * _INDENT)
    rows = wrapped(answers_text(scene, item), across - len(start))
    return tuple(line(start, Span(row, Paint.QUIET)) for row in rows)
