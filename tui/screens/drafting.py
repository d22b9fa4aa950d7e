"""What is half written survives: it is kept in the store while it is typed, and given back when its form is opened."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.errors import StoreError
from store.live import LiveMeeting
from tui.screens.acting import Acting
from tui.ticking import AT_LEAST_S, keep_at_s
from tui.view import remarks
from tui.view.look import Look

if TYPE_CHECKING:
    from tui.view.agreement_draft import Draft
    from tui.widgets.agreement_form import AgreementForm


class Drafting(Acting):
    """Keeps half-written agreements; only a screen that leads writes them to the store."""

    def __init__(self, live: LiveMeeting, look: Look, *, private: bool) -> None:
        """Lead this meeting, which has a plan; `private` says that only the leader reads this screen."""
        super().__init__(live, look, private=private)
        self._drafts: dict[str, Draft] = {}
        """By the id of the agreement; a new one has an empty id."""
        self._unkept: dict[str, Draft | None] = {}
        """What the store does not have yet; None is to be forgotten there."""
        self._first_s = self._last_s = 0.0
        """When the first and the last letter was typed that the store does not have, by the monotonic clock."""
        self._waiting = False
        self._submitted: Widget | None = None
        """The form whose agreement is made; what it still says comes too late."""

    def draft(self, agreement: str) -> Draft | None:
        """Return what was written of an agreement, also on a screen that is gone; None if nothing was."""
        from tui.view.draft_text import draft_in

        if agreement in self._unkept or agreement in self._drafts:
            return self._drafts.get(agreement)
        try:
            return draft_in(self.live.draft(_field(agreement)))
        except StoreError:
            self.unread = True
            return None

    def on_agreement_form_written(self, event: AgreementForm.Written) -> None:
        """Keep what was written, a moment later: nobody waits for a disk while typing."""
        if event.form is self._submitted:
            return
        now_s = monotonic()
        self._first_s, self._last_s = (self._first_s if self._unkept else now_s), now_s
        self._remember(event.form.agreement, event.draft)
        self._wait(keep_at_s(self._first_s, self._last_s) - now_s)

    def on_agreement_form_put_aside(self, event: AgreementForm.PutAside) -> None:
        """Keep every letter for the next time this form is opened, and say where it has gone."""
        self.lay_aside(event.agreement, event.draft if event.begun else None)
        self.close()
        if event.begun:
            self.say(remarks.laid_aside(self.current(), event.number, mended=bool(event.agreement)))

    def lay_aside(self, agreement: str, draft: Draft | None) -> None:
        """Keep a draft now, or with None forget what was kept of this agreement."""
        self._remember(agreement, draft)
        self.keep_drafts()

    def written(self, form: Widget | None, agreement: str) -> None:
        """Forget the draft of an agreement that is made."""
        self._submitted = form
        self.lay_aside(agreement, None)

    def keep_drafts(self) -> None:
        """Write what the store does not have; what fails is said as loudly as any failure, and tried again."""
        if not self.leads or not self._unkept:
            return
        try:
            for agreement, draft in [*self._unkept.items()]:
                self._keep(_field(agreement), draft)
                del self._unkept[agreement]
        except StoreError:
            self.unsaved = True
            self._wait(AT_LEAST_S)
        else:
            self.unsaved = False
        self.renew()

    def close(self) -> None:
        """Close the panel."""
        self.take_away()
        self.renew()

    def _keep(self, field: str, draft: Draft | None) -> None:
        from tui.view.draft_text import draft_text

        if draft is None:
            self.live.drop_draft(field)
        else:
            self.live.keep_draft(field, draft_text(draft))

    def _remember(self, agreement: str, draft: Draft | None) -> None:
        self._unkept[agreement] = draft
        if draft is None:
            self._drafts.pop(agreement, None)
        else:
            self._drafts[agreement] = draft

    def _wait(self, for_s: float) -> None:
        if not self._waiting:
            self._waiting = True
            self.set_timer(max(for_s, 0), self._waited)

    def _waited(self) -> None:
        self._waiting = False
        left_s = keep_at_s(self._first_s, self._last_s) - monotonic()
        if left_s > 0 and self._unkept:
            self._wait(left_s)
        else:
            self.keep_drafts()


def _field(agreement: str) -> str:
    return f"agreement:{agreement}" if agreement else "agreement"
