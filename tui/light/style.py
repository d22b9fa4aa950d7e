"""How a cell looks, and the fewest codes that take a terminal from one look to another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
"""The attributes we know, and the code that ends each."""
_ENDS = frozenset(_OFF.values())
_LINED = frozenset({"4", "7", "9"})
"""Attributes that show on a blank: an underline, a reversed ground, a line through it."""
_INKS = frozenset(str(code) for code in (*range(30, 40), *range(90, 98)))
_GROUNDS = frozenset(str(code) for code in (*range(40, 50), *range(100, 108)))
_COLOURS = {"5": 3, "2": 5}
"""How many codes a colour takes, by its kind: one of 256, or red, green and blue."""


class Style(Struct, frozen=True):
    """How a cell looks, in the codes of an SGR sequence."""

    on: frozenset[str] = frozenset()
    """The attributes, as `1` for bold."""
    ink: str = ""
    """The colour of the letters, as `38;2;20;23;28`; empty for the terminal's own."""
    ground: str = ""
    other: str = ""
    """Codes we do not know, as they came."""

    @property
    def blanks(self) -> bool:
        """Whether a blank in this style is nothing but its ground."""
        return not self.other and self.on.isdisjoint(_LINED)

    @property
    def codes(self) -> str:
        """The codes that make this style out of none."""
        return ";".join(part for part in (*sorted(self.on), self.ink, self.ground, self.other) if part)


@cache
def _the(style: Style) -> Style:
    """Return the one value there is of a style, so that cells are compared by identity."""
    return style


PLAIN = _the(Style())


@lru_cache(maxsize=4096)
def styled(before: Style, codes: str) -> Style:
    """Return the style after an SGR sequence with these codes, as in `1;38;5;4`."""
    on, ink, ground, other = set(before.on), before.ink, before.ground, before.other
    for code in _split(codes):
        first = code.partition(";")[0]
        if first == "0":
            on, ink, ground, other = set(), "", "", ""
        elif first in _OFF:
            on.add(first)
        elif first in _ENDS:
            on = {each for each in on if _OFF[each] != first}
        elif first in _INKS:
            ink = "" if first == "39" else code
        elif first in _GROUNDS:
            ground = "" if first == "49" else code
        else:
            other = f"{other};{code}" if other else code
    return _the(Style(frozenset(on), ink, ground, other))


@lru_cache(maxsize=4096)
def towards(before: Style | None, after: Style) -> str:
    """Return the sequence that changes one style into the other; None is a style we do not know."""
    if before == after:
        return ""
    whole = f"\x1b[0;{after.codes}m" if after.codes else "\x1b[m"
    if before is None or before.other or after.other:
        return whole
    ended = {_OFF[each] for each in before.on - after.on}
    again = {each for each in after.on if _OFF[each] in ended}
    changes = [*sorted(ended), *sorted((after.on - before.on) | again)]
    if before.ink != after.ink:
        changes.append(after.ink or "39")
    if before.ground != after.ground:
        changes.append(after.ground or "49")
    return min(f"\x1b[{';'.join(changes)}m", whole, key=len)


def _split(codes: str) -> Iterator[str]:
    """Yield the codes one by one, those of one colour together."""
    parts = [part or "0" for part in codes.split(";")]
    while parts:
        size = _COLOURS.get(parts[1], 1) if parts[0] in {"38", "48"} and len(parts) > 1 else 1
        yield ";".join(parts[:size])
        del parts[:size]
