"""What there is a picture of between the meetings: home as it is drawn, with names hidden and shown."""

from __future__ import annotations

from typing import cast

from store.home import HomeLog
from tests.clock import FakeClock
from tests.screenshots.drawing import cleaned
from tests.tui.home.drawn_home import home
from tui.app import OrdstyrerApp
from tui.screens.home import HomeScreen
from tui.theme import DEFAULT
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

HOMES: tuple[tuple[str, tuple[int, int], tuple[str, ...], Language], ...] = (
    ("home", (80, 24), (), "da"),
    ("home", (80, 24), (), "en"),
    ("home-small", (60, 20), (), "da"),
    ("home-names", (80, 24), ("v", "down"), "da"),
    ("home-today", (80, 24), ("enter",), "da"),
)
"""The name of each picture, its window, what is pressed before it, and its language."""


class Unchanged:
    """A log in which nothing happens while the picture is made."""

    def newest(self) -> int:
        return 0

    def erasures(self) -> int:
        return 0


async def homes() -> dict[str, str]:
    """Return every picture of home by the name of its file."""
    return {f"{name}-{language}.svg": await _home(size, keys, language) for name, size, keys, language in HOMES}


async def _home(size: tuple[int, int], keys: tuple[str, ...], language: Language) -> str:
    def failed(error: BaseException) -> None:
        raise error

    screen = HomeScreen(cast("HomeLog", Unchanged()), Look(words_in(language), FULL), FakeClock(), home())
    app = OrdstyrerApp(lambda: screen, failed)
    async with app.run_test(size=size) as pilot:
        app.theme = DEFAULT
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return cleaned(app.export_screenshot())
