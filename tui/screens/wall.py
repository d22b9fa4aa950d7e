"""The wall as a screen: what `lead` and `room` have in common. It shows what it is given and decides nothing."""

from __future__ import annotations

from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from meeting.state import Meeting
from tui.hosting import Hosting
from tui.view.look import Look
from tui.view.places import Box, Part, Room
from tui.view.scene import Scene, scene_of
from tui.view.wall import NOTHING, Picture, Says, wall
from tui.widgets.placed import Placed
from tui.widgets.rows import Rows


class Wall(Screen[None]):
    """Shows a meeting; a panel may be put below the floor for a while."""

    DEFAULT_CSS = """
    Wall {
        overflow: hidden;
        background: $background;
    }
    Wall > Rows {
        width: 100%;
        height: 100%;
    }
    """

    def __init__(self, look: Look) -> None:
        """Speak in this look."""
        super().__init__()
        self.look = look
        self._rows = {part: Rows(alphabet=look.alphabet, key=part) for part in Part if part is not Part.PANEL}
        self._parts: dict[Widget, Part] = {rows: part for part, rows in self._rows.items()}
        self._scene: Scene | None = None
        self._says = NOTHING
        self.hosting = Hosting(self)
        self._room = Room.NONE
        self._shown_for = Size(0, 0)
        self._picture: Picture | None = None
        self._placed = Placed(self._box_of)

    def compose(self) -> ComposeResult:
        """Yield one widget for each part of the wall."""
        yield from self._rows.values()

    @property
    def layout(self) -> Layout:
        """Where the parts stand; it is ours, because the drawings hold to the cell."""
        return self._placed

    @property
    def scene(self) -> Scene | None:
        """What is shown; None before the first `show`."""
        return self._scene

    @property
    def panel(self) -> Widget | None:
        """What stands below the floor."""
        return self.hosting.panel

    def show(self, meeting: Meeting, now: datetime, says: Says = NOTHING) -> None:
        """Show a meeting that has a plan, at a steady instant; rows that are as before are not drawn again."""
        self._scene = self._scene_of(meeting, now)
        self._says = says
        self._draw(self.app.size)

    def put(self, panel: Widget, room: Room, made_for: Meeting | None = None) -> None:
        """Put a panel that knows a meeting where it has this much room, in place of the one before."""
        self.take_away()
        self._room = room
        self.hosting.put(panel, made_for)
        self._redraw()

    def take_away(self) -> None:
        """Take the panel away, if there is one."""
        self.hosting.take_away()
        self._room = Room.NONE
        self._redraw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        self._draw(event.size)

    def _scene_of(self, meeting: Meeting, now: datetime) -> Scene:
        before = self._scene
        if before is None or before.meeting.presence is not meeting.presence or before.meeting.plan is not meeting.plan:
            return scene_of(self.look, meeting, now)
        return Scene(self.look, meeting, now, before.people)

    def _redraw(self) -> None:
        self._draw(self.app.size)

    def _draw(self, size: Size) -> None:
        if self._scene is None or not size:
            return
        before, picture = self._picture, self._pictured(self._scene, size)
        self._picture, self._shown_for = picture, size
        for part, rows in picture.lines.items():
            if part in self._rows:
                self._rows[part].show(rows)
        if before is None or picture.places != before.places:
            self.hosting.keep_focus(hides=Part.PANEL not in picture.places)
            # A screen keeps its arrangement until a child asks for another.
            self._rows[Part.KEYS].refresh(layout=True)

    def _pictured(self, scene: Scene, size: Size) -> Picture:
        return wall(scene, (size.width, size.height), self._room, self._says, self._picture)

    def _box_of(self, widget: Widget, size: Size) -> Box | None:
        if size != self._shown_for:
            self._draw(size)
        part = Part.PANEL if widget is self.panel else self._parts.get(widget)
        return self._picture.places.get(part) if self._picture and part else None
