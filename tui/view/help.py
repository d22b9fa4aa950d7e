"""`?`: the purpose first, then where the line on the screen comes from, then the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from meeting.notices import Notice
from meeting.presence import children_here
from meeting.sources import source
from tui.view.lines import BLANK, Line, Paint, Span, beside, cells, line, wrapped
from tui.view.scene import Scene

SENTENCES_FROM = 100
"""From this many cells on each key has its sentence; below, its label, in columns."""
_COLUMN = 19
"""The cells a key and its label take."""


class Entry(Struct, frozen=True):
    """One key in the help; what it shows, its label and its help are msgids."""

    shown: str
    label: str
    help: str
    why_not: str = ""
    """Why it does nothing now, already in the reader's language."""


def pages(
    scene: Scene, entries: Sequence[Entry], notice: Notice | None, across: int, height: int, *, private: bool
) -> tuple[tuple[Line, ...], ...]:
    """Return the help in pages of this many cells and rows; `notice` is the line that stands on the screen now.

    The words of a source are for the leader alone (`private`); a wall shows its number (screens section 3).
    """
    top = tuple(chain(_purpose(scene, across), _recording(scene, across), _sources(scene, notice, across, private)))
    columns = 1 if across >= SENTENCES_FROM else max(1, across // _COLUMN)
    room = max(1, height - len(top) - 1)
    shown = [_entry(scene, entry, sentence=columns == 1) for entry in entries]
    chunks = [shown[start : start + room * columns] for start in range(0, len(shown), room * columns)]
    return tuple((*top, BLANK, *_in_columns(chunk, columns, across)) for chunk in chunks)


def _purpose(scene: Scene, across: int) -> Iterator[Line]:
    plan = scene.meeting.planned
    for_child = plan.purpose_for_child if children_here(scene.meeting) else ""
    label = f"{scene.words.text('Why we are here')}   "
    rows = wrapped(for_child or plan.purpose, across - cells(label))
    for number, row in enumerate(rows[:3]):
        yield line(Span(" " * cells(label) if number else label, Paint.QUIET), Span(row, Paint.INK_BOLD))


def _recording(scene: Scene, across: int) -> Iterator[Line]:
    for row in wrapped(scene.meeting.planned.template.recording_notice, across)[:3]:
        yield line(row)


def _sources(scene: Scene, notice: Notice | None, across: int, private: bool) -> Iterator[Line]:
    for rule in notice.source if notice else ():
        found = source(rule)
        told = scene.words.text("Source: {rule}, publication {seed}", rule=rule, seed=found.seed)
        if not private:
            yield line(Span(told, Paint.QUIET))
            continue
        said = found.phrase if scene.words.language == "da" else found.english
        for row in wrapped(f"{told}: »{said}«", across):
            yield line(Span(row, Paint.QUIET))


def _entry(scene: Scene, entry: Entry, *, sentence: bool) -> Line:
    """Return a key in bold, or in quiet letters if it does nothing now; a sentence then says why."""
    shown = scene.words.text(entry.shown)
    paint = Paint.QUIET if entry.why_not else Paint.INK_BOLD
    if sentence:
        return line(Span(f"{shown:<12}", paint), Span(entry.why_not or scene.words.text(entry.help), _text(entry)))
    return line(Span(f"{shown} ", paint), Span(scene.words.text(entry.label), _text(entry)))


def _text(entry: Entry) -> Paint:
    return Paint.QUIET if entry.why_not else Paint.INK


def _in_columns(shown: Sequence[Line], columns: int, across: int) -> tuple[Line, ...]:
    tall = -(-len(shown) // columns)
    split = [shown[column * tall : (column + 1) * tall] for column in range(columns)]
    return beside(*((rows, across // columns) for rows in split))
