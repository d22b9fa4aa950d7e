"""The tables, as sqlite-utils makes them. Import this late: loading sqlite-utils takes a while."""

from __future__ import annotations

# First, since sqlite-utils settles on a driver when it is loaded.
from store.driver import dbapi

# isort: split
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from store.schema import APPLICATION_ID, LATEST

_MIGRATIONS = Migrations("ordstyrer")

# AUTOINCREMENT: an erased number must not come back, or a pane that follows the numbers would miss what got it.
_EVENT = """
CREATE TABLE event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting TEXT NOT NULL CHECK (meeting GLOB '?*/[0-9]*'),
    seq INTEGER NOT NULL CHECK (seq > 0),
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    act TEXT NOT NULL,
    at TEXT NOT NULL,
    pane TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    UNIQUE (meeting, seq)
) STRICT
"""

_NEVER_CHANGED = """
CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'the log is only added to'); END
"""

_DELETED_ONLY_TO_ERASE = """
CREATE TRIGGER event_deleted_only_to_erase BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE ref || '/' = substr(OLD.meeting, 1, length(ref) + 1))
BEGIN SELECT raise(ABORT, 'the log is only added to'); END
"""


def migrate(connection: dbapi.Connection) -> None:
    """Bring the tables up to date; the caller holds the transaction."""
    _MIGRATIONS.apply(Database(connection, recursive_triggers=False, execute_plugins=False, strict=True))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {LATEST}")


@_MIGRATIONS(name="001_log_index_search_drafts")
def _log_index_search_drafts(db: Database) -> None:
    db.execute(_EVENT)
    db.table("erasing").create({"ref": str}, pk="ref")
    db.execute(_NEVER_CHANGED)
    db.execute(_DELETED_ONLY_TO_ERASE)
    _create_index_tables(db)
    _create_search(db)
    db.table("draft").create(
        {"meeting": str, "pane": str, "field": str, "text": str, "at": str},
        pk=("meeting", "pane", "field"),
        not_null={"text", "at"},
    )


def _create_index_tables(db: Database) -> None:
    meeting_texts = ("meeting", "ref", "series_name", "language", "starts", "place", "stage", "template")
    meeting = dict.fromkeys((*meeting_texts, "closed_at", "next_starts", "last_at"), str)
    db.table("meeting").create(
        {**meeting, "number": int}, pk="meeting", not_null=meeting.keys() - {"starts", "closed_at", "next_starts"}
    )
    agreement = {"meeting": str, "agreement": str, "number": int, "what": str, "responsible": str, "standing": str}
    db.table("agreement").create(
        {**agreement, "follow_up": str}, pk=("meeting", "agreement"), not_null=agreement.keys()
    )
    db.table("indexing").create({"version": int})
    db.table("indexing").insert({"version": 0})


def _create_search(db: Database) -> None:
    said = db.table("said")
    texts = {"meeting": str, "who": str, "text": str}
    said.create({"number": int, **texts}, pk="number", not_null=texts.keys())
    said.create_index(["meeting"])
    # The texts stand in one place only, and the triggers that follow them leave no word behind (measurements 9.6).
    said.enable_fts(["who", "text"], tokenize="unicode61 remove_diacritics 2", create_triggers=True)
    db.execute("INSERT INTO said_fts (said_fts, rank) VALUES ('secure-delete', 1)")
