"""Where what goes wrong unexpectedly is noted: a file of its own, beside no meeting."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from tui import trouble


def keep(error: BaseException) -> Path | None:
    """Note an error in the log folder of the user; return the file, or None if it could not be written."""
    folder = platformdirs.user_log_path("ordstyrer", appauthor=False)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        trouble.note(error, folder, datetime.now(UTC))
        return folder / trouble.FILE
    return None
