"""What there is a picture of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tests.tui.driver import Hand, leading
from tests.tui.live import Evening
from tui.view.words import Language

SMALL, USUAL, LARGE = (60, 20), (80, 24), (120, 36)
"""Columns and rows of the windows that the screens are drawn for."""


async def nothing(leader: Hand) -> None:
    """Leave the screen as it is."""
    del leader


def pressing(*keys: str) -> Callable[[Hand], Awaitable[None]]:
    """Return the pressing of some keys."""

    async def press(leader: Hand) -> None:
        await leader.press(*keys)

    return press


async def writing(leader: Hand) -> None:
    """Write an agreement up to the day it begins, while somebody has the floor."""
    await leader.press("a")
    for text in ("Ida, Mormor", "taler sammen hver fredag om Samis uge", "Sami", "Sami"):
        await leader.type(text)
        await leader.press("enter")
    await leader.type("fre")


def _lead(evening: Evening, size: tuple[int, int], language: Language) -> AbstractAsyncContextManager[Hand]:
    return leading(evening, size, language=language)


@dataclass(frozen=True, slots=True)
class Situation:
    """One moment of a meeting in one window."""

    name: str
    story: Callable[[], Story]
    clock: str
    size: tuple[int, int] = USUAL
    act: Callable[[Hand], Awaitable[None]] = nothing
    """What is done at the screen before the picture is taken."""
    languages: tuple[Language, ...] = ("da",)
    pane: Callable[[Evening, tuple[int, int], Language], AbstractAsyncContextManager[Hand]] = _lead
    """The screen there is a picture of."""


_BOTH: tuple[Language, ...] = ("da", "en")

SITUATIONS = (
    Situation("start", stations.planned, "12:55", languages=_BOTH),
    Situation("roll-call", stations.planned, "12:58", act=pressing("enter")),
    Situation("welcome", stations.welcome, "13:05"),
    Situation("mid-round", drawn.mid_round, "14:16", languages=_BOTH),
    Situation("mid-round-24-participants", drawn.twenty_four, "13:41", SMALL),
    Situation("mid-round-large", drawn.mid_round, "14:16", LARGE),
    Situation("break-soon", drawn.break_soon, "13:45"),
    Situation("break-due", drawn.break_due, "13:50", languages=_BOTH),
    Situation("break", drawn.on_break, "13:55", languages=_BOTH),
    Situation("agreement", stations.reflecting, "15:14", act=writing),
    Situation("next-phase", stations.three_unheard, "14:44", act=pressing("f")),
    Situation("read-back", stations.agreeing, "15:36", act=pressing("o"), languages=_BOTH),
    Situation("next-meeting", stations.finding_a_date, "15:44", act=pressing("enter")),
    Situation("closing", stations.evaluating, "15:52", act=pressing("l"), languages=_BOTH),
    Situation("neutral", stations.neutral, "14:18"),
    Situation("end", stations.closed, "15:58"),
)
"""The main situations of a meeting, in its order; those a reader looks for first in both languages."""
