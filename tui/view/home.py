"""The home screen: today, what is owed, and the series; references stand for names until somebody asks (screens j)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.view.clock import long_date
from tui.view.home_sections import Section, Seen, sections
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, edges, line, wrapped
from tui.view.look import Look
from tui.view.retention import to_erase_text
from tui.view.review.rooms import beyond, window
from tui.view.words import mark

_FIRST, _LAST = 2, 2
"""Rows above the lists and below them: the head, and what is said of names."""
_HIDDEN = mark("Names are hidden, so this page can also be seen on the wall.   v shows them")
_HIDDEN_SHORT = mark("Names are hidden.   v shows them")
_PLAIN = mark("This store is not encrypted: ordstyrer encrypt")
_SHOWN = mark("The names are shown.   v hides them")


def home_lines(look: Look, seen: Seen, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the screen but for its row of keys, in exactly this many columns and rows."""
    across, height = size
    due = _to_erase(look, seen)
    room = max(0, height - _FIRST - _LAST - len(due))
    body = _body(look, seen, across, room)
    rows = (
        _head(look, seen.home.today, across),
        _at_rest(look, seen),
        *body,
        *[BLANK] * (room - len(body)),
        *due,
        _foot(look, seen, across),
    )
    return tuple(cut(row, across) for row in (*rows, BLANK))[:height]


def _head(look: Look, today: date, across: int) -> Line:
    week = look.words.text("week {n}", n=today.isocalendar().week)
    right = f"{long_date(look.words, today, today)} {look.alphabet.dot} {week}"
    return edges(line(" ", Span("ordstyrer", Paint.INK_BOLD)), line(Span(right, Paint.QUIET), " "), across)


def _at_rest(look: Look, seen: Seen) -> Line:
    """Return that whoever gets at the file can read it, in the row that is blank elsewhere."""
    if not seen.plain:
        return BLANK
    return line(Span(f" {look.words.text(_PLAIN)}", Paint.NOTICE))


def _to_erase(look: Look, seen: Seen) -> tuple[Line, ...]:
    """Return how many series are to be erased; no row where none is."""
    text = to_erase_text(look.words, seen.home.to_erase)
    return (line(" ", Span(text, Paint.QUIET)),) if text else ()


def _foot(look: Look, seen: Seen, across: int) -> Line:
    if seen.said:
        return line(Span(f" {seen.said}", Paint.NOTICE_BOLD))
    hidden = look.words.text(_HIDDEN)
    text = look.words.text(_SHOWN) if seen.names else hidden
    return line(" ", Span(text if cells(text) < across else look.words.text(_HIDDEN_SHORT), Paint.QUIET))


def _body(look: Look, seen: Seen, across: int, room: int) -> tuple[Line, ...]:
    if not seen.home.series and not seen.home.meetings:
        return _empty(look, seen, across)[:room]
    lists = sections(look, seen, across)
    shares = _shares([len(section.rows) for section in lists], room - 2 * len(lists))
    rows: list[Line] = []
    for section, share in zip(lists, shares, strict=True):
        if share:
            rows += (*_shown(look, section, share, across), BLANK)
    return tuple(rows[:room])


def _empty(look: Look, seen: Seen, across: int) -> tuple[Line, ...]:
    """Return how the first series is begun: here, with the draft of one that waits, or else from a file."""
    text = look.words.text
    waits = text("A new series waits as a draft.   n: go on")
    begin = waits if seen.draft else text("There are no meetings yet.   n: a new series")
    file = text("A file is possible too: ordstyrer plan --example prints one to start from.")
    return (
        line(" ", Span(begin, Paint.INK_BOLD)),
        BLANK,
        *(line(" ", Span(row, Paint.QUIET)) for row in wrapped(file, across - 2)),
    )


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """Return how many rows each section gets: one each in turn, from the first, until all is given or had."""
    shares = [0] * len(wanted)
    while room > 0 and (open_ := [at for at, want in enumerate(wanted) if shares[at] < want]):
        for at in open_[:room]:
            shares[at] += 1
        room -= len(open_)
    return shares


def _shown(look: Look, section: Section, room: int, across: int) -> tuple[Line, ...]:
    shown = window(section.chosen, len(section.rows), room)
    signs = beyond(look, shown, len(section.rows))
    if section.more:
        signs = f"{signs} {look.alphabet.ellipsis}" if shown.stop < len(section.rows) else look.alphabet.down
    return (edges(section.title, line(Span(signs, Paint.QUIET), " "), across), *(section.rows[at] for at in shown))
