"""What is written down of what people say (R7, R15, R40, R120)."""

from __future__ import annotations

from meeting.deciding.table import Decision, Table
from meeting.events import (
    Event,
    MinutesTaken,
    PhaseSummedUp,
    StatementCorrected,
    StatementNoted,
    StatementWithdrawn,
    TopicsMarked,
)
from meeting.intents import CorrectStatement, NoteStatement, SumUp, TakeMinutes, WithdrawStatement
from meeting.minutes import statement, topic_names, topics
from meeting.presence import seat
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from meeting.statement_terms import Said

NOT_BEGUN = frozenset({Stage.EMPTY, Stage.PLANNED, Stage.POSTPONED})


def take_minutes(table: Table, intent: TakeMinutes) -> Decision:
    """Write in this pane as this participant."""
    if seat(table.meeting, intent.person) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    known = table.meeting.lead.writers.get(table.pane) == intent.person
    return () if known else (MinutesTaken(intent.person),)


def refuse_unless_begun(meeting: Meeting) -> Refused | None:
    """Return why nothing can be written down; a closed meeting takes what was still being typed (design 3)."""
    return Refused(Why.NOT_OPEN) if meeting.stage in NOT_BEGUN else None


def note_statement(table: Table, intent: NoteStatement) -> Decision:
    """Write a statement down, once: the same one again is there already."""
    if statement(table.meeting, intent.statement) is not None:
        return Refused(Why.ALREADY_NOTED, what=intent.statement)
    if refused := _refuse_said(table.meeting, intent.said):
        return refused
    phase = intent.phase or table.meeting.phases.current
    return (StatementNoted(intent.statement, intent.said, phase), *_marked(table, intent.statement, intent.topics))


def correct_statement(table: Table, intent: CorrectStatement) -> Decision:
    """Write a statement down otherwise."""
    item = statement(table.meeting, intent.statement)
    if item is None or item.withdrawn:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.statement)
    if refused := _refuse_said(table.meeting, intent.said):
        return refused
    settles = item.other is not None
    words = () if item.said == intent.said and not settles else (intent.said,)
    facts = (
        *(StatementCorrected(item.id, said, intent.base) for said in words),
        *_marked(table, item.id, intent.topics),
    )
    return facts or Refused(Why.NO_CHANGE, what=item.id)


def withdraw_statement(table: Table, intent: WithdrawStatement) -> Decision:
    """Take a statement out of the minutes."""
    item = statement(table.meeting, intent.statement)
    if item is None or item.withdrawn:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.statement)
    return (StatementWithdrawn(item.id),)


def sum_up(table: Table, intent: SumUp) -> Decision:
    """Keep what a phase came to (R120, seed 004)."""
    visited = {entry.phase for entry in table.meeting.phases.entries}
    if intent.phase not in visited:
        return Refused(Why.NO_PHASE, what=intent.phase)
    known = table.meeting.minutes.sum_ups.get(intent.phase)
    if not intent.text.strip():
        return Refused(Why.LACKS_TEXT)
    if known is not None and known.text == intent.text:
        return Refused(Why.NO_CHANGE, what=intent.phase)
    return (PhaseSummedUp(intent.phase, intent.text),)


def _refuse_said(meeting: Meeting, said: Said) -> Refused | None:
    unknown = tuple(person for person in (said.person, *said.about, *said.children) if seat(meeting, person) is None)
    if unknown:
        return Refused(Why.UNKNOWN_PERSON, unknown)
    return None if said.text.strip() else Refused(Why.LACKS_TEXT)


def _marked(table: Table, of: str, named: tuple[str, ...]) -> tuple[Event, ...]:
    wanted = topic_names(named)
    return (TopicsMarked(of, wanted),) if wanted != topics(table.meeting, of) else ()
