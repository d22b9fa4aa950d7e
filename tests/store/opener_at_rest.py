"""A window that has a store open and does nothing until its input ends."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store.keys import read_key_file
from tests.store.support import reopen


def main(path: str, key_file: str, how: str) -> None:
    log = reopen(Path(path), read_key_file(Path(key_file)), read_only=bool(how))
    log.meetings()
    print("open", flush=True)
    sys.stdin.read()
    log.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
