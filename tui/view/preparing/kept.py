"""What is said when something of the preparation was kept: what it is now, and the key that takes it back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from meeting.intents import AnswerInvitation, SettleSharing, TickItem
from meeting.plan import Plan
from meeting.prepared import Answer, Sharing
from tui.view.clock import short_date
from tui.view.names import shown
from tui.view.preparing.said import ANSWERS, ITEMS, LACKING_ITEMS, SHARINGS
from tui.view.words import Words


def kept_text(words: Words, plan: Plan, intent: AnswerInvitation | SettleSharing | TickItem, today: date) -> str:
    """Return what was kept in one line."""
    named = {person: each.called for person, each in shown(plan.participants).items()}
    said = ""
    match intent:
        case AnswerInvitation(person, by, answer):
            said = _answered(words, named[by], named[person], answer)
        case SettleSharing(topic, by, sharing):
            said = _settled(words, named[by], topic, sharing)
        case TickItem(item, on):
            said = (
                f"{words.text(ITEMS[item])}, {short_date(words, on, today)}" if on else words.text(LACKING_ITEMS[item])
            )
    return words.text("Kept: {what}.   z: undo", what=said)


def asked_again_text(words: Words, plan: Plan, people: Collection[str]) -> str:
    """Return that the family is asked anew about whoever took somebody's place; empty where nobody did."""
    named = shown(plan.participants)
    names = ", ".join(each.called for person, each in named.items() if person in people)
    return words.text("The family is to be asked again about {name}.", name=names) if names else ""


def removing_text(words: Words, plan: Plan, person: str) -> str:
    """Return the question before somebody is taken off the list."""
    name = shown(plan.participants)[person].called
    return words.text("Take {name} off the list?   Enter: yes   Esc: no", name=name)


def _answered(words: Words, by: str, name: str, answer: Answer | None) -> str:
    if answer is None:
        return words.text("{by} is to be asked about {what}", by=by, what=name)
    return words.text("{by} about {what}: {said}", by=by, what=name, said=words.text(ANSWERS[answer]))


def _settled(words: Words, by: str, topic: str, sharing: Sharing | None) -> str:
    if sharing is None:
        return words.text("nothing is agreed with {by} about {what}", by=by, what=topic)
    return words.text("{by} about {what}: {said}", by=by, what=topic, said=words.text(SHARINGS[sharing]))
