"""What a family said before the meeting, at whatever meeting of the series, holds from its first word on (R118)."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.intents import GiveConsent, OpenMeeting, SettleSharing, WithdrawConsent
from meeting.prepared import Sharing
from store.earlier import kept_back
from store.event_index import EventIndexer
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.people import planned
from tests.store.meetings import Held

AMINA = ("helbred", "amina")


@pytest.fixture
def log(tmp_path: Path) -> Generator[SqliteLog]:
    """A plain store."""
    kept = open_store(tmp_path / "store.db", None, create=True, plain=True, indexer=EventIndexer())
    yield kept
    kept.close()


@pytest.mark.rule("R118")
def test_a_topic_taken_back_after_the_next_meeting_was_planned_is_kept_back_from_its_first_word(log: SqliteLog) -> None:
    clock = FakeClock()
    first = Held(log, planned(), clock).opens()
    second = Held(log, replace(planned(), number=2), clock)
    assert kept_back(log, "2026-014/2") == ()
    clock.advance(1)
    first.does(WithdrawConsent(*AMINA))
    assert kept_back(log, "2026-014/2") == (AMINA,)
    second.live.do(OpenMeeting(("amina", "mette"), kept_back=kept_back(log, "2026-014/2")))
    assert second.live.state.minutes.consent.withdrawn == {"helbred": ("amina",)}


@pytest.mark.rule("R118")
def test_the_last_word_counts_whether_it_was_said_in_a_meeting_or_while_one_was_prepared(log: SqliteLog) -> None:
    clock = FakeClock()
    first = Held(log, planned(), clock).opens()
    second = Held(log, replace(planned(), number=2), clock)
    second.does(SettleSharing(*AMINA, Sharing.WITHHELD))
    clock.advance(1)
    first.does(WithdrawConsent(*AMINA))
    clock.advance(1)
    first.does(GiveConsent(*AMINA))
    assert kept_back(log, "2026-014/2") == ()
    clock.advance(1)
    second.does(SettleSharing(*AMINA, Sharing.SHARED)).does(SettleSharing(*AMINA, Sharing.WITHHELD))
    assert kept_back(log, "2026-014/2") == (AMINA,)
    clock.advance(1)
    second.does(SettleSharing(*AMINA, None))
    assert kept_back(log, "2026-014/2") == ()
