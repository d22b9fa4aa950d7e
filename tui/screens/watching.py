"""A wall that follows its meeting: it shows the turn of each second, and what other panes did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from meeting.state import Meeting, Stage
from store.errors import StoreError
from store.live import LiveMeeting
from tui.screens.wall import Wall
from tui.ticking import LIVE_S, QUIET_S, Repeated, next_second_s
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
        self.unread = False
        """Whether the store could not be read the last time."""
        self._reading = ""
        """The agreement that is being read back, on every screen the room can see."""
        self._held = self._stale = False
        self._tail = Repeated(self._look_for_news, self._failed)

    def on_mount(self) -> None:
        """Show the meeting and begin to follow it."""
        self.renew()
        self._arm()
        self._tail.start()

    def on_unmount(self) -> None:
        """Stop following."""
        self._tail.stop()

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
        if self._held:
            self._stale = True
            return
        scene = self._scene_of(self.shown(), self.live.now())
        self.show(scene.meeting, scene.now, self.says(scene))
        self.drawn(scene)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Show what happens within at the end, and once."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._stale:
            self._stale = False
            self.renew()

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

    def _arm(self) -> None:
        self.set_timer(next_second_s(self.live.wall_now()), self._turned)

    def _turned(self) -> None:
        self.tick()
        self._arm()

    def _look_for_news(self) -> float:
        before, unread = self.live.state, self.unread
        try:
            self.live.catch_up()
            self.unread = False
        except StoreError:
            self.unread = True
        if self.live.state is not before or self.unread is not unread:
            self.call_next(self.renew)
        return LIVE_S if self.live.state.stage is Stage.OPEN else QUIET_S

    def _failed(self, error: Exception) -> None:
        self.call_next(_raised, error)


def _raised(error: Exception) -> None:
    raise error
