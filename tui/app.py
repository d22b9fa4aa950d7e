"""The Textual application around one screen, with every way out of the program closed (measurements 9)."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from collections.abc import Callable, Sequence

from rich.console import RenderableType
from rich.segment import Segment
from textual.app import App
from textual.binding import Binding
from textual.color import Color
from textual.driver import Driver
from textual.events import Event, Key, Resize
from textual.filter import LineFilter
from textual.geometry import Size
from textual.screen import Screen

from meeting.text import clean
from tui.theme import pick_theme, themes

LARGEST = Size(800, 300)
"""Columns and rows; whoever comes in over a line says how large their window is, and may say anything."""


class NoControls(LineFilter):
    """Shows control characters as a stand-in, whatever text they come in (trap 1)."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with no escape sequence left in their text."""
        del background
        return [
            segment if segment.text.isprintable() else Segment(_one_row(segment.text), segment.style, segment.control)
            for segment in segments
        ]


def _one_row(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ")


class OrdstyrerApp(App[None], inherit_bindings=False):
    """Shows one screen from start to end; errors go to a log, never to the wall."""

    TITLE = "ordstyrer"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = None
    BINDINGS = [
        Binding("ctrl+q,ctrl+c", "screen.leave", show=False, priority=True),
        Binding("ctrl+l", "repaint", show=False, priority=True),
    ]

    def __init__(
        self,
        first: Callable[[], Screen[None]],
        on_trouble: Callable[[BaseException], None],
        *,
        theme: str | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class)
        for known in themes():
            self.register_theme(known)
        self.theme = pick_theme(theme, os.environ, self.console.color_system)
        self._first = first
        self._on_trouble = on_trouble
        self._no_controls = NoControls()

    def get_default_screen(self) -> Screen[None]:
        """Return the screen the program is about; as the default one it is painted once less than if pushed."""
        return self._first()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters every line goes through, the one against control characters last."""
        return [*super().get_line_filters(), self._no_controls]

    async def on_event(self, event: Event) -> None:
        """Believe no size that would take all the memory of this machine to draw for (measurements 9).

        No key goes to a line that is no longer there: a line is given the keys a moment after it was asked for, and
        who types on fast may have closed it by then.
        """
        if isinstance(event, Key) and self.focused is not None and not self.focused.is_attached:
            self.screen.set_focus(None)
        if isinstance(event, Resize):
            size = Size(min(event.size.width, LARGEST.width), min(event.size.height, LARGEST.height))
            event = event if size == event.size else Resize(size, size)
        await super().on_event(event)

    def on_mount(self) -> None:
        """End in order when the program is asked to, and when its terminal is gone: what is half typed is kept then."""
        for asked in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(asked, self.exit)

    def on_ready(self) -> None:
        """Collect garbage again: nothing made during the start is garbage soon."""
        gc.freeze()
        gc.enable()

    def action_repaint(self) -> None:
        """Draw every cell again, for a terminal in which something else has written."""
        self.screen.refresh()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing: it would run whatever `$BROWSER` names."""

    def copy_to_clipboard(self, text: str) -> None:
        """Copy nothing: it would put the family's words on the clipboard of whoever looks on."""

    def panic(self, *renderables: RenderableType) -> None:
        """Leave without printing what went wrong, and not as if all were well."""
        del renderables
        self._return_code = 1
        super().panic()

    def _fatal_error(self) -> None:
        # Textual has no public door here, and its own answer prints a traceback with every local variable.
        if self._exception is not None:
            self._on_trouble(self._exception)
        self.panic()
