"""How time goes by in the demo: as on the wall, or faster, and alike in every window of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct, json

from store.clock import Clock, FastClock

_FILE = "pace.json"


class _Pace(Struct, frozen=True):
    """What the demo's clock showed when the wall clock showed `when`."""

    shown: datetime
    when: datetime
    speed: float


def leading_clock(folder: Path, clock: Clock, last_at: datetime, speed: float) -> Clock:
    """Return the clock of the leading window and let the others follow it; it never shows less than `last_at`."""
    now = clock.now()
    if speed == 1 and last_at <= now:
        (folder / _FILE).unlink(missing_ok=True)
        return clock
    pace = _Pace(max(now, last_at), now, speed)
    coming = folder / f"{_FILE}.coming"
    coming.write_bytes(json.encode(pace))
    coming.replace(folder / _FILE)
    return _clock(clock, pace)


class FollowingClock:
    """The clock of a window that only shows: that of the leading one, also when it changes its pace meanwhile."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._file = folder / _FILE
        self._machine = clock
        self._written = 0
        self._followed = clock

    def now(self) -> datetime:
        """Return what the leading window's clock shows."""
        return self._current().now()

    def steady_s(self) -> float:
        """Return the same as seconds: a new pace is no jump, and of a real one the leading window tells."""
        return self.now().timestamp()

    def _current(self) -> Clock:
        try:
            written = self._file.stat().st_mtime_ns
        except FileNotFoundError:
            return self._machine
        if written != self._written:
            self._written = written
            self._followed = _clock(self._machine, json.decode(self._file.read_bytes(), type=_Pace))
        return self._followed


def _clock(clock: Clock, pace: _Pace) -> Clock:
    return FastClock(clock, shown=pace.shown, when=pace.when, speed=pace.speed)
