"""One panel at a time in the minute-taker's pane, and what is typed around it goes where it was meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.widget import Widget

from meeting.intents import Intent
from store.live import LiveMeeting
from tui.screens.minutes_acting import MinutesActing
from tui.view.look import Look
from tui.view.places import Room
from tui.view.scene import Scene
from tui.widgets.panel import Panel


class MinutesHosting(MinutesActing):
    """Puts panels up, answers what they ask for, and takes them away."""

    def __init__(self, live: LiveMeeting, look: Look, person: str) -> None:
        """Write as this participant."""
        super().__init__(live, look, person)
        self._late: list[events.Key] = []
        """Keys that came after the last word of a panel that is still here."""

    def done(self, intent: Intent) -> bool:
        """Carry out what a panel was opened for, and close it once that is saved; return whether it was."""
        panel = self.panel
        carried_out = self.act(intent)
        if carried_out and self.panel is panel:
            self.close()
        else:
            self.go_on()
        return carried_out

    def go_on(self) -> None:
        """Let the panel take keys again: its last word led nowhere."""
        if isinstance(self.panel, Panel):
            self.panel.go_on()
            self._replay(self.focused or self.panel)

    def show_panel(self, make: Callable[[Scene], Panel], room: Room = Room.BELOW) -> None:
        """Put a panel in place of the one before; it says itself what it takes of the pane."""
        del room
        panel = make(self.current())
        panel.late = partial(self._came_late, panel)
        self.hosting.put(panel, self.live.state)
        self._replay(panel)
        self.said.begin(self.hosting.says)
        self.renew()

    def close(self) -> None:
        """Close the panel; letters go into the line again."""
        self.set_focus(self.line)
        self.hosting.take_away()
        self._replay(self.line)
        self.renew()

    def on_panel_changed(self, event: Panel.Changed) -> None:
        """Show what the panel says and its keys; a newer word of it ends what was said after a key."""
        event.stop()
        self.said.hear(self.hosting.says)
        self.renew()

    def on_panel_wants(self, event: Panel.Wants) -> None:
        """Carry out what a panel asks for."""
        event.stop()
        if self.act(event.intent):
            event.done()

    def on_panel_closes(self, event: Panel.Closes) -> None:
        """Close a panel that has nothing more to ask."""
        event.stop()
        if event.panel is self.panel:
            self.close()

    def on_descendant_focus(self) -> None:
        """Note that keys reach the panel by themselves from now on."""
        self.hosting.reached()

    def _came_late(self, panel: Panel, event: events.Key) -> None:
        """Take a key that came after the last word of a panel: it is for whatever comes instead."""
        self._late.append(events.Key(event.key, event.character))
        if self.panel is not panel:
            self._replay(self.panel or self.line)

    def _replay(self, to: Widget) -> None:
        late, self._late = self._late, []
        for event in late:
            to.post_message(event)
