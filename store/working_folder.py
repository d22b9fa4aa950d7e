"""A private folder of the system's to work in: gone in the end, and what a kill left of an earlier one goes too."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import filelock

_PREFIX = "ordstyrer-"
_LOCK = "in-use.lock"
_MARK = "made-by-ordstyrer"
"""Without it nothing is removed; it comes when the lock is held already, and before anything else."""


@contextmanager
def working_folder() -> Generator[Path]:
    """Make an empty folder for this user alone, which is gone in the end; raises OSError where there can be none."""
    forget_left()
    # Whoever looks for folders that are left may be in the outer one when it goes: nothing of a store is in it then.
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
        outer = Path(name)
        with filelock.FileLock(outer / _LOCK):
            (outer / _MARK).touch()
            with TemporaryDirectory(dir=outer) as folder:
                yield Path(folder)


def forget_left() -> None:
    """Remove the folders of this user that nobody works in any more, because whoever did was killed."""
    with suppress(OSError):
        for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
            with suppress(OSError, filelock.Timeout):
                if _is_ours(folder):
                    with filelock.FileLock(folder / _LOCK, timeout=0):
                        shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    found = folder.lstat()
    ours = os.name != "posix" or found.st_uid == os.geteuid()
    return stat.S_ISDIR(found.st_mode) and ours and (folder / _MARK).is_file()
