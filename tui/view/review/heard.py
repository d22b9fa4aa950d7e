"""Who was heard in one part of a meeting and when, and what else it came to, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from meeting.course import Part
from meeting.evaluation import told
from meeting.evaluation_terms import Group
from meeting.template import PhaseKind
from meeting.voices import Voice, voices
from tui.view.clock import clock_in_sentence
from tui.view.evaluation_page import GROUPS, ITEMS
from tui.view.report.agreements import next_line
from tui.view.review.outcomes import missed_text
from tui.view.scene import Scene
from tui.view.sentence import joined


def heard_sentences(scene: Scene, phase_id: str) -> tuple[str, ...]:
    """Return everybody in the order of a part in the order they were heard in, then those who were not."""
    every = voices(scene.meeting, phase_id)
    heard = sorted((voice for voice in every if voice.turns), key=_first)
    silent = [voice for voice in every if not voice.turns]
    return (*(_spoke(scene, voice) for voice in heard), *(_silent(scene, voice) for voice in silent))


def part_sentences(scene: Scene, part: Part) -> tuple[str, ...]:
    """Return who was heard when in a part, or what the evaluation came to; agreements have a page of their own."""
    if not part.visits:
        return ()
    match part.phase.kind:
        case PhaseKind.PRESENTATION | PhaseKind.ROUND:
            return heard_sentences(scene, part.phase.id)
        case PhaseKind.NEXT_MEETING:
            return tuple(filter(None, (next_line(scene),)))
        case PhaseKind.EVALUATION:
            return tuple(evaluation_sentences(scene))
        case PhaseKind.FOLLOW_UP | PhaseKind.AGREEMENTS:
            return ()


def evaluation_sentences(scene: Scene) -> Iterator[str]:
    """Yield each question with the means that may be told: of all, and by group (domain 5)."""
    results = told(scene.meeting)
    words = scene.words
    for result in (*results.adults, *results.children):
        means = [words.text("all {mean}", mean=_figure(scene, result.together.value))] if result.together else []
        means += [
            words.text("{group} {mean}", group=words.text(GROUPS[group]), mean=_figure(scene, mean.value))
            for group, mean in result.groups.items()
            if group is not Group.CHILD
        ]
        if means:
            asked = words.text(ITEMS[result.item])
            yield f"{asked if asked.endswith('?') else asked.rstrip('.') + ':'} {', '.join(means)}."


def _figure(scene: Scene, value: float) -> str:
    whole, tenth = divmod(round(value * 10), 10)
    return scene.words.text("{whole}.{tenth}", whole=whole, tenth=tenth)


def _first(voice: Voice) -> datetime:
    return voice.turns[0].start


def _spoke(scene: Scene, voice: Voice) -> str:
    times = [clock_in_sentence(scene.words, scene.meeting.wall(turn.start)) for turn in voice.turns]
    return f"{scene.name(voice.person)} {joined(scene.words, times)}"


def _silent(scene: Scene, voice: Voice) -> str:
    told_of = missed_text(scene, voice)
    if voice.through_at is None:
        return told_of
    return f"{told_of} {clock_in_sentence(scene.words, scene.meeting.wall(voice.through_at))}"
