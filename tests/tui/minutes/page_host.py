"""A pane with one page in it, on a meeting that runs: what the page asks for is carried out, and it follows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from textual import events, on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen

from meeting.events import Face
from meeting.intents import Intent, NoteStatement
from meeting.refusal import Refused
from meeting.state import Meeting
from meeting.statement_terms import Category, Said
from store.errors import StoreError
from store.live import LiveMeeting
from tests.tui.family import EN
from tests.tui.live import Evening
from tests.tui.stage import keys_of
from tui.theme import DEFAULT, themes
from tui.view.hints import keys_row
from tui.view.lines import plain
from tui.view.scene import Scene, scene_of
from tui.widgets.page import Page
from tui.widgets.panel import Panel

SMALL = (58, 9)
"""The region of a pane of 60×20."""
HALF = (78, 10)
WHOLE = (120, 24)


class Desk(Screen[None]):
    """Hosts the page as the minute-taker's pane does."""

    CSS = "Panel { position: absolute; }"

    def __init__(self, make: Callable[[Scene], Page], live: LiveMeeting, restored: dict[str, str] | None) -> None:
        super().__init__()
        self.live = live
        self.page = make(self.current())
        self.asked: list[Intent] = []
        self.outcomes: list[Refused | StoreError | None] = []
        self.closed = 0
        self.let_through: list[str] = []
        if restored is not None:
            self.page.restore(restored)

    def current(self) -> Scene:
        return scene_of(EN, self.live.state, self.live.now())

    def compose(self) -> ComposeResult:
        yield self.page

    def on_mount(self) -> None:
        self.page.focus()

    def follow(self) -> None:
        self.live.catch_up()
        self.page.follow(self.current())

    @on(Panel.Wants)
    def act(self, event: Panel.Wants) -> None:
        self.asked.append(event.intent)
        try:
            outcome: Refused | StoreError | None = self.live.do(event.intent)
        except StoreError as error:
            outcome = error
        self.outcomes.append(outcome)
        if outcome is None:
            event.done()
        self.follow()

    @on(Panel.Closes)
    def close(self) -> None:
        self.closed += 1

    def on_key(self, event: events.Key) -> None:
        self.let_through.append(event.key)


class DeskApp(App[None]):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        for theme in themes():
            self.register_theme(theme)
        self.theme = DEFAULT

    def get_default_screen(self) -> Screen[None]:
        return self.desk


@dataclass
class Writer:
    """The minute-taker at a page."""

    desk: Desk
    pilot: Pilot[None]
    evening: Evening
    posted: list[Message] = field(default_factory=list)

    async def press(self, *keys: str) -> Writer:
        """Press keys; a text is pressed letter by letter, `<enter>` is the key of that name."""
        await self.pilot.press(*keys_of(*keys))
        await self.pilot.pause()
        return self

    async def burst(self, *keys: str) -> Writer:
        """Press keys faster than any of them is answered."""
        for key in keys:
            letters = () if key.startswith("<") else key
            for name, letter in zip(keys_of(key), letters or (None,), strict=True):
                self.desk.app.post_message(events.Key(name, letter))
        for _ in range(5):
            await self.pilot.pause()
        return self

    async def paste(self, text: str) -> Writer:
        """Paste a text where the cursor is."""
        self.desk.app.post_message(events.Paste(text))
        await self.pilot.pause()
        return self

    async def elsewhere(self, *acts: Intent) -> Writer:
        """Let the leader do something in another pane, and hear of it."""
        self.evening.do(*acts)
        self.desk.follow()
        await self.pilot.pause()
        return self

    @property
    def rows(self) -> tuple[str, ...]:
        """What stands in the cells of the pane."""
        strips = self.desk._compositor.render_strips()
        return tuple("".join(segment.text for segment in strip).rstrip() for strip in strips)

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def says(self) -> str:
        """The line for the row of remarks."""
        return self.desk.page.says

    @property
    def state(self) -> Meeting:
        return self.desk.live.state

    @property
    def asked(self) -> Sequence[Intent]:
        """What the page asked for."""
        return self.desk.asked

    def keys(self, columns: int) -> str:
        """The row of keys."""
        page = self.desk.page
        return plain(keys_row(page.scene.look, page.hints(columns), columns)).rstrip()


@asynccontextmanager
async def at_page(
    make: Callable[[Scene], Page],
    evening: Evening,
    size: tuple[int, int] = SMALL,
    restored: dict[str, str] | None = None,
) -> AsyncIterator[Writer]:
    """Put a page up for the minute-taker of a meeting, in a region of this size."""
    desk = Desk(make, evening.pane(Face.MINUTES), restored)
    posted: list[Message] = []

    def keep(message: Message) -> None:
        if not any(message is each for each in posted):
            posted.append(message)

    async with DeskApp(desk).run_test(size=size, message_hook=keep) as pilot:
        await pilot.pause()
        yield Writer(desk, pilot, evening, posted)


def said(
    id_: str, person: str, words: str, category: Category | None = None, *topics: str, change: str = ""
) -> NoteStatement:
    """Return a statement to write down."""
    return NoteStatement(id_, Said(person, words, category, change), topics)
