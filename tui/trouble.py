"""What is kept of an unexpected error: where in the code it happened, and no word of the meeting."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import extract_tb

FILE = "trouble.log"


def note(error: BaseException, folder: Path, at: datetime) -> None:
    """Append an error to `trouble.log` in a folder, readable by its owner alone; raises OSError if that fails."""
    handle = os.open(folder / FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "a", encoding="utf-8") as file:
        file.write(f"{at.isoformat(timespec='seconds')}\n" + "".join(f"  {row}\n" for row in scrubbed(error)))


def tell_system(error: BaseException) -> None:
    """Give an error to the log of the system, for a run that may write no file; nothing where there is no such log."""
    with suppress(ImportError):
        import syslog

        for row in scrubbed(error):
            syslog.syslog(syslog.LOG_ERR, f"ordstyrer: {row.strip()}")


def scrubbed(error: BaseException) -> Iterator[str]:
    """Yield an error and its causes as types and places in the code.

    Messages, values and source lines are left out, because any of them may hold a name.
    """
    cause: BaseException | None = error
    while cause is not None:
        yield type(cause).__name__
        for frame in extract_tb(cause.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
