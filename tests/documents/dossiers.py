"""What papers are made of in tests: from a few acts at a table, or a whole fourth meeting of the demo's family."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from documents.dossier import Dossier
from meeting.plan import Plan
from meeting.series import Series
from store.event_index import EventIndexer
from store.log import Log
from store.opening import open_store
from tests.clock import FakeClock
from tests.documents.fourth import hold_four
from tests.sequel import Sequel
from tests.table import Table
from tui.demo import REF
from tui.demo.series import make
from tui.dossier import load_dossier


def dossier_of(*tables: Table, number: int | None = None) -> Dossier:
    """Return the dossier of the last of some tables of one series, or of the meeting with this number."""
    at = next(table for table in reversed(tables) if number in (None, table.plan.number))
    return Dossier(Series(at.plan.series.ref, tuple(table.state for table in tables)), at.plan.number, tuple(at.log))


def dossier_of_series(sequel: Sequel, number: int | None = None) -> Dossier:
    """Return the dossier of the newest meeting of a series, or of the one with this number."""
    return dossier_of(*sequel.tables, number=number)


@cache
def planned_meeting() -> Dossier:
    """Return the demo's fourth meeting before it begins; a parent has not said yes to everybody."""
    with new_store() as log:
        make(log, FakeClock())
        return load_dossier(log, f"{REF}/4")


@cache
def closed_meeting(number: int = 4) -> Dossier:
    """Return a meeting of the demo's family after four were held; the fourth has something of everything.

    14 people in the round, an aunt who walked in, an interpreter; statements of every category, one of them kept as a
    question and one hidden; goals, scales, a sum-up; three confirmed agreements, one of them about the child and one
    with a reservation, and one that was not read back; every outcome of an earlier agreement; one left unheard;
    overrides with their reasons; addresses and telephone numbers; a next date.
    """
    with new_store() as log:
        hold_four(log, _plans())
        return load_dossier(log, f"{REF}/{number}")


@cache
def corrected_meeting() -> Dossier:
    """Return the fourth after its minutes were sent and an agreement was corrected: a second version of the paper."""
    with new_store() as log:
        hold_four(log, _plans(), corrected=True)
        return load_dossier(log, f"{REF}/4")


@contextmanager
def new_store() -> Generator[Log]:
    """A store that is gone when nobody uses it any more."""
    with TemporaryDirectory() as folder:
        log = open_store(Path(folder) / "test.db", None, create=True, plain=True, indexer=EventIndexer())
        try:
            yield log
        finally:
            log.close()


def _plans() -> list[Plan]:
    return [meeting.planned for meeting in planned_meeting().series.meetings]
