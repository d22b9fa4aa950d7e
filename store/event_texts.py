"""What of the events of a meeting can be searched for, who it is found by, and what hides it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from meeting import events
from meeting.events import Event
from meeting.people import Participant
from meeting.plan import Plan
from meeting.statement_terms import Said
from store.indexing import Kind, Labels, Replaced, SearchText

_PLAN = "plan"

Consent = tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
"""What is withheld and what may be shared again: topics and by whom."""


def text(event: Event) -> SearchText | None:
    """Return the text of an event; nobody can look for the sheets of the evaluation, which carry no name."""
    match event:
        case events.MeetingPlanned(plan):
            return SearchText("", _of_plan(plan), _PLAN, kind=Kind.PLAN)
        case events.WalkedIn(person):
            return SearchText("", _called(person), kind=Kind.PARTICIPANT)
        case events.StatementNoted(statement, said) | events.StatementCorrected(statement, said):
            return _said(statement, said)
        case events.AdditionNoted():
            return _added(event)
        case events.PhaseSummedUp(of, summary):
            return SearchText("", summary, of, kind=Kind.SUMMARY)
        case events.GoalSet(of, goal):
            return SearchText("", goal, of, kind=Kind.GOAL)
        case events.ScaleAsked(of, scale):
            return SearchText("", scale, of, kind=Kind.SCALE)
        case events.QuestionParked(_, question, person) if question:
            return SearchText(person, question, kind=Kind.QUESTION)
        case _:
            return _of_agreement(event)


def _added(event: events.AdditionNoted) -> SearchText:
    """What is added takes no place of what stood; what hides that hides this too."""
    if event.said is not None:
        return replace(_said(event.of, event.said), adds=True)
    if event.terms is not None:
        who = event.terms.responsible
        return SearchText("", event.terms.what, event.of, adds=True, kind=Kind.AGREEMENT, responsible=who)
    return SearchText("", event.text, event.of, adds=True, kind=Kind.SUMMARY)


def _of_agreement(event: Event) -> SearchText | None:
    match event:
        case events.AgreementProposed(of, terms):
            return SearchText("", terms.what, of, kind=Kind.AGREEMENT, responsible=terms.responsible)
        case events.AgreementAmended(of, terms):
            return SearchText("", terms.what, of, adds=True, kind=Kind.AGREEMENT, responsible=terms.responsible)
        case events.AgreementConfirmed(of, wording, terms):
            return SearchText("", wording, of, adds=True, kind=Kind.AGREEMENT, responsible=terms.responsible)
        case events.AgreementFollowedUp(ref, _, sentence) if sentence:
            return SearchText("", f"{ref} {sentence}", ref, adds=True, kind=Kind.ANSWER)
        case events.AgreementHandedOver(ref, person):
            return SearchText("", ref, ref, adds=True, kind=Kind.ANSWER, responsible=(person,))
        case _:
            return None


def people(event: Event) -> Mapping[str, str] | None:
    """Return the names that are known from this event on, by id."""
    match event:
        case events.MeetingPlanned(plan):
            return {person.id: person.name for person in plan.participants}
        case events.WalkedIn(person):
            return {person.id: person.name}
        case _:
            return None


def replaced(event: Event) -> Replaced | None:
    """Return which texts so far this event's takes the place of, or takes away."""
    match event:
        case events.MeetingPlanned():
            return Replaced(_PLAN)
        case events.StatementCorrected(statement, _, base):
            return Replaced(statement, _said(statement, base) if base else None)
        case events.StatementWithdrawn(of) | events.GoalDropped(of) | events.ScaleDropped(of):
            return Replaced(of)
        case events.PhaseSummedUp(of) | events.GoalSet(of) | events.ScaleAsked(of):
            return Replaced(of)
        case _:
            return None


def labels(event: Event) -> Sequence[Labels]:
    """Return which topics something touches from this event on, also what was agreed in an earlier meeting."""
    match event:
        case events.TopicsMarked(of, topics):
            return (Labels(of, topics, earlier_agreement(of)),)
        case events.AgreementsBroughtForward(earlier):
            return tuple(Labels(each.ref, each.topics, earlier_agreement(each.ref)) for each in earlier)
        case _:
            return ()


def earlier_agreement(ref: str) -> tuple[int, int] | None:
    """Return the meeting and the number in `2.3`; None for any other reference, which a plan file may give."""
    meeting, _, number = ref.partition(".")
    if all(part.isascii() and part.isdigit() for part in (meeting, number)):
        return int(meeting), int(number)
    return None


def consent(event: Event) -> Consent:
    """Return what must not be found any more from this event on, and what may be again (R118, seed 004)."""
    match event:
        case events.ConsentWithdrawn(topic, person):
            return ((topic, person),), ()
        case events.ConsentGiven(topic, person):
            return (), ((topic, person),)
        case _:
            return (), ()


def _said(statement: str, said: Said) -> SearchText:
    words = "\n".join(filter(None, (said.text, said.change)))
    return SearchText(said.person, words, statement, kind=Kind.STATEMENT)


def _of_plan(plan: Plan) -> str:
    """What a meeting is about, for the child too, where it is and who was asked to come; never how to reach them."""
    names = "; ".join(map(_called, plan.participants))
    return "\n".join(filter(None, (plan.purpose, plan.purpose_for_child, plan.place, names)))


def _called(person: Participant) -> str:
    return f"{person.name}, {person.role}" if person.role else person.name
