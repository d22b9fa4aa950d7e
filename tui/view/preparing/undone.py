"""What is said when something of the preparation was taken back: what it was."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.events import Event, InvitationAnswered, ItemTicked, SharingSettled
from meeting.plan import Plan
from tui.view.names import shown
from tui.view.preparing.said import ITEMS, LACKING_ITEMS
from tui.view.words import Words


def undone_text(words: Words, plan: Plan, facts: Sequence[Event]) -> str:
    """Return what was taken back, the facts of one act, in one line."""
    named = {person: each.called for person, each in shown(plan.participants).items()}
    what = ""
    for fact in facts:
        match fact:
            case InvitationAnswered(person, by, _):
                what = _about(words, named.get(by, ""), named.get(person, ""))
            case SharingSettled(topic, by, _):
                what = _about(words, named.get(by, ""), topic)
            case ItemTicked(item, on):
                what = words.text((ITEMS if on else LACKING_ITEMS)[item])
            case _:
                pass
    return _undone(words, what)


def undone_plan_text(words: Words, undone: Plan, back: Plan) -> str:
    """Return what was taken back with a plan, in one line, `back` being the one that holds again."""
    was = {person.id: person for person in undone.participants}
    now = {person.id: person for person in back.participants}
    named, gone = shown(back.participants), shown(undone.participants)
    if added := [person for person in was if person not in now]:
        return _undone(words, words.text("{name} is off the list", name=gone[added[0]].called))
    if removed := [person for person in now if person not in was]:
        return _undone(words, words.text("{name} is on the list", name=named[removed[0]].called))
    if changed := [person for person in now if now[person] != was[person]]:
        return _undone(words, words.text("what was changed about {name}", name=named[changed[0]].called))
    return _undone(words, words.text("what was changed about the meeting"))


def _about(words: Words, by: str, what: str) -> str:
    return words.text("{by} about {what}", by=by, what=what) if by and what else ""


def _undone(words: Words, what: str) -> str:
    return words.text("Undone: {what}.", what=what) if what else words.text("Undone.")
