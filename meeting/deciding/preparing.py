"""What is settled with the family and done before and after a meeting (R80, R93, R118, R125, R133)."""

from __future__ import annotations

from datetime import date

from meeting.cpr import looks_like_cpr
from meeting.danish_time import local_day
from meeting.deciding.table import Decision, Table, gate
from meeting.events import InvitationAnswered, ItemTicked, SharingSettled
from meeting.intents import AnswerInvitation, SettleSharing, TickItem
from meeting.inviting import answer, asked, invited, not_approved
from meeting.minutes import topic_names
from meeting.prepared import AFTER, Item
from meeting.presence import seat
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from meeting.template import RuleId, Strength


def answer_invitation(table: Table, intent: AnswerInvitation) -> Decision:
    """Take down what one of the family says of somebody who may be invited, until the meeting begins."""
    meeting = table.meeting
    if refused := _refuse_begun(meeting):
        return refused
    people = {person.id for person in invited(meeting.planned)}
    if intent.person not in people or intent.by not in {by.id for by in asked(meeting.planned)}:
        return Refused(Why.UNKNOWN_PERSON, (intent.person, intent.by))
    if answer(meeting, intent.person, intent.by) is intent.answer:
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (InvitationAnswered(intent.person, intent.by, intent.answer),)


def settle_sharing(table: Table, intent: SettleSharing) -> Decision:
    """Take down how a topic may be told of; once the meeting has begun, consent is given and taken back instead."""
    meeting, named = table.meeting, topic_names((intent.topic,))
    if refused := _refuse_begun(meeting):
        return refused
    if not named:
        return Refused(Why.LACKS_TEXT)
    if looks_like_cpr(named[0]):
        return Refused(Why.LIKE_CPR)
    if seat(meeting, intent.by) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.by,))
    if meeting.prepared.sharing.get(named[0], {}).get(intent.by) is intent.sharing:
        return Refused(Why.NO_CHANGE, what=named[0])
    return (SharingSettled(named[0], intent.by, intent.sharing),)


def tick_item(table: Table, intent: TickItem) -> Decision:
    """Say on which day a line of a checklist was done; nobody is invited before the parents have said yes (R93)."""
    meeting = table.meeting
    if meeting.stage is Stage.EMPTY:
        return Refused(Why.NOT_OPEN)
    if meeting.prepared.done.get(intent.item) == intent.on:
        return Refused(Why.NO_CHANGE, what=intent.item.value)
    if intent.on is not None and (refused := _refuse_too_early(table, intent.item, intent.on)):
        return refused
    fact = ItemTicked(intent.item, intent.on)
    unsaid = tuple(person.id for person in not_approved(meeting)) if intent.item is Item.INVITATIONS_SENT else ()
    if intent.on is None or not unsaid or meeting.planned.overrides_rule(RuleId.PARENTS_APPROVE):
        return (fact,)
    refused = Refused(Why.NOT_APPROVED, unsaid)
    past = gate(meeting, refused, RuleId.PARENTS_APPROVE, reason=intent.reason, only=Strength.BLOCK)
    return past if isinstance(past, Refused) else (*past, fact)


def _refuse_too_early(table: Table, item: Item, on: date) -> Refused | None:
    if item in AFTER and table.meeting.stage is not Stage.CLOSED:
        return Refused(Why.NOT_OVER, what=item.value)
    is_to_come = on > local_day(table.meeting.wall(table.now))
    return Refused(Why.DATE_TO_COME, what=item.value) if is_to_come else None


def _refuse_begun(meeting: Meeting) -> Refused | None:
    if meeting.stage in {Stage.PLANNED, Stage.POSTPONED}:
        return None
    return Refused(Why.NOT_OPEN if meeting.stage is Stage.EMPTY else Why.ALREADY_OPEN)
