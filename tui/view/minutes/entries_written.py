"""What was written down: statements, kept questions, agreements with what became of earlier ones, and sum-ups."""

from __future__ import annotations

from collections.abc import Iterator

from tui.view.minutes.entry import Entry
from tui.view.minutes.told import (
    Told,
    addition_told,
    agreement_told,
    answer_told,
    child_told,
    heir_told,
    question_told,
    statement_more,
    statement_told,
)
from tui.view.scene import Scene


def written(scene: Scene) -> Iterator[Entry]:
    """Yield what was written down, in no order."""
    yield from _statements(scene)
    yield from _questions(scene)
    yield from _agreements(scene)
    yield from _answers(scene)
    yield from _sum_ups(scene)
    yield from _additions(scene)


def _statements(scene: Scene) -> Iterator[Entry]:
    meeting = scene.meeting
    kept = frozenset(question.statement for question in meeting.questions if question.statement)
    children = frozenset(seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child)
    for item in meeting.minutes.statements:
        told = statement_told(scene, item, kept=item.id in kept, of_child=item.said.person in children)
        yield Entry(item.at, item.said.person, told, item.id, statement_more(scene, item))


def _questions(scene: Scene) -> Iterator[Entry]:
    """Yield the questions that are no statement; a statement says itself that it is kept."""
    for question in scene.meeting.questions:
        if not question.statement:
            yield Entry(question.at, question.person, question_told(scene, question))


def _agreements(scene: Scene) -> Iterator[Entry]:
    meeting = scene.meeting
    speakers = {item.id: item.said.person for item in meeting.minutes.statements}
    for item in meeting.agreements.items:
        person = speakers.get(item.statement) or next(iter(item.terms.responsible), "")
        yield Entry(item.proposed_at, person, agreement_told(scene, item))
        for view in item.views:
            yield Entry(view.at, view.child, child_told(scene, item, view))


def _answers(scene: Scene) -> Iterator[Entry]:
    held = scene.meeting.agreements
    earlier = {item.ref: item for item in held.earlier}
    for heir in held.handed_over:
        yield Entry(heir.at, heir.person, heir_told(scene, earlier[heir.ref]))
    for answer in held.followed_up:
        yield Entry(answer.at, "", answer_told(scene, earlier[answer.ref], answer))


def _sum_ups(scene: Scene) -> Iterator[Entry]:
    meeting = scene.meeting
    for summed in meeting.minutes.sum_ups.values():
        title = scene.words.text(meeting.planned.template.phase(summed.phase).title)
        label = scene.words.text("summed up")
        yield Entry(summed.at, "", (Told("=", label, f"{title}: {summed.text}", spelled=True),))


def _additions(scene: Scene) -> Iterator[Entry]:
    for added in scene.meeting.minutes.additions:
        yield Entry(added.at, added.said.person if added.said else "", addition_told(scene, added))
