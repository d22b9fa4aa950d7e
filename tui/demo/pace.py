"""How time goes by in the demo: as on the wall, or faster, and alike in every window of it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from store.clock import Clock, FastClock

_FILE = "pace.json"


class _Pace(Struct, frozen=True):
    """What the demo's clock showed when the wall clock showed `when`; both are ISO."""

    shown: str
    when: str
    speed: float


def leading_clock(folder: Path, clock: Clock, last_at: datetime, speed: float) -> Clock:
    """Return the clock of the leading window and let the others follow it; it never shows less than `last_at`."""
    now = clock.now()
    if speed == 1 and last_at <= now:
        (folder / _FILE).unlink(missing_ok=True)
        return clock
    pace = _Pace(max(now, last_at).isoformat(), now.isoformat(), speed)
    coming = folder / f"{_FILE}.coming"
    coming.write_text(json.dumps(asdict(pace)), encoding="utf-8")
    coming.replace(folder / _FILE)
    return _clock(clock, pace)


def following_clock(folder: Path, clock: Clock) -> Clock:
    """Return the clock of a window that only shows: that of the leading one."""
    try:
        return _clock(clock, _Pace(**json.loads((folder / _FILE).read_text(encoding="utf-8"))))
    except FileNotFoundError:
        return clock


def _clock(clock: Clock, pace: _Pace) -> Clock:
    shown, when = datetime.fromisoformat(pace.shown), datetime.fromisoformat(pace.when)
    return FastClock(clock, shown=shown, when=when, speed=pace.speed)
