"""Of all that one key changes, the screen is drawn once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class DrawnOnce:
    """Puts drawing off while something is done."""

    def __init__(self, renew: Callable[[], None]) -> None:
        """Draw by `renew`; that must ask `waits` first."""
        self._renew = renew
        self._held = self._stale = False

    def waits(self) -> bool:
        """Return whether drawing waits for the end of what is being done; it is then drawn there."""
        self._stale = self._stale or self._held
        return self._held

    @contextmanager
    def held(self) -> Iterator[None]:
        """Show what happens within at the end, and once."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._stale:
            self._stale = False
            self._renew()
