"""Whether anybody but this user and root could put another file in the place of one of ours (SSH's StrictModes)."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from store.place_errors import (
    BesideNoFile,
    BesideNotOurs,
    BesideOfSomebodyElse,
    NotAFile,
    OfEverybody,
    OfSomebodyElse,
    OthersCanWrite,
)
from store.taking_place import OF_SQLITE
from store.tombstones import is_no_store

_WRITING = stat.S_IWGRP | stat.S_IWOTH
_MOST_LINKS = 40
"""As many as Linux follows."""
_TOMBSTONES = ".erased"
BESIDE = (*OF_SQLITE, ".lock", _TOMBSTONES)
"""What lies beside a store and belongs to it."""
_LISTS_OF_ACCESS = "system.posix_acl_access"


def require_trusted(path: Path) -> None:
    """Raise `OthersCanWrite`, `OfSomebodyElse` or `NotAFile` unless only this user and root decide what is at `path`.

    Nothing need be there yet. Every folder and every link that the name leads through is looked at.
    """
    if os.name != "posix":
        return
    # Whoever owns / is root, also where a user namespace shows another number.
    ours = frozenset({0, os.geteuid(), Path("/").stat().st_uid})
    folder: tuple[Path, os.stat_result] | None = None
    for place, found, is_last in _way(path):
        if is_last and folder:
            _require_closed(*folder, ours, sticky=False)
        if found is None:
            return
        if found.st_uid not in ours:
            raise OfSomebodyElse(place=place)
        if is_last and not (stat.S_ISREG(found.st_mode) or stat.S_ISLNK(found.st_mode)):
            raise NotAFile(path=path)
        if stat.S_ISDIR(found.st_mode):
            _require_closed(place, found, ours, sticky=True)
            folder = place, found


def require_own_beside(path: Path) -> None:
    """Raise `BesideOfSomebodyElse` if a file that SQLite or we keep beside the store at `path` is not its owner's.

    Raise `BesideNoFile` if it is none at all: a pipe would be waited for, and a device may have no end; and
    `BesideNotOurs` if it is a store.
    """
    if os.name != "posix":
        return
    store = _found(path.resolve() if path.is_symlink() else path)
    ours = {os.geteuid()} if store is None else {os.geteuid(), store.st_uid}
    # The lock lies beside a link, the rest beside what it leads to.
    for named in {path, path.resolve()} if path.is_symlink() else {path}:
        for suffix in BESIDE:
            place = Path(f"{named}{suffix}")
            found = _found(place)
            if found is None:
                continue
            if found.st_uid not in ours:
                raise BesideOfSomebodyElse(file=place)
            if not stat.S_ISREG(found.st_mode):
                raise BesideNoFile(file=place)
            # What is erased would be noted in it, and is not known from it.
            if suffix == _TOMBSTONES and not is_no_store(place):
                raise BesideNotOurs(file=place)


def _way(path: Path) -> Iterator[tuple[Path, os.stat_result | None, bool]]:
    """Yield all that a name leads through, from / on, what the system tells of it, and whether it is what is named.

    A link that is named is followed, so that what it leads to is named too. The first thing that is not there ends it.
    """
    rest = list(reversed(path.absolute().parts))
    at, links = Path(), 0
    while rest:
        part = rest.pop()
        place = at.parent if part == os.pardir else at / part
        found = _found(place)
        yield place, found, not rest
        if found is None:
            return
        if not stat.S_ISLNK(found.st_mode):
            at = place
            continue
        if (links := links + 1) > _MOST_LINKS:
            raise NotAFile(path=path)
        # A target that begins with / begins the way anew.
        rest.extend(reversed(place.readlink().parts))


def _found(place: Path) -> os.stat_result | None:
    try:
        return place.lstat()
    except FileNotFoundError:
        return None


def _require_closed(place: Path, found: os.stat_result, ours: frozenset[int], *, sticky: bool) -> None:
    """Raise `OthersCanWrite` where others could rename what is in a folder; `sticky` where that bit forbids them to."""
    mode = found.st_mode
    if not mode & _WRITING or (sticky and mode & stat.S_ISVTX):
        return
    if mode & stat.S_IWOTH or not _has_only(place, found.st_gid, ours):
        raise (OfEverybody if mode & stat.S_ISVTX else OthersCanWrite)(folder=place)


def _has_only(place: Path, group: int, ours: frozenset[int]) -> bool:
    """Whether a group has these users alone, as on systems that give each user a group of their own."""
    # What a list of access lets others do shows as what the group may do.
    if _LISTS_OF_ACCESS in getattr(os, "listxattr", lambda _: ())(place):
        return False
    # Only a folder that a group may write to asks for it, and a large directory of users takes its time.
    import grp
    import pwd

    try:
        members = {pwd.getpwnam(name).pw_uid for name in grp.getgrgid(group).gr_mem}
    except KeyError:
        return False
    members |= {user.pw_uid for user in pwd.getpwall() if user.pw_gid == group}
    return bool(members) and members <= ours
