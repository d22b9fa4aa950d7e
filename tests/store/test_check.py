"""`check` finds what a hand in the file has changed, and says it in sentences."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from store.driver import dbapi
from store.finding import Cure
from store.half_made import NEW_SERIES
from store.keys import RawKey
from store.log import Access
from store.migrations import _MIGRATIONS, migrate
from store.parts import foreign_parts
from store.sqlite_log import SqliteLog
from store.tombstones import digest
from tests.store.support import NOON, event, keep, reopen


@pytest.fixture
def filled(log: SqliteLog) -> SqliteLog:
    for meeting in ("A/1", "A/2", "B/1"):
        keep(log, meeting, event("Planned", name="Familien A.", starts="2026-12-02T12:00:00+00:00"), event())
        keep(log, meeting, event("Agreed", agreement="a", what="Ida ringer"))
    return log


def test_a_store_that_was_left_alone_has_no_problems(filled: SqliteLog, path: Path, key: RawKey) -> None:
    assert filled.check() == []
    reader = reopen(path, key, read_only=True)
    assert reader.check() == []
    reader.close()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE meeting SET stage = 'closed' WHERE meeting = 'A/2'", "The list of meetings does not say of A what"),
        ("DELETE FROM meeting WHERE meeting = 'B/1'", "The list of meetings does not say of B what"),
        ("UPDATE agreement SET what = 'Bo ringer' WHERE meeting = 'A/1'", "The list of agreements does not say of A"),
        ("UPDATE said SET text = 'noget andet' WHERE meeting = 'B/1'", "The search does not say of B what"),
        (
            "INSERT INTO said (number, meeting, who, text) VALUES (99, 'C/1', 'Bo', 'hej')",
            "The search does not say of C what",
        ),
        ("UPDATE agreement SET responsible = 'half' WHERE meeting = 'A/1'", "An entry of A cannot be understood."),
    ],
)
def test_a_list_that_was_changed_is_found(filled: SqliteLog, statement: str, sentence: str) -> None:
    filled._connection.execute(statement)
    assert [problem[: len(sentence)] for problem in map(str, filled.check())] == [sentence]


def test_damaged_pages_are_told_in_a_sentence(filled: SqliteLog, path: Path, key: RawKey) -> None:
    filled.close()
    content = bytearray(path.read_bytes())
    for page in (20, 22):
        content[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(content)
    with closing(reopen(path, key, read_only=True)) as log:
        told = list(map(str, log.check()))
    assert told[0] == "The file is damaged: what stands on page 20, 22 is not what was written there."
    assert "HMAC" not in " ".join(told)


def test_an_entry_that_was_taken_out_is_found(filled: SqliteLog) -> None:
    filled._connection.execute("DROP TRIGGER event_deleted_only_to_erase")
    filled._connection.execute("DELETE FROM event WHERE meeting = 'A/1' AND seq = 2")
    problems = [str(problem) for problem in filled.check()]
    assert "A/1 has 2 entries, but the last is numbered 3." in problems
    assert "The search does not say of A what the log says." in problems


def test_an_entry_that_was_rewritten_is_found(filled: SqliteLog) -> None:
    filled._connection.execute("DROP TRIGGER event_never_changed")
    filled._connection.execute("UPDATE event SET payload = '[]' WHERE meeting = 'A/1' AND seq = 2")
    assert list(map(str, filled.check())) == ["An entry of A cannot be understood."]


def test_a_search_index_that_lost_words_is_found(filled: SqliteLog) -> None:
    filled._connection.execute("DELETE FROM said_fts_data WHERE id > 10")
    assert any(str(problem).startswith("The file is damaged: ") for problem in filled.check())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meeting SET stage = 'closed' WHERE meeting = 'A/2'",
        "UPDATE agreement SET what = 'Bo ringer' WHERE meeting = 'A/1'",
        "INSERT INTO said (number, meeting, who, text) VALUES (99, 'C/1', 'Bo', 'hej')",
        "DELETE FROM said_fts_data WHERE id > 10",
    ],
)
def test_what_is_derived_from_the_log_is_made_again(filled: SqliteLog, statement: str) -> None:
    filled._connection.execute(statement)
    assert {problem.cure for problem in filled.check()} == {Cure.REBUILD}
    filled.rebuild()
    assert filled.check() == []
    assert [hit.meeting for hit in filled.search("skolen")] == ["B/1", "A/2", "A/1"]


def test_a_search_that_was_emptied_or_finds_what_is_nowhere_is_made_again(filled: SqliteLog) -> None:
    for statement in (
        "INSERT INTO said_fts (said_fts) VALUES ('delete-all')",
        "INSERT INTO said_fts (rowid, people, text, series, kind) VALUES (99, '', 'spøg', '', '')",
    ):
        filled._connection.execute(statement)
        assert [(problem.cure, str(problem)) for problem in filled.check()] == [
            (Cure.REBUILD, "The search does not hold what it is made from.")
        ]
        filled.rebuild()
        assert filled.check() == []
        assert filled.search("spøg") == []
        assert [hit.meeting for hit in filled.search("skolen")] == ["B/1", "A/2", "A/1"]


@pytest.mark.parametrize("table", ["draft", "access"])
def test_a_time_beside_the_log_that_cannot_be_read_is_found_and_keeps_nothing_from_being_erased(
    filled: SqliteLog, table: str
) -> None:
    filled.save_draft("A/1", "lead-1", "statement", "Mor", NOON)
    filled.save_draft(NEW_SERIES, "home-1", "plan", '{"texts": {"series//ref": "A"}}', NOON)
    filled.note_access(Access(NOON, "ida", "lead", "A"))
    filled._connection.execute(f"UPDATE {table} SET at = '2026-13-45T00:00'")  # noqa: S608 - a table of our own
    what = {"draft": "What is half written", "access": "The list of who opened the store"}[table]
    assert [(problem.cure, str(problem)) for problem in filled.check()] == [
        (Cure.RESTORE, f"{what} has a time that cannot be read.")
    ]
    assert len(filled.accesses()) == 1
    filled.erase("A")
    assert filled.check() == []
    assert filled._connection.execute("SELECT count(*) FROM draft").fetchone() == (0,)


@pytest.mark.parametrize(
    ("meeting", "field", "text"),
    [
        ("A/2", "id", "\x1b[2J"),
        ("A/2", "act", "\u202e"),
        ("A/2", "pane", "\x9b2J"),
        ("A/2", "payload", '{"who": "\\u001b[2J", "text": ""}'),
        ("A/2", "meeting", "A B/1"),
        ("A/2", "meeting", "A/0"),
    ],
)
def test_an_entry_that_no_import_would_take_in_is_found(filled: SqliteLog, meeting: str, field: str, text: str) -> None:
    filled._connection.execute("DROP TRIGGER event_never_changed")
    seq = "" if field == "meeting" else " AND seq = 2"
    filled._connection.execute(f"UPDATE event SET {field} = ? WHERE meeting = ?{seq}", (text, meeting))  # noqa: S608 - names of our own
    assert Cure.RESTORE in {problem.cure for problem in filled.check()}


def test_what_the_log_has_lost_cannot_be_made_again(filled: SqliteLog) -> None:
    filled._connection.execute("DROP TRIGGER event_deleted_only_to_erase")
    filled._connection.execute("DELETE FROM event WHERE meeting = 'A/1' AND seq = 2")
    filled.rebuild()
    assert [(problem.cure, str(problem)) for problem in filled.check()] == [
        (Cure.RESTORE, "A/1 has 2 entries, but the last is numbered 3.")
    ]


def test_a_series_that_was_erased_and_is_here_again_is_found(filled: SqliteLog, path: Path) -> None:
    first = filled.since("A/1", 0)[0].id
    path.with_name(f"{path.name}.erased").write_text(f"{digest(first)} 2026-12-02\n")
    assert [(problem.cure, str(problem)) for problem in filled.check()] == [
        (Cure.ERASE, "The series A was erased, and is here again.")
    ]


def test_an_erasure_that_was_broken_off_is_found(filled: SqliteLog) -> None:
    filled._connection.execute("INSERT INTO erasing (ref) VALUES ('')")
    assert [problem.cure for problem in filled.check()] == [Cure.ERASE]


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("CREATE TABLE kept (x)", "kept"),
        ("CREATE TRIGGER spy AFTER INSERT ON event BEGIN INSERT INTO draft VALUES (1, 2, 3, 4, 5); END", "spy"),
        ("CREATE VIEW event_said AS SELECT 1", "event_said"),
        ("CREATE INDEX more ON event (kind)", "more"),
    ],
)
def test_what_this_program_does_not_make_is_found(filled: SqliteLog, statement: str, part: str) -> None:
    filled._connection.execute(statement)
    assert [(problem.cure, str(problem)) for problem in filled.check()] == [
        (Cure.RESTORE, f"The file has parts that ordstyrer does not make: {part}.")
    ]


def test_a_guard_that_was_made_anew_without_its_teeth_is_found(filled: SqliteLog) -> None:
    filled._connection.execute("DROP TRIGGER event_never_changed")
    filled._connection.execute("CREATE TRIGGER event_never_changed BEFORE UPDATE ON event BEGIN SELECT 1; END")
    assert "does not make: event_never_changed." in str(filled.check()[0])


@pytest.mark.parametrize("before", [each.name for each in _MIGRATIONS._migrations])
def test_a_store_of_any_earlier_version_has_no_other_parts_once_it_is_up_to_date(before: str) -> None:
    with closing(dbapi.connect(":memory:", isolation_level=None)) as connection:
        database = Database(connection, recursive_triggers=False, execute_plugins=False, strict=True)
        _MIGRATIONS.apply(database, stop_before=before)
        migrate(connection)
        assert foreign_parts(connection) == []
