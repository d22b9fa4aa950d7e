"""The lists of home: today, what its plan knows, what is owed, and the series, each under its title (screens j)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from meeting.home import Home, Listed, SeriesLine
from meeting.owed import Owed
from tui.view.home_rows import (
    SIGN_CELLS,
    WIDE,
    due_text,
    label,
    meeting_text,
    owed_text,
    series_columns,
)
from tui.view.lines import Line, Paint, Span, cells, line, pad_text
from tui.view.look import Look
from tui.view.preparing.lacks import before_rows

Entry = Listed | Owed | SeriesLine
"""What can be marked."""

_LABEL, _DUE = 20, 10
_KNOWN = 5
"""So many things that are known before a meeting are told; the preparing screen has them all."""


class Seen(Struct, frozen=True):
    """What somebody sees of the home screen."""

    home: Home
    chosen: int = 0
    """Which of `entries` is marked, from 0."""
    names: bool = False
    """Whether the names of the series are shown."""
    said: str = ""
    """What is asked or said instead of the line about names."""
    draft: bool = False
    """Whether a new series waits as a draft; asked only of a store without meetings."""
    plain: bool = False
    """Whether the store is not encrypted."""


class Section(Struct, frozen=True):
    """One list."""

    title: Line
    rows: tuple[Line, ...]
    chosen: int = 0
    """Which row must be seen."""
    more: bool = False


def entries(home: Home) -> tuple[Entry, ...]:
    """Return what can be marked, from the top."""
    return (*home.meetings, *home.owed, *home.series)


def sections(look: Look, seen: Seen, across: int) -> tuple[Section, ...]:
    """Return the lists that have something in them, from the top, with rows of at most so many cells."""
    home, text = seen.home, look.words.text
    chosen = entries(home)[seen.chosen] if seen.chosen < len(entries(home)) else None
    before = _before(look, home, chosen)
    return tuple(
        section
        for section in (
            Section(_title(text("Today")), _meetings(look, seen, across, chosen), _at(home.meetings, chosen)),
            Section(_title(text("Before the meeting begins")), before),
            Section(_title(text("To be done")), _owed(look, seen, across, chosen), _at(home.owed, chosen)),
            _series(look, seen, across, chosen),
        )
        if section.rows
    )


def _title(text: str) -> Line:
    return line(" ", Span(text, Paint.INK_BOLD))


def _at(listed: Sequence[Entry], chosen: Entry | None) -> int:
    return next((at for at, each in enumerate(listed) if each is chosen), 0)


def _row(look: Look, text: str, *, here: bool) -> Line:
    sign = look.alphabet.now if here else " "
    return line(Span(f" {sign} {text}", Paint.INK_BOLD if here else Paint.INK))


def _named(seen: Seen, ref: str, across: int) -> str:
    return label(ref, seen.home.names.get(ref, "") if seen.names else "", across)


def _padded(seen: Seen, refs: Sequence[str], across: int) -> dict[str, str]:
    """Return what series are called, all equally wide."""
    named = {ref: _named(seen, ref, across) for ref in refs}
    to = max(map(cells, named.values()), default=0)
    return {ref: pad_text(text, to) for ref, text in named.items()}


def _meetings(look: Look, seen: Seen, across: int, chosen: Entry | None) -> tuple[Line, ...]:
    if not seen.home.meetings:
        return (line("   ", Span(look.words.text("No meetings today"), Paint.QUIET)),)
    named = _padded(seen, [each.ref for each in seen.home.meetings], across)
    return tuple(
        _row(look, meeting_text(look, each, named[each.ref], across), here=each is chosen)
        for each in seen.home.meetings
    )


def _before(look: Look, home: Home, chosen: Entry | None) -> tuple[Line, ...]:
    """Return what is known before the marked meeting, or else before the first one today."""
    marked = chosen.meeting if isinstance(chosen, Listed) else next(iter(home.coming), "")
    coming = home.coming.get(marked)
    signs = {True: Span(look.alphabet.done, Paint.DONE), False: Span(look.alphabet.waiting)}
    known = before_rows(look, coming) if coming else ()
    rows = [line("   ", signs[in_order], f" {text}") for in_order, text in known[:_KNOWN]]
    if more := len(known) - len(rows):
        rows.append(line("     ", Span(look.words.text("… and {n} more", n=more), Paint.QUIET)))
    return tuple(rows)


def _owed(look: Look, seen: Seen, across: int, chosen: Entry | None) -> tuple[Line, ...]:
    home = seen.home
    if not home.owed:
        return (line("   ", Span(look.words.text("Nothing is waiting"), Paint.QUIET)),)
    named = _padded(seen, [each.meeting.rpartition("/")[0] for each in home.owed], across)
    dues = [due_text(look, each.due, home.today) for each in home.owed]
    due = max(_DUE if across >= WIDE else _DUE - 1, *(cells(text) + 1 for text in dues))
    gap = " " * (3 if across >= WIDE else 2)
    rows: list[Line] = []
    for each, when in zip(home.owed, dues, strict=True):
        start = f"{look.alphabet.waiting} {pad_text(when, due)}{named[each.meeting.rpartition('/')[0]]}{gap}"
        room = across - cells(start) - SIGN_CELLS - 1
        text = owed_text(look, each, home.today)
        text = text if cells(text) <= room else owed_text(look, each, home.today, short=True)
        rows.append(_row(look, start + text, here=each is chosen))
    return tuple(rows)


def _series(look: Look, seen: Seen, across: int, chosen: Entry | None) -> Section:
    home = seen.home
    heading, *columns = series_columns(look, home.series, home.today, across)
    named = [_named(seen, each.ref, across) for each in home.series]
    room = across - SIGN_CELLS - 1 - max(cells("".join(row)) for row in (heading, *columns))
    to = min(room, max(_LABEL if across >= WIDE else 0, *(cells(text) + 2 for text in named), 0))
    title = line(
        " ",
        Span(pad_text(look.words.text("Series of meetings"), to + 2), Paint.INK_BOLD),
        Span("".join(heading), Paint.QUIET),
    )
    rows = tuple(
        _row(look, f"{pad_text(text, to - 1)} {''.join(row)}", here=each is chosen)
        for each, text, row in zip(home.series, named, columns, strict=True)
    )
    return Section(title, rows, _at(home.series, chosen), home.more)
