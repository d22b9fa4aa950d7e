"""The minute-taker's pane as it is shown: its rows, the line to type in, and one page; it decides nothing."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.layout import Layout
from textual.screen import Screen
from textual.widget import Widget

from store.live import LiveMeeting
from tui.hosting import Hosting
from tui.view.look import Look
from tui.view.minutes.desk import Desk
from tui.view.minutes.picture import Picture, minutes
from tui.view.minutes.places import PanelRoom, Part
from tui.view.places import Box
from tui.view.scene import Scene, scene_of
from tui.widgets.placed import Placed
from tui.widgets.rows import Rows
from tui.widgets.statement_line import StatementLine


class MinutesShown(Screen[None]):
    """Draws a live meeting and a desk; the line asks it first what a key means."""

    DEFAULT_CSS = """
    MinutesShown {
        overflow: hidden;
        background: $background;
    }
    MinutesShown > Rows {
        width: 100%;
        height: 100%;
    }
    """

    def __init__(self, live: LiveMeeting, look: Look) -> None:
        """Show this meeting, which has a plan."""
        super().__init__()
        self.live = live
        self.look = look
        self.line = StatementLine(self)
        self.hosting = Hosting(self)
        self._rows = {
            part: Rows(alphabet=look.alphabet, key=part) for part in Part if part not in (Part.PANEL, Part.LINE)
        }
        self._parts: dict[Widget, Part] = {self.line: Part.LINE, **{rows: part for part, rows in self._rows.items()}}
        self._scene: Scene | None = None
        self._desk = Desk()
        self._shown_for = Size(0, 0)
        self._picture: Picture | None = None
        self._placed = Placed(self._box_of)

    def take(self, key: str, character: str) -> bool:
        """Do what a key means and return whether it means something but text. Every pane has its own."""
        raise NotImplementedError

    def written(self, text: str) -> None:
        """Hear what is typed. Every pane has its own."""
        raise NotImplementedError

    def unfit(self, characters: int) -> None:
        """Hear that there was no room in the line. Every pane has its own."""
        raise NotImplementedError

    def reach(self) -> None:
        """Let text come into the line that was not typed. Every pane has its own."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield the rows and the line."""
        yield from self._rows.values()
        yield self.line

    @property
    def layout(self) -> Layout:
        """Where the parts stand; it is ours, because the drawings hold to the cell."""
        return self._placed

    @property
    def panel(self) -> Widget | None:
        """What stands in the region instead of the stream."""
        return self.hosting.panel

    @property
    def room(self) -> PanelRoom:
        """What the panel takes: the stream, or the line's rows too."""
        if self.panel is None:
            return PanelRoom.NONE
        return PanelRoom.ALL if getattr(self.panel, "takes_all", False) else PanelRoom.STREAM

    def current(self) -> Scene:
        """Return the meeting as it stands now, and how its people stand on the screens."""
        meeting, now, before = self.live.state, self.live.now(), self._scene
        if before is None or before.meeting.presence is not meeting.presence or before.meeting.plan is not meeting.plan:
            return scene_of(self.look, meeting, now)
        return Scene(self.look, meeting, now, before.people)

    def show(self, scene: Scene, desk: Desk) -> None:
        """Show this; rows that are as before are not drawn again."""
        self._scene, self._desk = scene, desk
        self._draw(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        self._draw(event.size)

    def _draw(self, size: Size) -> None:
        if self._scene is None or not size:
            return
        before = self._picture
        picture = minutes(self._scene, (size.width, size.height), self._desk, self.room, before)
        self._picture, self._shown_for = picture, size
        for part, rows in picture.lines.items():
            if part in self._rows:
                self._rows[part].show(rows)
        if before is None or picture.places != before.places:
            self.hosting.keep_focus(hides=self.panel is not None and Part.PANEL not in picture.places)
            # A screen keeps its arrangement until a child asks for another.
            self._rows[Part.KEYS].refresh(layout=True)

    def _box_of(self, widget: Widget, size: Size) -> Box | None:
        if size != self._shown_for:
            self._draw(size)
        part = Part.PANEL if widget is self.panel else self._parts.get(widget)
        return self._picture.places.get(part) if self._picture and part else None
