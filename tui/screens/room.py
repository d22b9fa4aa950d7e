"""The wall alone, on a projector: it shows the meeting and takes no key but the one to leave."""

from __future__ import annotations

from textual import events

from tui.asking import Leave, Leaving, answer
from tui.hints import hints
from tui.key import KeyId
from tui.keys import key_for, name_of
from tui.screens.watching import Watching
from tui.view import remarks
from tui.view.notice import NoticeLine
from tui.view.scene import Scene
from tui.view.wall import Says


class Room(Watching):
    """Shows the meeting, and nothing that only the leader should read."""

    _leaving: Leaving | None = None

    def says(self, scene: Scene) -> Says:
        """Return the keys while somebody is about to leave, and what everybody should know; else nothing."""
        failing = remarks.not_saved(scene, outdated=self.live.outdated, erased=self.live.erased)
        notice = NoticeLine(failing, loud=True) if self.following.unread else None
        return Says(notice=notice, keys=hints(self.live.state, self._leaving) if self._leaving else ())

    def on_key(self, event: events.Key) -> None:
        """Leave at the second `q`; everything else only takes the first one back."""
        event.stop()
        event.prevent_default()
        self._press(name_of(event.key, event.character))

    def action_leave(self) -> None:
        """Ctrl+Q and Ctrl+C are as `q`."""
        self._press("q")

    def _press(self, name: str) -> None:
        if isinstance(answer(self._leaving, name), Leave):
            self.app.exit()
            return
        row = key_for(name)
        self._leaving = Leaving() if row and row.id is KeyId.LEAVE else None
        self.renew()
