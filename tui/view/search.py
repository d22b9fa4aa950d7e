"""What a search found: where and when it was written, what it is, whose it is, and the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from meeting.danish_time import local_day
from meeting.problem import Problem
from meeting.search_spelling import found_at
from meeting.search_words import Query, query
from meeting.series_agreements import Fate
from tui.view.around import around, in_one_row
from tui.view.clock import short_date
from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line, plain, wrapped
from tui.view.look import Look
from tui.view.review.fates import FATES
from tui.view.review.head import in_full
from tui.view.review.rooms import beyond, window
from tui.view.review.scrolled import Reach
from tui.view.review.whole_hit import whole_reach, whole_rows
from tui.view.words import Words, mark

_KINDS: Mapping[str, str] = {
    "statement": mark("statement"),
    "agreement": mark("agreement {ref}"),
    "answer": mark("follow-up"),
    "question": mark("question"),
    "summary": mark("sum-up"),
    "goal": mark("goal"),
    "scale": mark("scale"),
    "plan": mark("plan"),
    "participant": mark("participant"),
}
_HOW = mark(
    "Every word counts, also the beginning of one. In quotes: as it stands. Filters: who:ida, status:open, "
    "series:2026-014, after:1/9, before:1/9."
)
_INDENT = 3
_ROWS_OF_A_HIT = 2
_AROUND = 2
"""Rows that are of no hit: in which order they stand, and a free one at the end."""
_BESIDE = 2
"""So many hits stand there, however long the chosen one is."""
_PLAIN_CELLS = 160
"""How much of a long text stands in a line for a pipe or a Braille row."""


class Hit(Protocol):
    """A text that was found, as the log gives it."""

    @property
    def meeting(self) -> str:
        """`REF/NUMBER`."""

    @property
    def at(self) -> datetime:
        """When it was written down, aware UTC."""

    @property
    def who(self) -> str:
        """Who said it, a participant id."""

    @property
    def text(self) -> str:
        """The words, in one line or several."""

    @property
    def kind(self) -> str:
        """What it is, `statement`."""

    @property
    def names(self) -> tuple[str, ...]:
        """Who said it or is responsible, by name."""

    @property
    def agreement(self) -> int:
        """The number of the agreement it is a text of, or 0."""

    @property
    def outcome(self) -> str:
        """What became of that agreement, or nothing."""


Found = TypeVar("Found", bound=Hit)


def distinct(hits: Iterable[Found]) -> tuple[Found, ...]:
    """Return each text that was found, of an agreement only the newest one, in their order."""
    newest: dict[object, Found] = {}
    for at, hit in enumerate(hits):
        newest.setdefault((hit.meeting, hit.agreement) if hit.agreement else at, hit)
    return tuple(newest.values())


def hit_rows(
    look: Look, hits: Sequence[Hit], chosen: int, size: tuple[int, int], now: datetime, words: str = "", top: int = 0
) -> tuple[Line, ...]:
    """Return what was found with `words`, in exactly this many columns and rows, around the chosen one.

    Two rows each; below them the whole text of the chosen one from its row `top` on, if it is longer than its row. The
    last row stays free. Where nothing was found it says so, or what is wrong with a filter.
    """
    across, height = size
    asked = query(words, local_day(now))
    if isinstance(asked, Problem) or not hits:
        told = wrapped(_instead(look.words, asked), max(1, across - _INDENT - 1))
        rows = [line(" " * _INDENT, each) for each in told]
        return _filled(rows, across, height)
    chosen = max(0, min(chosen, len(hits) - 1))
    whole = whole_rows(look, hits[chosen].text, across, _room_for_whole(hits, height), top)
    shown = window(chosen, len(hits), max(1, (height - _AROUND - len(whole)) // _ROWS_OF_A_HIT))
    order = Span(look.words.text("The newest first"), Paint.QUIET)
    more = Span(beyond(look, shown, len(hits)), Paint.QUIET)
    rows = [edges(line(" " * _INDENT, order), line(more, " "), across)]
    for at in shown:
        rows += _hit(look, hits[at], asked, across, now, here=at == chosen)
    return _filled([*rows, *whole], across, height)


def hit_reach(hits: Sequence[Hit], chosen: int, size: tuple[int, int], top: int) -> Reach:
    """Return how far the whole text of the chosen one can be read on."""
    across, height = size
    if not hits:
        return Reach(0, 0, 0)
    return whole_reach(hits[min(chosen, len(hits) - 1)].text, across, _room_for_whole(hits, height), top)


def _room_for_whole(hits: Sequence[Hit], height: int) -> int:
    return height - _AROUND - _ROWS_OF_A_HIT * min(len(hits), _BESIDE)


def hit_lines(words: Words, hits: Iterable[Hit], asked: Query) -> tuple[str, ...]:
    """Return a line for each text that was found, in whole words: for a pipe, a screen reader or a Braille row."""
    return tuple(_told(words, hit, asked) for hit in hits)


def _told(words: Words, hit: Hit, asked: Query) -> str:
    row = in_one_row(hit.text)
    said = plain(around(row, found_at(row, asked), _PLAIN_CELLS))
    facts = (hit.meeting, in_full(words, local_day(hit.at)), *_what(words, hit))
    return f"{', '.join(facts)}: {said}"


def _hit(look: Look, hit: Hit, asked: Query, across: int, now: datetime, *, here: bool) -> tuple[Line, Line]:
    words = look.words
    ref, _, number = hit.meeting.rpartition("/")
    day = short_date(words, local_day(hit.at), local_day(now))
    facts = (ref, words.text("Meeting {n}", n=number), day, *_what(words, hit))
    head = f" {look.alphabet.now if here else ' '} {f' {look.alphabet.dot} '.join(facts)}"
    row = in_one_row(hit.text)
    said = around(row, found_at(row, asked), max(1, across - _INDENT - 3), look.alphabet.ellipsis)
    return line(Span(head, Paint.INK_BOLD if here else Paint.QUIET)), line(" " * (_INDENT + 2), said)


def _what(words: Words, hit: Hit) -> Iterable[str]:
    number = hit.meeting.rpartition("/")[2]
    if hit.kind in _KINDS:
        yield words.text(_KINDS[hit.kind], ref=f"{number}.{hit.agreement}")
    if hit.outcome:
        yield words.text(FATES[Fate(hit.outcome)])
    if called := ", ".join(hit.names) or hit.who:
        yield called


def _instead(words: Words, asked: Query | Problem) -> str:
    if isinstance(asked, Problem):
        return words.text(asked.wrong, **asked.params)
    return words.text(_HOW) if asked == Query() else words.text("Nothing was found.")


def _filled(rows: Sequence[Line], across: int, height: int) -> tuple[Line, ...]:
    return tuple(cut(row, across) for row in (*rows, *[BLANK] * height))[:height]
