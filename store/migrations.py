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

_SAID = """
CREATE TABLE said (
    number INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    people TEXT NOT NULL DEFAULT '',
    agreement TEXT NOT NULL DEFAULT '',
    series TEXT NOT NULL DEFAULT ''
) STRICT
"""

_ACCESS = """
CREATE TABLE access (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    command TEXT NOT NULL CHECK (command <> ''),
    series TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT ''
) STRICT
"""

_RETENTION = """
CREATE TABLE retention (
    ref TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    due TEXT,
    unfiled INTEGER NOT NULL
) STRICT
"""

# A beginning that the index does not keep is looked for in every text that has it, before the newest one is told.
_SEARCH = """
CREATE VIRTUAL TABLE said_fts USING fts5 (
    people, text, series, kind, content=said, content_rowid=number,
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6 7 8 9 10'
)
"""

# The texts stand in one place only, and the triggers that follow them leave no word behind (measurements 9.6).
_FOLLOWED = (
    """
    CREATE TRIGGER said_added AFTER INSERT ON said BEGIN
    INSERT INTO said_fts (rowid, people, text, series, kind)
    VALUES (NEW.number, NEW.people, NEW.text, NEW.series, NEW.kind); END
    """,
    """
    CREATE TRIGGER said_removed AFTER DELETE ON said BEGIN
    INSERT INTO said_fts (said_fts, rowid, people, text, series, kind)
    VALUES ('delete', OLD.number, OLD.people, OLD.text, OLD.series, OLD.kind); END
    """,
    """
    CREATE TRIGGER said_changed AFTER UPDATE ON said BEGIN
    INSERT INTO said_fts (said_fts, rowid, people, text, series, kind)
    VALUES ('delete', OLD.number, OLD.people, OLD.text, OLD.series, OLD.kind);
    INSERT INTO said_fts (rowid, people, text, series, kind)
    VALUES (NEW.number, NEW.people, NEW.text, NEW.series, NEW.kind); END
    """,
)


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


@_MIGRATIONS(name="002_outcomes_people_and_quick_beginnings")
def _outcomes_people_and_quick_beginnings(db: Database) -> None:
    # What was derived is derived again, so nothing has to be carried over.
    db.table("said").disable_fts()
    for derived in ("said", "agreement", "meeting"):
        db.table(derived).drop()
    _create_lists(db)
    db.table("person").create({"meeting": str, "id": str, "name": str}, pk=("meeting", "id"), not_null={"name"})
    for each in (_SAID, "CREATE INDEX said_by_meeting ON said (meeting, agreement)", _SEARCH, *_FOLLOWED):
        db.execute(each)
    db.execute("INSERT INTO said_fts (said_fts, rank) VALUES ('secure-delete', 1)")
    db.execute("UPDATE indexing SET version = 0")


@_MIGRATIONS(name="003_home")
def _home(db: Database) -> None:
    unanswered = "WHERE outcome = '' AND standing <> 'put_aside'"
    for name, of in (
        ("meeting_by_series", "meeting (ref, number)"),
        ("meeting_by_start", "meeting (starts)"),
        ("meeting_going_on", "meeting (resumes) WHERE resumes IS NOT NULL"),
        ("meeting_by_next", "meeting (next_starts) WHERE next_starts IS NOT NULL"),
        ("meeting_by_activity", "meeting (last_at, ref)"),
        ("meeting_begun", "meeting (last_at) WHERE stage IN ('open', 'paused')"),
        ("meeting_unsent", "meeting (closed_at) WHERE stage = 'closed' AND minutes_sent IS NULL"),
        ("agreement_by_start", f"agreement (starts) {unanswered}"),
        ("agreement_by_follow_up", f"agreement (follow_up) {unanswered}"),
    ):
        db.execute(f"CREATE INDEX {name} ON {of}")


@_MIGRATIONS(name="004_put_off")
def _put_off(db: Database) -> None:
    db.execute("CREATE INDEX meeting_put_off ON meeting (last_at) WHERE stage = 'postponed' AND starts IS NULL")
    db.execute("CREATE INDEX meeting_to_come ON meeting (starts) WHERE stage IN ('planned', 'postponed')")


@_MIGRATIONS(name="005_words_leave_the_search_with_their_series")
def _words_leave_the_search_with_their_series(db: Database) -> None:
    # What is corrected or kept back stands in the log beside it, and erasing makes the index anew. Taking a single text
    # out of every page at once takes 35 ms in a store of 6,000 meetings, and one consent can hide many.
    db.execute("INSERT INTO said_fts (said_fts, rank) VALUES ('secure-delete', 0)")


@_MIGRATIONS(name="006_access_tombstones_and_records_filed")
def _access_tombstones_and_records_filed(db: Database) -> None:
    db.execute(_ACCESS)
    db.execute("CREATE INDEX access_by_series ON access (series)")
    db.execute("CREATE TABLE tombstone (digest TEXT PRIMARY KEY, day TEXT NOT NULL) STRICT")
    db.execute("ALTER TABLE meeting ADD COLUMN record_filed TEXT")
    db.execute("ALTER TABLE meeting ADD COLUMN retention_days INTEGER")
    db.execute(_RETENTION)
    db.execute("CREATE INDEX retention_due ON retention (due, ref) WHERE due IS NOT NULL")
    db.execute("CREATE INDEX retention_unfiled ON retention (since, ref) WHERE due IS NULL")


def _create_lists(db: Database) -> None:
    meeting = dict.fromkeys(("meeting", "ref", "series_name", "language", "place", "stage", "template", "last_at"), str)
    settled = {**meeting, "interprets": str, "number": int, "ended": int}
    perhaps = dict.fromkeys(("starts", "closed_at", "next_starts", "resumes", "minutes_sent", "list_sent"), str)
    db.table("meeting").create({**settled, **perhaps}, pk="meeting", not_null=settled.keys())
    agreement = dict.fromkeys(("meeting", "agreement", "what", "responsible", "standing", "outcome"), str)
    settled = {**agreement, "number": int, "answered_in": int}
    db.table("agreement").create(
        {**settled, "starts": str, "follow_up": str}, pk=("meeting", "agreement"), not_null=settled.keys()
    )
    db.table("agreement").create_index(["follow_up"])


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
