"""What was taken back, in one line that stands for a moment (design 3: undo names the act)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting import events
from meeting.agreements import agreement
from meeting.events import Event
from meeting.minutes import goal, scale, statement
from meeting.state import Meeting
from tui.view.lines import cut_text
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.words import mark

_TOPIC_CELLS = 16


def undone(scene: Scene, before: Meeting, facts: Sequence[Event], *, private: bool) -> str:
    """Return what these facts were, now that they are taken back.

    The scene is the meeting after it, `before` the meeting with them. What the minutes hold is named only where the
    room cannot see the screen (`private`), not even that there was something.
    """
    if not private and (holder := scene.meeting.floor.holder) and holder != before.floor.holder:
        return scene.words.text("Undone: {name} has the floor again.", name=cut_text(scene.name(holder), NAME_CELLS))
    for fact in facts:
        if msgid := _of_meeting(fact) or (_of_minutes(fact) if private else ""):
            return scene.words.text(msgid, **_params(scene, before, fact))
    return scene.words.text("Undone.")


def _of_meeting(fact: Event) -> str:
    """Return the words for what the room saw."""
    match fact:
        case events.AgreementProposed():
            return mark("Undone: agreement {n} is taken out again.")
        case events.AgreementAmended():
            return mark("Undone: agreement {n} is worded as before.")
        case events.AgreementPutAside():
            return mark("Undone: agreement {n} is back.")
        case events.AgreementConfirmed():
            return mark("Undone: agreement {n} is not read out.")
        case events.AgreementFollowedUp():
            return mark("Undone: the earlier agreement is open again.")
        case events.AgreementHandedOver():
            return mark("Undone: the earlier agreement stays with whoever had it.")
        case events.QuestionParked(statement=""):
            return mark("Undone: the question is not kept.")
        case events.QuestionTaken():
            return mark("Undone: the question waits again.")
        case events.Arrived():
            return mark("Undone: {name} has not arrived yet.")
        case events.Left():
            return mark("Undone: {name} is still here.")
        case events.PhaseEntered():
            return mark("Undone: back to {phase}.")
        case events.NextMeetingSet():
            return mark("Undone: the date of the next meeting.")
        case events.MeetingPostponed():
            return mark("Undone: the meeting is not put off.")
        case events.MeetingClosed():
            return mark("Undone: the meeting is not over.")
        case events.EvaluationFilled():
            return mark("Undone: the evaluation is still open.")
        case _:
            return ""


def _of_minutes(fact: Event) -> str:
    """Return the words for what only the minute-taker sees."""
    match fact:
        case events.StatementNoted():
            return mark("Undone: what {name} said is taken out again.")
        case events.StatementCorrected():
            return mark("Undone: what {name} said is worded as before.")
        case events.StatementWithdrawn():
            return mark("Undone: what {name} said is back.")
        case events.QuestionParked():
            return mark("Undone: the question is not kept.")
        case events.AdditionNoted():
            return mark("Undone: what was added is taken out again.")
        case events.PhaseSummedUp():
            return mark("Undone: the sum-up of {part}.")
        case events.GoalSet() | events.GoalDropped():
            return mark("Undone: goal {n} is as before.")
        case events.ScaleAsked() | events.ScaleDropped():
            return mark("Undone: scale {n} is as before.")
        case events.ScaleAnswered():
            return mark("Undone: the number {name} gave.")
        case events.TopicsMarked():
            return mark("Undone: the topics are as before.")
        case events.ConsentWithdrawn() | events.ConsentGiven():
            return mark("Undone: the consent to »{topic}« is as before.")
        case events.EvaluationAnswered():
            return mark("Undone: the last sheet is taken out again.")
        case events.AgreementAccepted():
            return mark("Undone: the yes of {name} to agreement {n}.")
        case events.ReservationNoted():
            return mark("Undone: the reservation of {name}, agreement {n}.")
        case events.ChildAsked():
            return mark("Undone: what {name} says about agreement {n}.")
        case _:
            return ""


def _params(scene: Scene, before: Meeting, fact: Event) -> dict[str, object]:
    person, n = _person(scene.meeting, before, fact), _number(before, fact)
    phases = {each.id: scene.words.text(each.title) for each in scene.meeting.planned.template.phases}
    return {
        "name": cut_text(scene.name(person), NAME_CELLS) if person else "",
        "n": n,
        "phase": phases.get(scene.meeting.phases.current, ""),
        "part": phases.get(getattr(fact, "phase", ""), ""),
        "topic": cut_text(str(getattr(fact, "topic", "")), _TOPIC_CELLS),
    }


def _person(after: Meeting, before: Meeting, fact: Event) -> str:
    """Return whom a fact is about: who said it, or who answered."""
    of = str(getattr(fact, "statement", ""))
    item = statement(after, of) or statement(before, of)
    return str(getattr(fact, "person", "") or getattr(fact, "child", "") or (item.said.person if item else ""))


def _number(before: Meeting, fact: Event) -> int:
    """Return the number of the agreement, goal or scale a fact is about."""
    found = (
        agreement(before, str(getattr(fact, "agreement", "")))
        or goal(before, str(getattr(fact, "goal", "")) if isinstance(fact, events.GoalSet | events.GoalDropped) else "")
        or scale(before, str(getattr(fact, "scale", "")))
    )
    return found.number if found else 0
