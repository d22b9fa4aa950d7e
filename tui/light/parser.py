"""From what a terminal sends to the events of Textual: keys, the mouse and pastes, and nothing else that it may say.

Textual's own parser presses the keys of an answer it does not know, on a wall too; it lets keys out of a paste that
holds an Esc, waits for ever for the end of a paste, and ends the program at a key that is no character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from time import monotonic

from textual._xterm_parser import FOCUSIN, FOCUSOUT, XTermParser
from textual.constants import ESCAPE_DELAY
from textual.events import AppBlur, AppFocus, Paste
from textual.keys import Keys
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.light.sequences import Came, Kind, Sequences

_ESCAPE_S = min(ESCAPE_DELAY, 1.0)
"""Esc alone is a key after so long; the environment says it, and may say anything."""
ANSWER_GAP_S = 1.0
"""Over a slow line the other half of an answer may come so much later; what is typed meanwhile is lost with it."""
_TYPED_GAP_S = 0.05
"""Nobody types two letters so soon after each other; the slowest line brings them sooner."""
_PASTE_GAP_S = 3.0
"""A paste that nothing more comes of for so long has lost its end."""
_LINE_END = re.compile(r"\r\n?")
"""In a paste, as most terminals send it."""
_WHERE_CURSOR = re.compile(r"\x1b\[[0-9]+;[0-9]+R").fullmatch
"""An answer that would pass for a key."""
_SAYS_SYNC = re.compile(r"\x1b\[\?2026;[1-4]\$y").fullmatch
_MOUSE = re.compile(r"\x1b\[<[0-9]{1,3};[0-9]{1,5};[0-9]{1,5}[Mm]").fullmatch


class Parser(XTermParser):
    """Believes nothing that is not a key, the mouse, a paste, the focus, or that pictures can be sent as one."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._sequences = Sequences()
        self._fed = self._came = 0.0

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what is whole; an empty text is the end."""
        before, self._came = self._came, monotonic()
        # Half an answer that somebody types behind must not last for as long as they type.
        if len(data) > 1 or self._came - before < _TYPED_GAP_S or not self._sequences.answering:
            self._fed = self._came
        for came in self._sequences.take(data):
            yield from self._events(came)

    def tick(self) -> Iterable[Message]:
        """Yield what has begun and does not go on."""
        if self._sequences.waiting and monotonic() - self._fed >= self._patience_s:
            for came in self._sequences.give_up():
                yield from self._events(came)

    @property
    def _patience_s(self) -> float:
        if self._sequences.pasting:
            return _PASTE_GAP_S
        return ANSWER_GAP_S if self._sequences.answering else _ESCAPE_S

    def _events(self, came: Came) -> Iterator[Message]:
        match came.kind:
            case Kind.LETTERS:
                for letter in came.text:
                    yield from self._keys(letter)
            case Kind.ALT:
                yield from self._keys(came.text) or self._keys(came.text[-1], alt=True)
            case Kind.PASTE:
                yield Paste(_LINE_END.sub("\n", came.text.replace("\x00", "")))
            case Kind.KEY:
                yield from self._said(came.text)

    def _said(self, sequence: str) -> Iterable[Message]:
        if sequence in (FOCUSIN, FOCUSOUT):
            return [AppFocus() if sequence == FOCUSIN else AppBlur()]
        if _WHERE_CURSOR(sequence) or not sequence.isascii():
            return []
        if _SAYS_SYNC(sequence):
            return [TerminalSupportsSynchronizedOutput()]
        if _MOUSE(sequence):
            event = self.parse_mouse_code(sequence)
            return [event] if event else []
        return self._keys(sequence)

    def _keys(self, sequence: str, *, alt: bool = False) -> list[Message]:
        """Return the keys of a sequence; none where it is not one, or names a character there is not."""
        keys: list[Message] = []
        with suppress(ValueError, OverflowError):
            keys = [key for key in self._sequence_to_key_events(sequence, alt) if key.key != Keys.Ignore]
        return keys
