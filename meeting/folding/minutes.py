"""Facts about what is written down: statements, goals, scales, consent and the evaluation."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting import events
from meeting.agreements import agreement
from meeting.folding.agreements import hidden
from meeting.folding.inapplicable import InapplicableError, require_people
from meeting.folding.rounds import asked
from meeting.minutes import goal, scale, statement
from meeting.state import Addition, Goal, Meeting, OtherSaid, Scale, Statement, SumUp, Word
from meeting.statement_terms import Said
from meeting.writers import writer


def taken(meeting: Meeting, event: events.MinutesTaken, pane: str) -> Meeting:
    """Somebody writes in a pane."""
    require_people(meeting, event.person)
    writers = {**meeting.lead.writers, pane: event.person}
    return replace(meeting, lead=replace(meeting.lead, writers=writers))


def _statement(meeting: Meeting, statement_id: str) -> Statement:
    found = statement(meeting, statement_id)
    if found is None or found.withdrawn:
        raise InapplicableError(statement_id)
    return found


def _with_statement(meeting: Meeting, changed: Statement) -> Meeting:
    items = tuple(changed if item.id == changed.id else item for item in meeting.minutes.statements)
    return replace(meeting, minutes=replace(meeting.minutes, statements=items))


def _visited(meeting: Meeting, phase: str) -> bool:
    return any(entry.phase == phase for entry in meeting.phases.entries)


def _require_people_of(meeting: Meeting, said: Said) -> None:
    require_people(meeting, said.person, *said.about, *said.children)


def noted(meeting: Meeting, event: events.StatementNoted, at: datetime, pane: str) -> Meeting:
    """Write a statement down; if its phase was never entered after all, it belongs to the present one."""
    if statement(meeting, event.statement) is not None:
        raise InapplicableError(event.statement)
    _require_people_of(meeting, event.said)
    phase = event.phase if _visited(meeting, event.phase) else meeting.phases.current
    added = Statement(event.statement, event.said, phase, at, writer(meeting, pane), pane=pane)
    return replace(meeting, minutes=replace(meeting.minutes, statements=(*meeting.minutes.statements, added)))


def corrected(meeting: Meeting, event: events.StatementCorrected, at: datetime, pane: str) -> Meeting:
    """Take the newer words; what another wrote since these were begun stands beside them."""
    item = _statement(meeting, event.statement)
    _require_people_of(meeting, event.said)
    crossed = event.base is not None and item.said not in (event.base, event.said)
    other = OtherSaid(item.said, item.by, item.written_at or item.at) if crossed else None
    changed = replace(
        item,
        said=event.said,
        by=writer(meeting, pane),
        written_at=at,
        corrected_at=item.corrected_at if _only_adds(item.said, event.said) else at,
        other=other,
    )
    return hidden(asked(_with_statement(meeting, changed), changed))


def _only_adds(before: Said, after: Said) -> bool:
    """Whether nothing is new, or only what must be different beside a worry (R15, seed 000)."""
    return before in (after, replace(after, change=""))


def withdrawn(meeting: Meeting, event: events.StatementWithdrawn) -> Meeting:
    """Take a statement out of the minutes."""
    gone = replace(_statement(meeting, event.statement), withdrawn=True)
    return asked(_with_statement(meeting, gone), gone)


def added(meeting: Meeting, event: events.AdditionNoted, at: datetime, pane: str) -> Meeting:
    """Keep what was added; what turns out to be a child's leaves the wall, and so does its name at a kept question."""
    item = statement(meeting, event.of)
    if not any((item, agreement(meeting, event.of), meeting.minutes.sum_ups.get(event.of))):
        raise InapplicableError(event.of)
    if event.said is not None:
        _require_people_of(meeting, event.said)
    if event.terms is not None:
        require_people(meeting, *event.terms.responsible, *event.terms.contributors, *event.terms.about)
    addition = Addition(event.of, at, writer(meeting, pane), event.text, event.said, event.terms)
    additions = (*meeting.minutes.additions, addition)
    after = hidden(replace(meeting, minutes=replace(meeting.minutes, additions=additions)))
    return asked(after, item) if item else after


def summed_up(meeting: Meeting, event: events.PhaseSummedUp, at: datetime) -> Meeting:
    """Keep what a phase came to."""
    if not _visited(meeting, event.phase):
        raise InapplicableError(event.phase)
    sum_ups = {**meeting.minutes.sum_ups, event.phase: SumUp(event.phase, event.text, at)}
    return replace(meeting, minutes=replace(meeting.minutes, sum_ups=sum_ups))


def goal_set(meeting: Meeting, event: events.GoalSet, at: datetime) -> Meeting:
    """Add a goal, or change its words."""
    known, goals = goal(meeting, event.goal), meeting.minutes.goals
    item = replace(known, text=event.text, dropped=False) if known else Goal(event.goal, len(goals) + 1, event.text, at)
    kept = (*goals, item) if known is None else tuple(item if each.id == item.id else each for each in goals)
    return replace(meeting, minutes=replace(meeting.minutes, goals=kept))


def goal_dropped(meeting: Meeting, event: events.GoalDropped) -> Meeting:
    """Take a goal away; its number stays."""
    known = goal(meeting, event.goal)
    if known is None:
        raise InapplicableError(event.goal)
    gone = replace(known, dropped=True)
    goals = tuple(gone if each.id == gone.id else each for each in meeting.minutes.goals)
    return replace(meeting, minutes=replace(meeting.minutes, goals=goals))


def scale_asked(meeting: Meeting, event: events.ScaleAsked) -> Meeting:
    """Put a question that is answered by a number, or change its words; whose goal it is and the answers stay."""
    known, scales = scale(meeting, event.scale), meeting.minutes.scales
    if known is not None:
        return _with_scale(meeting, replace(known, text=event.text, dropped=False))
    added = Scale(event.scale, len(scales) + 1, event.text, event.goal)
    return replace(meeting, minutes=replace(meeting.minutes, scales=(*scales, added)))


def scale_dropped(meeting: Meeting, event: events.ScaleDropped) -> Meeting:
    """Take a scale away; its number stays."""
    known = scale(meeting, event.scale)
    if known is None:
        raise InapplicableError(event.scale)
    return _with_scale(meeting, replace(known, dropped=True))


def _with_scale(meeting: Meeting, changed: Scale) -> Meeting:
    scales = tuple(changed if each.id == changed.id else each for each in meeting.minutes.scales)
    return replace(meeting, minutes=replace(meeting.minutes, scales=scales))


def scale_answered(meeting: Meeting, event: events.ScaleAnswered) -> Meeting:
    """Keep a number; a later one of the same person replaces it."""
    known = scale(meeting, event.scale)
    if known is None:
        raise InapplicableError(event.scale)
    require_people(meeting, event.person)
    return _with_scale(meeting, replace(known, answers={**known.answers, event.person: event.value}))


def topics_marked(meeting: Meeting, event: events.TopicsMarked) -> Meeting:
    """Say what a statement or an agreement touches; what must not be shared leaves the wall at once."""
    if statement(meeting, event.of) is None and agreement(meeting, event.of) is None:
        raise InapplicableError(event.of)
    consent = meeting.minutes.consent
    marked = replace(consent, topics={**consent.topics, event.of: event.topics})
    return hidden(replace(meeting, minutes=replace(meeting.minutes, consent=marked)))


def consent_withdrawn(meeting: Meeting, event: events.ConsentWithdrawn, at: datetime) -> Meeting:
    """Hide a topic, also in a sentence that is being read to the room."""
    require_people(meeting, event.person)
    consent = meeting.minutes.consent
    others = (person for person in consent.withdrawn.get(event.topic, ()) if person != event.person)
    words = (*consent.words, Word(event.topic, event.person, shares=False, at=meeting.wall(at)))
    taken_back = replace(consent, withdrawn={**consent.withdrawn, event.topic: (*others, event.person)}, words=words)
    return hidden(replace(meeting, minutes=replace(meeting.minutes, consent=taken_back)))


def consent_given(meeting: Meeting, event: events.ConsentGiven, at: datetime) -> Meeting:
    """Show a topic again, once nobody is left who took the consent back."""
    require_people(meeting, event.person)
    consent = meeting.minutes.consent
    others = tuple(person for person in consent.withdrawn.get(event.topic, ()) if person != event.person)
    left = {topic: people for topic, people in consent.withdrawn.items() if topic != event.topic}
    if others:
        left[event.topic] = others
    words = (*consent.words, Word(event.topic, event.person, shares=True, at=meeting.wall(at)))
    shared = replace(consent, withdrawn=left, words=words)
    return replace(meeting, minutes=replace(meeting.minutes, consent=shared))


def evaluated(meeting: Meeting, event: events.EvaluationAnswered) -> Meeting:
    """Keep one more sheet."""
    sheets = (*meeting.minutes.evaluation, event.sheet)
    return replace(meeting, minutes=replace(meeting.minutes, evaluation=sheets))
