"""A process that erases a series and is killed before a statement; it is there to be killed."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from store.event_index import EventIndexer
from store.opening import open_store


def main(path: str, ref: str, before: str) -> None:
    log = open_store(Path(path), None, create=False, plain=True, indexer=EventIndexer())

    def asked(statement: str) -> None:
        if statement.startswith(before):
            os.kill(os.getpid(), signal.SIGKILL)

    log._connection.set_trace_callback(asked)
    log.erase(ref)


if __name__ == "__main__":
    main(*sys.argv[1:])
