"""What is in the minutes, as far as anyone may read it: how much, never a word (R40, seed 000; R120, seed 004)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.board import counts
from meeting.state import Meeting
from meeting.sum_ups import to_sum_up
from meeting.template import PhaseTemplate
from tui.view.additions import added_on, added_to
from tui.view.scene import Scene


def minutes_lines(scene: Scene) -> tuple[str, ...]:
    """Return how many statements and goals there are, and which parts are summed up; none where nobody writes."""
    meeting, words = scene.meeting, scene.words
    statements, goals = counts(meeting).statements, goals_set(meeting)
    done, owed = summed_up(meeting), to_sum_up(meeting)
    if not (meeting.lead.writers or statements or goals or done):
        return ()
    lines = (
        words.plural("{n} statement", "{n} statements", statements),
        words.text("Summed up: {parts}", parts=_titles(scene, done)) if done else "",
        words.text("Not summed up: {parts}", parts=_titles(scene, owed)) if owed else "",
        words.plural("{n} common goal", "{n} common goals", goals) if goals else "",
    )
    added = (f"{added_on(scene, each)}: {added_to(scene, each)}" for each in meeting.minutes.additions)
    return (*filter(None, lines), *added)


def goals_set(meeting: Meeting) -> int:
    """Return how many common goals stand (R9, seed 000)."""
    return sum(not goal.dropped for goal in meeting.minutes.goals)


def summed_up(meeting: Meeting) -> tuple[PhaseTemplate, ...]:
    """Return the parts that were summed up, in the order of the agenda."""
    parts = meeting.planned.template.phases
    return tuple(part for part in parts if part.id in meeting.minutes.sum_ups)


def _titles(scene: Scene, parts: Sequence[PhaseTemplate]) -> str:
    return ", ".join(scene.words.text(part.title) for part in parts)
