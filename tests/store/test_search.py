"""Search: every word, or a longer one that begins with it, newest first; what a person types is never a language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.log import SearchHit
from store.sqlite_log import SqliteLog
from tests.store.support import NOON, event, keep


def found(log: SqliteLog, words: str) -> list[str]:
    return [hit.text for hit in log.search(words)]


def test_a_hit_says_who_where_and_when(log: SqliteLog) -> None:
    keep(log, "2026-014/2", event("Agreed", agreement="a", what="Ida ringer"))
    [row] = keep(log, "2026-014/2", event(who="Amina", text="Han sover dårligt", at=NOON + timedelta(minutes=5)))
    assert log.search("sover") == [SearchHit("2026-014/2", 2, row.number, row.at, "Amina", "Han sover dårligt")]


def test_the_newest_comes_first_and_no_more_than_asked(log: SqliteLog) -> None:
    for n in range(5):
        keep(log, f"2026-014/{n % 2 + 1}", event(text=f"skolen {n}"))
    assert found(log, "skolen") == [f"skolen {n}" for n in (4, 3, 2, 1, 0)]
    assert [hit.text for hit in log.search("skolen", limit=2)] == ["skolen 4", "skolen 3"]


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("skolen", True),
        ("SKOLE", True),
        ("bedre sko", True),
        ("skolen bedre", True),
        ("kolen", False),
        ("skolen værre", False),
        ("René", True),
        ("rene", True),
        ("Åse", True),
        ("ase", True),
        ("نادية", True),
        ("d'Arc", True),
    ],
)
def test_words_are_found_as_people_write_them(log: SqliteLog, words: str, *, hit: bool) -> None:
    keep(log, "2026-014/1", event(text="Åse, René, Jeanne d'Arc og نادية: det går bedre i skolen"))
    assert bool(found(log, words)) is hit


@pytest.mark.parametrize("words", ["", " ", "–", '"', '" "', "*", "-", "()", "^", "\x00", "\x1b[2J"])
def test_without_a_word_nothing_is_found(log: SqliteLog, words: str) -> None:
    keep(log, "2026-014/1", event(text="alt muligt"))
    assert found(log, words) == []


@pytest.mark.parametrize(
    "words", ["a OR b", "NEAR(a b)", "text:a", 'a" OR "b', "a*", "NOT a", "a AND (b", "{who} : a", "'; --"]
)
def test_the_search_language_of_sqlite_is_not_spoken(log: SqliteLog, words: str) -> None:
    keep(log, "2026-014/1", event(who="b", text="xylofon"))
    assert found(log, words) == []


def test_the_one_who_said_it_can_be_searched_for(log: SqliteLog) -> None:
    keep(log, "2026-014/1", event(who="Amina", text="hej"), event(who="Bo", text="hej"))
    assert [hit.who for hit in log.search("amina")] == ["Amina"]


@pytest.mark.parametrize("status", ["", "open"])
def test_newest_first_is_read_off_the_index_without_sorting(log: SqliteLog, status: str) -> None:
    from store.search import _SEARCH

    given = {"match": "a", "series": None, "after": "", "before": "~", "status": status, "limit": 5}
    plan = log._connection.execute(f"EXPLAIN QUERY PLAN {_SEARCH}", given).fetchall()
    assert not [step for *_, step in plan if "TEMP B-TREE" in step or step.startswith("SCAN said ")]
