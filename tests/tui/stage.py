"""A screen with one panel on it, where the wall would put it, and what it posts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from tui.theme import DEFAULT, themes
from tui.view.hints import keys_row
from tui.view.lines import plain
from tui.view.places import Box
from tui.widgets.panel import Panel

SMALL = Box(1, 4, 58, 14)
"""The panel of a 60×20 wall on which nobody has the floor."""
BELOW = Box(1, 8, 58, 10)
"""The panel of a 60×20 wall below the floor."""
BESIDE = Box(31, 9, 48, 13)
"""The panel of an 80×24 wall beside the speaking order."""
WHOLE = Box(0, 0, 60, 19)


class PanelApp(App[None]):
    """Shows one panel and keeps what it posts and the keys it lets through."""

    CSS = "Panel { position: absolute; }"

    def __init__(self, panel: Panel, box: Box) -> None:
        super().__init__()
        self.panel, self.box = panel, box
        self.posted: list[Message] = []
        self.let_through: list[str] = []
        for theme in themes():
            self.register_theme(theme)
        self.theme = DEFAULT

    def compose(self) -> ComposeResult:
        styles = self.panel.styles
        styles.offset = (self.box.x, self.box.y)
        styles.width, styles.height = self.box.width, self.box.height
        yield self.panel

    def on_mount(self) -> None:
        self.panel.focus()

    def on_key(self, event: object) -> None:
        self.let_through.append(str(getattr(event, "key", "")))


@dataclass
class Seen:
    """What a test does with a panel and what it sees of it."""

    app: PanelApp
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys; a text is pressed letter by letter, a long one pasted, `<enter>` is the key of that name."""
        for key in keys:
            if len(key) > _LONG and not key.startswith("<"):
                await self.paste(key)
                continue
            await self.pilot.press(*keys_of(key))
        await self.pilot.pause()

    async def burst(self, *keys: str) -> None:
        """Press keys faster than any of them is answered."""
        for key in keys:
            letters = () if key.startswith("<") else key
            for name, letter in zip(keys_of(key), letters or (None,), strict=True):
                self.app.post_message(events.Key(name, letter))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        """Paste a text where the cursor is."""
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    def rows(self) -> tuple[str, ...]:
        """Return the cells of the panel, as the terminal shows them."""
        box = self.app.box
        strips = self.app.screen._compositor.render_strips()[box.y : box.y + box.height]
        return tuple("".join(s.text for s in strip)[box.x : box.x + box.width].rstrip() for strip in strips)

    def cursor(self) -> tuple[int, int]:
        """Return column and row of the one cell that the cursor stands on, within the panel."""
        ink = Style.parse("#FAF8F2 on #14171C")
        box = self.app.box
        for y, strip in enumerate(self.app.screen._compositor.render_strips()):
            x = 0
            for segment in strip:
                style = segment.style
                if style and style.bgcolor == ink.bgcolor:
                    return x - box.x, y - box.y
                x += segment.cell_length
        raise AssertionError("there is no cursor")

    @property
    def says(self) -> str:
        """The line for the leader's row."""
        return self.app.panel.says

    def keys(self, columns: int) -> str:
        """Return the row of keys."""
        return plain(keys_row(self.app.panel.scene.look, self.app.panel.hints(columns), columns)).rstrip()

    def posted(self, kind: type[Message]) -> list[Message]:
        """Return the messages of a kind that the panel posted."""
        return [message for message in self.app.posted if isinstance(message, kind)]


_LONG = 9
_NAMES = {" ": "space", ",": "comma", ".": "full_stop", "/": "slash", "-": "minus", "+": "plus", ":": "colon"}


def keys_of(*keys: str) -> tuple[str, ...]:
    """Return the names of keys: those of a text letter by letter, and `<enter>` for the key of that name."""
    return tuple(
        name
        for key in keys
        for name in ([key[1:-1]] if key.startswith("<") else [_NAMES.get(letter, letter) for letter in key])
    )


@asynccontextmanager
async def on_stage(panel: Panel, box: Box, size: tuple[int, int] | None = None) -> AsyncIterator[Seen]:
    """Show a panel in its box on a wall of 60×20, or of 80×24 where the box needs it."""
    app = PanelApp(panel, box)

    def keep(message: Message) -> None:
        if not any(message is each for each in app.posted):  # a message is seen once at every widget it bubbles to
            app.posted.append(message)

    async with app.run_test(
        size=size or ((60, 20) if box.x + box.width <= 60 else (80, 24)), message_hook=keep
    ) as pilot:
        await pilot.pause()
        yield Seen(app, pilot)
