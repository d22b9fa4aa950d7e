"""A store of one's own for each test, encrypted as a new one is."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from store.keys import RawKey, random_key
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.store.support import NotesIndexer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "meetings.db"


@pytest.fixture
def key() -> RawKey:
    return random_key()


@pytest.fixture
def log(path: Path, key: RawKey) -> Generator[SqliteLog]:
    with_key = open_store(path, key, create=True, plain=False, indexer=NotesIndexer())
    yield with_key
    with_key.close()


@pytest.fixture
def plain_log(path: Path) -> Generator[SqliteLog]:
    without_key = open_store(path, None, create=True, plain=True, indexer=NotesIndexer())
    yield without_key
    without_key.close()


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """`make soak SEED=…` gives it; 1 otherwise."""
    return int(request.config.getoption("hypothesis_seed") or 1)
