"""An encrypted store shows nothing of what people said, in any of its files."""

from __future__ import annotations

from pathlib import Path

from store.keys import RawKey
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, contents, event, keep

WORDS = "Zebraen sover dårligt"


def test_no_file_holds_a_word_or_the_key_in_clear(log: SqliteLog, path: Path, key: RawKey) -> None:
    keep(log, "zebra/1", *(event(who="Zebra", text=WORDS) for _ in range(50)))
    keep(log, "zebra/1", event("Agreed", agreement="a", what=WORDS))
    log.save_draft("zebra/1", "minutes", "statement", WORDS, NOON)
    assert_nothing_shows(path, key)
    log._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    assert_nothing_shows(path, key)
    log.close()
    assert_nothing_shows(path, key)


def assert_nothing_shows(path: Path, key: RawKey) -> None:
    files = contents(path.parent)
    assert path.name in files
    for content in files.values():
        assert b"zebra" not in content.lower()
        assert "dårligt".encode() not in content
        assert b"SQLite format 3" not in content
        assert key.secret not in content
        assert key.secret.hex().encode() not in content.lower()


def test_the_same_words_do_show_in_a_plain_store(plain_log: SqliteLog, path: Path) -> None:
    keep(plain_log, "zebra/1", event(text=WORDS))
    assert any(WORDS.encode() in content for content in contents(path.parent).values())
