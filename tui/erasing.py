"""Erasing a series wherever this program keeps anything of it: the store, copies beside it, and a reader's place."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from meeting.danish_time import local_day
from meeting.retention import may_be_led
from meeting.state import Stage
from store.copies_beside import Looked, Opener, copies_beside, look_through, others_beside
from store.erased import NOTHING
from store.errors import ErasedNotEmptied, OlderVersion, StoreError
from store.log import MeetingIndexRow
from store.same_file import identity
from store.sqlite_log import SqliteLog
from tui.review_kept import forget_series, state_folder
from tui.version import VERSION
from tui.view.erasing import Goes, Gone

_NOT_OVER = frozenset({Stage.PLANNED, Stage.OPEN, Stage.PAUSED, Stage.POSTPONED})
_KEY_ON_PAPER = "recovery"
"""The command that takes out a key and no words."""


class Erasing:
    """One series in a store that is open to write; `opened` opens an earlier copy, or raises a `StoreError`."""

    def __init__(self, log: SqliteLog, series: str, opened: Opener) -> None:
        """Look whether there is anything of the series; nothing is changed."""
        self._log = log
        self._series = series
        self._opened = opened
        self._found = log.traces(series)
        self.unopened: tuple[Path, ...] = ()
        """The files beside the store that could not be looked through, once it was tried."""

    def is_known(self) -> bool:
        """Whether there is anything to erase: in the store, in a copy, or what an erasure left that was broken off."""
        if self._found != NOTHING:
            return True
        return replace(self._looked_at().erased, finished=False) != NOTHING

    def goes(self, now: datetime) -> Goes:
        """Return what will go; whether somebody may be leading a meeting of it is as of this instant."""
        rows = self._rows()
        days = [local_day(datetime.fromisoformat(row.starts)) for row in rows if row.starts]
        beside = frozenset(map(identity, (*copies_beside(self._log.path), *others_beside(self._log.path))))
        stages = [(f"{row.ref}/{row.number}", Stage(row.stage or Stage.EMPTY)) for row in rows]
        return Goes(
            self._series,
            self._found.meetings,
            self._found.entries,
            self._found.drafts,
            latest=max(days, default=None),
            not_over=tuple(each for each in stages if each[1] in _NOT_OVER),
            under_way=tuple(f"{row.ref}/{row.number}" for row in rows if _is_under_way(row, now)),
            unfiled=tuple(f"{row.ref}/{row.number}" for row in rows if _lacks(row, row.record_filed)),
            unsent=tuple(f"{row.ref}/{row.number}" for row in rows if _lacks(row, row.minutes_sent)),
            places=self._stays(_places(self._log, self._series), beside),
            copies=self._stays(_places(self._log, ""), beside),
            unopened=tuple(map(str, self._looked_at().unopened)),
        )

    def erase(self, at: datetime) -> Gone:
        """Erase the series and return what the receipt tells of it, at this instant.

        Raises `ErasedNotEmptied` while another window holds old pages or the disk is full; the copies are looked
        through all the same.
        """
        forget_series(state_folder(), self._series)
        try:
            erased = self._log.erase(self._series)
        except ErasedNotEmptied:
            self._look_through()
            raise
        looked = self._look_through()
        return Gone(
            at,
            VERSION,
            erased.meetings,
            erased.entries,
            erased.drafts,
            erased.notes,
            len((erased + looked.erased).digests),
            looked.copies,
            len(looked.unopened),
            finished=erased.finished,
        )

    def _rows(self) -> Sequence[MeetingIndexRow]:
        return sorted((row for row in self._log.meetings() if row.ref == self._series), key=lambda row: row.number)

    def _stays(self, places: Sequence[str], beside: Container[tuple[int, int] | None]) -> tuple[tuple[str, bool], ...]:
        """Return those of these places that are no copy which loses the series too, and whether anything is there."""
        stay = (each for each in map(Path, places) if not (_is_there(each) and self._loses(each, beside)))
        return tuple((str(each), _is_there(each)) for each in stay)

    def _loses(self, place: Path, beside: Container[tuple[int, int] | None]) -> bool:
        """Whether what is at a place lies beside the store and opens as it does."""
        try:
            if lies_beside := identity(place) in beside:
                self._opened(place, read_only=True).close()
        except OlderVersion:
            return True
        except (StoreError, OSError):
            return False
        return lies_beside

    def _looked_at(self) -> Looked:
        """Look through the copies, which stay as they are."""
        looked = look_through(self._log.path, self._opened, lambda copy: copy.traces(self._series))
        self.unopened = looked.unopened
        return looked

    def _look_through(self) -> Looked:
        path = self._log.path
        looked = look_through(
            path, self._opened, lambda copy: copy.erase_copy(self._series, path), lambda other: other.erase_marked(path)
        )
        self.unopened = looked.unopened
        return looked


def _is_under_way(row: MeetingIndexRow, now: datetime) -> bool:
    return may_be_led(Stage(row.stage or Stage.EMPTY), datetime.fromisoformat(row.last_at), now)


def _lacks(row: MeetingIndexRow, done_on: str | None) -> bool:
    return row.stage == Stage.CLOSED and done_on is None


def _is_there(place: Path) -> bool:
    """Whether something is at a place, as far as that can be seen."""
    try:
        place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _places(log: SqliteLog, series: str) -> tuple[str, ...]:
    """Return where something of a series was put; of an empty one, where something of the whole store was."""
    told = (each for each in log.accesses(series) if each.series == series and each.command != _KEY_ON_PAPER)
    noted = (each.place for each in told if each.place)
    return tuple(dict.fromkeys(noted))
