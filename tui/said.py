"""What is said for a moment after a key."""

from __future__ import annotations

from collections.abc import Callable

from tui.ticking import Handle, Waker

LIVES_S = 4.0
"""How many seconds stands what is said after a key (screens section 4)."""


class Said:
    """One text that goes away by itself, or when a panel has something newer to say."""

    def __init__(self, waker: Waker, over: Callable[[], None]) -> None:
        """Begin in silence; `over` is called when the moment is over."""
        self.text = ""
        self._below = ""
        """What the panel said at that moment, or as it was put up; anything else it says is newer."""
        self._waker = waker
        self._over = over
        self._fading: Handle | None = None

    def say(self, text: str, below: str = "") -> None:
        """Say this for a moment, above what the panel says; an empty text ends what was said."""
        if self._fading is not None:
            self._fading.cancel()
        self.text, self._below = text, below
        self._fading = self._waker.call_in(LIVES_S, self._over) if text else None

    def hear(self, below: str) -> None:
        """Hear what the panel says now; a newer word of it ends what was said after a key."""
        if below and below != self._below:
            self.say("", below)
        else:
            self._below = below

    def begin(self, below: str) -> None:
        """Take what a panel says as it is put up for nothing new."""
        self._below = below
