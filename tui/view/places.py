"""Where the parts of the wall stand in a window of any size, in cells (screens rules 2 and 13)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum

from msgspec import Struct

LEAST = (60, 20)
"""The smallest window the wall is drawn for: columns and rows."""
MEDIUM_FROM = (80, 24)
WIDE_FROM = (120, 36)
MOST_COLUMNS = 140


class Build(Enum):
    """The four ways the wall is built."""

    TINY = "tiny"
    """Floor, next and count, and a sentence that asks for room."""
    NARROW = "narrow"
    """One column; the list stands in two."""
    MEDIUM = "medium"
    """The list on the left, the floor on the right."""
    WIDE = "wide"
    """A third column says why we are here and what is agreed."""


class Part(StrEnum):
    """A part of the wall."""

    HEAD = "head"
    FLOOR = "floor"
    FOLLOWING = "following"
    QUESTIONS = "questions"
    WORK = "work"
    """The phase's work: the speaking order, last time's agreements, today's, or dates."""
    COUNT = "count"
    FACTS = "facts"
    """Who interprets, and how many agreements there are."""
    ASIDE = "aside"
    """Why we are here, what is agreed, and when we meet again."""
    PRIVATE = "private"
    """A line for the leader alone, where the room cannot see this screen (`lead --private`)."""
    NOTICE = "notice"
    KEYS = "keys"
    FACE = "face"
    """A whole screen: break, calm, before and after the meeting."""
    PANEL = "panel"
    """Where a form, a question or a list of checks is put."""


class Room(StrEnum):
    """How much of the wall a panel takes; never the person who is speaking."""

    NONE = "none"
    BESIDE = "beside"
    """Below the floor; the list stays where there is a column for it."""
    BELOW = "below"
    """Everything below the floor, and below the head when nobody has it."""
    WHOLE = "whole"


class Box(Struct, frozen=True):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


Places = Mapping[Part, Box]


def build_of(columns: int, rows: int) -> Build:
    """Return how the wall is built in a window of this size."""
    if columns < LEAST[0] or rows < LEAST[1]:
        return Build.TINY
    if columns < MEDIUM_FROM[0] or rows < MEDIUM_FROM[1]:
        return Build.NARROW
    return Build.WIDE if columns >= WIDE_FROM[0] and rows >= WIDE_FROM[1] else Build.MEDIUM


def places(
    columns: int, rows: int, room: Room = Room.NONE, *, framed: bool = True, face: bool = False, said: bool = False
) -> Places:
    """Return the box of every part that is shown in a window of this size.

    `framed` says whether the frame of the floor stands, `face` whether a whole-screen face hides the wall, and `said`
    whether the leader's row stands below that face.
    """
    wide = min(columns, MOST_COLUMNS)
    left = (columns - wide) // 2
    if (face or room is Room.WHOLE) and build_of(columns, rows) is not Build.TINY:
        whole, below = Part.FACE if face else Part.PANEL, int(face and said)
        found = {whole: Box(0, 0, wide, rows - 1 - below), Part.KEYS: Box(1, rows - 1, wide - 1, 1)}
        found |= {Part.NOTICE: Box(2, rows - 2, wide - 4, 1)} if below else {}
    else:
        found = _BUILDERS[build_of(columns, rows)](wide, rows, room, framed)
    return {part: Box(left + box.x, box.y, box.width, box.height) for part, box in found.items() if box.height > 0}


def _tiny(columns: int, rows: int, _room: Room, _framed: bool) -> dict[Part, Box]:
    return {Part.FACE: Box(0, 0, columns, rows)}


def _edges(columns: int, rows: int, margin: int, notice: int) -> dict[Part, Box]:
    return {
        Part.HEAD: Box(margin, 0, columns - 2 * margin, 3),
        Part.NOTICE: Box(notice, rows - 2, columns - 2 * notice, 1),
        Part.KEYS: Box(margin - 1, rows - 1, columns - margin + 1, 1),
    }


def _narrow(columns: int, rows: int, room: Room, framed: bool) -> dict[Part, Box]:
    top = 8 if framed else 4
    found = _edges(columns, rows, margin=1, notice=2)
    if framed:
        found |= {Part.FLOOR: Box(1, 3, columns - 2, 4), Part.FOLLOWING: Box(2, 7, columns - 3, 1)}
    if room is not Room.NONE:
        return found | {Part.PANEL: Box(1, top, columns - 2, rows - 2 - top)}
    return found | {
        Part.QUESTIONS: Box(2, top, columns - 3, 1),
        Part.PRIVATE: Box(2, top + 1, columns - 4, 1),
        Part.WORK: Box(2, top + 2, columns - 3, rows - 5 - top),
        Part.COUNT: Box(2, rows - 3, columns - 4, 1),
    }


def _medium(columns: int, rows: int, room: Room, framed: bool) -> dict[Part, Box]:
    found = _edges(columns, rows, margin=1, notice=1)
    if not framed:
        return found | _unframed(columns, rows, room, margin=1)
    if room is Room.BELOW:
        return found | _below(columns, rows, margin=1)
    beside = 30 + (columns - 80) // 4
    x, across = beside + 1, columns - beside - 2
    found |= {
        Part.WORK: Box(1, 4, beside - 1, rows - 9),
        Part.COUNT: Box(1, rows - 4, beside - 1, 1),
    }
    if room is Room.BESIDE:
        return found | {
            Part.FLOOR: Box(x, 4, across, 4),
            Part.FOLLOWING: Box(x + 1, 8, across - 1, 1),
            Part.PANEL: Box(x, 9, across, rows - 11),
        }
    tall = 8 + (rows - 24) // 4
    return found | {
        Part.FLOOR: Box(x, 4, across, tall),
        Part.FOLLOWING: Box(x + 1, tall + 5, across - 1, 1),
        Part.QUESTIONS: Box(x + 1, tall + 7, across - 1, rows - tall - 13),
        Part.FACTS: Box(x + 1, rows - 5, across - 1, 2),
        Part.PRIVATE: Box(1, rows - 3, columns - 2, 1),
    }


def _wide(columns: int, rows: int, room: Room, framed: bool) -> dict[Part, Box]:
    found = _edges(columns, rows, margin=2, notice=2)
    if not framed:
        return found | _unframed(columns, rows, room, margin=2)
    if room is Room.BELOW:
        return found | _below(columns, rows, margin=2)
    share = (columns - 120) // 4
    x, across = 34 + share, 50 + share
    found |= {
        Part.WORK: Box(2, 5, x - 3, rows - 8),
        Part.COUNT: Box(2, rows - 3, x - 3, 1),
    }
    if room is Room.BESIDE:
        return found | {
            Part.FLOOR: Box(x, 5, across, 6),
            Part.FOLLOWING: Box(x + 1, 12, across - 1, 2),
            Part.PANEL: Box(x, 15, columns - x - 2, rows - 18),
        }
    tall = 13 + (rows - 36) // 4
    return found | {
        Part.FLOOR: Box(x, 5, across, tall),
        Part.FOLLOWING: Box(x + 1, tall + 7, across - 1, 2),
        Part.QUESTIONS: Box(x + 1, tall + 11, across - 1, rows - tall - 17),
        Part.FACTS: Box(x + 1, rows - 3, across - 1, 1),
        Part.ASIDE: Box(x + across + 4, 5, columns - x - across - 6, rows - 10),
        Part.PRIVATE: Box(x + 1, rows - 5, columns - x - 3, 1),
    }


def _below(columns: int, rows: int, margin: int) -> dict[Part, Box]:
    inner = columns - 2 * margin
    return {
        Part.FLOOR: Box(margin, 4, inner, 4),
        Part.FOLLOWING: Box(margin + 1, 8, inner - 1, 1),
        Part.PANEL: Box(margin, 10, inner, rows - 12),
    }


def _unframed(columns: int, rows: int, room: Room, margin: int) -> dict[Part, Box]:
    inner = columns - 2 * margin
    if room is Room.BELOW:
        return {Part.PANEL: Box(margin, 4, inner, rows - 6)}
    if room is Room.BESIDE:
        beside = inner * 3 // 8
        return {
            Part.WORK: Box(margin, 4, beside - 1, rows - 7),
            Part.PANEL: Box(margin + beside, 4, inner - beside, rows - 6),
        }
    return {
        Part.QUESTIONS: Box(margin, 4, inner, 2),
        Part.WORK: Box(margin, 7, inner, rows - 13),
        Part.FACTS: Box(margin, rows - 5, inner, 2),
        Part.PRIVATE: Box(margin, rows - 3, inner, 1),
    }


_BUILDERS = {Build.TINY: _tiny, Build.NARROW: _narrow, Build.MEDIUM: _medium, Build.WIDE: _wide}
