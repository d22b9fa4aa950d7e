"""From the command line to a screen: the last step before Textual is loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from meeting.danish_time import local_day
from store.clock import Clock, MachineClock
from store.log import Log
from tui.cli.listed import listed
from tui.cli.named import require_meeting
from tui.cli.setting import Setting
from tui.cli.stores import opened, store_path
from tui.cli.telling import complain
from tui.cli.today import todays
from tui.noting import note
from tui.start import FaceSetting
from tui.view.access import not_noted
from tui.view.alphabet import alphabet_for
from tui.view.look import Look

if TYPE_CHECKING:
    from textual.driver import Driver


@contextmanager
def at_meeting(asked: Setting, meeting: str | None, writes: str = "") -> Iterator[tuple[Log, str, FaceSetting]]:
    """Give the store, the meeting that was named or is today's, and what its screen needs; close the store after it.

    The store is open to write, and that is noted, for the command that `writes` names; for none only to read.
    """
    clock = MachineClock()
    log = opened(asked, read_only=not writes)
    try:
        if meeting is None:
            meeting = todays(asked.words, listed(log), local_day(clock.now()))
        else:
            require_meeting(asked.words, log, meeting)
        with noting(asked, log, clock, writes, meeting.rpartition("/")[0]):
            yield log, meeting, face_setting(asked, store_path(asked).parent, clock)
    finally:
        log.close()


@contextmanager
def noting(asked: Setting, log: Log, clock: Clock, command: str, series: str = "") -> Iterator[None]:
    """Note a command that writes, and say after its screen if that could not be kept; an empty one is not noted."""
    kept = not command or note(log, clock, command, series)
    yield
    if not kept:
        complain(not_noted(asked.words, command))


def face_setting(asked: Setting, folder: Path, clock: Clock, *, documents: Path | None = None) -> FaceSetting:
    """Return what a screen needs besides its meeting; `folder` is where its store lies, `documents` where papers go."""
    # Textual draws on stderr.
    encoding = sys.__stderr__.encoding if sys.__stderr__ else "ascii"
    look = Look(asked.words, alphabet_for(asked.environ, encoding))
    driver = None if asked.stock_driver or os.name != "posix" else _light
    return FaceSetting(look, clock, folder, asked.theme, driver, documents)


def _light() -> type[Driver]:
    from tui.light.driver import LightDriver

    return LightDriver
