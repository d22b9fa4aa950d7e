"""A program of a newer version: `python -m tests.pty.faults.newer STORE KEY_FILE MEETING KIND`; `KIND` may be empty.

It brings the store up to date for itself and, if asked to, keeps an event of a kind that no earlier program knows.
"""

from __future__ import annotations

import sys
from pathlib import Path

from store import schema

KNOWN = schema.LATEST
schema.LATEST = KNOWN + 1


def main(path: str, key_file: str, meeting: str, kind: str) -> None:
    # Only now: what follows takes the version it is to know when it is loaded.
    from sqlite_utils import Database

    from store import migrations
    from store.event_index import EventIndexer
    from store.indexing import IndexChange
    from store.keys import read_key_file
    from store.log import NewRow, Row
    from store.opening import open_store

    @migrations._MIGRATIONS(name="newer")
    def _newer(db: Database) -> None:
        db.table("newer").create({"word": str}, pk="word")

    class NewerIndexer(EventIndexer):
        """Knows the newer kind too; no list tells of it."""

        version = EventIndexer.version + 1

        def index(self, row: Row) -> IndexChange | None:
            return None if row.kind == kind else super().index(row)

    log = open_store(Path(path), read_key_file(Path(key_file)), create=False, plain=False, indexer=NewerIndexer())
    if kind:
        at = log.since(meeting, 0)[-1].at
        log.append(meeting, log.since(meeting, 0)[-1].seq, lambda _: [NewRow("n-0", "n", at, "lead-n", kind, 1, "{}")])
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
