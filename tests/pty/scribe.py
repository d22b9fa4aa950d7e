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
    "word": 40,
    "name": 3,
    "topic": 1,
    "long": 1,
    "enter": 12,
    **dict.fromkeys(("f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10"), 1),
    **dict.fromkeys("+!><*?=@", 1),
    **dict.fromkeys(("up", "down", "left", "right", "backspace", "tab", "escape", "pageup", "pagedown"), 2),
    **dict.fromkeys("0123456789", 0.5),
    **dict.fromkeys("takzecdjix", 1),
    **dict.fromkeys(("f1", "delete", "ctrl+j", "shift+tab"), 0.5),
}
"""What the keys are and how often; the first four are written out below. `q` is for people."""
_PUBLIC = frozenset({"AgreementProposed", "AgreementAmended", "QuestionParked", "GoalSet"})
"""What stands on the wall whoever wrote it, and whatever it was made of."""


@dataclass
class Scribe(Monkey):
    """Types statements, and presses every other key of the pane."""

    face: tuple[str, ...] = ("demo", "--minutes")
    weights: Mapping[str, float] = field(default_factory=lambda: _WRITING)

    def keys(self) -> Sequence[str]:
        """Return a key, a word and a space, a name that is pointed at, a topic, or a long text."""
        [key] = super().keys()
        match key:
            case "word":
                return [*self._word(), "space"]
            case "name":
                return ["@", *self.chance.choice(_NAMES), "enter"]
            case "topic":
                return ["#", *self._word(), "space"]
            case "long":
                return [*"\n".join(self._word() for _ in range(40))]
            case _:
                return [key]

    def _word(self) -> str:
        return "".join(self.chance.choices(_ALPHABET, k=self.chance.randint(4, 9)))


def on_wall(text: str, rows: Callable[[], Sequence[Row]]) -> Sequence[str]:
    """Return what a wall shows of a scribe's words beyond the agreements, questions and goals that came of them."""
    shown = _WORD.findall(text)
    if not shown:
        return ()
    public = " ".join(str(json.loads(row.payload)) for row in rows() if row.kind in _PUBLIC)
    return [word for word in shown if word not in public]
