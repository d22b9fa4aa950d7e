"""Who had the store open to write and who took something out: kept, told in order, gone with the series."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.plan import Series
from store.errors import OpenedForReading
from store.event_index import EventIndexer
from store.keys import RawKey
from store.live import LiveMeeting
from store.log import Access
from store.opening import open_store
from store.sqlite_log import SqliteLog
from tests.clock import FakeClock
from tests.people import planned
from tests.store.support import NOON, event, keep, reopen

LED = Access(NOON, "mette", "lead", "2026-014")
TAKEN = Access(NOON + timedelta(hours=1), "jonas", "export", "2026-014", "/home/jonas/ud.json")
OTHER = Access(NOON + timedelta(hours=2), "mette", "minutes", "2026-099")
WHOLE = Access(NOON + timedelta(hours=3), "root", "backup", place="/media/usb/a.db")


@pytest.fixture
def noted(log: SqliteLog) -> SqliteLog:
    """A store of two series with four notes."""
    for series in ("2026-014", "2026-099"):
        keep(log, f"{series}/1", event())
    for each in (LED, TAKEN, OTHER, WHOLE):
        log.note_access(each)
    return log


def test_notes_are_told_in_the_order_they_were_kept_and_by_series(noted: SqliteLog) -> None:
    assert noted.accesses() == [LED, TAKEN, OTHER, WHOLE]
    assert noted.accesses("2026-014") == [LED, TAKEN]
    assert noted.accesses("2026-9") == []


def test_notes_stay_when_the_store_is_opened_again_also_to_read(noted: SqliteLog, key: RawKey) -> None:
    noted.close()
    reader = reopen(noted.path, key, read_only=True)
    assert reader.accesses() == [LED, TAKEN, OTHER, WHOLE]
    with pytest.raises(OpenedForReading):
        reader.note_access(LED)
    reader.close()


def test_notes_are_erased_with_their_series_and_the_others_stay(noted: SqliteLog) -> None:
    noted.erase("2026-014")
    assert noted.accesses() == [OTHER, WHOLE]
    assert noted.accesses("2026-014") == []


def test_what_ends_after_an_erasure_does_not_bring_the_reference_back(noted: SqliteLog) -> None:
    noted.erase("2026-014")
    noted.note_access(TAKEN)
    assert noted.accesses()[-1] == Access(TAKEN.at, "jonas", "export")


def test_a_note_steers_no_terminal(log: SqliteLog) -> None:
    keep(log, "2026-014/1", event())
    log.note_access(Access(NOON, "mette\x1b]0;x\x07", "lead", "2026-014", "/srv/\udce6\n\u202eud"))
    [noted] = log.accesses()
    assert (noted.who, noted.place) == ("mette\ufffd]0;x\ufffd", "/srv/\ufffd\n\ufffdud")


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("/mnt/2026-014/ud", False),
        ("/mnt/alt-2026_014.db", False),
        ("/mnt/FAMILIEN O\u0308STERBRO.db", False),
        ("/mnt/familienøsterbro/alle", True),
        ("/mnt/amina-alle", False),
        ("/mnt/sikkerhed-Bo.db", False),
        ("/mnt/boks/alle.db", True),
        ("/mnt/ordstyrer-2026-11-22T1200.db", True),
        ("/srv/familienetværk/ordstyrer.db", True),
        ("/home/mette/kopi.db", True),
    ],
)
def test_a_place_that_names_the_erased_family_goes_although_its_note_is_of_no_series(
    path: Path, place: str, *, stays: bool
) -> None:
    log = open_store(path, None, create=True, plain=True, indexer=EventIndexer())
    people = [replace(person, name="Bo") if person.id == "sami" else person for person in planned().participants]
    plan = replace(planned(*people), series=Series("2026-014", "Familien Österbro", "ar"))
    assert LiveMeeting(log, plan.ref, Face.HOME, FakeClock()).do(PlanMeeting(plan)) is None
    log.note_access(Access(NOON, "mette", "backup", place=place))
    log.erase("2026-014")
    assert log.accesses() == [Access(NOON, "mette", "backup", place=place if stays else "")]
    log.close()
