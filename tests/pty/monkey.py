"""Somebody who presses any key at all."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LEADING: Mapping[str, float] = {
    **dict.fromkeys("abcdefghijklmnoprstuvwxyzæøå .,;#<>[]'", 0.3),
    **dict.fromkeys("123456789", 1),
    **dict.fromkeys(("tab", "up", "down", "left", "right", "backspace", "f1", "f2", "f4", "pageup", "pagedown"), 1),
    **dict.fromkeys("prtgihmkvn.+-?", 2),
    **dict.fromkeys("faoz", 4),
    **dict.fromkeys(("space", "enter"), 25),
    **dict.fromkeys(("escape",), 10),
}
"""The keys that do something, as often as it takes to get through a meeting now and then; `q` is for people."""


@dataclass
class Monkey:
    """Presses seeded random keys."""

    chance: random.Random
    face: tuple[str, ...] = ("demo",)
    """The command of the pane it sits at."""
    weights: Mapping[str, float] = field(default_factory=lambda: LEADING)
    pressed: list[str] = field(default_factory=list)

    def keys(self) -> Sequence[str]:
        """Return what it presses next, at once: one key, or a word."""
        [key] = self.chance.choices([*self.weights], [*self.weights.values()])
        self.pressed.append(key)
        return [key]
