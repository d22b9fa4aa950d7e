"""What a pane that writes can do, for the answers to panels that more than one pane hosts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.widget import Widget

from meeting.intents import Intent
from tui.drafts import AgreementDrafts
from tui.view.places import Room
from tui.view.scene import Scene
from tui.widgets.panel import Panel

Makes = Callable[[Scene], Panel]
"""Makes a panel for the meeting as it stands."""


class Pane(Protocol):
    """A screen that carries intents out and hosts one panel."""

    @property
    def drafts(self) -> AgreementDrafts:
        """Half-written agreements."""

    @property
    def panel(self) -> Widget | None:
        """The panel that stands here now."""

    def current(self) -> Scene:
        """Return the meeting as it stands now."""

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was; what became of it is said."""

    def done(self, intent: Intent) -> bool:
        """Carry out what the panel was opened for, and close it once that is saved; return whether it was."""

    def show_panel(self, make: Makes, room: Room) -> None:
        """Put a panel in place of the one before, where it has this much room."""

    def open_form(self, agreement_id: str = "") -> None:
        """Open the form of a new agreement or of this one, with what was half written of it."""

    def close(self) -> None:
        """Close the panel."""

    def say_laid_aside(self, number: int, kept_as: str) -> None:
        """Say where the letters of this agreement went, and the key that brings them back (`kept_as` of its form)."""
