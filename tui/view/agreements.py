"""Today's agreements on the wall: who does what from when, and what each still waits for (screens d, 120x36)."""

from __future__ import annotations

from meeting.agreements import standing
from meeting.danish_time import local_day
from meeting.state import Agreement, Standing
from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line, width
from tui.view.scene import Scene
from tui.view.sentence import rows_of, said
from tui.view.withheld import not_shown
from tui.view.words import mark

_SENTENCES_FROM = 76
"""From this many cells on, a sentence with its dates stands on a row or two."""

_WAITS = {
    Standing.INCOMPLETE: mark("being written"),
    Standing.NOT_READ_BACK: mark("not read back"),
    Standing.PROPOSAL: mark("proposed"),
    Standing.PUT_ASIDE: mark("put aside"),
}


def agreements_list(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return today's agreements as sentences where there is room, else one row for each.

    Of too many the last ones stand, under a count of the others.
    """
    items = scene.meeting.agreements.items
    blocks = [row for item in items for row in (*agreement_block(scene, item, across), *_waits(scene, item), BLANK)]
    if across >= _SENTENCES_FROM and len(blocks) <= height + 1:
        return tuple(blocks[:-1])
    rows = [_row(scene, item, across) for item in items]
    if len(rows) <= height:
        return tuple(rows)
    hidden = len(rows) - height + 1
    more = scene.words.text("… and {n} more", n=hidden)
    return (line(Span(more, Paint.QUIET)), *rows[hidden:])


def agreement_block(scene: Scene, item: Agreement, across: int) -> tuple[Line, ...]:
    """Return an agreement as a few rows: its sign and number, then who does what and when it begins."""
    head = line(sign_of(scene, item), f" {item.number}  ")
    if hidden := not_shown(scene, item):
        return (cut(line(sign_of(scene, item), f" {hidden}"), across),)
    indent = width(head)
    told = said(scene.words, item.terms, scene.names, local_day(scene.meeting.wall(scene.now)))
    rows = rows_of(" ".join(part for part in (told.who, told.what, told.begins) if part), across - indent)
    return tuple(line(head if number == 0 else " " * indent, row) for number, row in enumerate(rows)) or (head,)


def agreed_today(scene: Scene) -> tuple[Agreement, ...]:
    """Return the agreements that were not put aside."""
    return tuple(item for item in scene.meeting.agreements.items if not item.put_aside)


def _waits(scene: Scene, item: Agreement) -> tuple[Line, ...]:
    waits = "" if not_shown(scene, item) else _WAITS.get(standing(item))
    return (line("     ", Span(scene.words.text(waits), Paint.QUIET)),) if waits else ()


def _row(scene: Scene, item: Agreement, across: int) -> Line:
    if hidden := not_shown(scene, item):
        return cut(line(sign_of(scene, item), f" {hidden}"), across)
    told = said(scene.words, item.terms, scene.names, local_day(scene.meeting.wall(scene.now)))
    waits = _WAITS.get(standing(item))
    text = line(sign_of(scene, item), f" {item.number} {told.who} {told.what.rstrip('.')}")
    if not waits:
        return edges(text, BLANK, across)
    return edges(text, line(Span(scene.words.text(waits), Paint.QUIET)), across)


def sign_of(scene: Scene, item: Agreement) -> Span:
    """Return the sign of where an agreement stands."""
    signs = scene.look.alphabet
    if scene.meeting.agreements.reading == item.id:
        return Span(signs.now, Paint.INK_BOLD)
    match standing(item):
        case Standing.AGREED | Standing.PROPOSAL:
            return Span(signs.done, Paint.DONE)
        case Standing.PUT_ASIDE:
            return Span(signs.later, Paint.QUIET)
        case Standing.INCOMPLETE | Standing.NOT_READ_BACK:
            return Span(signs.waiting)
