"""What is planned of the meeting itself, to read before it is changed (R88, seed 002; R36, seed 000)."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.plan import Plan
from meeting.template import Frame
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.names import shown
from tui.view.preparing.pages import Body, Seen
from tui.view.review.rooms import labelled
from tui.view.tongues import tongue
from tui.view.words import Words, mark

_TEXT_AT = 18
_NOT_SAID = mark("not written yet")


def meeting_body(look: Look, seen: Seen, across: int) -> Body:
    """Return the facts of the plan, a label before each; what should stand there and does not is said."""
    rows: list[Line] = []
    for label, text in _facts(look, seen.meeting.planned):
        rows += labelled(look.words.text(label), (text or look.words.text(_NOT_SAID),), _TEXT_AT, across)
    return Body((), tuple(rows))


def _facts(look: Look, plan: Plan) -> Iterable[tuple[str, str]]:
    named = {person: each.called for person, each in shown(plan.participants).items()}
    words = look.words
    yield mark("Purpose"), plan.purpose
    yield mark("For the child"), plan.purpose_for_child or plan.child_absent_reason
    yield mark("Place"), plan.place
    yield mark("Length"), _length(words, plan.frame)
    yield mark("Leader"), named.get(plan.leader, "")
    yield mark("Minute-taker"), named.get(plan.minute_taker, "")
    yield mark("Invited by"), ", ".join(named[each] for each in plan.inviters if each in named)
    if plan.series.language:
        yield mark("Language"), tongue(words, plan.series.language)


def _length(words: Words, frame: Frame) -> str:
    if not frame.breaks:
        return words.text("{n} min, without a break", n=frame.target_min)
    msgid = mark("{n} min, with {breaks} breaks of {break_min} min")
    return words.text(msgid, n=frame.target_min, breaks=frame.breaks, break_min=frame.break_min)
