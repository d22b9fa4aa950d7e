"""Questions kept for the reflection come back there by number; a digit takes one up (R104, seed 003)."""

from __future__ import annotations

from meeting.phases import reflecting
from meeting.state import Meeting, Question
from tui.view.hints import digits
from tui.view.lines import Line, Paint, Span, cut, edges, line
from tui.view.scene import Scene

_NUMBERED = 9
"""How many have a number: one digit takes one up."""


def kept_questions(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the questions that wait to be taken up, one a row, in the reflection; the last row counts what is more."""
    found = _waiting(scene.meeting)
    rows = [cut(_row(scene, number, question), across) for number, question in found[:height]]
    if more := len(found) - len(rows):
        rows[-1:] = [edges(row, _more(scene, more), across) for row in rows[-1:]]
    return tuple(rows)


def question_numbered(meeting: Meeting, digit: str) -> str:
    """Return the id of the question a digit takes up; empty if none has that number."""
    return next((question.id for number, question in _waiting(meeting) if str(number) == digit), "")


def question_numbers(meeting: Meeting) -> str:
    """Return the numbers of the questions that wait to be taken up, such as `1–3`; empty if none does."""
    return digits([str(number) for number, _ in _waiting(meeting)])


def _more(scene: Scene, n: int) -> Line:
    return line("  ", Span(scene.words.text("… and {n} more", n=n), Paint.QUIET))


def _waiting(meeting: Meeting) -> tuple[tuple[int, Question], ...]:
    """Return the kept questions; each keeps its number when another is taken up."""
    if not reflecting(meeting):
        return ()
    numbered = enumerate(meeting.questions[:_NUMBERED], 1)
    return tuple((number, question) for number, question in numbered if not question.taken)


def _row(scene: Scene, number: int, question: Question) -> Line:
    name = scene.name(question.person)
    if question.text:
        return line(f"{number} ", Span(f"{name}: " if name else "", Paint.INK_BOLD), question.text)
    if name:
        return line(f"{number} {scene.words.text('a question from {name}', name=name)}")
    return line(f"{number} {scene.words.text('a question')}")
