"""What one meeting tells of another is in the lists and the search at once, whichever of them it is said in."""

from __future__ import annotations

from collections.abc import Collection, Generator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.intents import (
    Amend,
    CorrectStatement,
    FollowUpAgreement,
    GiveConsent,
    Intent,
    MarkTopics,
    NoteStatement,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.plan import EarlierAgreement
from meeting.statement_terms import Said
from store import index_tables
from store.derived import Derived
from store.driver import dbapi
from store.event_index import EventIndexer
from store.log import Row
from store.opening import open_store
from store.reindexing import compared
from store.sqlite_log import SqliteLog
from tests.clock import START, FakeClock
from tests.people import planned
from tests.store.meetings import Held
from tests.table import terms

TOPICS = ("skolen", "hjemmet")


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store, looked through at the end."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    assert kept.check() == []
    kept.close()


def a_series(log: SqliteLog) -> list[Held]:
    """Three meetings that have begun; each makes two agreements, and the later ones ask for those."""
    meetings: list[Held] = []
    earlier: tuple[EarlierAgreement, ...] = ()
    for number in (1, 2, 3):
        held = Held(log, replace(planned(), number=number), FakeClock()).opens(earlier)
        for topic in TOPICS:
            held.agrees(terms(f"aftale{number}{topic}"), f"Ida aftale{number}{topic}.")
        items = held.live.state.agreements.items
        earlier += tuple(
            EarlierAgreement(f"{number}.{item.number}", item.terms.what, "Ida", topics=(topic,))
            for item, topic in zip(items, TOPICS, strict=True)
        )
        meetings.append(held)
    return meetings


def anything(chance: Random, held: Held, n: int) -> Intent:
    """Whatever may be said, corrected, hidden, answered or taken back in a meeting; some of it is refused."""
    of, topic = f"s{chance.randrange(4)}", chance.choice(TOPICS)
    agreed = chance.choice(held.live.state.agreements.items).id
    earlier = f"{chance.randrange(1, 4)}.{chance.randrange(1, 3)}"
    some = chance.choice(((), (topic,), TOPICS))
    return chance.choice(
        (
            NoteStatement(f"s{n % 7}", Said("ida", f"ord{chance.randrange(9)}"), some),
            CorrectStatement(of, Said("ida", f"ord{chance.randrange(9)}"), chance.choice((None, some))),
            WithdrawStatement(of),
            MarkTopics(chance.choice((of, agreed, earlier)), some),
            WithdrawConsent(topic, chance.choice(("amina", "ida"))),
            GiveConsent(topic, chance.choice(("amina", "ida"))),
            Amend(agreed, terms(f"ord{chance.randrange(9)}"), START.date()),
            FollowUpAgreement(earlier, chance.choice(tuple(Outcome)), chance.choice(("", "Sådan gik det."))),
            Undo(),
        )
    )


@pytest.mark.rule("R118")
@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_said_in_any_meeting_the_tables_are_as_the_whole_series_tells(log: SqliteLog, seed: int) -> None:
    chance, meetings, kept = Random(seed), a_series(log), set[str]()
    for n in range(100):
        held = chance.choice(meetings)
        held.clock.advance(1)
        intent = anything(chance, held, n)
        if held.live.do(intent) is None:
            kept.add(type(intent).__name__)
        stored, derived = compared(log._connection, "2026-014", EventIndexer())
        assert stored.texts == derived.texts, intent
        assert stored.agreements == derived.agreements, intent
        assert (stored.meetings, stored.people) == (derived.meetings, derived.people), intent
    assert {"WithdrawConsent", "GiveConsent", "FollowUpAgreement", "Amend", "Undo"} <= kept


def test_what_can_tell_of_other_meetings_is_of_the_kinds_that_are_asked_for(log: SqliteLog) -> None:
    chance, meetings, indexer = Random(0), a_series(log), EventIndexer()
    for n in range(100):
        held = chance.choice(meetings)
        held.clock.advance(1)
        held.live.do(anything(chance, held, n))
    told = {row.kind for row in log.series_events("2026-014") if _tells(row, indexer)}
    assert told == indexer.across


def _tells(row: Row, indexer: EventIndexer) -> bool:
    change = indexer.index(row)
    return change is not None and any((change.answer, change.undone, change.labels, change.withholds, change.shares))


def test_a_meeting_that_nothing_is_told_of_is_not_read(log: SqliteLog, monkeypatch: pytest.MonkeyPatch) -> None:
    _, second, third = a_series(log)
    asked: list[set[str]] = []

    def read(connection: dbapi.Connection, meetings: Collection[str]) -> Derived:
        asked.append(set(meetings))
        return index_tables_read(connection, meetings)

    index_tables_read = index_tables.read
    monkeypatch.setattr(index_tables, "read", read)
    third.does(WithdrawConsent("cyklen", "amina"))
    second.does(NoteStatement("s1", Said("ida", "ord"), ("bussen",)))
    third.does(WithdrawConsent("bussen", "amina"))
    assert asked == [{third.plan.ref}, {second.plan.ref}, {second.plan.ref, third.plan.ref}]
