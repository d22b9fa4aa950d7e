"""What may be shared, and what the sheets of the evaluation hold (R118, seed 004; domain 5)."""

from __future__ import annotations

from meeting.agreements import agreement
from meeting.deciding.table import Decision, Table
from meeting.evaluation_terms import items, span
from meeting.events import ConsentGiven, ConsentWithdrawn, EvaluationAnswered, Event, TopicsMarked
from meeting.intents import AnswerEvaluation, GiveConsent, MarkTopics, WithdrawConsent
from meeting.minutes import statement, topic_names, topics
from meeting.presence import seat
from meeting.refusal import Refused, Why


def mark_topics(table: Table, intent: MarkTopics) -> Decision:
    """Say which topics a statement or an agreement touches."""
    if statement(table.meeting, intent.of) is None and agreement(table.meeting, intent.of) is None:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.of)
    wanted = topic_names(intent.topics)
    if wanted == topics(table.meeting, intent.of):
        return Refused(Why.NO_CHANGE, what=intent.of)
    return marked(table, intent.of, wanted)


def marked(table: Table, of: str, wanted: tuple[str, ...]) -> tuple[Event, ...]:
    """Return the marks of a statement or an agreement; what a statement touches, the agreements out of it touch too."""
    meeting = table.meeting
    grown = [item.id for item in meeting.agreements.items if item.statement == of]
    due = {of: wanted} | {each: tuple(dict.fromkeys((*topics(meeting, each), *wanted))) for each in grown}
    return tuple(TopicsMarked(each, named) for each, named in due.items() if named != topics(meeting, each))


def withdraw_consent(table: Table, intent: WithdrawConsent) -> Decision:
    """Hide what touches a topic, also a sentence that is being read to the room (scenario 8).

    Each says it for themselves: what two took back is shared again when both give it.
    """
    named = topic_names((intent.topic,))
    if not named:
        return Refused(Why.LACKS_TEXT)
    if seat(table.meeting, intent.person) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    if intent.person in table.meeting.minutes.consent.withdrawn.get(named[0], ()):
        return Refused(Why.NO_CHANGE, what=named[0])
    return (ConsentWithdrawn(named[0], intent.person),)


def give_consent(table: Table, intent: GiveConsent) -> Decision:
    """Give back what this person took back; the topic is shown again when nobody is left who did."""
    named = topic_names((intent.topic,))
    if not named or intent.person not in table.meeting.minutes.consent.withdrawn.get(named[0], ()):
        return Refused(Why.NO_CHANGE, (intent.person,), intent.topic)
    return (ConsentGiven(named[0], intent.person),)


def answer_evaluation(_table: Table, intent: AnswerEvaluation) -> Decision:
    """Enter one sheet; it holds at least one answer, and none outside its scale."""
    sheet, allowed = intent.sheet, span(intent.sheet.group)
    if len(sheet.scores) != len(items(sheet.group)) or any(
        score is not None and score not in allowed for score in sheet.scores
    ):
        return Refused(Why.OUT_OF_SCALE, what=f"{allowed[0]}-{allowed[-1]}")
    if not sheet.text.strip() and all(score is None for score in sheet.scores):
        return Refused(Why.LACKS_TEXT)
    return (EvaluationAnswered(sheet),)
