"""The evaluations of a series, a row for each meeting: what may be told of all, and of each group (domain 5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meeting.evaluation import LEAST_ANSWERS
from meeting.evaluation_terms import Group
from meeting.series_evaluation import Evaluated
from meeting.state import Meeting
from tui.view.evaluation_page import GROUPS
from tui.view.lines import Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.review.rooms import labelled
from tui.view.review.scale_table import meeting_label
from tui.view.words import Words


def evaluation_rows(
    look: Look, every: Sequence[Evaluated], meetings: Sequence[Meeting], left: int, across: int, today: date
) -> list[Line]:
    """Return the evaluations of these meetings, told from the cell `left` on; none where no sheet was entered."""
    numbered = {meeting.planned.number: meeting for meeting in meetings}
    rows = [each for each in every if each.meeting in numbered]
    if not rows:
        return []
    title = look.words.text("Evaluation 0–10: means, where {n} or more answered", n=LEAST_ANSWERS)
    found = [line(" ", Span(row, Paint.QUIET)) for row in wrapped(look.alphabet.spelled(title), across - 2)]
    for each in rows:
        found += labelled(meeting_label(look, numbered[each.meeting], today), (_told(look, each),), left, across)
    return found


def _told(look: Look, each: Evaluated) -> str:
    """Return what may be told of one evaluation; a child's smileys say from which five they are."""
    words = look.words
    sheets = words.plural("{n} sheet", "{n} sheets", each.sheets)
    means = [words.text("all {mean}", mean=_figure(words, each.together))] if each.together is not None else []
    for group, mean in each.groups.items():
        named = words.text("{group} {mean}", group=words.text(GROUPS[group]), mean=_figure(words, mean))
        means.append(f"{named} {words.text('of 5')}" if group is Group.CHILD else named)
    return f" {look.alphabet.dot} ".join((sheets, *(means or [words.text("too few for a mean")])))


def _figure(words: Words, value: float) -> str:
    whole, tenth = divmod(round(value * 10), 10)
    return words.text("{whole}.{tenth}", whole=whole, tenth=tenth)
