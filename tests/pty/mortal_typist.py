"""A minute-taker whose program is ended in the middle of a sentence, and started again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.pty.desk import Kept
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist, one_row, said
from tui.ticking import AT_LEAST_S

LATE_S = 1.0
"""How late a machine that does other things too may be with what it does each second."""
_KEY_S = 0.12
_ASKED = "Hvem sagde det?"


@dataclass
class Sentence:
    """What is being said, and how much of it was typed when."""

    text: str
    typed: list[tuple[float, int]] = field(default_factory=list)
    """Instants of the monotonic clock, and how many letters there were then."""
    entered: bool = False

    @property
    def rest(self) -> str:
        """What is still to be typed."""
        return self.text[self.typed[-1][1] :] if self.typed else self.text

    def typed_by(self, instant: float) -> str:
        """Return what had been typed by then."""
        return self.text[: max((letters for at, letters in self.typed if at <= instant), default=0)]


class MortalTypist:
    """Writes down one statement after the other, cut off again and again at moments that a seed picks."""

    def __init__(
        self,
        kept: Kept,
        seed: int,
        opens: Callable[[], Terminal],
        cuts: Sequence[Callable[[Terminal], None]] = (Terminal.kill,),
        key_s: float = _KEY_S,
        late_s: float = LATE_S,
    ) -> None:
        """Open a pane of the minutes by `opens`, end it by one of `cuts`, and press a key at least so often.

        `late_s` is how late the machine may be with what it does each second.
        """
        self._key_s = key_s
        self._late_s = late_s
        self._kept = kept
        self._opens = opens
        self._cuts = cuts
        self._chance = random.Random(seed)
        self._sentence = self._next_sentence()
        self._cut_at = time.monotonic()
        self.acknowledged: list[str] = []
        """Statements that the screen showed as saved."""
        self.back = 0
        """How many half sentences came back."""
        self._typist: Typist | None = None
        self._looked = False

    def write(self, cuts: int) -> None:
        """Write until it has been cut off so many times, and once more look at what is left."""
        try:
            for _ in range(cuts):
                self.comes()
                self.writes()
                self.is_cut_off()
            self.comes()
        finally:
            self.leaves()

    def opens(self) -> None:
        """Start the pane, unless it is there; nobody waits for it yet."""
        if self._typist is None:
            self._typist, self._looked = Typist(self._opens()), False

    def comes(self) -> None:
        """Start the pane, and see that nothing is lost: no statement, and of the sentence at most its last second."""
        self.opens()
        if self._typist is not None and not self._looked:
            self._look(self._typist)
            self._looked = True

    def writes(self) -> None:
        """Press some keys; nobody waits for what the last one leads to."""
        if self._typist is not None:
            self._write_a_little(self._typist)

    def is_asked(self) -> bool:
        """Return whether the pane waits to be told whose sentence it is, because nobody has the floor any more."""
        return self._typist is not None and _ASKED in self._typist.terminal.text()

    def is_cut_off(self) -> None:
        """End the pane, in whatever it does."""
        self._cut_at = time.monotonic()
        if self._typist is not None:
            self._chance.choice(self._cuts)(self._typist.terminal)
        self.leaves()

    def lost(self) -> int:
        """Return how many of the acknowledged statements are not in the log."""
        noted = {one_row(statement.said.text) for statement in self._kept.meeting().minutes.statements}
        return len(set(self.acknowledged) - noted)

    def leaves(self) -> None:
        """End the pane for good."""
        if self._typist is not None:
            self._typist.terminal.kill()
        self._typist = None

    def _look(self, typist: Typist) -> None:
        terminal = typist.terminal
        terminal.until(lambda _: typist.is_there(), what="a line")
        # A terminal that nobody read while the program began is sent its first picture in pieces.
        terminal.settle()
        noted = [one_row(statement.said.text) for statement in self._kept.meeting().minutes.statements]
        assert not set(self.acknowledged) - set(noted)
        assert len(set(noted)) == len(noted)
        assert self._kept.problems() == []
        if self._sentence.text in noted:
            assert typist.line() == "", terminal.text()
            self._sentence = self._next_sentence()
        else:
            self._find_draft(typist)

    def _find_draft(self, typist: Typist) -> None:
        text = self._sentence.text
        safe = one_row(self._sentence.typed_by(self._cut_at - AT_LEAST_S - self._late_s))
        typed = [(at - self._cut_at, letters) for at, letters in self._sentence.typed]
        typist.terminal.until(lambda _: typist.line().startswith(safe), what=f"{safe!r} in the line, of {typed}")
        line = typist.line()
        assert text.startswith(line), (text, line)
        self.back += bool(line)
        self._sentence = Sentence(text, [(self._cut_at, len(line))])

    def _write_a_little(self, typist: Typist) -> None:
        to_enter = len(self._sentence.rest) + 1
        keys = self._chance.choice((to_enter, self._chance.randrange(2, 45)))
        for left in reversed(range(keys)):
            if self.is_asked():
                break
            if self._sentence.rest:
                self._type_a_letter(typist)
            else:
                self._enter(typist, wait=left > 0)

    def _type_a_letter(self, typist: Typist) -> None:
        typed = len(self._sentence.text) - len(self._sentence.rest) + 1
        typist.terminal.press(self._sentence.rest[0])
        self._sentence.typed.append((time.monotonic(), typed))
        typist.terminal.read_for(self._chance.uniform(0, self._key_s))

    def _enter(self, typist: Typist, *, wait: bool) -> None:
        text = self._sentence.text
        typist.terminal.press("enter")
        if wait:
            typist.terminal.until(lambda _: typist.acknowledged(text) or self.is_asked(), what=f"{text!r} saved")
        else:
            typist.terminal.read_for(self._chance.uniform(0, self._key_s))
        if typist.acknowledged(text):
            self.acknowledged.append(text)
            self._sentence = self._next_sentence()

    def _next_sentence(self) -> Sentence:
        return Sentence(said(self._chance))
