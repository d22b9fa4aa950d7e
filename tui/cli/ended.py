"""Being told to end, by a closed terminal or `kill`, where something must be cleared away first."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

_TOLD = ("SIGTERM", "SIGHUP")
_ENDED_BY = 128


@contextmanager
def clears_away() -> Generator[None]:
    """Let SIGTERM and SIGHUP raise SystemExit inside, so that what is there goes as it does after an error.

    What ignores them, as `nohup` lets it, goes on ignoring them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked = [getattr(signal, name) for name in _TOLD if hasattr(signal, name)]
    mine = [each for each in asked if signal.getsignal(each) is signal.SIG_DFL]

    def end(number: int, _: FrameType | None) -> None:
        # Whoever asks twice would cut off the clearing away.
        for each in mine:
            signal.signal(each, signal.SIG_IGN)
        sys.exit(_ENDED_BY + number)

    for each in mine:
        signal.signal(each, end)
    try:
        yield
    finally:
        for each in mine:
            signal.signal(each, signal.SIG_DFL)
