"""What stands in the minutes: statements, goals and scales by id, and what touches a topic nobody may share."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from unicodedata import normalize

from meeting.presence import seat
from meeting.state import Goal, Meeting, Scale, Statement
from meeting.statement_terms import Said


def statement(meeting: Meeting, statement_id: str) -> Statement | None:
    """Return the statement with this id, also a withdrawn one, or None."""
    return next((item for item in meeting.minutes.statements if item.id == statement_id), None)


def goal(meeting: Meeting, goal_id: str) -> Goal | None:
    """Return the goal with this id, or None."""
    return next((item for item in meeting.minutes.goals if item.id == goal_id), None)


def scale(meeting: Meeting, scale_id: str) -> Scale | None:
    """Return the scale with this id, or None."""
    return next((item for item in meeting.minutes.scales if item.id == scale_id), None)


def is_childs(meeting: Meeting, item: Statement) -> bool:
    """Whether a child said it; such a statement never leaves for the wall (R40, seed 000).

    While two wordings stand that disagree about who said it, one of them being a child is enough; so is what was added
    after the close.
    """
    added = [each.said for each in meeting.minutes.additions if each.of == item.id and each.said is not None]
    return any(_is_child(meeting, said.person) for said in (*standing(item), *added))


def standing(item: Statement) -> tuple[Said, ...]:
    """Return the wordings of a statement that stand: its own, and another that was written at the same time."""
    return (item.said, item.other.said) if item.other else (item.said,)


def asker(meeting: Meeting, item: Statement) -> str:
    """Return whose question a statement is where the room reads it; empty for a child's (R40, seed 000)."""
    return "" if is_childs(meeting, item) else item.said.person


def _is_child(meeting: Meeting, person_id: str) -> bool:
    found = seat(meeting, person_id)
    return found is not None and found.participant.is_child


def topics(meeting: Meeting, of: str) -> tuple[str, ...]:
    """Return the topics that a statement or an agreement touches."""
    return meeting.minutes.consent.topics.get(of, ())


def withheld(meeting: Meeting, of: str) -> bool:
    """Whether a statement or an agreement touches a topic whose consent was withdrawn (R118, seed 004; scenario 8)."""
    return any(topic in meeting.minutes.consent.withdrawn for topic in topics(meeting, of))


def known_topics(meeting: Meeting) -> tuple[str, ...]:
    """Return every topic that was settled beforehand, taken back or marked, in the order of the alphabet (R118)."""
    consent, earlier = meeting.minutes.consent, (item.topics for item in meeting.agreements.earlier)
    return tuple(sorted({*chain(consent.withdrawn, meeting.prepared.sharing, *consent.topics.values(), *earlier)}))


def topic_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return topics as they are kept: each once, in lower case, without white space around."""
    plain = (" ".join(normalize("NFC", each).casefold().split()) for each in names)
    return tuple(dict.fromkeys(name for name in plain if name))


def speaker(meeting: Meeting) -> str:
    """Return whose words are written down now, a participant id: who has the floor, but never an interpreter's own.

    Empty where nobody's are. Who interprets says hello as everybody does and has no opinion (domain 2).
    """
    found = seat(meeting, meeting.floor.holder)
    return found.participant.id if found is not None and not found.participant.is_interpreter else ""


def only_child(meeting: Meeting) -> str:
    """Return the one child a meeting is held for, a participant id; empty where there are several or none."""
    children = [held.participant.id for held in meeting.presence.seats if held.participant.is_child]
    return children[0] if len(children) == 1 else ""
