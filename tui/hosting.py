"""One panel at a time on a screen: it is put up, gets the keys, goes on with the meeting and is taken away."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from meeting.state import Meeting
from tui.view.scene import Scene
from tui.widgets.key_panel import KeyPanel
from tui.widgets.panel import Panel


class Hosting:
    """Holds the panel of a screen. Where it stands is for the screen's own layout."""

    def __init__(self, screen: Screen[None]) -> None:
        """Put panels on this screen."""
        self.in_turn = False
        """Whether a panel waits until the screen has handed on the keys it has; the screen must call `takes`."""
        self.panel: Widget | None = None
        self.early = False
        """Whether a key that comes now was pressed for the panel that has just been put up."""
        self._screen = screen
        self._followed: Meeting | None = None
        self._typed_in: Widget | None = None
        """Where the cursor was before the panel was hidden."""
        self._told: dict[Widget, Size] = {}
        """Which size the panel and the widgets in it were told."""

    @property
    def says(self) -> str:
        """The line the panel has for the leader's row; empty if there is none."""
        return self.panel.says if isinstance(self.panel, Panel) else ""

    def put(self, panel: Widget, made_for: Meeting | None = None) -> None:
        """Put a panel in place of the one before; it was made for a meeting, and gets the focus if it can."""
        self.take_away()
        self.panel, self._followed = panel, made_for
        self._screen.mount(panel)
        self._screen.screen_layout_refresh_signal.subscribe(self._screen, self._tell_sizes, immediate=True)
        self.early = panel.can_focus
        if self.early and self.in_turn:
            self._screen.set_focus(None)
            self._give_focus(panel)
        else:
            self._screen.set_focus(panel)

    def _tell_sizes(self, _screen: Screen[object]) -> None:
        """Tell the panel its size: Textual does not if some widget was drawn between its mounting and its layout."""
        for widget in self.panel.walk_children(with_self=True) if self.panel else ():
            if isinstance(widget, Widget) and widget.size and self._told.get(widget) != widget.size:
                self._told[widget] = widget.size
                widget.post_message(events.Resize(widget.size, widget.virtual_size, widget.container_size))

    def _give_focus(self, panel: Widget) -> None:
        """Let keys go straight to the panel once the screen has handed on all that were pressed before."""
        if self.panel is not panel:
            return
        if self._screen.message_queue_size:
            self._screen.call_later(self._give_focus, panel)
        else:
            self._screen.set_focus(panel)

    def take_away(self) -> None:
        """Take the panel away, if there is one, and what would have gone to it."""
        if self.panel is not None:
            self.panel.remove()
        self.panel, self.early, self._typed_in = None, False, None
        self._told.clear()

    def follow(self, meeting: Meeting, scene: Scene) -> None:
        """Let the panel go on with the meeting, if that is another than it knows."""
        if isinstance(self.panel, Panel) and self._followed is not meeting:
            self._followed = meeting
            self.panel.follow(scene)

    def reached(self) -> None:
        """Note that keys reach the panel by themselves from now on: call it when a descendant has got the focus."""
        self.early = self.early and self._screen.focused is None

    def takes(self, event: events.Key) -> bool:
        """Send the panel a key that a fast hand pressed for it before it was there; return whether that was so."""
        meant = (self._screen.focused or self.panel) if self.early else None
        if meant is None:
            return False
        if isinstance(meant, KeyPanel):
            # At once: what was pressed after this key may be waiting there already.
            return meant.take(event)
        event.stop()
        event.prevent_default()
        meant.post_message(events.Key(event.key, event.character))
        return True

    def keep_focus(self, *, hides: bool) -> None:
        """Take the focus from a panel while it is hidden: what is typed must not go where nobody sees it."""
        if self.panel is None:
            self._typed_in = None
        elif hides and self._screen.focused is not None:
            self._typed_in = self._screen.focused
            self._screen.set_focus(None)
        elif not hides and self._typed_in is not None:
            self._screen.set_focus(self._typed_in)
            self._typed_in = None
