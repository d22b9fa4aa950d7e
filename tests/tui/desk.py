"""A pane that is no wall, made of the same parts, and somebody at it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from meeting.agreements import agreement
from meeting.intents import Intent
from store.live import LiveMeeting
from tests.tui.hourglass import Hourglass
from tui.doing import Doing
from tui.drafts import AgreementDrafts
from tui.hosting import Hosting
from tui.keeping import Keeping
from tui.pane import Pane
from tui.screens.agreeing import Agreeing
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.places import Room
from tui.view.scene import Scene, scene_of
from tui.view.words import words_in
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.panel import Panel


class Desk(Screen[None], Agreeing):
    """As little of a pane as the answers need."""

    def __init__(self, live: LiveMeeting) -> None:
        super().__init__()
        self.live = live
        self.doing = Doing(live, lambda: None)
        self.glass = Hourglass()
        self.keeping = Keeping(live, self.glass, tried=lambda _: None)
        self.drafts = AgreementDrafts(self.keeping)
        self.hosting = Hosting(self)
        self.aside: list[int] = []
        self.pressed: list[str] = []

    @property
    def panel(self) -> Widget | None:
        return self.hosting.panel

    def on_key(self, event: events.Key) -> None:
        if not self.hosting.takes(event):
            self.pressed.append(event.key)

    def on_descendant_focus(self) -> None:
        self.hosting.reached()

    def current(self) -> Scene:
        return scene_of(Look(words_in("da"), FULL), self.live.state, self.live.now())

    def act(self, intent: Intent) -> bool:
        return self.doing.do(intent) is None

    def done(self, intent: Intent) -> bool:
        done = self.act(intent)
        if done:
            self.close()
        return done

    def show_panel(self, make: Callable[[Scene], Panel], room: Room) -> None:
        del room
        self.hosting.put(make(self.current()), self.live.state)

    def open_form(self, agreement_id: str = "") -> None:
        item, draft = agreement(self.live.state, agreement_id), self.drafts.draft(agreement_id)
        self.show_panel(lambda scene: AgreementForm(scene, item, draft), Room.BESIDE)

    def close(self) -> None:
        self.hosting.take_away()

    def say_laid_aside(self, number: int, kept_as: str) -> None:
        del kept_as
        self.aside.append(number)


class DeskApp(App[None]):
    """An app that shows the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def get_default_screen(self) -> Screen[None]:
        return self.desk


@dataclass
class Writer:
    """Somebody at the desk."""

    desk: Desk
    pilot: Pilot[None]

    @property
    def pane(self) -> Pane:
        """The desk is a pane, says the type checker."""
        return self.desk

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def follow(self) -> None:
        """Hear of what other panes did."""
        self.desk.live.catch_up()
        self.desk.hosting.follow(self.desk.live.state, self.desk.current())
        await self.pilot.pause()

    async def burst(self, text: str) -> None:
        """Type faster than the screen can answer."""
        for letter in text:
            self.desk.app.post_message(events.Key(letter, letter))
        await self.pilot.pause()


@asynccontextmanager
async def at_desk(live: LiveMeeting) -> AsyncIterator[Writer]:
    """Sit somebody at a desk of a meeting."""
    desk = Desk(live)
    async with DeskApp(desk).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Writer(desk, pilot)
