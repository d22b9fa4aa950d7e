"""What the page of agreements asks: the question, what it is about, and where its field begins."""

from __future__ import annotations

import re

from meeting.agreement_terms import Outcome
from meeting.agreements import agreement
from meeting.intents import FollowUpAgreement, Intent, MarkTopics, NoteReservation
from meeting.minutes import known_topics, topic_names, topics
from meeting.plan import EarlierAgreement
from meeting.state import Meeting
from tui.view.agreements_page import told_rows
from tui.view.earlier import OUTCOMES, asked_of
from tui.view.lines import BLANK, Line, Paint, Span, cut, line, wrapped
from tui.view.page import Picture
from tui.view.scene import Scene
from tui.view.statement_text import any_of, beyond_words

RESERVATION, TOPICS, OUTCOME = "reservation", "topics", "outcome"
_ABOUT_ROWS = 3


def field_for(kind: str, of: str, more: str = "") -> str:
    """Return the name of the field for a reservation of `more`, for topics, or for a sentence to the outcome `more`."""
    return f"{kind}|{of}|{more}"


def said_in(meeting: Meeting, field: str, text: str) -> Intent | None:
    """Return what a field asks for with this text; None where it says nothing new."""
    kind, of, more = _read(field)
    if kind == OUTCOME:
        return FollowUpAgreement(of, Outcome(more), text)
    if kind == TOPICS:
        named = _topics_in(text, beyond_words(known_topics(meeting)))
        return None if named == topics(meeting, of) else MarkTopics(of, named)
    return None if text in ("", begins_with(meeting, field)) else NoteReservation(of, more, text)


def _read(field: str) -> tuple[str, str, str]:
    kind, of, more = field.split("|")
    return kind, of, more


def _topics_in(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics a text names, each a word or a known one of several words: `skole, #helbred`."""
    named = rf"(?<![^\s,#])(?:{any_of(known)})(?![^\s,#])|[^\s,#]+" if known else r"[^\s,#]+"
    return topic_names(re.findall(named, text, re.IGNORECASE))


def begins_with(meeting: Meeting, field: str) -> str:
    """Return the text a field begins with: what was said before."""
    kind, of, more = _read(field)
    item = agreement(meeting, of)
    if kind == TOPICS:
        return " ".join(topics(meeting, of))
    reservations = item.reservations if item and kind == RESERVATION else ()
    return next((each.text for each in reservations if each.person == more), "")


def asked_rows(scene: Scene, field: str, size: tuple[int, int]) -> Picture:
    """Return what the field asks, under what the agreement says, and what helps to answer below it."""
    across, height = size
    kind, of, more = _read(field)
    item = agreement(scene.meeting, of) or _earlier(scene.meeting, of)
    above = told_rows(scene, item, across, _ABOUT_ROWS) if item else ()
    question, below = _question(scene, kind, more, across)
    rows = (*above, BLANK, line(" ", Span(question, Paint.INK_BOLD)), BLANK, BLANK, *below)
    return Picture(tuple(cut(row, across) for row in rows[:height]), 1, len(above) + 2)


def _earlier(meeting: Meeting, ref: str) -> EarlierAgreement | None:
    return next((each for each in meeting.agreements.earlier if each.ref == ref), None)


def _question(scene: Scene, kind: str, more: str, across: int) -> tuple[str, tuple[Line, ...]]:
    words = scene.words
    if kind == RESERVATION:
        return words.text("Which reservation does {name} have?", name=scene.name(more)), ()
    if kind == OUTCOME:
        return f"{words.text(OUTCOMES[Outcome(more)])}   {words.text(asked_of(Outcome(more)))}", ()
    used = ", ".join(known_topics(scene.meeting))
    known = wrapped(words.text("In use: {topics}", topics=used), across - 2) if used else ()
    return words.text("Which topics does it touch? A word each."), tuple(
        line(" ", Span(row, Paint.QUIET)) for row in known
    )
