"""The clock of a machine, set by somebody while programs run: libfaketime changes it for them, and for nobody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from meeting.events import ClockJumped
from store.live import recorded
from tests.pty.desk import Kept

_LIBRARY = "*/faketime/libfaketimeMT.so.1"


class SetClock:
    """The wall clock as programs see it; the clock beside it, which nobody can set, stays what it is."""

    def __init__(self, folder: Path) -> None:
        """Keep in this folder by how much the clock was set; skip where there is no libfaketime."""
        found = next(Path("/usr/lib").glob(_LIBRARY), None)
        if found is None:
            pytest.skip("there is no libfaketime to set a clock with")
        self._file = folder / "clock"
        self.environment: Mapping[str, str] = {
            "LD_PRELOAD": str(found),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        }
        """What a program needs to see this clock."""
        self.is_set_by(0)

    def is_set_by(self, seconds: int) -> None:
        """Set it by so much, forward where positive, against what it would show otherwise."""
        new = self._file.with_suffix(".new")
        new.write_text(f"{seconds:+d}", encoding="ascii")
        # At once: a program may read it at any moment.
        new.replace(self._file)


def jumps(kept: Kept) -> Sequence[float]:
    """Return by how many seconds the clock was set as the log has it, whole seconds."""
    events = (recorded(row).event for row in kept.rows())
    return [round(event.by_s) for event in events if isinstance(event, ClockJumped)]
