"""Whatever is drawn, the terminal behind the wire shows the same as one that gets every byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from tests.light.emulated import Pair

_LETTERS = "ab æøå«►▓ ─│…éعربي字家🙂"
_WORDS = st.one_of(
    st.text(_LETTERS, min_size=1, max_size=12),
    st.sampled_from(["Sami har ordet", "e\u0301t o\u0308re", "        ", " ", "شامي 12"]),
)
_STYLES = st.sampled_from(
    [
        "",
        "1",
        "38;2;20;23;28;48;2;250;248;242",
        "1;38;2;20;23;28;48;2;250;248;242",
        "38;5;4;48;5;15",
        "31;44",
        "4;97;107",
        "7",
        "1;7;3",
        "48;2;250;248;242",
    ]
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text as a compositor writes it: to a place, in a style that ends behind it."""

    x: int
    y: int
    text: str
    codes: str

    def within(self, columns: int, lines: int) -> str:
        x, y = self.x % columns, self.y % lines
        text = set_cell_size(self.text, min(cell_len(self.text), columns - x))
        styled = f"\x1b[{self.codes}m{text}\x1b[0m" if self.codes else text
        return f"\x1b[{y + 1};{x + 1}H{styled}"


@dataclass(frozen=True, slots=True)
class Frame:
    """One update of the screen, and where it leaves the cursor."""

    drawn: Sequence[Drawn]
    cursor: tuple[int, int]
    before: str = ""

    def on(self, pair: Pair) -> None:
        columns, lines = pair.stock.columns, pair.stock.lines
        rows = sorted(self.drawn, key=lambda each: each.y % lines)
        ends = ["\n" if after.y % lines > each.y % lines else "" for each, after in pairwise(rows)]
        parts = (each.within(columns, lines) + end for each, end in zip(rows, [*ends, ""], strict=False))
        x, y = self.cursor
        pair.writes(self.before, "".join(parts) + f"\x1b[{y % lines + 1};{x % columns + 1}H")


@dataclass(frozen=True, slots=True)
class Resized:
    """Another size, for which everything is drawn anew."""

    columns: int
    lines: int
    ground: str

    def on(self, pair: Pair) -> None:
        pair.resize(self.columns, self.lines)
        pair.writes(_whole(self.columns, self.lines, self.ground))


@dataclass(frozen=True, slots=True)
class Cleared:
    """Something the wire does not know of changes the screen, and then everything is drawn anew."""

    codes: str
    ground: str

    def on(self, pair: Pair) -> None:
        pair.writes(self.codes, "\x1b[1;1H")
        assert pair.alike(), self
        pair.writes(_whole(pair.stock.columns, pair.stock.lines, self.ground))


@dataclass(frozen=True, slots=True)
class Spoiled:
    """Something else wrote on the terminal; at Ctrl-L everything is drawn anew."""

    def on(self, pair: Pair) -> None:
        pair.spoil()
        pair.writes()


def _whole(columns: int, lines: int, codes: str) -> str:
    rows = (f"\x1b[{y + 1};1H\x1b[{codes}m{'x ' * columns:.{columns}}\x1b[0m" for y in range(lines))
    return "\n".join(rows) + "\x1b[1;1H"


_PLACES = st.tuples(st.integers(0, 30), st.integers(0, 8))
_ANY_DRAWN = st.builds(Drawn, st.integers(0, 30), st.integers(0, 8), _WORDS, _STYLES)
_FRAMES = st.builds(
    Frame,
    st.lists(_ANY_DRAWN, max_size=6),
    _PLACES,
    st.sampled_from(["", "", "\x07", "\x1b[?25l", "\x1b]22;text\x07", "\x1b[?2026h"]),
)
_STEPS = st.lists(
    st.one_of(
        _FRAMES,
        _FRAMES,
        _FRAMES,
        st.builds(Resized, st.integers(4, 30), st.integers(4, 8), _STYLES.filter(bool)),
        st.builds(Cleared, st.sampled_from(["\x1b[2J", "\x1b[1;3H\x1b[K", "\x1b[2L"]), _STYLES.filter(bool)),
        st.just(Spoiled()),
    ),
    max_size=12,
)


@given(steps=_STEPS, fills=st.booleans(), ground=_STYLES.filter(bool))
def test_both_terminals_show_the_same_after_every_frame(
    steps: Sequence[Frame | Resized | Cleared | Spoiled], fills: bool, ground: str
) -> None:
    pair = Pair(fills=fills)
    pair.writes(_whole(20, 5, ground))
    for step in steps:
        step.on(pair)
        assert pair.alike(), step
