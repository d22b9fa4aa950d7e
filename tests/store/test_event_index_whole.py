"""What the search holds is what the log says, also of a store that an earlier program wrote."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from random import Random

import pytest

from meeting.intents import (
    Amend,
    CorrectStatement,
    GiveConsent,
    MarkTopics,
    NoteStatement,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.minutes import standing, withheld
from meeting.statement_terms import Category, Said
from store.event_index import EventIndexer
from store.indexing import IndexChange
from store.log import Row
from store.opening import open_store
from store.reindexing import compared
from store.sqlite_log import SqliteLog
from tests.clock import START
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

PLAN = planned()


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def found(log: SqliteLog, words: str) -> list[str]:
    """The texts that are found, newest first."""
    return [hit.text for hit in log.search(words)]


WORRY = Said("ida", "Han giver op i matematik", Category.WORRY, "En voksen ved bordet")


def test_a_store_of_an_earlier_indexer_finds_what_was_said_when_it_is_opened_again(tmp_path: Path) -> None:
    class Earlier(EventIndexer):
        version = 4

        def index(self, row: Row) -> IndexChange | None:
            return None if row.kind == "StatementNoted" else super().index(row)

    path = tmp_path / "store.db"
    before = open_store(path, None, create=True, plain=True, indexer=Earlier())
    Held(before, PLAN).opens().does(NoteStatement("s1", WORRY))
    assert found(before, "matematik") == []
    before.close()
    after = open_store(path, None, create=False, plain=True, indexer=EventIndexer())
    assert len(found(after, "matematik")) == 1
    assert after.check() == []
    after.close()


def test_a_search_that_says_too_much_is_found_by_the_check(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens().does(NoteStatement("s1", WORRY, ("skolen",)), WithdrawConsent("skolen", "amina"))
    number = next(row.number for row in log.follow(0) if row.kind == "StatementNoted")
    planted = (number, PLAN.ref, "ida", WORRY.text)
    log._connection.execute("INSERT INTO said (number, meeting, who, text) VALUES (?, ?, ?, ?)", planted)
    assert list(map(str, log.check())) == ["The search does not say of 2026-014 what the log says."]
    held.does(GiveConsent("skolen", "amina"))
    assert log.check() == []


@pytest.mark.rule("R118")
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_written_corrected_hidden_and_taken_back_the_search_says_what_the_log_says(
    log: SqliteLog, seed: int
) -> None:
    chance, held = Random(seed), Held(log, PLAN).opens()
    held.agrees(terms("ringer"), "Ida ringer.")
    for n in range(120):
        of, topic = f"s{chance.randrange(5)}", chance.choice(("skolen", "hjemmet"))
        agreed = held.live.state.agreements.items[0].id
        said, base = (Said("ida", f"ord{chance.randrange(9)}") for _ in range(2))
        intent = chance.choice(
            (
                NoteStatement(f"s{n % 9}", said, chance.choice(((), (topic,)))),
                CorrectStatement(of, said, chance.choice((None, (topic,))), chance.choice((None, base))),
                WithdrawStatement(of),
                MarkTopics(chance.choice((of, agreed)), chance.choice(((), (topic,)))),
                WithdrawConsent(topic, "amina"),
                GiveConsent(topic, "amina"),
                Amend(agreed, terms(f"ord{chance.randrange(9)}"), START.date()),
                Undo(),
            )
        )
        held.clock.advance(1)
        held.live.do(intent)
        stored, derived = compared(log._connection, "2026-014", EventIndexer())
        assert stored.texts == derived.texts, intent
        state = held.live.state
        shown = (item for item in state.minutes.statements if not item.withdrawn and not withheld(state, item.id))
        texts = sorted(each.text for item in shown for each in standing(item))
        assert sorted(hit.text for hit in log.search("ida ord", 500) if hit.who) == texts, intent
