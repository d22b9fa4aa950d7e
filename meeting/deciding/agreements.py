"""Agreements, the next meeting and the evaluation."""

from __future__ import annotations

from meeting import next_meeting
from meeting.additions import newest_terms, only_adds
from meeting.agreements import agreement, handed_to, missing, refuse_responsible, refuse_terms
from meeting.childs_words import refuse_childs_words
from meeting.deciding.table import Decision, Table, gate
from meeting.events import (
    AdditionNoted,
    AgreementAccepted,
    AgreementAmended,
    AgreementConfirmed,
    AgreementFollowedUp,
    AgreementHandedOver,
    AgreementProposed,
    AgreementPutAside,
    ChildAsked,
    EvaluationFilled,
    NextMeetingSet,
    ReadBackEnded,
    ReadBackStarted,
    ReservationNoted,
    RuleOverridden,
    SeriesEnded,
    TopicsMarked,
)
from meeting.intents import (
    Accept,
    Amend,
    AskChild,
    Confirm,
    EndSeries,
    FollowUpAgreement,
    HandOver,
    NoteReservation,
    Propose,
    PutAside,
    ReadBack,
    SetNextMeeting,
)
from meeting.minutes import statement, topic_names, topics, withheld
from meeting.presence import seat
from meeting.refusal import Refused, Why
from meeting.shown import may_stand
from meeting.template import RuleId, Strength


def propose(table: Table, intent: Propose) -> Decision:
    """Write down an agreement; it may still lack something, but never have a child responsible (R96)."""
    if not intent.terms.what.strip() and not intent.terms.responsible:
        return Refused(Why.LACKS_WHAT)
    if refused := refuse_terms(table.meeting, intent.terms, None, intent.today):
        return refused
    if intent.statement and statement(table.meeting, intent.statement) is None:
        return Refused(Why.UNKNOWN_STATEMENT, what=intent.statement)
    if refused := refuse_childs_words(table.meeting, intent.terms.what, grown_from=intent.statement):
        return refused
    proposed = AgreementProposed(table.new_id(), intent.terms, intent.statement)
    about = _touched(topics(table.meeting, intent.statement), intent.topics)
    return (proposed, TopicsMarked(proposed.agreement, about)) if about else (proposed,)


def _touched(known: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *topic_names(named))))


def amend(table: Table, intent: Amend) -> Decision:
    """Change the terms; then the sentence must be read back again.

    Nothing is left to write when another wrote the same meanwhile, or changed what this writer left as it was. In a
    closed meeting the terms stay, and the others are added (scenario 15).
    """
    item = agreement(table.meeting, intent.agreement)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    known = topics(table.meeting, item.id)
    about = _touched(known, intent.topics)
    marks = (TopicsMarked(item.id, about),) if about != known else ()
    if intent.base not in (None, item.terms) and intent.terms in (intent.base, item.terms):
        return marks
    if item.terms == intent.terms and not item.put_aside and item.other is None:
        return marks or Refused(Why.NO_CHANGE, what=intent.agreement)
    if refused := refuse_terms(table.meeting, intent.terms, item.terms, intent.today):
        return refused
    what, before = intent.terms.what, item.terms.what
    if refused := refuse_childs_words(table.meeting, what, grown_from=item.statement, before=before):
        return refused
    if only_adds(table.meeting):
        same = intent.terms in (item.terms, newest_terms(table.meeting, item.id, item.terms))
        if same:
            return marks or Refused(Why.NO_CHANGE, what=item.id)
        return (*marks, AdditionNoted(item.id, terms=intent.terms))
    return (*marks, AgreementAmended(item.id, intent.terms, intent.base))


def put_aside(table: Table, intent: PutAside) -> Decision:
    """Leave an agreement for now; it stays an outstanding item."""
    item = agreement(table.meeting, intent.agreement)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    return Refused(Why.NO_CHANGE, what=item.id) if item.put_aside else (AgreementPutAside(item.id),)


def read_back(table: Table, intent: ReadBack) -> Decision:
    """Show the sentence to the room once it is whole: who, what, start and follow-up (R113, R122).

    A statement may turn out to be a child's after an agreement grew from it; then its words stay here too (R40).
    """
    item = agreement(table.meeting, intent.agreement)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    if withheld(table.meeting, item.id):
        return Refused(Why.WITHHELD, what=item.id)
    if not may_stand(table.meeting, item):
        return Refused(Why.CHILDS_WORDS, what=item.id)
    if lacks := missing(item.terms):
        return Refused(lacks[0], what=item.id, rule=RuleId.AGREEMENT_COMPLETE)
    return (ReadBackStarted(item.id, item.terms),)


def stop_read_back(table: Table) -> Decision:
    """Turn from the sentence without confirming it."""
    return (ReadBackEnded(),) if table.meeting.agreements.reading else Refused(Why.NOT_READING)


def confirm(table: Table, intent: Confirm) -> Decision:
    """Keep the wording that was read to the room."""
    item = agreement(table.meeting, intent.agreement)
    if item is None or table.meeting.agreements.reading != item.id or not intent.wording.strip():
        return Refused(Why.NOT_READING, what=intent.agreement)
    return (AgreementConfirmed(item.id, intent.wording, item.terms),)


def accept(table: Table, intent: Accept) -> Decision:
    """Keep somebody's yes (R109, seed 004)."""
    item = agreement(table.meeting, intent.agreement)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    if refused := _refuse_voice(table, intent.person):
        return refused
    if intent.person in item.accepted:
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (AgreementAccepted(item.id, intent.person, item.terms),)


def _refuse_voice(table: Table, person: str) -> Refused | None:
    """Return why this person neither accepts nor reserves: unknown, here to interpret (domain 2), or a child (R96)."""
    found = seat(table.meeting, person)
    if found is None:
        return Refused(Why.UNKNOWN_PERSON, (person,))
    if found.participant.is_child:
        return Refused(Why.CHILD_ANSWERS, (person,))
    return Refused(Why.INTERPRETER_AGREES, (person,)) if found.participant.is_interpreter else None


def note_reservation(table: Table, intent: NoteReservation) -> Decision:
    """Keep a reservation (R109, seed 004); one a person, the newest."""
    item = agreement(table.meeting, intent.agreement)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    if refused := _refuse_voice(table, intent.person):
        return refused
    if not intent.text.strip():
        return Refused(Why.LACKS_TEXT, (intent.person,))
    if any((noted.person, noted.text) == (intent.person, intent.text) for noted in item.reservations):
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (ReservationNoted(item.id, intent.person, intent.text, item.terms),)


def ask_child(table: Table, intent: AskChild) -> Decision:
    """Keep a child's view of an agreement about it (R92, seed 003)."""
    item, found = agreement(table.meeting, intent.agreement), seat(table.meeting, intent.child)
    if item is None:
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.agreement)
    if found is None or not found.participant.is_child or intent.child not in item.terms.about:
        return Refused(Why.UNKNOWN_PERSON, (intent.child,))
    if intent.through and seat(table.meeting, intent.through) is None:
        return Refused(Why.UNKNOWN_PERSON, (intent.through,))
    if not intent.view.strip():
        return Refused(Why.LACKS_WHAT, (intent.child,))
    return (ChildAsked(item.id, intent.child, intent.view, intent.through),)


def follow_up(table: Table, intent: FollowUpAgreement) -> Decision:
    """Keep what became of an earlier agreement."""
    if all(earlier.ref != intent.ref for earlier in table.meeting.agreements.earlier):
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.ref)
    return (AgreementFollowedUp(intent.ref, intent.outcome, intent.sentence),)


def hand_over(table: Table, intent: HandOver) -> Decision:
    """Let an earlier agreement go on with another adult: never a child (R96), an interpreter or a companion."""
    if all(earlier.ref != intent.ref for earlier in table.meeting.agreements.earlier):
        return Refused(Why.UNKNOWN_AGREEMENT, what=intent.ref)
    if refused := refuse_responsible(table.meeting, intent.person):
        return refused
    if handed_to(table.meeting, intent.ref) == intent.person:
        return Refused(Why.NO_CHANGE, (intent.person,))
    return (AgreementHandedOver(intent.ref, intent.person),)


def set_next_meeting(table: Table, intent: SetNextMeeting) -> Decision:
    """Agree on the next date; outside the template's weeks it asks, and keeps the reason (R86, seed 002; R144, 004)."""
    meeting = table.meeting
    if intent.starts <= meeting.wall(table.now):
        return Refused(Why.DATE_PAST, what=intent.starts.isoformat())
    agreed = NextMeetingSet(intent.starts, intent.place)
    if next_meeting.inside(meeting, intent.starts):
        return (agreed,)
    weeks = str(next_meeting.weeks_until(meeting, intent.starts))
    refused, rule = Refused(Why.OUTSIDE_INTERVAL, what=weeks), RuleId.NEXT_MEETING_INTERVAL
    decision = gate(meeting, refused, rule, confirmed=intent.confirmed, only=Strength.WARN)
    if isinstance(decision, Refused):
        return decision
    return (RuleOverridden(rule, intent.reason) if intent.reason else decision[0], agreed)


def end_series(_table: Table, intent: EndSeries) -> Decision:
    """There is no next meeting; that takes a reason (scenario 12)."""
    return (SeriesEnded(intent.reason),) if intent.reason.strip() else Refused(Why.LACKS_WHAT)


def fill_evaluation(table: Table) -> Decision:
    """The evaluation is filled in."""
    return Refused(Why.NO_CHANGE) if table.meeting.ending.evaluated else (EvaluationFilled(),)
