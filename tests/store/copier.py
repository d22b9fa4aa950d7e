"""Copies a store, and kills itself at a line of its own work; prints how many lines there were if it was not to."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store.keys import read_key_file
from tests.store.restorer import Killing
from tests.store.support import reopen


def main(path: str, key_file: str, target: str, at: str) -> None:
    log = reopen(Path(path), read_key_file(Path(key_file)))
    killing = Killing(int(at))
    sys.settrace(killing.trace)
    log.copied(Path(target))
    sys.settrace(None)
    log.close()
    print(killing.lines, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
