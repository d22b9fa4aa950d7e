"""The questions that were kept: all of them, and those that nobody came back to (R104, seed 003; R131, seed 004)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.descriptive_pieces import named, phrase, said
from documents.document import Block, Bullets, Line, Run, Source
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure
from meeting.minutes import statement, withheld
from meeting.state import Meeting, Question


def questions_list(meeting: Meeting) -> tuple[Block, ...]:
    """Return the questions that were kept, and which of them were taken up (R104, seed 003)."""
    items = tuple(
        cell(*line, figure(" – "), phrase("taken_up" if question.taken else "waits"))
        for question, line in _told(meeting)
    )
    return (Bullets(items),) if items else ()


def open_questions(meeting: Meeting) -> tuple[Block, ...]:
    """Return the questions that are still to be taken up, as outstanding items (R131, seed 004)."""
    label = (phrases(DANISH).run("decisions.kept_question"), figure(": "))
    items = tuple(cell(*label, *line) for question, line in _told(meeting) if not question.taken)
    return (Bullets(items),) if items else ()


def _told(meeting: Meeting) -> Iterator[tuple[Question, Line]]:
    """Yield each question with what was asked and by whom."""
    for place, question in enumerate(meeting.questions, start=1):
        item = statement(meeting, question.statement) if question.statement else None
        asker = item.said.person if item else question.person
        by = (figure(" ("), named(meeting, asker), figure(")")) if asker else ()
        yield question, (_asked(meeting, question, place), *by)


def _asked(meeting: Meeting, question: Question, place: int) -> Run:
    """Return what was asked; that it is not shown, where that was a statement that is taken out or withheld (R118)."""
    item = statement(meeting, question.statement) if question.statement else None
    if not question.statement:
        return Run(question.text, Source.SHOWN, f"question {place}")
    if item is None or item.withdrawn or withheld(meeting, item.id):
        return phrases(DANISH).run("decisions.not_shown")
    return said(item.said.text, f"statement by {item.said.person}")
