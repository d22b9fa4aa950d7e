"""The stream in its rows: the newest at the bottom, a marked statement in full (screens h)."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from tui.view.clock import clock
from tui.view.lines import Line, Paint, Span, cells, cut_text, line, pad_text, wrapped
from tui.view.minutes.categories import CHANGE, LABELS
from tui.view.minutes.entry import Entry
from tui.view.minutes.told import AGREEMENT, Told
from tui.view.scene import Scene
from tui.view.words import Words

MOST_ROWS = 4
"""A marked statement stands in at most this many rows for each of its texts."""
_LABELS_FROM = 72
"""Under this many cells the row of categories alone says what a sign means."""
_WIDE_FROM = 100
_TEN = 10
_LEFT_TO_RIGHT = "\u200e"


class Columns(Struct, frozen=True):
    """How the cells of a row are shared out."""

    margin: int
    name: int
    label: int
    text: int

    @property
    def before_sign(self) -> int:
        """Return the cells before the sign."""
        return self.margin + 7 + self.name


def columns_of(words: Words, across: int, margin: int) -> Columns:
    """Return the columns of a stream in this many cells."""
    name = 12 if across >= _WIDE_FROM else 8
    labels = (words.text(label) for label in (*LABELS.values(), CHANGE))
    longest = max(map(cells, (*labels, words.text(AGREEMENT, n=_TEN))))
    label = longest + 1 if across >= _LABELS_FROM else 0
    return Columns(margin, name, label, across - 2 * margin - 9 - name - label)


def stream(
    scene: Scene, told: Sequence[Entry], size: tuple[int, int], margin: int, selected: str = ""
) -> tuple[Line, ...]:
    """Return the rows of a stream in this many cells and rows; a selected statement is among them, in full."""
    across, height = size
    columns = columns_of(scene.words, across, margin)
    last = _last(scene, told, columns, height, selected)
    rows: deque[Line] = deque()
    for entry in reversed(told[:last]):
        if len(rows) >= height:
            break
        rows.extendleft(reversed(_rows(scene, entry, columns, marked=_is(entry, selected))))
    while len(rows) > height:
        rows.popleft()
    for entry in told[last:]:
        if len(rows) >= height:
            break
        rows.extend(_rows(scene, entry, columns, marked=False))
    return tuple(islice(rows, height))


def _is(entry: Entry, selected: str) -> bool:
    return bool(selected) and entry.statement == selected


def _last(scene: Scene, told: Sequence[Entry], columns: Columns, height: int, selected: str) -> int:
    """Return up to where the stream is shown: to its end, or to half a region below what is selected."""
    at = next((n for n, entry in enumerate(told) if _is(entry, selected)), None)
    if at is None:
        return len(told)
    below = min(height // 2, height - len(_rows(scene, told[at], columns, marked=True)))
    for number, entry in enumerate(islice(told, at + 1, None), at + 1):
        below -= len(_rows(scene, entry, columns, marked=False))
        if below < 0:
            return number
    return len(told)


def _rows(scene: Scene, entry: Entry, columns: Columns, *, marked: bool) -> list[Line]:
    at = clock(scene.meeting.wall(entry.at))
    name = guarded(cut_text(scene.name(entry.person), columns.name - 1))
    rows: list[Line] = []
    for told in entry.told:
        texts = _texts(told, columns, marked=marked)
        for text in texts:
            first = not rows
            sign = scene.look.alphabet.now if marked and first else ""
            head = f"{sign:<{columns.margin}}{at if first else '':<7}"
            rows.append(
                line(
                    Span(head, Paint.INK_BOLD if marked else Paint.QUIET),
                    Span(pad_text(name if first else "", columns.name), _paint(told, marked=marked)),
                    _sign(told if text is texts[0] else Told(), columns),
                    Span(guarded(text), _paint(told, marked=marked)),
                )
            )
    return rows + (_more(entry, columns) if marked else [])


def _more(entry: Entry, columns: Columns) -> list[Line]:
    """Return the rows that stand below a statement only while it is marked."""
    before = " " * (columns.before_sign + 2 + columns.label)
    texts = wrapped(entry.more, max(1, columns.text))[:MOST_ROWS] if entry.more else ()
    return [line(before, Span(guarded(text), Paint.QUIET)) for text in texts]


def _sign(told: Told, columns: Columns) -> Line:
    label = pad_text(told.label, columns.label - 1) + " " if columns.label else ""
    return line(Span(f"{told.sign:<1} ", Paint.INK_BOLD), Span(label, Paint.QUIET))


def _paint(told: Told, *, marked: bool) -> Paint:
    return Paint.INK_BOLD if marked else told.paint


def _texts(told: Told, columns: Columns, *, marked: bool) -> tuple[str, ...]:
    text = f"{told.label}: {told.text}" if told.spelled and not columns.label else told.text
    if not marked:
        return (cut_text(text, columns.text - cells(told.after)) + told.after,)
    rows = wrapped(text + told.after, max(1, columns.text))
    if len(rows) <= MOST_ROWS:
        return rows or ("",)
    rest = " ".join(rows[MOST_ROWS - 1 :])
    return (*rows[: MOST_ROWS - 1], cut_text(rest, columns.text - cells(told.after)) + told.after)


def guarded(text: str) -> str:
    """Return a text after which the row goes on from left to right, also where the text itself runs the other way."""
    runs_left = not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
    return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}" if runs_left else text
