"""A store that a newer program has changed meanwhile: an older one that is still open may not write into it."""

from __future__ import annotations

from pathlib import Path

from store.driver import dbapi
from store.errors import NewerVersion
from store.indexing import Indexer
from store.reindexing import indexed_version
from store.schema import LATEST, version_of


def refuse_newer(connection: dbapi.Connection, path: Path, indexer: Indexer) -> None:
    """Raise `NewerVersion` if the tables, or what the index tables hold, are of a program newer than this one.

    What it wrote there would be wrong to the newer one, and nobody would notice.
    """
    if (found := version_of(connection)) > LATEST:
        raise NewerVersion(path=path, found=found, known=LATEST)
    if (found := indexed_version(connection)) > indexer.version:
        raise NewerVersion(path=path, found=found, known=indexer.version)
