"""What a list and a search show of a meeting, as its facts come in."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import pytest

from meeting.agreement_terms import Outcome
from meeting.intents import (
    Amend,
    EndSeries,
    FollowUpAgreement,
    ParkQuestion,
    PauseMeeting,
    PostponeMeeting,
    PutAside,
    ResumeMeeting,
    SetNextMeeting,
    Undo,
)
from meeting.plan import EarlierAgreement
from store.event_index import EventIndexer
from store.log import MeetingIndexRow, instant
from store.opening import open_store
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


def row(log: SqliteLog, _after: Held | None = None) -> MeetingIndexRow:
    """The one meeting of the list, after an act."""
    (only,) = log.meetings()
    return only


def test_a_plan_is_listed(log: SqliteLog) -> None:
    held = Held(log, PLAN)
    listed = row(log)
    assert (listed.ref, listed.number, listed.series_name, listed.stage) == ("2026-014", 1, "Familien A.", "planned")
    assert (listed.starts, listed.place, listed.template) == (instant(START), "Rådhuset, lokale 3", "test 1")
    assert listed.last_at == instant(held.clock.now())


def test_its_stage_follows_the_meeting(log: SqliteLog) -> None:
    held = Held(log, PLAN)
    stages = [row(log).stage, row(log, held.opens()).stage]
    stages += [row(log, held.does(act)).stage for act in (PauseMeeting(), ResumeMeeting())]
    stages.append(row(log, held.closes()).stage)
    assert stages == ["planned", "open", "paused", "open", "closed"]
    assert row(log).closed_at == instant(held.clock.now())


def test_put_off_it_is_listed_on_its_new_day(log: SqliteLog) -> None:
    later = START + timedelta(days=7)
    held = Held(log, PLAN).does(PostponeMeeting(later))
    assert (row(log).stage, row(log).starts) == ("postponed", instant(later))
    held.does(Undo())
    assert (row(log).stage, row(log).starts) == ("planned", instant(START))


def test_the_next_date_is_listed(log: SqliteLog) -> None:
    later = START + timedelta(weeks=9)
    held = Held(log, PLAN).opens().does(SetNextMeeting(later))
    assert row(log).next_starts == instant(later)
    held.does(EndSeries("Sami trives, og der er ikke brug for flere møder."))
    assert row(log).next_starts is None


def test_an_agreement_is_listed_as_far_as_it_has_come(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    agreed = held.agrees(terms("ringer"), "Ida ringer til skolen.")
    standings = [log.agreements("2026-014")[0].standing]
    held.does(Amend(agreed, terms("skriver"), START.date()))
    standings.append(log.agreements("2026-014")[0].standing)
    held.does(PutAside(agreed))
    (listed,) = log.agreements("2026-014")
    assert [*standings, listed.standing] == ["agreed", "not_read_back", "put_aside"]
    assert (listed.meeting, listed.agreement, listed.what, listed.responsible) == (
        PLAN.ref,
        agreed,
        "skriver",
        ("ida",),
    )


def test_what_is_undone_is_not_listed_and_not_found(log: SqliteLog) -> None:
    held = Held(log, PLAN).opens()
    held.proposes(terms("ringer"))
    held.does(Undo())
    assert log.agreements("2026-014") == []
    assert log.search("ringer") == []


@pytest.mark.parametrize("word", ["hverdag", "ringer", "onsdag", "halvvejs", "cyklen"])
def test_what_was_written_is_found(log: SqliteLog, word: str) -> None:
    earlier = (EarlierAgreement("1.1", "henter", "Mormor"),)
    held = Held(log, PLAN).opens(earlier)
    held.agrees(terms("ringer"), "Ida ringer hver onsdag.")
    held.does(ParkQuestion("Hvem betaler cyklen?"), FollowUpAgreement("1.1", Outcome.PARTLY, "Vi nåede halvvejs"))
    assert {hit.meeting for hit in log.search(word)} == {PLAN.ref}
