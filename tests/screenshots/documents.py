"""What there is a picture of where documents are made: the list after a meeting, one that is read, and what is made."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.screen import Screen

from store.live import load
from tests.clock import FakeClock
from tests.documents.dossiers import new_store, planned_meeting
from tests.documents.fourth import hold_four
from tests.screenshots.drawing import cleaned
from tui.app import OrdstyrerApp
from tui.demo import REF
from tui.documents_maker import Made, Order, PaperMaker, Told
from tui.screens.documents import Documents
from tui.screens.documents_known import Way
from tui.theme import DEFAULT
from tui.view.alphabet import FULL
from tui.view.look import Look
from tui.view.words import Language, words_in

DOCUMENTS: tuple[tuple[str, tuple[str, ...], Language], ...] = (
    ("documents-list", ("down",), "da"),
    ("documents-list", ("down",), "en"),
    ("documents-preview", ("down", "enter"), "da"),
    ("documents-made", ("down", "f9"), "da"),
)
"""The name of each picture, what is pressed before it, and its language."""


class _Pictured(PaperMaker):
    """Says what papers say and writes none."""

    def make(self, order: Order, told: Told) -> Made:
        """Say that a file stands there for each paper."""
        del told
        return Made(sum(len(self.papers(order.dossier, kind)) or 1 for kind in order.kinds))


async def documents() -> dict[str, str]:
    """Return every picture by the name of its file."""
    return {f"{name}-{language}.svg": await _page(keys, language) for name, keys, language in DOCUMENTS}


async def _page(keys: tuple[str, ...], language: Language) -> str:
    def failed(error: BaseException) -> None:
        raise error

    way = Way(names=True, root=Path("/home/mette/Dokumenter/ordstyrer"))
    with new_store() as log:
        hold_four(log, [meeting.planned for meeting in planned_meeting().series.meetings])
        clock = FakeClock(load(log, f"{REF}/4").last_at)
        screen = Documents(log, Look(words_in(language), FULL), clock, f"{REF}/4", way=way, maker=_Pictured())
        app = OrdstyrerApp(Screen, failed)
        async with app.run_test(size=(80, 24)) as pilot:
            app.theme = DEFAULT
            app.push_screen(screen)
            await _known(pilot, screen)
            await pilot.press(*keys)
            await _known(pilot, screen)
            return cleaned(app.export_screenshot())


async def _known(pilot: Pilot[None], screen: Documents) -> None:
    """Wait until everything is known, and nothing is made any more."""
    await pilot.pause()
    while (
        screen.seen.making or any(each.papers is None for each in screen.seen.offers) or not screen.seen.offers[1].due
    ):
        await pilot.pause()
