"""Erasing a series so that none of its words is left in the files, and so that it does not come back.

Its tombstones and the deletion are one transaction; emptying the pages comes after it, and an erasure that is cut off
between the two is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from store import forgetting, tombstones
from store.connection import transaction
from store.drafts import drafts, drop_draft
from store.driver import dbapi
from store.erased import NOTHING, Erased
from store.errors import DiskFull, ErasedNoRoom, ErasedNotEmptied
from store.forgetting import emptied, forget, is_pending, pend
from store.half_made import NEW_SERIES, names
from store.log import Draft
from store.translated import from_sqlite


def erase(connection: dbapi.Connection, path: Path, ref: str, day: date) -> Erased:
    """Delete everything of a series and every trace of it from the store at `path`; return how much that was.

    `day` is the local date. Raises `ErasedNotEmptied` while another window holds old pages or the disk is full: then
    the series is gone, and the next erasure empties what it left.
    """
    unfinished = is_pending(connection)
    with transaction(connection):
        found = forgetting.traces(connection, ref)
        if found != NOTHING:
            tombstones.bury(connection, path, found.digests, day)
            forget(connection, ref)
    if found != NOTHING or unfinished:
        _empty(connection, path, ref)
    return replace(found, finished=unfinished)


def _empty(connection: dbapi.Connection, path: Path, ref: str) -> None:
    try:
        done = emptied(connection)
    except dbapi.Error as error:
        if isinstance(from_sqlite(error, path), DiskFull):
            raise ErasedNoRoom(ref=ref) from error
        raise
    if not done:
        raise ErasedNotEmptied(ref=ref)


def erase_copy(connection: dbapi.Connection, of: Path, ref: str, day: date) -> Erased:
    """Do the same in an earlier copy of the store at `of`, and erase from it whatever has a tombstone there.

    Raises `ErasedNotEmptied` as `erase` does.
    """
    found = erase(connection, of, ref, day)
    apply(connection, tombstones.beside(of))
    return found


def has_marked(connection: dbapi.Connection, of: Path) -> bool:
    """Whether `erase_marked` would find anything to do."""
    digests = tombstones.beside(of)
    half = any(_has_one(draft, digests) for draft in drafts(connection, NEW_SERIES))
    return half or bool(tombstones.marked(connection, digests)) or is_pending(connection)


def erase_marked(connection: dbapi.Connection, of: Path) -> Erased:
    """Erase from a file that may be a copy of the store at `of` whatever has a tombstone there, and return that.

    A series of another family has other events, so it stays, whatever it is called. Raises `ErasedNotEmptied`.
    """
    digests = tombstones.beside(of)
    found = sum((forgetting.traces(connection, ref) for ref in tombstones.marked(connection, digests)), NOTHING)
    apply(connection, digests)
    return found


def traces(connection: dbapi.Connection, ref: str) -> Erased:
    """Return how much there is of a series; `finished` where one that was broken off waits for its end."""
    return replace(forgetting.traces(connection, ref), finished=is_pending(connection))


def unfinished(connection: dbapi.Connection) -> bool:
    """Whether an erasure was broken off when its series was deleted and its words still stood in pages of the file."""
    return is_pending(connection)


def apply(connection: dbapi.Connection, digests: Collection[str]) -> Sequence[str]:
    """Erase from a store, in a transaction of its own, every series that has one of these tombstones.

    Return their references. Half-made plans that have one go as well.
    """
    with transaction(connection):
        refs = tombstones.marked(connection, digests)
        for ref in refs:
            forget(connection, ref)
        for draft in drafts(connection, NEW_SERIES):
            if _has_one(draft, digests):
                drop_draft(connection, draft.meeting, draft.pane, draft.field)
                pend(connection)
    if is_pending(connection) and not emptied(connection):
        raise ErasedNotEmptied(ref=", ".join(refs))
    return refs


def _has_one(draft: Draft, digests: Collection[str]) -> bool:
    return any(tombstones.digest(name) in digests for name in names(draft))
