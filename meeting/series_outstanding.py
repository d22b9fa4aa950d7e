"""What a meeting left without an answer: its outstanding items (R131, seed 004)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from meeting.minutes import is_childs, statement, withheld
from meeting.series import Series, agreements, shared_now
from meeting.series_agreements import Fate
from meeting.state import Meeting, Question

_OPEN = frozenset({Fate.UNSETTLED, Fate.PUT_ASIDE, Fate.UNANSWERED})


class Outstanding(Struct, frozen=True):
    """One thing a meeting did not come to."""

    text: str = ""
    """In the words it was written in; empty where they may not be shown."""
    agreement: str = ""
    """The ref of an agreement that was not settled or not answered; empty for a kept question."""


def outstanding(series: Series, meeting: Meeting) -> tuple[Outstanding, ...]:
    """Return what a meeting left open: agreements that were not settled or not answered, and kept questions."""
    number = meeting.planned.number
    steps = ((promise, promise.at(number)) for promise in agreements(series))
    left = (Outstanding(promise.terms.what, promise.ref) for promise, step in steps if step and step.fate in _OPEN)
    return (*left, *_questions(shared_now(series, meeting)))


def _questions(meeting: Meeting) -> Iterator[Outstanding]:
    for question in meeting.questions:
        if not question.taken:
            yield Outstanding(_asked(meeting, question))


def _asked(meeting: Meeting, question: Question) -> str:
    """Return what was asked; nothing where its topic is not shared (R118), and none of a child's words (R40)."""
    item = statement(meeting, question.statement) if question.statement else None
    if item is None:
        return question.text
    hidden = item.withdrawn or withheld(meeting, item.id) or is_childs(meeting, item)
    return "" if hidden else item.said.text
