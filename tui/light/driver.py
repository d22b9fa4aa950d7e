"""A Textual driver that sends only the cells that changed, each frame in one write (performance 6.1)."""

from __future__ import annotations

import os
import signal
import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial
from threading import RLock
from types import FrameType
from typing import TYPE_CHECKING, cast

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from tui.light.parser import Parser
from tui.light.patient import Patient
from tui.light.terminal import fills_when_erasing
from tui.light.wire import Wire

if TYPE_CHECKING:
    from io import TextIOWrapper

    from textual.app import App

REPAINTS = "ctrl+l"
"""The key for a terminal that shows something else than it should; the app draws everything then."""
_AFTER_S = 0.1
"""Within that time Textual has drawn for a new size."""


def _forgiving(encoding: str) -> Callable[[], IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")


class LightDriver(LinuxDriver):
    """Draws as Textual's own driver does, and writes less."""

    def __init__(
        self, app: App[object], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stderr__ is not None:
            # Textual only writes and flushes it.
            self._file = cast("TextIOWrapper", Patient(sys.__stderr__))
        fills = fills_when_erasing(os.environ.get("TERM", ""))
        self._wire = Wire(super().write, self._get_terminal_size, fills=fills)
        # The thread that reads keys writes too, and a signal may come in the middle of a write.
        self._writing = RLock()

    def start_application_mode(self) -> None:
        """Take the terminal, and notice each time its size changes, also if only for a moment."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        resized = signal.getsignal(signal.SIGWINCH)

        def on_resize(number: int, frame: FrameType | None) -> None:
            self._wire.lose()
            if callable(resized):
                resized(number, frame)
            self._loop.call_soon_threadsafe(self._loop.call_later, _AFTER_S, self.flush)

        signal.signal(signal.SIGWINCH, on_resize)

    def _sigcont_application(self, *_: object) -> None:
        if self._must_signal_resume:
            super()._sigcont_application()
            return
        # A terminal that goes away sends this too, and Textual would start second threads for reading and writing.
        self._wire.lose()
        self._loop.call_soon_threadsafe(self.flush)

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        with self._writing:
            self._wire.settle()
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read the keys; a byte that is no UTF-8, as a terminal set to Latin-1 sends, is no reason to end."""
        # Textual decodes strictly, by this name of its module, and gives up at the first such byte.
        setattr(linux_driver, "getincrementaldecoder", _forgiving)  # noqa: B010 - it is typed as another function
        setattr(linux_driver, "XTermParser", Parser)  # noqa: B010 - Textual asks for no other way to have one's own
        super().run_input_thread()

    def process_message(self, message: Message) -> None:
        """Pass on what came from the terminal."""
        if isinstance(message, Key) and message.key == REPAINTS:
            self._wire.lose()
        super().process_message(message)

    def write(self, data: str) -> None:
        """Take in what Textual writes."""
        with self._writing:
            self._wire.write(data)

    def flush(self) -> None:
        """Send what has changed."""
        with self._writing:
            self._wire.flush()
