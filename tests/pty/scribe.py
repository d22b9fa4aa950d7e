"""A monkey at the minute-taker's pane: what it types is in letters that stand nowhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from store.log import Row
from tests.pty.monkey import Monkey

_ALPHABET = "αβγδεζηθικλμνξοπρστυφχψω"
_WORD = re.compile(f"[{_ALPHABET}]+")
_NAMES = ("am", "sam", "yu", "id", "jon", "xx")
_WRITING: Mapping[str, float] = {
    "statement": 15,
    "word": 15,
    "correction": 3,
    "withdrawal": 1,
    "agreement": 2,
    "name": 3,
    "topic": 1,
    "long": 1,
    "enter": 10,
    "escape": 6,
    **dict.fromkeys(("f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10"), 1),
    **dict.fromkeys("+!><*?=@", 1),
    **dict.fromkeys(("up", "down", "left", "right", "backspace", "tab", "pageup", "pagedown"), 1),
    **dict.fromkeys("0123456789", 0.5),
    **dict.fromkeys("takzecdjix", 1),
    **dict.fromkeys(("f1", "delete", "ctrl+j", "shift+tab"), 0.5),
}
"""What it does and how often; what is longer than a key is written out below. `q` is for people."""
_PUBLIC = frozenset({"AgreementProposed", "AgreementAmended", "QuestionParked", "GoalSet"})
"""What stands on the wall whoever wrote it, and whatever it was made of."""


@dataclass
class Scribe(Monkey):
    """Types statements, and presses every other key of the pane."""

    face: tuple[str, ...] = ("demo", "--minutes")
    weights: Mapping[str, float] = field(default_factory=lambda: _WRITING)

    def keys(self) -> Sequence[str]:
        """Return a key, or all the keys of something a minute-taker does."""
        [key] = super().keys()
        match key:
            case "statement":
                return [*self._words(3), "enter"]
            case "word":
                return [*self._word(), "space"]
            case "correction":
                return ["up", "enter", *self._word(), "enter"]
            case "withdrawal":
                return ["up", "x", "enter"]
            case "agreement":
                return ["f3", *"ida", "enter", *self._words(3), *["enter"] * 8]
            case "name":
                return ["@", *self.chance.choice(_NAMES), "enter"]
            case "topic":
                return ["#", *self._word(), "space"]
            case "long":
                return [*self._words(60)]
            case _:
                return [key]

    def _words(self, number: int) -> str:
        return " ".join(self._word() for _ in range(number))

    def _word(self) -> str:
        return "".join(self.chance.choices(_ALPHABET, k=self.chance.randint(4, 9)))


def on_wall(text: str, rows: Callable[[], Sequence[Row]]) -> Sequence[str]:
    """Return what a wall shows of a scribe's words beyond the agreements, questions and goals that came of them."""
    shown = _WORD.findall(text)
    if not shown:
        return ()
    public = " ".join(str(json.loads(row.payload)) for row in rows() if row.kind in _PUBLIC)
    return [word for word in shown if word not in public]
