"""Facts about phases, the round and who was heard."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.events import OrderChanged, PhaseEntered, PointTicked, QuestionParked, QuestionTaken
from meeting.folding.inapplicable import InapplicableError
from meeting.minutes import asker, statement
from meeting.order import order_of
from meeting.state import Called, Mark, Meeting, PhaseEntry, Phases, Question, Round, Statement


def entered(meeting: Meeting, event: PhaseEntered, at: datetime) -> Meeting:
    """Enter a phase; its round is laid out the first time."""
    try:
        phase = meeting.planned.template.phase(event.phase)
    except (KeyError, ValueError) as error:
        raise InapplicableError(event.phase) from error
    if meeting.floor.turn is not None:
        raise InapplicableError(event.phase)
    entries = meeting.phases.entries
    if entries:
        entries = (*entries[:-1], replace(entries[-1], end=at))
    visits = replace(meeting.phases, entries=(*entries, PhaseEntry(event.phase, at)))
    rounds = dict(meeting.rounds)
    if phase.has_order and phase.id not in rounds:
        rounds[phase.id] = Round(phase.id, order_of(meeting, phase))
    return replace(meeting, phases=visits, rounds=rounds, floor=replace(meeting.floor, free_since=at))


def ticked(meeting: Meeting, event: PointTicked) -> Meeting:
    """Tick off a point of a phase."""
    visits: Phases = replace(meeting.phases, ticked=meeting.phases.ticked | {(event.phase, event.point)})
    return replace(meeting, phases=visits)


def reordered(meeting: Meeting, event: OrderChanged) -> Meeting:
    """Put a round into another order."""
    held = round_of(meeting, event.phase)
    if sorted(held.order) != sorted(event.order):
        raise InapplicableError(event.phase)
    return with_round(meeting, replace(held, order=event.order))


def marked(meeting: Meeting, phase_id: str, person: str, mark: Mark, through: str = "") -> Meeting:
    """Note what happened with a person in a round; who is not in its order gets no mark."""
    held = meeting.rounds.get(phase_id)
    if held is None or person not in held.order:
        return meeting
    spoke_for = {key: by for key, by in held.through.items() if key != person} | ({person: through} if through else {})
    first = "" if held.first == person else held.first
    return with_round(meeting, replace(held, marks={**held.marks, person: mark}, through=spoke_for, first=first))


def called(meeting: Meeting, phase_id: str, call: Called) -> Meeting:
    """Note when it was said of somebody without the floor; the mark alone is overwritten by the next."""
    held = round_of(meeting, phase_id)
    return with_round(meeting, replace(held, called=(*held.called, call)))


def round_of(meeting: Meeting, phase_id: str) -> Round:
    """Return the round of a phase; raises InapplicableError if it has none."""
    held = meeting.rounds.get(phase_id)
    if held is None:
        raise InapplicableError(phase_id)
    return held


def with_round(meeting: Meeting, held: Round) -> Meeting:
    """Return the meeting with one round replaced."""
    return replace(meeting, rounds={**meeting.rounds, held.phase: held})


def parked(meeting: Meeting, event: QuestionParked, at: datetime) -> Meeting:
    """Keep a question for the reflection."""
    item = statement(meeting, event.statement) if event.statement else None
    if event.statement and item is None:
        raise InapplicableError(event.statement)
    person = asker(meeting, item) if item else event.person
    kept = Question(event.question, event.text, person, at, statement=event.statement)
    return replace(meeting, questions=(*meeting.questions, kept))


def asked(meeting: Meeting, item: Statement) -> Meeting:
    """Let a kept question follow the statement it was: whose it turned out to be, and gone when that is withdrawn."""
    person = asker(meeting, item)
    questions = tuple(
        replace(each, person=person, taken=each.taken or item.withdrawn) if each.statement == item.id else each
        for each in meeting.questions
    )
    return replace(meeting, questions=questions)


def taken(meeting: Meeting, event: QuestionTaken) -> Meeting:
    """Take up a kept question."""
    if all(question.id != event.question for question in meeting.questions):
        raise InapplicableError(event.question)
    questions = tuple(
        replace(question, taken=True) if question.id == event.question else question for question in meeting.questions
    )
    return replace(meeting, questions=questions)
