"""How one meeting went, as text: what was late, how long people worked and each part took, and who was heard when."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.course import parts, work, work_before_breaks_s
from meeting.spans import length_s
from meeting.speakers import line_up
from meeting.template import PhaseTemplate
from meeting.voices import Voice, voices
from tui.view.clock import clock_in_sentence
from tui.view.report.rounds import round_lines
from tui.view.report.times import part_lines, time_lines
from tui.view.review.course import began_sentences
from tui.view.review.outcomes import outcome
from tui.view.scene import Scene
from tui.view.sentence import joined

_ANY_LENGTH = 1000


def course_lines(scene: Scene) -> tuple[str, ...]:
    """Return when a meeting and its breaks began and ended, how far from the plan that was, and the work between."""
    return (*time_lines(scene), *began_sentences(scene)[1:], *_work(scene))


def part_course_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each part: when it was, its minutes as planned and as they were, and what it came to."""
    told = []
    for said, part in zip(part_lines(scene), parts(scene.meeting, scene.now), strict=True):
        if part.visits:
            took = scene.words.text("took {n} min", n=_minutes(part.held_s))
            heard = f"{scene.words.text('heard')} " if part.phase.is_round else ""
            told.append(f"{said}, {took}: {heard}{outcome(scene, part, _ANY_LENGTH)}")
        else:
            told.append(said)
    return tuple(told)


def heard_lines(scene: Scene, phase: PhaseTemplate) -> tuple[str, ...]:
    """Return a line for each person in the order of a part, with the word for their state and when they were heard."""
    every = {voice.person: voice for voice in voices(scene.meeting, phase.id)}
    order = line_up(scene.meeting, phase.id)
    return tuple(
        ", ".join((said, *_times(scene, every.get(slot.person.id))))
        for slot, said in zip(order, round_lines(scene, phase), strict=True)
    )


def _times(scene: Scene, voice: Voice | None) -> Iterator[str]:
    if voice is None:
        return
    instants = [turn.start for turn in voice.turns] or [each for each in (voice.through_at, voice.left_at) if each]
    times = [clock_in_sentence(scene.words, scene.meeting.wall(at)) for at in instants]
    if times:
        yield scene.words.text("at {time}", time=joined(scene.words, times))


def _work(scene: Scene) -> Iterator[str]:
    words = scene.words
    before = [str(_minutes(each)) for each in work_before_breaks_s(scene.meeting, scene.now)]
    if before:
        yield words.text("Work before the break: {minutes} min", minutes=joined(words, before))
    longest = max((length_s((span,)) for span in work(scene.meeting, scene.now)), default=0.0)
    if longest:
        yield words.text("Longest work without a break: {n} min", n=_minutes(longest))


def _minutes(seconds: float) -> int:
    return int(seconds / 60 + 0.5)
