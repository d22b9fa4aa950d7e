"""What is written down of what people say (R7, R15, R40, R120)."""

from __future__ import annotations

from meeting.additions import additions, newest_said, only_adds, stands
from meeting.deciding.leading import CANNOT_WRITE
from meeting.deciding.sharing import marked
from meeting.deciding.table import Decision, Table
from meeting.events import (
    AdditionNoted,
    Event,
    MinutesTaken,
    PhaseSummedUp,
    StatementCorrected,
    StatementNoted,
    StatementWithdrawn,
)
from meeting.intents import CorrectStatement, NoteStatement, SumUp, TakeMinutes, WithdrawStatement
from meeting.minutes import statement, topic_names
from meeting.presence import person, seat
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage, Statement
from meeting.statement_terms import Said

NOT_BEGUN = frozenset({Stage.EMPTY, Stage.PLANNED, Stage.POSTPONED})


def take_minutes(table: Table, intent: TakeMinutes) -> Decision:
    """Write in this pane as this participant; not somebody with a part of their own to play (domain 2)."""
    found = seat(table.meeting, intent.person)
    if found is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    if found.participant.kind in CANNOT_WRITE:
        return Refused(Why.CANNOT_WRITE, (intent.person,))
    known = table.meeting.lead.writers.get(table.pane) == intent.person
    return () if known else (MinutesTaken(intent.person),)


def refuse_unless_begun(meeting: Meeting) -> Refused | None:
    """Return why nothing can be written down; a closed meeting takes what was still being typed (design 3)."""
    return Refused(Why.NOT_OPEN) if meeting.stage in NOT_BEGUN else None


def note_statement(table: Table, intent: NoteStatement) -> Decision:
    """Write a statement down, once: the same one again is there already.

    A pane that could not see that it was saved tries again; what was typed since is a correction. Another pane, which
    went on with the same half-written line, corrects by that name only what it has seen.
    """
    if refused := _refuse_said(table.meeting, intent.said):
        return refused
    known = statement(table.meeting, intent.statement) if intent.statement else None
    if known is not None:
        own = known.pane == table.pane and known.written_at is None and not known.withdrawn
        typed_on = own and intent.said != known.said
        facts = _written(table, known, intent.said, intent.topics or None) if typed_on else ()
        return facts or Refused(Why.ALREADY_NOTED, what=known.id)
    of = intent.statement or table.new_id()
    phase = intent.phase or table.meeting.phases.current
    return (StatementNoted(of, intent.said, phase), *_marked(table, of, intent.topics))


def correct_statement(table: Table, intent: CorrectStatement) -> Decision:
    """Write a statement down otherwise.

    Nothing is left to write when another wrote the same meanwhile, or changed what this writer left as it was.
    """
    item = statement(table.meeting, intent.statement)
    if item is None or item.withdrawn:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.statement)
    if refused := _refuse_said(table.meeting, intent.said):
        return refused
    left = intent.base not in (None, item.said) and intent.said in (intent.base, item.said)
    if left and not only_adds(table.meeting):
        return _marked(table, item.id, intent.topics)
    facts = _written(table, item, intent.said, intent.topics, intent.base)
    return facts or Refused(Why.NO_CHANGE, what=item.id)


def _written(
    table: Table, item: Statement, said: Said, named: tuple[str, ...] | None, base: Said | None = None
) -> tuple[Event, ...]:
    """Return the facts that change a statement; the words that stand settle another wording beside them.

    In a closed meeting its words stay, and the others are added (scenario 15).
    """
    marks = _marked(table, item.id, named)
    if only_adds(table.meeting):
        known = newest_said(table.meeting, item)
        return marks if said == known else (AdditionNoted(item.id, said=said), *marks)
    return marks if said == item.said and item.other is None else (StatementCorrected(item.id, said, base), *marks)


def withdraw_statement(table: Table, intent: WithdrawStatement) -> Decision:
    """Take a statement out of the minutes."""
    item = statement(table.meeting, intent.statement)
    if item is None or item.withdrawn:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.statement)
    if stands(table.meeting, item):
        return Refused(Why.STANDS, what=item.id)
    return (StatementWithdrawn(item.id),)


def sum_up(table: Table, intent: SumUp) -> Decision:
    """Keep what a phase came to (R120, seed 004); in a closed meeting another text is added to the one that stands."""
    visited = {entry.phase for entry in table.meeting.phases.entries}
    if intent.phase not in visited:
        return Refused(Why.NO_PHASE, what=intent.phase)
    known = table.meeting.minutes.sum_ups.get(intent.phase)
    if not intent.text.strip():
        return Refused(Why.LACKS_TEXT)
    if known is not None and known.text == intent.text:
        return Refused(Why.NO_CHANGE, what=intent.phase)
    if known is not None and only_adds(table.meeting):
        if any(added.text == intent.text for added in additions(table.meeting, intent.phase)[-1:]):
            return Refused(Why.NO_CHANGE, what=intent.phase)
        return (AdditionNoted(intent.phase, intent.text),)
    return (PhaseSummedUp(intent.phase, intent.text),)


def _refuse_said(meeting: Meeting, said: Said) -> Refused | None:
    unknown = tuple(each for each in (said.person, *said.about, *said.children) if seat(meeting, each) is None)
    if unknown:
        return Refused(Why.UNKNOWN_PERSON, unknown)
    if grown_up := tuple(child for child in said.children if not person(meeting, child).is_child):
        return Refused(Why.UNKNOWN_PERSON, grown_up)
    return None if said.text.strip() else Refused(Why.LACKS_TEXT)


def _marked(table: Table, of: str, named: tuple[str, ...] | None) -> tuple[Event, ...]:
    return () if named is None else marked(table, of, topic_names(named))
