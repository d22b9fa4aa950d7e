"""Who had the store open to write and who took something out: kept, told in order, gone with the series."""

from __future__ import annotations

from datetime import timedelta

import pytest

from store.errors import OpenedForReading
from store.keys import RawKey
from store.log import Access
from store.sqlite_log import SqliteLog
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
