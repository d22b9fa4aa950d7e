"""Why the next meeting came sooner or later than usual, and why there is none: below the meetings (R86, seed 002)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.series import Series
from meeting.series_weeks import Gap, to_next
from meeting.state import Meeting
from meeting.template import RuleId
from tui.view.lines import Line, Paint, Span, line, wrapped
from tui.view.look import Look
from tui.view.reasons import reason_told
from tui.view.words import Words


def gap_rows(look: Look, series: Series, across: int) -> tuple[Line, ...]:
    """Return why a date lies outside the usual weeks (R86, seed 002), and why there is no further meeting."""
    words = look.words
    outside = [(each, gap) for each in series.meetings if (gap := to_next(series, each)) and not gap.inside]
    texts = [f"* {look.alphabet.spelled(_outside(look, outside))}"] if outside else []
    if series.ended:
        reason = words.text(series.ended).rstrip(".")
        texts.append(words.text("There is no further meeting: {reason}.", reason=reason))
    rows = [row for text in texts for row in wrapped(text, across - 2)]
    return tuple(line(" ", Span(row, Paint.QUIET)) for row in rows)


def _outside(look: Look, outside: Sequence[tuple[Meeting, Gap]]) -> str:
    words = look.words
    least, most = outside[-1][1].usual
    reasons = [(meeting, gap_reason(look.words, gap)) for meeting, gap in outside]
    given = [(meeting, reason) for meeting, reason in reasons if reason]
    if not given:
        return words.text("outside {least}–{most} weeks.", least=least, most=most)
    named = [f"{words.text('Meeting {n}', n=meeting.planned.number)}: {reason}" for meeting, reason in given]
    told = given[0][1] if len(outside) == 1 else f" {look.alphabet.dot} ".join(named)
    return words.text("outside {least}–{most} weeks. Reason: {reason}", least=least, most=most, reason=told)


def gap_reason(words: Words, gap: Gap) -> str:
    """Return why a date lies outside the usual weeks, as it was written or else picked; empty where nothing was."""
    return gap.text or (reason_told(words, RuleId.NEXT_MEETING_INTERVAL, gap.reason) if gap.reason else "")
