"""A screen that is no wall, made of the same parts: it hosts the panels of agreements and what they answer is done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from meeting.agreement_terms import FollowUp, Terms
from meeting.agreements import agreement
from meeting.events import Face
from meeting.intents import Intent, NextSpeaker, Propose
from store.live import LiveMeeting
from tests.tui.hourglass import Hourglass
from tests.tui.live import TODAY, Evening
from tui.doing import Doing
from tui.drafts import AgreementDrafts
from tui.hosting import Hosting
from tui.keeping import Keeping
from tui.key import KeyId
from tui.pane import Pane
from tui.screens.agreeing import Agreeing
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.places import Room
from tui.view.scene import Scene, scene_of
from tui.view.words import words_in
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.panel import Panel
from tui.widgets.short_text import ShortText

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


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

    def say_laid_aside(self, number: int, *, mended: bool) -> None:
        assert not mended
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

    async def burst(self, text: str) -> None:
        """Type faster than the screen can answer."""
        for letter in text:
            self.desk.app.post_message(events.Key(letter, letter))
        await self.pilot.pause()


@asynccontextmanager
async def _writing(evening: Evening) -> AsyncIterator[Writer]:
    desk = Desk(evening.pane(Face.MINUTES))
    async with DeskApp(desk).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Writer(desk, pilot)


async def test_an_agreement_is_written_from_a_desk() -> None:
    async with _writing(Evening().opened().do(NextSpeaker())) as writer:
        writer.pane.open_form()
        await writer.press(*"ida", "enter", *"ringer", *["enter"] * 8)
        (item,) = writer.desk.live.state.agreements.items
        assert (item.terms.what, item.terms.responsible) == ("ringer", ("ida",))
        assert writer.desk.panel is None
        assert not writer.desk.keeping.owed


async def test_what_a_fast_hand_types_for_a_panel_is_no_key_of_the_screen() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.burst("ida")
        await writer.pilot.pause()
        form = writer.desk.panel
        assert isinstance(form, AgreementForm)
        assert (form.draft.who, writer.desk.pressed) == ("ida", [])


async def test_half_an_agreement_is_kept_and_given_back() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.press("t", "o", "escape")
        assert (writer.desk.aside, writer.desk.panel) == ([1], None)
        draft = writer.desk.drafts.draft("")
        assert draft is not None
        assert draft.who == "to"


@pytest.mark.rule("R109")
async def test_a_reservation_is_kept_from_a_desk() -> None:
    async with _writing(Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY))) as writer:
        writer.pane.show_panel(AgreementChoicePanel, Room.BESIDE)
        await writer.press("r")
        await writer.press(*"amina", "enter", *"helst", "enter")
        (reservation,) = writer.desk.live.state.agreements.items[0].reservations
        assert (reservation.person, reservation.text) == ("amina", "helst")


@pytest.mark.rule("R104")
async def test_a_question_is_kept_from_a_desk_and_a_text_of_another_kind_is_none() -> None:
    async with _writing(Evening().opened().do(NextSpeaker())) as writer:
        writer.pane.show_panel(lambda scene: ShortText(scene, "?", key="something-else"), Room.BESIDE)
        await writer.press(*"hvem", "enter")
        assert not writer.desk.live.state.questions
        writer.pane.show_panel(lambda scene: ShortText(scene, "?", key=KeyId.PARK), Room.BESIDE)
        await writer.press(*"hvem", "enter")
        assert [question.text for question in writer.desk.live.state.questions] == ["hvem"]


async def test_a_hidden_panel_gets_no_letters_and_has_the_cursor_again_after() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.press("i")
        writer.desk.hosting.keep_focus(hides=True)
        await writer.press("x")
        writer.desk.hosting.keep_focus(hides=False)
        await writer.press("d")
        form = writer.desk.panel
        assert isinstance(form, AgreementForm)
        assert (form.draft.who, writer.desk.pressed) == ("id", ["x"])
