"""Places that are no file a store or a key could be in."""

from __future__ import annotations

import os
import socket
from pathlib import Path

ENDLESS_BYTES = 10_000_000_000


def odd(folder: Path, kind: str) -> Path:
    """Make something of a kind, and return where it is; a kind that is the name of a device is that device."""
    place = folder / "odd"
    match kind:
        case "a folder":
            place.mkdir()
        case "a pipe":
            os.mkfifo(place, 0o600)
        case "a socket":
            _socket(place)
        case "a circle":
            place.symlink_to(place.name)
        case "a link to a device":
            place.symlink_to("/dev/zero")
        case "an endless file":
            with place.open("wb") as stream:
                stream.truncate(ENDLESS_BYTES)
            place.chmod(0o600)
        case _:
            return Path(kind)
    return place


def _socket(place: Path) -> None:
    # The name of a socket may not be long.
    before = Path.cwd()
    os.chdir(place.parent)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(place.name)
    os.chdir(before)
