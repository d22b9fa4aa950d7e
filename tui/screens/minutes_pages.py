"""What the keys open in the region of the minute-taker's pane.

The module of a page is imported when it is first opened: the first screen needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from meeting.agreements import agreement
from meeting.minutes import is_childs, statement
from meeting.state import Statement
from store.errors import StoreError
from tui.key import KeyId
from tui.minutes_keys import PANE_KEYS, At, Does, PaneKey
from tui.screens.minutes_hosting import MinutesHosting
from tui.view import remarks
from tui.view.scene import Scene

if TYPE_CHECKING:
    from tui.view.agreement_draft import Draft
    from tui.widgets.field_panel import FieldPanel
    from tui.widgets.help import HelpPanel
    from tui.widgets.panel import Panel

PAGES = (Does.AGREE, Does.AIMS, Does.OVERVIEW, Does.EVALUATION)
"""The pages in the order of Tab; the stream comes before the first and after the last."""


class MinutesPages(MinutesHosting):
    """Opens one page at a time, in place of the stream."""

    page = -1
    """Which page is open; -1 for the stream, or what a letter opened."""

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
        """Go back to the stream."""
        if self.panel is None or self.page >= 0:
            self.page = -1
        super().close()

    def open_form(self, agreement_id: str = "") -> None:
        """Open the form of a new agreement or of this one, with what was half written of it."""
        self._open_form(agreement_id, self._half_agreed(agreement_id))

    def grow(self, statement_id: str) -> None:
        """Open the form of an agreement that grows from a statement."""
        from tui.view.agreement_start import draft_from

        item = statement(self.live.state, statement_id)
        if item is not None:
            self._open_form("", draft_from(self.current(), item.said, item.id))
            self._say_childs(item)

    def say_laid_aside(self, number: int, *, mended: bool) -> None:
        """Say where the letters of an agreement went, and the key that brings them back."""
        self.say(remarks.laid_aside(self.current(), number, mended=mended))

    def on_help_panel_left(self, event: HelpPanel.Left) -> None:
        """Close the help."""
        if event.panel is self.panel:
            self.close()

    def on_field_panel_written(self, event: FieldPanel.Written) -> None:
        """Keep what is half typed on a page, a moment later."""
        event.stop()
        texts = event.panel.texts
        self.keeping.remember(self._kept_at(event.panel.key), msgspec.json.encode(texts).decode() if texts else None)

    def _page(self, what: Does) -> Callable[[Scene], Panel]:
        """Return what opens a page with what was half typed on it."""
        make = _class_of(what)

        def page(scene: Scene) -> Panel:
            panel = make(scene)
            # Where the store cannot be read, the page itself asks before it lets go of a text.
            with suppress(StoreError, msgspec.DecodeError):
                kept = self.keeping.text(self._kept_at(panel.key))
                panel.restore(msgspec.json.decode(kept, type=dict[str, str]) if kept else {})
            return panel

        return page

    def _kept_at(self, page: str) -> str:
        return f"page:{self.person}:{page}"

    def _open_form(self, agreement_id: str, draft: Draft | None) -> None:
        from tui.widgets.agreement_form import AgreementForm

        item = agreement(self.live.state, agreement_id)
        self.show_panel(lambda scene: AgreementForm(scene, item, draft, private=True))

    def _half_agreed(self, agreement_id: str) -> Draft | None:
        try:
            return self.drafts.draft(agreement_id)
        except StoreError:
            self.following.unread = True
            return None

    def _say_childs(self, item: Statement) -> None:
        if is_childs(self.live.state, item):
            why = self.current().words.text("A child's words are not repeated. What do the adults do?")
            # The form has said its own first line by then.
            self.call_after_refresh(self.say, why)

    def _made(self, what: Does) -> Callable[[Scene], Panel]:
        match what:
            case Does.PARK:
                return _question
            case Does.HELP:
                return _help
            case _:
                return self._page(what)


def _question(scene: Scene) -> Panel:
    from tui.widgets.short_text import ShortText

    return ShortText(scene, scene.words.text("What shall we remember?"), needed=False, key=KeyId.PARK)


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


def _class_of(what: Does) -> Callable[[Scene], FieldPanel]:
    match what:
        case Does.AIMS:
            from tui.widgets.aims_page import AimsPage

            return AimsPage
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
