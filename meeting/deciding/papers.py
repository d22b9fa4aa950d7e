"""What is sent out after a meeting, and translated for it (R128, R130, seed 004; R52, seed 000)."""

from __future__ import annotations

from meeting.deciding.table import Decision, Table
from meeting.events import PaperSent, TranslationTaken
from meeting.intents import MarkSent, TakeTranslation
from meeting.papers import Paper
from meeting.refusal import Refused, Why
from meeting.state import Stage
from meeting.translations import originals, translated


def mark_sent(table: Table, intent: MarkSent) -> Decision:
    """Say on which day a paper went out; the same version on the same day changes nothing.

    The record is filed when the meeting is over: before the close nobody knows what stands in it (R143, seed 004).
    """
    if intent.paper is Paper.RECORD and table.meeting.stage is not Stage.CLOSED:
        return Refused(Why.NOT_OVER, what=intent.paper.value)
    if table.meeting.papers.get(intent.paper) == intent.on and not intent.again:
        return Refused(Why.NO_CHANGE, what=intent.paper.value)
    return (PaperSent(intent.paper, intent.on),)


def take_translation(table: Table, intent: TakeTranslation) -> Decision:
    """Take in an interpreter's words, if every Danish text they were made of is the one that holds now (R52)."""
    meeting = table.meeting
    if meeting.stage is Stage.EMPTY:
        return Refused(Why.NOT_OPEN)
    held = {(each.of, each.danish) for each in originals(meeting)}
    if reworded := [of for of, _, danish in intent.texts if (of, danish) not in held]:
        return Refused(Why.REWORDED, what=reworded[0])
    return tuple(
        TranslationTaken(of, intent.lang, text.strip(), danish)
        for of, text, danish in intent.texts
        if translated(meeting, of, intent.lang, danish) != text.strip()
    ) or Refused(Why.NO_CHANGE)
