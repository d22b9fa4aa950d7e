"""What may be shared, and what the sheets of the evaluation hold (R118, seed 004; domain 5)."""

from __future__ import annotations

from meeting.agreements import agreement
from meeting.deciding.table import Decision, Table
from meeting.evaluation_terms import items, span
from meeting.events import ConsentGiven, ConsentWithdrawn, EvaluationAnswered, TopicsMarked
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
    return (TopicsMarked(intent.of, wanted),)


def withdraw_consent(table: Table, intent: WithdrawConsent) -> Decision:
    """Hide what touches a topic, also a sentence that is being read to the room (scenario 8)."""
    named = topic_names((intent.topic,))
    if not named:
        return Refused(Why.LACKS_TEXT)
    if seat(table.meeting, intent.person) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
    if named[0] in table.meeting.minutes.consent.withdrawn:
        return Refused(Why.NO_CHANGE, what=named[0])
    return (ConsentWithdrawn(named[0], intent.person),)


def give_consent(table: Table, intent: GiveConsent) -> Decision:
    """Show what touches a topic again."""
    named = topic_names((intent.topic,))
    if not named or named[0] not in table.meeting.minutes.consent.withdrawn:
        return Refused(Why.NO_CHANGE, what=intent.topic)
    if seat(table.meeting, intent.person) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.person,))
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
