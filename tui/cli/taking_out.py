"""Where `ordstyrer export` takes series from: the store, or what is left of one that is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from store.errors import Damaged, DiskFailed, KeyMissing, NewestDamaged, StoreError, WrongKey
from store.finding import Cure
from store.log import split_meeting
from store.salvage import Salvaged, pages_look_plain, salvage
from tui.cli.opening_key import opening_key
from tui.cli.progress import progress
from tui.cli.setting import Setting
from tui.cli.sorry import NotUnderstood, Sorry
from tui.cli.stores import named_key, noted, opened_with, store_path
from tui.cli.telling import complain
from tui.exporting import Exported, exported, exported_remains
from tui.open_json import Remains, is_whole, series_in
from tui.view.access import not_noted
from tui.view.open_json import (
    damaged_text,
    ends_unknown_text,
    export_so_far,
    missing_text,
    none_missing_text,
    nothing_missing_text,
    salvage_so_far,
)

if TYPE_CHECKING:
    from store.log import Row
    from store.sqlite_log import SqliteLog

_DAMAGED = (Damaged, DiskFailed, KeyMissing, NewestDamaged, WrongKey)
"""A first page that is noise looks like that of another store."""
_COMMAND = "export"


class Source:
    """The series of the store. Its file is only read, until it is known that nothing that is asked for is damaged."""

    def __init__(self, asked: Setting) -> None:
        """Take the key; raises `Sorry` or a `StoreError` without one."""
        self._asked = asked
        self._path = store_path(asked)
        self._looks_plain = self._path.is_file() and pages_look_plain(self._path)
        self._key = named_key(asked) or (None if self._looks_plain else opening_key(asked, even_damaged=True))
        self._rows: dict[str, Sequence[Row]] = {}
        self._salvaged: Salvaged | None = None
        self._damaged_elsewhere = False
        self._remains: list[tuple[str, Remains]] = []

    def find(self, named: str) -> str:
        """Return the series that a meeting or a reference names; raises NotUnderstood where there is none."""
        if not self._is_whole(partial(self._find_whole, named)):
            known = series_in(self._what_is_left())
            if not (found := [ref for ref in (named, _ref_in(named)) if ref in known]):
                raise Sorry(
                    self._asked.words.text(
                        "Nothing of {meeting} can be read any more; take the latest backup.", meeting=named
                    )
                )
            return found[0]
        [ref] = self._rows
        return ref

    def every(self) -> Sequence[str]:
        """Return the references of all series."""
        refs: list[str] = []
        if self._is_whole(partial(self._look_through, refs)):
            return refs
        return series_in(self._what_is_left())

    def note(self, series: str, place: Path | None) -> None:
        """Keep in the store that something is taken out; of a damaged one say that nobody kept it."""
        if self._salvaged is not None or self._damaged_elsewhere:
            complain(not_noted(self._asked.words, _COMMAND))
            return
        try:
            log = opened_with(self._asked, self._path, self._key)
        except StoreError:
            complain(not_noted(self._asked.words, _COMMAND))
            return
        with closing(log):
            noted(self._asked, log, _COMMAND, series, str(place.absolute()) if place else "")

    def series(self, refs: Sequence[str]) -> Iterator[Exported]:
        """Yield the document of each series."""
        with progress(partial(export_so_far, self._asked.words)) as told:
            for ref in refs:
                if self._salvaged is None:
                    yield exported(self._rows.get(ref) or self._read(ref), told)
                else:
                    done, remains = exported_remains(self._salvaged, ref, told)
                    self._remains.append((ref, remains))
                    yield done

    def tell_what_is_missing(self) -> bool:
        """Say on stderr what the documents lack; return whether the store is damaged."""
        words = self._asked.words
        if self._salvaged is None and not self._damaged_elsewhere:
            return False
        complain(damaged_text(words, str(self._path)))
        if self._salvaged is None:
            complain(none_missing_text(words))
            return True
        for ref, remains in self._remains:
            for meeting, gaps in remains.gaps.items():
                complain(missing_text(words, meeting, gaps, remains.last[meeting]))
            if not remains.gaps:
                complain(nothing_missing_text(words, ref))
        if not self._salvaged.whole:
            complain(ends_unknown_text(words))
        return True

    def _is_whole(self, question: Callable[[SqliteLog], None]) -> bool:
        """Ask the store, opened to read; return whether it answered, or read what is left of it."""
        try:
            with closing(opened_with(self._asked, self._path, self._key, read_only=True)) as log:
                log.require_newest()
                question(log)
        except StoreError as error:
            # An error that nothing is known of can be a schema that says something else.
            if not isinstance(error, _DAMAGED) and type(error) is not StoreError:
                raise
            return False
        return True

    def _find_whole(self, named: str, log: SqliteLog) -> None:
        ref = _ref_in(named)
        ref = ref if ref and log.since(named, 0) else named
        rows = log.series_events(ref)
        if not rows:
            raise NotUnderstood(
                self._asked.words.text(
                    "The store has no meeting {meeting}; ordstyrer list shows those it has.", meeting=named
                )
            )
        self._rows[ref] = self._checked(rows)

    def _look_through(self, refs: list[str], log: SqliteLog) -> None:
        refs += sorted({row.ref for row in log.meetings()})
        for ref in refs:
            self._checked(log.series_events(ref))
        # What is damaged may hold no entry; whoever takes everything out is told all the same.
        self._damaged_elsewhere = any(found.cure is Cure.RESTORE for found in log.check())

    def _checked(self, rows: Sequence[Row]) -> Sequence[Row]:
        if not rows or not is_whole(rows):
            raise Damaged(path=self._path)
        return rows

    def _read(self, ref: str) -> Sequence[Row]:
        with closing(opened_with(self._asked, self._path, self._key, read_only=True)) as log:
            return log.series_events(ref)

    def _what_is_left(self) -> Salvaged:
        words = self._asked.words
        try:
            with progress(partial(salvage_so_far, words)) as told:
                self._salvaged = salvage(self._path, self._key, told)
        except OSError:
            raise Sorry(
                words.text(
                    "What is left of {path} cannot be copied to {folder} to be read there; TMPDIR names another place.",
                    path=self._path,
                    folder=gettempdir(),
                )
            ) from None
        return self._salvaged


def _ref_in(named: str) -> str:
    try:
        return split_meeting(named)[0]
    except ValueError:
        return ""
