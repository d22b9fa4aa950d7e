"""Who a file's list of access lets in: systemd hands a secret to a service by one, and then its mode looks too wide."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator

_NAME = "system.posix_acl_access"
_VERSION = 2
_HEAD, _ENTRY = struct.Struct("<I"), struct.Struct("<HHI")
_OWNER, _USER, _MASK = 0x01, 0x02, 0x10


def only_lets_in(file: int, user: int) -> bool:
    """Whether an open file has a list of access that lets in its owner and this user, and nobody else."""
    try:
        content = os.getxattr(file, _NAME)
    except (AttributeError, OSError):
        return False
    if len(content) % _ENTRY.size != _HEAD.size or _HEAD.unpack_from(content)[0] != _VERSION:
        return False
    return not any(_lets_in_others(entry, user) for entry in _entries(content))


def _entries(content: bytes) -> Iterator[tuple[int, int, int]]:
    yield from _ENTRY.iter_unpack(content[_HEAD.size :])


def _lets_in_others(entry: tuple[int, int, int], user: int) -> bool:
    kind, may, who = entry
    # The mask lets nobody in; it is what the mode shows as the group's.
    return bool(may) and kind not in {_OWNER, _MASK} and (kind, who) != (_USER, user)
