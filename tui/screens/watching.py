"""A wall that follows its meeting: it shows the turn of each second, and what other panes did."""

from __future__ import annotations

from functools import partial

from meeting.state import Meeting
from store.live import LiveMeeting
from tui.drawn_once import DrawnOnce
from tui.following import Following
from tui.screens.erased import give_way
from tui.screens.wall import Wall
from tui.view.look import Look
from tui.view.places import Room
from tui.view.scene import Scene
from tui.view.wall import Says


class Watching(Wall):
    """Shows a live meeting as it stands, and again whenever something is new."""

    def __init__(self, live: LiveMeeting, look: Look) -> None:
        """Follow this meeting, which has a plan."""
        super().__init__(look)
        self.live = live
        self.following = Following(
            live, self.call_next, renew=self.renew, tick=self.tick, erased=partial(give_way, self, look)
        )
        self.drawing = DrawnOnce(self.renew)
        self._reading = ""
        """The agreement that is being read back, on every screen the room can see."""

    def on_mount(self) -> None:
        """Show the meeting and begin to follow it."""
        self.renew()
        self.following.start()

    def on_unmount(self) -> None:
        """Stop following."""
        self.following.stop()

    def shown(self) -> Meeting:
        """Return the meeting as this screen shows it."""
        return self.live.state

    def says(self, scene: Scene) -> Says:
        """Return what this screen adds to the meeting."""
        del scene
        return Says()

    def current(self) -> Scene:
        """Return the meeting as it stands now, and how its people stand on the wall."""
        return self._scene_of(self.live.state, self.live.now())

    def renew(self) -> None:
        """Show the meeting as it stands now; only what changed is drawn."""
        if self.drawing.waits():
            return
        scene = self._scene_of(self.shown(), self.live.now())
        self.show(scene.meeting, scene.now, self.says(scene))
        self.drawn(scene)

    def drawn(self, scene: Scene) -> None:
        """Put up the sentence that is read back, or take it away."""
        if self._reading != (reading := self.live.state.agreements.reading):
            self._reading = reading
            self._read_back(scene, reading)

    def _read_back(self, scene: Scene, agreement: str) -> None:
        from tui.widgets.readback import ReadBackPanel

        if agreement:
            self.put(ReadBackPanel(scene, agreement), Room.WHOLE)
        elif isinstance(self.panel, ReadBackPanel):
            self.close()

    def close(self) -> None:
        """Close the panel."""
        self.take_away()

    def tick(self) -> None:
        """Do what a new second asks for."""
        self.renew()
