"""Half-written agreements: one draft for each agreement and one for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from tui.keeping import Keeping

if TYPE_CHECKING:
    from tui.view.agreement_draft import Draft


class AgreementDrafts:
    """Keeps the drafts of agreements with the half-typed texts; a new agreement has an empty id."""

    def __init__(self, keeping: Keeping, of: str = "") -> None:
        """Keep them there; where several write at once, `of` says whose these are, or one would get another's."""
        self._keeping = keeping
        self._of = of
        self._made: Widget | None = None
        """The form whose agreement is made; what it still says comes too late."""

    def draft(self, agreement: str) -> Draft | None:
        """Return what was written of an agreement; None if nothing was. Raises StoreError as `Keeping.text` does."""
        from tui.view.draft_text import draft_in

        return draft_in(self._keeping.text(self._field(agreement)))

    def write(self, form: Widget, agreement: str, draft: Draft) -> None:
        """Keep what was written in a form, a moment later."""
        if form is not self._made:
            self._remember(agreement, draft)

    def lay_aside(self, agreement: str, draft: Draft | None) -> None:
        """Keep a draft now, or with None forget what was kept of this agreement."""
        self._remember(agreement, draft)
        self._keeping.keep_now()

    def made(self, form: Widget | None, agreement: str) -> None:
        """Forget the draft of an agreement that is made, and what its form still says."""
        self._made = form
        self.lay_aside(agreement, None)

    def _remember(self, agreement: str, draft: Draft | None) -> None:
        from tui.view.draft_text import draft_text

        self._keeping.remember(self._field(agreement), None if draft is None else draft_text(draft))

    def _field(self, agreement: str) -> str:
        return ":".join(part for part in ("agreement", agreement, self._of and f"of {self._of}") if part)
