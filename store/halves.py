"""Files that are on their way: under a name that nothing else has until they are whole.

The name says what they are to be, so that what a kill left is known again, and nothing else is taken for it.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path

_RANDOM_BYTES = 8
_ENDING = rf"\.[0-9a-f]{{{2 * _RANDOM_BYTES}}}\.part"


def new_half(path: Path) -> Path:
    """Return a new name beside `path` for what is to be there once it is whole."""
    return path.with_name(f"{path.name}.{secrets.token_hex(_RANDOM_BYTES)}.part")


def is_named_half(name: str) -> bool:
    """Whether a name is one of those that only a file on its way has."""
    return re.search(rf".{_ENDING}\Z", name, re.DOTALL) is not None


def forget_halves(path: Path) -> None:
    """Remove what killed tries to make the file at `path` left beside it; a folder that cannot be listed is left."""
    named = re.compile(re.escape(path.name) + _ENDING)
    with suppress(OSError):
        for each in path.absolute().parent.iterdir():
            if named.fullmatch(each.name) and _is_ours(each):
                each.unlink()


def _is_ours(place: Path) -> bool:
    """Whether it is a file, not a link, and this user's own."""
    found = place.lstat()
    return stat.S_ISREG(found.st_mode) and (os.name != "posix" or found.st_uid == os.geteuid())
