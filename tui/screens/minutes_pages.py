"""What the keys open in the region of the minute-taker's pane.

The module of a page is imported when it is first opened: the first screen needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from meeting.agreements import agreement
from meeting.intents import Intent, ParkQuestion
from meeting.minutes import statement
from store.errors import StoreError
from tui.key import KeyId
from tui.minutes_keys import PANE_KEYS, At, Does, PaneKey
from tui.screens.minutes_hosting import MinutesHosting
from tui.view import remarks
from tui.view.scene import Scene

if TYPE_CHECKING:
    from meeting.aims_before import AimBefore
    from tui.view.agreement_draft import Draft
    from tui.widgets.field_panel import FieldPanel
    from tui.widgets.help import HelpPanel
    from tui.widgets.page import Page
    from tui.widgets.panel import Panel
    from tui.widgets.short_text import ShortText

PAGES = (Does.AGREE, Does.AIMS, Does.OVERVIEW, Does.EVALUATION)
"""The pages in the order of Tab; the stream comes before the first and after the last."""


class MinutesPages(MinutesHosting):
    """Opens one page at a time, in place of the stream."""

    aims_before: Callable[[], tuple[AimBefore, ...]] = staticmethod(tuple)
    """Reads the goals and scales of the earlier meetings; nothing unless the pane is told how."""
    page = -1
    """Which page is open; -1 for the stream, or what a letter opened."""
    _stood_at = ""
    """Where the sign of the page stood that a form covers."""

    def turn(self, by: int) -> bool:
        """Open the next page, or the one before; past the last comes the stream.

        Return whether it is turned: a text that is asked for stays.
        """
        from tui.widgets.field_panel import FieldPanel

        if self.panel is not None and not isinstance(self.panel, FieldPanel):
            return False
        self.page = (self.page + 1 + by) % (len(PAGES) + 1) - 1
        if self.page < 0:
            self.close()
        else:
            self.show_panel(self._page(PAGES[self.page]))
        return True

    def open(self, what: Does) -> None:
        """Open what a key is for."""
        if what in PAGES:
            self.page = PAGES.index(what)
        self.show_panel(self._made(what))

    def close(self) -> None:
        """Go back to the page that a form or the help covers, else to the stream."""
        from tui.widgets.page import Page

        if self.panel is not None and self.page >= 0 and not isinstance(self.panel, Page):
            self.show_panel(self._page(PAGES[self.page], self._stood_at))
        else:
            self.page = -1
            super().close()

    def open_form(self, agreement_id: str = "") -> None:
        """Open the form of a new agreement or of this one, with what was half written of it."""
        self._open_form(agreement_id, agreement_id)

    def grow(self, statement_id: str) -> None:
        """Open the form of an agreement that grows from a statement."""
        from tui.view.agreement_start import draft_from
        from tui.view.draft_text import kept_as

        item = statement(self.live.state, statement_id)
        if item is not None:
            begun = draft_from(self.current(), item.said, item.id)
            self._open_form("", kept_as("", begun), begun)

    def say_laid_aside(self, number: int, kept_as: str) -> None:
        """Say where the letters of an agreement went, and the key that brings them back."""
        from tui.view.draft_text import is_grown

        grown = is_grown(kept_as)
        mended = bool(kept_as) and not grown
        self.say(remarks.laid_aside_in_minutes(self.current(), number, mended=mended, grown=grown))

    def on_help_panel_left(self, event: HelpPanel.Left) -> None:
        """Close the help."""
        if event.panel is self.panel:
            self.close()

    def on_field_panel_written(self, event: FieldPanel.Written) -> None:
        """Keep what is half typed on a page, a moment later."""
        event.stop()
        if not event.panel.are_kept:
            # What the store has could not be read; it is not written over.
            return
        texts = event.panel.texts
        self.keeping.remember(self._kept_at(event.panel.key), msgspec.json.encode(texts).decode() if texts else None)

    def on_short_text_written(self, event: ShortText.Written) -> None:
        """Keep what is half typed, a moment later."""
        event.stop()
        self._remember(event.panel, event.text)

    def on_short_text_left(self, event: ShortText.Left) -> None:
        """Keep the last letters too; a fast hand leaves before they are heard of."""
        self._remember(event.panel, event.text)

    def done(self, intent: Intent) -> bool:
        """Carry out what a panel was opened for; what was half typed of it is done with."""
        carried_out = super().done(intent)
        if carried_out and isinstance(intent, ParkQuestion):
            self.keeping.remember(self._kept_at(KeyId.PARK), None)
        return carried_out

    def _page(self, what: Does, at: str = "") -> Callable[[Scene], Panel]:
        """Return what opens a page with what was half typed on it, its sign at a place."""
        make = self._aims if what is Does.AIMS else _class_of(what)

        def page(scene: Scene) -> Panel:
            panel = make(scene)
            panel.at = at or panel.at
            # Where the store cannot be read, the page itself asks before it lets go of a text.
            with suppress(StoreError):
                panel.restore(_texts_in(self.keeping.text(self._kept_at(panel.key))))
            return panel

        return page

    def _aims(self, scene: Scene) -> Page:
        """Return the page of goals and scales, with what the earlier meetings left where that can be read."""
        from tui.widgets.aims_page import AimsPage

        before: tuple[AimBefore, ...] = ()
        with suppress(StoreError):
            before = self.aims_before()
        return AimsPage(scene, before)

    def _kept_at(self, page: str) -> str:
        return f"page:{self.person}:{page}"

    def _open_form(self, agreement_id: str, kept_as: str, begun: Draft | None = None) -> None:
        """Open a form with what is kept there, else with what it begins with; not where that cannot be read."""
        from tui.widgets.agreement_form import AgreementForm

        try:
            draft = self.drafts.draft(kept_as) or begun
        except StoreError:
            self.following.unread = True
            self.say(remarks.unread(self.current()))
            self.go_on()
            return
        self._stood_at = agreement_id or getattr(self.panel, "here", "")
        item = agreement(self.live.state, agreement_id)
        self.show_panel(lambda scene: AgreementForm(scene, item, draft, private=True))

    def _question(self, scene: Scene) -> Panel:
        """Return where a question for the reflection is written, with what was half written of it (R104)."""
        from tui.widgets.short_text import ShortText

        text, read = "", False
        with suppress(StoreError):
            text, read = self.keeping.text(self._kept_at(KeyId.PARK)), True
        title = scene.words.text("What shall we remember?")
        panel = ShortText(scene, title, text, needed=False, private=True, key=KeyId.PARK)
        panel.are_kept = read
        return panel

    def _remember(self, panel: ShortText, text: str) -> None:
        # What could not be read is not written over.
        if panel.are_kept:
            self.keeping.remember(self._kept_at(panel.key), text if text.strip() else None)

    def _made(self, what: Does) -> Callable[[Scene], Panel]:
        match what:
            case Does.PARK:
                return self._question
            case Does.HELP:
                return _help
            case _:
                return self._page(what)


def _texts_in(kept: str) -> dict[str, str]:
    """Return what was half typed on a page; nothing where the store holds none that this program can read."""
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(kept, type=dict[str, str]) if kept else {}
    return {}


def _help(scene: Scene) -> Panel:
    from tui.view.help import Entry
    from tui.widgets.help import HelpPanel

    entries = [Entry(_help_key(key), key.label, key.help) for key in PANE_KEYS if key.label and not _moves(key)]
    return HelpPanel(scene, entries, None, private=True, stays=True)


def _moves(key: PaneKey) -> bool:
    """Return whether a key only leads about, or back to the line: the row of keys says so where it does."""
    return key.does is Does.BACK or (key.at is At.STREAM and key.does in (Does.EARLIER, Does.LATER))


def _help_key(key: PaneKey) -> str:
    """Return how a key is written where all stand together: with the one that leads to where it means this."""
    before = {At.LINE: "", At.STREAM: "↑ ", At.OUTSIDE: "Esc "}[key.at]
    return before + (key.shown or key.keys[0])


def _class_of(what: Does) -> Callable[[Scene], Page]:
    match what:
        case Does.OVERVIEW:
            from tui.widgets.overview_page import OverviewPage

            return OverviewPage
        case Does.EVALUATION:
            from tui.widgets.evaluation_page import EvaluationPage

            return EvaluationPage
        case Does.CONSENT:
            from tui.widgets.consent_panel import ConsentPanel

            return ConsentPanel
        case Does.SUM_UP:
            from tui.widgets.sum_up_panel import SumUpPanel

            return SumUpPanel
        case _:
            from tui.widgets.agreements_page import AgreementsPage

            return AgreementsPage
