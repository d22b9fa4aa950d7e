"""The signs of the screen, each one cell wide, and their stand-ins where a terminal lacks them (screens rule 3)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Frame(Struct, frozen=True):
    """The six signs that a frame is drawn with."""

    top_left: str
    across: str
    top_right: str
    down: str
    bottom_left: str
    bottom_right: str


class Alphabet(Struct, frozen=True):
    """The signs of one screen; each stands with a word, so none carries a meaning alone."""

    done: str = "✓"
    """Heard, held, agreed."""
    now: str = "►"
    waiting: str = "○"
    later: str = "«"
    """We come back to this one."""
    passed: str = "–"
    gone: str = "·"
    """Has left."""
    break_: str = "║"
    note: str = "•"
    """The leader has a line to read elsewhere."""
    dot: str = "·"
    """Between two facts of one row."""
    ellipsis: str = "…"
    filled: str = "▓"
    empty: str = "░"
    block: str = "█"
    """What large digits are made of."""
    cursor: str = "▌"
    up: str = "↑"
    down: str = "↓"
    arrow: str = "→"
    double: Frame = field(default=Frame("╔", "═", "╗", "║", "╚", "╝"))
    """The one frame of what the room listens to (screens rule 1)."""
    single: Frame = field(default=Frame("┌", "─", "┐", "│", "└", "┘"))
    """The frame of a form."""

    def spelled(self, text: str) -> str:
        """Return a text of ours, such as `✓ 4 er hørt`, in these signs; its width stays as it is."""
        return text if self is FULL else text.translate(_PLAIN_FOR)


_PLAIN_FRAME = Frame("+", "-", "+", "|", "+", "+")

FULL = Alphabet()
"""The signs the screens are drawn with."""

PLAIN = Alphabet(
    done="+",
    now=">",
    waiting="o",
    later="<",
    passed="-",
    gone=".",
    break_="|",
    note="*",
    dot="-",
    ellipsis="~",
    filled="#",
    empty=".",
    block="#",
    cursor="_",
    up="^",
    down="v",
    arrow=">",
    double=_PLAIN_FRAME,
    single=_PLAIN_FRAME,
)
"""ASCII alone, for a console without these glyphs."""

_PLAIN_FOR = str.maketrans("✓►○«–·║•…▓░█▌↑↓→←═─│╔╗╚╝┌┐└┘├┼┤−", "+>o<--|*~#.#_^v><--|+++++++++++-")


def alphabet_for(environ: Mapping[str, str], encoding: str) -> Alphabet:
    """Return the signs a terminal can show, from its TERM and the encoding of its output (`utf-8`)."""
    is_unicode = encoding.lower().replace("-", "").replace("_", "") == "utf8"
    return FULL if is_unicode and environ.get("TERM") != "linux" else PLAIN
