"""A pane that keeps a draft and then waits to be killed."""

# ruff: noqa: T201 - the test that started it reads what it prints

from __future__ import annotations

import sys
from pathlib import Path

from store.keys import read_key_file
from tests.store.support import NOON, reopen


def main(path: str, key_file: str) -> None:
    log = reopen(Path(path), read_key_file(Path(key_file)))
    log.save_draft("2026-014/1", "minutes", "statement", "han sover dårl", NOON)
    print("kept", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
