"""What the documents screen asks before it marks one as sent, or shows what somebody said."""

from __future__ import annotations

from collections.abc import Mapping

from documents.kinds import Kind
from tui.view.documents.seen import Question, Seen
from tui.view.look import Look
from tui.view.words import mark

_WENT: Mapping[Kind, str] = {
    Kind.DECISIONS: mark("Did the decision minutes go to everybody today?"),
    Kind.AGREEMENTS: mark("Did the agreement list go to everybody today?"),
}


def notice_text(look: Look, seen: Seen) -> str:
    """Return how far the making is, or what is asked; empty where nothing is."""
    text = look.words.text
    if seen.making is not None:
        made, every = seen.making
        return text("{n} of {all} made", n=made, all=every) if every else text("One moment")
    match seen.asked:
        case None:
            return ""
        case asked if asked.question is Question.SEE:
            statements = asked.kind in (Kind.DESCRIPTIVE, Kind.RECORD)
            told = mark("It holds what everybody said.   Enter: open   Esc: back")
            return text(told if statements else mark("Names stand there.   Enter: open   Esc: back"))
        case asked:
            return text(_WENT[asked.kind])
