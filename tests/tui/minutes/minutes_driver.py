"""Drives the minute-taker's pane as a person does, beside a leader who leads the same meeting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.pilot import Pilot

from meeting.events import Face
from meeting.intents import NextSpeaker
from meeting.state import Statement
from meeting.statement_terms import Said
from tests.tui.driver import Hand
from tests.tui.live import Evening
from tui.app import OrdstyrerApp
from tui.screens.minutes import Minutes
from tui.view.alphabet import FULL, Alphabet
from tui.view.look import Look
from tui.view.statement_draft import StatementDraft, line_in
from tui.view.words import Language, words_in


class Pen(Hand):
    """One person who writes."""

    def __init__(self, pilot: Pilot[None], pane: Minutes, evening: Evening) -> None:
        super().__init__(pilot, pane, evening)  # type: ignore[arg-type] # a hand only presses, reads and ticks
        self.pane = pane

    async def write(self, text: str) -> Pen:
        """Send the letters of a text, and its line ends as they come from a keyboard, without waiting for any."""
        for letter in text:
            key = {"\n": "ctrl+j", " ": "space"}.get(letter, letter)
            self.pane.app.post_message(events.Key(key, None if letter == "\n" else letter))
        await self._pilot.pause()
        return self

    async def paste(self, text: str) -> Pen:
        """Paste a text."""
        self.pane.app.post_message(events.Paste(text))
        await self._pilot.pause()
        return self

    async def click(self, widget: str) -> Pen:
        """Click on a widget."""
        await self._pilot.click(widget)
        await self._pilot.pause()
        return self

    async def catch_up(self) -> Pen:
        """Let the pane see what another pane did, as it does some thirty times a second."""
        self.pane.following._look_for_news()
        await self._pilot.pause()
        return self

    @property
    def line(self) -> str:
        """What stands in the line."""
        return self.pane.line.text

    @property
    def whose(self) -> str:
        """Whose the line is, a participant id."""
        return self.pane.writing.draft.person

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in the minutes, withdrawn ones too."""
        return self.pane.live.state.minutes.statements

    @property
    def said(self) -> list[Said]:
        """What stands in the minutes."""
        return [item.said for item in self.statements if not item.withdrawn]

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Who said what, in the minutes."""
        return [(said.person, said.text) for said in self.said]

    @property
    def kept(self) -> StatementDraft | None:
        """What the store holds of this writer's line."""
        return kept(self.evening, self.pane.person)


def kept(evening: Evening, person: str) -> StatementDraft | None:
    """Return what the store holds of a writer's line."""
    drafts = [each for each in evening.log.drafts(evening.plan.ref) if each.field == f"statement:{person}"]
    return line_in(drafts[-1].text) if drafts else None


def in_round() -> Evening:
    """Return a meeting in which Maya has the floor."""
    return Evening().opened().do(NextSpeaker())


async def noted(pen: Pen, *texts: str) -> None:
    """Save these, one after the other."""
    for text in texts:
        await pen.write(text)
        await pen.press("enter")


@asynccontextmanager
async def writing(
    evening: Evening,
    size: tuple[int, int] = (80, 24),
    *,
    person: str = "tove",
    language: Language = "en",
    alphabet: Alphabet = FULL,
    begin: Callable[[], None] = lambda: None,
) -> AsyncIterator[Pen]:
    """Write the minutes of a meeting as this participant, in a window of this size; `begin` comes before it opens."""
    screen = Minutes(evening.pane(Face.MINUTES), Look(words_in(language), alphabet), person)
    begin()

    def failed(error: BaseException) -> None:
        raise error

    app = OrdstyrerApp(lambda: screen, failed)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Pen(pilot, screen, evening)
