"""What one version of a paper says otherwise than the one before: only words that stand in the newer one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from documents.document import Banner, Blank, Block, Bullets, Cell, Facts, Heading, Line, Paragraph, Run, Table
from documents.phrases import Phrases
from documents.pieces import figure

_Key = tuple[str, ...]


def changes(said: Phrases, before: Sequence[Block], after: Sequence[Block]) -> tuple[Line, ...]:
    """Return a line for each thing that is new, with where it stands; of what is gone only where it stood.

    What a family has taken back since must not come out again as what has changed (R118, seed 004).
    """
    old, new = _entries(before), _entries(after)
    told = [*_new(said, old, new), *(_gone(said, label) for key, (label, _) in old.items() if key not in new)]
    return tuple(dict.fromkeys(told))


_Entries = Mapping[_Key, tuple[Line, tuple[Line, ...]]]
"""Where something stands → how that is called, and the lines there."""


def _new(said: Phrases, old: _Entries, new: _Entries) -> Iterator[Line]:
    for key, (label, lines) in new.items():
        known = old[key][1] if key in old else ()
        fresh = [line for line in lines if line not in known]
        if fresh:
            yield _joined(said, label, fresh)
        elif lines != known:
            yield _gone(said, label)


def _joined(said: Phrases, label: Line, lines: Sequence[Line]) -> Line:
    pieces: list[Run] = [*label]
    for place, line in enumerate(lines):
        between = " " if place and _text(lines[place - 1]).endswith(":") else "; "
        pieces += [figure(between if place else ": ", said.lang), *line] if pieces else line
    return tuple(pieces)


def _gone(said: Phrases, label: Line) -> Line:
    removed = said.run("versions.removed")
    return (*label, figure(": ", said.lang), removed) if label else (removed,)


def _entries(blocks: Sequence[Block]) -> _Entries:
    found: dict[_Key, tuple[Line, tuple[Line, ...]]] = {}
    heading: Line = ()
    for block in blocks:
        heading = block.line if isinstance(block, Heading) else heading
        for key, label, lines in _of(block, heading):
            known = found[key][1] if key in found else ()
            found[key] = (label, (*known, *lines))
    return found


def _of(block: Block, heading: Line) -> Iterator[tuple[_Key, Line, tuple[Line, ...]]]:
    match block:
        case Facts(facts=facts):
            for fact in facts:
                yield (_text(heading), _text(fact.label)), fact.label, fact.value.lines
        case Table(rows=rows):
            for first, *rest in rows:
                label = _within(heading, first)
                yield (_text(label),), label, tuple(line for cell in rest for line in cell.lines)
        case Bullets(items=items):
            for item in items:
                yield (_text(heading), *map(_text, item.lines)), heading, item.lines
        case Paragraph(lines=lines) | Banner(lines=lines):
            yield (_text(heading), *map(_text, lines)), heading, lines
        case Heading() | Blank():
            return


def _within(heading: Line, first: Cell) -> Line:
    """Return a heading with the first cell of a row, which names the row."""
    named = first.lines[0] if first.lines else ()
    return (*heading, figure(" · "), *named) if heading and named else heading or named


def _text(line: Line) -> str:
    return "".join(run.text for run in line)
