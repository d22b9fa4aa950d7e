"""What comes from a terminal, taken apart: letters, keys, what is pasted; strings that answer nobody are left out."""

from __future__ import annotations

import re
from enum import Enum, auto

from msgspec import Struct

MOST_PASTED = 200_000
"""Characters of one paste; no text takes as many, and the rest is dropped."""
_BURST = 1_000
"""So many letters at once were never typed: they are a paste of a terminal that does not say so."""
_LONGEST_KEY = 64
"""No key is longer, and no answer of use."""
_LETTERS_OF_STRING = 2
"""Esc, and what kind of string begins."""
_NOT_TYPED = ("\x1b[", "\x1b]")
"""Of what begins a string or a sequence, the rest could be typed: Esc and a capital letter after it."""

_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_CONTROL = re.compile("[\x1b\x90\x98\x9b\x9d-\x9f]")
"""Esc, and what stands for Esc and a letter."""
_STRING_BEGINS = re.compile(r"\x1b[\]PX^_]")
_STRING = re.compile(r"\x1b[\]PX^_][^\x07\x18\x1a\x1b\x9c]*(?:\x07|\x18|\x1a|\x9c|\x1b\\|(?=\x1b[^\\]))")
"""What a terminal tells of its colours, its name or the clipboard."""
_WITHIN = r"[^\x00-\x1f@-\x7f]"
"""Before the letter that ends a sequence; more than belongs there, or what is wrong in it would be typed."""
_SEQUENCE = re.compile(
    r"\x1b\[(?:\[[^\x1b]"  # function keys of the Linux console
    r"|M[\s\S]{3}"  # the mouse as it was long ago
    rf"|(?![M\[]){_WITHIN}*[@-~])"
    r"|\x1bO[ -~]"
)
_SEQUENCE_BEGINS = re.compile(rf"\x1b(?:O|\[(?:\[|M[\s\S]{{0,2}}|{_WITHIN}*))?\Z")
_BROKEN_OFF = re.compile(rf"\x1b(?:\[{_WITHIN}*|[O\\])")
"""The beginning of a sequence that is none, and the end of a string that never began."""


class Kind(Enum):
    """What something is that came from a terminal."""

    LETTERS = auto()
    """Each is a key."""
    KEY = auto()
    """A sequence: a key, the mouse, or an answer."""
    ALT = auto()
    """Esc and a letter at once."""
    PASTE = auto()


class Came(Struct, frozen=True):
    """One thing that came from a terminal."""

    kind: Kind
    text: str


class Sequences:
    """Takes apart what comes, in whatever pieces it comes."""

    def __init__(self) -> None:
        self._rest = ""
        """The beginning of something."""
        self._pasted: list[str] | None = None
        self._room = 0
        self._bursting = False

    @property
    def waiting(self) -> bool:
        """Whether something has begun that may go on."""
        return bool(self._rest) or self.pasting or self._bursting

    @property
    def answering(self) -> bool:
        """Whether what has begun can only be an answer, or a key that nobody types letter by letter."""
        return not self.pasting and (len(self._rest) > _LETTERS_OF_STRING or self._rest in _NOT_TYPED)

    @property
    def pasting(self) -> bool:
        """Whether the beginning of a paste has come, and not its end."""
        return self._pasted is not None

    def take(self, data: str) -> list[Came]:
        """Return what is whole."""
        data, self._rest = self._rest + data, ""
        found: list[Came] = []
        while data:
            data = self._paste(data, found) if self.pasting else self._next(data, found)
        return found

    def give_up(self) -> list[Came]:
        """Return what there is where nothing more comes: half a paste, Esc alone, Alt and a letter."""
        rest, self._rest, self._bursting = self._rest, "", False
        if self.pasting:
            self._hold(rest)
            return [self._whole_paste()]
        return [Came(Kind.ALT if len(rest) == _LETTERS_OF_STRING else Kind.KEY, rest)] if rest else []

    def _next(self, data: str, found: list[Came]) -> str:
        """Take one thing from the front of what came; return what is behind it."""
        control = _CONTROL.search(data)
        at = control.start() if control else len(data)
        if at:
            self._bursting = at > _BURST or (self._bursting and control is None)
            found.append(Came(Kind.PASTE if self._bursting else Kind.LETTERS, data[:at]))
            return data[at:]
        if data[0] != "\x1b":
            return f"\x1b{chr(ord(data[0]) - 0x40)}{data[1:]}"
        if data.startswith(_PASTE_BEGINS):
            self._pasted, self._room = [], MOST_PASTED
            return data[len(_PASTE_BEGINS) :]
        if _STRING_BEGINS.match(data):
            return self._string(data)
        return self._sequence(data, found)

    def _string(self, data: str) -> str:
        """Leave out a string; of one that has no end yet only its kind is kept, and what may be half an end."""
        if whole := _STRING.match(data):
            return data[whole.end() :]
        self._rest = data[:_LETTERS_OF_STRING] + data[_LETTERS_OF_STRING:][-1:]
        return ""

    def _sequence(self, data: str, found: list[Came]) -> str:
        if whole := _SEQUENCE.match(data):
            if whole.end() <= _LONGEST_KEY:
                found.append(Came(Kind.KEY, whole[0]))
            return data[whole.end() :]
        if _SEQUENCE_BEGINS.match(data):
            self._rest = data[: _LONGEST_KEY + 1]
            return ""
        if broken := _BROKEN_OFF.match(data):
            return data[broken.end() :]
        if data[1] == "\x1b":
            found.append(Came(Kind.KEY, "\x1b"))
            return data[1:]
        found.append(Came(Kind.ALT, data[:2]))
        return data[2:]

    def _paste(self, data: str, found: list[Came]) -> str:
        inside, ends, behind = data.partition(_PASTE_ENDS)
        if ends:
            self._hold(inside)
            found.append(self._whole_paste())
            return behind
        begun = next((n for n in range(len(_PASTE_ENDS) - 1, 0, -1) if data.endswith(_PASTE_ENDS[:n])), 0)
        self._hold(data[: len(data) - begun])
        self._rest = data[len(data) - begun :]
        return ""

    def _hold(self, text: str) -> None:
        if self._pasted is not None:
            self._pasted.append(text[: self._room])
            self._room -= len(self._pasted[-1])

    def _whole_paste(self) -> Came:
        text, self._pasted = "".join(self._pasted or ()), None
        return Came(Kind.PASTE, text)
