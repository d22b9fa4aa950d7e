"""Drafts of half-typed text: one for each pane and field, and gone with the series."""

from __future__ import annotations

import signal
import subprocess
from datetime import timedelta
from pathlib import Path

from store.keys import RawKey, write_key_file
from store.log import Draft
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, event, keep, reopen, start


def test_a_field_holds_what_was_typed_last(log: SqliteLog) -> None:
    log.save_draft("2026-014/1", "minutes", "statement", "han so", NOON)
    log.save_draft("2026-014/1", "lead", "agreement", "Ida", NOON + timedelta(seconds=1))
    log.save_draft("2026-014/1", "minutes", "statement", "han sover", NOON + timedelta(seconds=2))
    log.save_draft("2026-014/2", "minutes", "statement", "noget andet", NOON)
    assert log.drafts("2026-014/1") == [
        Draft("2026-014/1", "lead", "agreement", "Ida", NOON + timedelta(seconds=1)),
        Draft("2026-014/1", "minutes", "statement", "han sover", NOON + timedelta(seconds=2)),
    ]


def test_a_dropped_draft_is_gone(log: SqliteLog) -> None:
    log.save_draft("2026-014/1", "minutes", "statement", "han sover", NOON)
    log.drop_draft("2026-014/1", "minutes", "agreement")
    assert len(log.drafts("2026-014/1")) == 1
    log.drop_draft("2026-014/1", "minutes", "statement")
    log.drop_draft("2026-014/1", "minutes", "statement")
    assert log.drafts("2026-014/1") == []


def test_drafts_are_no_part_of_the_log(log: SqliteLog) -> None:
    keep(log, "2026-014/1", event())
    log.save_draft("2026-014/1", "minutes", "statement", "hemmeligt", NOON)
    assert len(log.follow(0)) == 1
    assert log.search("hemmeligt") == []
    assert log.check() == []


def test_a_draft_survives_its_pane_being_killed(log: SqliteLog, path: Path, key: RawKey) -> None:
    log.close()
    write_key_file(path.with_name("key"), key)
    typist = start("tests.store.typist", str(path), str(path.with_name("key")), stdin=subprocess.PIPE)
    assert typist.stdout
    assert typist.stdout.readline() == "kept\n"
    typist.send_signal(signal.SIGKILL)
    typist.communicate()

    again = reopen(path, key)
    assert [draft.text for draft in again.drafts("2026-014/1")] == ["han sover dårl"]
    again.close()
