"""Drives the review as a person does who reads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from textual import events
from textual.pilot import Pilot

from store.log import ReadLog
from tests.clock import START, FakeClock
from tests.tui.driver import Hand
from tests.tui.review.shelf import Shelf
from tui.app import OrdstyrerApp
from tui.review_kept import Kept
from tui.review_place import Page
from tui.review_way import Way
from tui.screens.review import Review
from tui.view.alphabet import FULL, Alphabet
from tui.view.look import Look
from tui.view.words import Language, words_in


@dataclass
class Evening:
    """What the reader's hand asks of an evening: a clock."""

    clock: FakeClock


class Reader(Hand):
    """One person who reads."""

    def __init__(self, pilot: Pilot[None], review: Review, shelf: Shelf) -> None:
        evening = Evening(cast("FakeClock", review.clock))
        super().__init__(pilot, review, evening)  # type: ignore[arg-type] # a hand only presses, reads and ticks
        self.review = review
        self.shelf = shelf

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.review.place.page

    async def paste(self, text: str) -> Reader:
        """Paste a text."""
        self.review.app.post_message(events.Paste(text))
        await self._pilot.pause()
        return self

    async def turn_wheel(self, *, up: bool) -> Reader:
        """Turn the wheel of the mouse by one."""
        turned = events.MouseScrollUp if up else events.MouseScrollDown
        event = turned(None, 5, 8, 0, 0, button=0, shift=False, meta=False, ctrl=False)
        self.review.app.post_message(event)
        await self._pilot.pause()
        return self

    async def look(self) -> Reader:
        """Let the screen look for news, as it does once a second."""
        self.review.look_for_news()
        await self._pilot.pause()
        return self


@asynccontextmanager
async def reading(
    shelf: Shelf,
    ref: str = "2026-014",
    size: tuple[int, int] = (80, 24),
    *,
    language: Language = "da",
    alphabet: Alphabet = FULL,
    kept: Kept | None = None,
    now: datetime = START,
) -> AsyncIterator[Reader]:
    """Review what stands on a shelf, in a window of this size."""
    log = cast("ReadLog", shelf)
    look = Look(words_in(language), alphabet)
    reviews: list[Review] = []

    def review() -> Review:
        reviews.append(Review(log, look, FakeClock(now), ref, way=Way(log, ref, kept)))
        return reviews[0]

    def failed(error: BaseException) -> None:
        raise error

    app = OrdstyrerApp(review, failed)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reader(pilot, reviews[0], shelf)
