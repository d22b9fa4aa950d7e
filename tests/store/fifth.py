"""A store as the program wrote it before there were access notes and tombstones: version 5 of the tables."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from sqlite_utils import Database

from meeting.intents import NextSpeaker
from store.connection import connect, key_for, promise, transaction
from store.event_index import EventIndexer
from store.keys import Key
from store.log import NewRow, Row
from store.migrations import _MIGRATIONS
from store.opening import open_store
from store.rows import add
from store.schema import APPLICATION_ID
from tests.store.meetings import Held
from tests.tui import table

VERSION = 5
_NEXT = "006_access_tombstones_and_records_filed"
_INDEXED = 14


def write(path: Path, key: Key, meetings: int) -> list[Row]:
    """Write a store of that version with so many meetings, and return every event in it."""
    rows = _held(path.with_name("newer.db"), key, meetings)
    connection = connect(path, key_for(path, key, plain=False), "mode=rwc")
    connection.execute("PRAGMA journal_mode = WAL")
    promise(connection)
    with transaction(connection):
        _MIGRATIONS.apply(
            Database(connection, recursive_triggers=False, execute_plugins=False, strict=True), stop_before=_NEXT
        )
        for row in rows:
            add(connection, row.meeting, NewRow(row.id, row.act, row.at, row.pane, row.kind, row.version, row.payload))
        connection.execute("UPDATE indexing SET version = ?", (_INDEXED,))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.close()
    return rows


def _held(path: Path, key: Key, meetings: int) -> list[Row]:
    log = open_store(path, key, create=True, plain=False, indexer=EventIndexer())
    for number in range(meetings):
        plan = table.plan()
        Held(log, replace(plan, series=replace(plan.series, ref=f"2026-{number:03}"))).opens().does(NextSpeaker())
    rows = [*log.follow(0)]
    log.close()
    return rows
