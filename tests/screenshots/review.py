"""What there is a picture of in the review."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from meeting.codec import pack
from store.log import Row
from tests.scenes import held, series_drawn
from tests.scenes.story import Story
from tests.screenshots.situations import Situation, pressing
from tests.tui.driver import Hand
from tests.tui.live import Evening
from tests.tui.review.reading import reading
from tests.tui.review.shelf import Shelf
from tui.view.words import Language

_NOW = "12:40"
"""Twenty minutes before the fourth meeting."""
Pane = Callable[[Evening, tuple[int, int], Language], AbstractAsyncContextManager[Hand]]


def _shelf(*stories: Story) -> Shelf:
    """Return a log of these meetings."""
    shelf = Shelf()
    for story in stories:
        for entry in story.log:
            written = (entry.id, entry.act, entry.at, entry.pane, *pack(entry.event))
            shelf.rows.append(Row(*written, story.plan.ref, entry.seq, len(shelf.rows) + 1))
    return shelf


def _reading(third: Callable[[], Story]) -> Pane:
    """Return the review of the drawn series, with this as its third meeting."""

    @asynccontextmanager
    async def pane(evening: Evening, size: tuple[int, int], language: Language) -> AsyncIterator[Hand]:
        shelf = _shelf(series_drawn.first(), series_drawn.second(), third(), series_drawn.fourth())
        async with reading(shelf, size=size, language=language, now=evening.clock.now()) as reader:
            yield reader

    return pane


_SERIES, _HELD = _reading(series_drawn.third), _reading(held.third)
_PER = pressing("enter", "down", "down", *["right"] * 13)
_WALL = pressing("enter", "down", "down", *["right"] * 13, "enter")

REVIEWED = (
    Situation("review-series", series_drawn.fourth, _NOW, languages=("da", "en"), pane=_SERIES),
    Situation("review-briefing", series_drawn.fourth, _NOW, act=pressing("b"), pane=_SERIES),
    Situation("review-meeting", series_drawn.fourth, _NOW, act=_PER, pane=_HELD),
    Situation("review-wall", series_drawn.fourth, _NOW, act=_WALL, pane=_HELD),
    Situation("review-agreements", series_drawn.fourth, _NOW, act=pressing("a", *["down"] * 5), pane=_SERIES),
)
"""A series, what to know before its next meeting, a meeting at a moment, the wall of it, and the agreements."""
