"""Taking in the logs of a series that were kept elsewhere: all in one transaction, and never over what is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from json import loads
from pathlib import Path

from store import rows, tombstones
from store.driver import dbapi
from store.errors import Differs, NotIndexed, WasErased
from store.indexing import Indexer
from store.log import NewRow, Row
from store.reindexing import reindex_series


def take_in(
    connection: dbapi.Connection, ref: str, logs: Mapping[str, Sequence[NewRow]], indexer: Indexer
) -> Mapping[str, int]:
    """Add to each meeting of a series the rows it lacks, and return how many; the caller holds the transaction.

    Raises `Differs` where the store has another row in the place of one, or an id of one in another place. Rows that
    the store has beyond the given ones stay.
    """
    added = {meeting: _added(connection, meeting, new) for meeting, new in logs.items()}
    if any(added.values()):
        _index(connection, ref, indexer)
    return added


def let_in(
    connection: dbapi.Connection,
    path: Path,
    ref: str,
    logs: Mapping[str, Sequence[NewRow]],
    *,
    although_erased: bool = False,
) -> frozenset[str]:
    """Return the tombstones that these logs of a series have in the store at `path` or beside it, and lift them there.

    The caller holds the transaction, and lifts those beside the store at its end. Raises `WasErased` where there are
    any, unless the series is wanted `although_erased`.
    """
    its = {tombstones.digest(new[0].id) for new in logs.values() if new}
    found = frozenset(its & (tombstones.known(connection) | tombstones.beside(path)))
    if found and not although_erased:
        raise WasErased(ref=ref)
    tombstones.lift(connection, found)
    return found


def _added(connection: dbapi.Connection, meeting: str, new: Sequence[NewRow]) -> int:
    known = rows.since(connection, meeting, 0)
    for kept, given in zip(known, new, strict=False):
        if not _same(kept, given):
            raise Differs(meeting=meeting, seq=kept.seq)
    for seq, given in enumerate(new[len(known) :], start=len(known) + 1):
        if rows.add(connection, meeting, given) is None:
            raise Differs(meeting=meeting, seq=seq)
    return max(len(new) - len(known), 0)


def _same(kept: Row, given: NewRow) -> bool:
    if (kept.id, kept.act, kept.at, kept.pane) != (given.id, given.act, given.at, given.pane):
        return False
    if (kept.kind, kept.version) != (given.kind, given.version):
        return False
    return kept.payload == given.payload or loads(kept.payload) == loads(given.payload)


def _index(connection: dbapi.Connection, ref: str, indexer: Indexer) -> None:
    try:
        reindex_series(connection, ref, indexer)
    except dbapi.Error:
        raise
    except Exception as error:
        raise NotIndexed(ref=ref) from error
