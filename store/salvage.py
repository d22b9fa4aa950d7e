"""What is still readable of a damaged store, told apart from what is missing; the file itself is only read."""

from __future__ import annotations

import errno
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from tempfile import mkdtemp

from msgspec import Struct

from store.connection import connect, is_plain
from store.driver import dbapi
from store.errors import NothingReadable
from store.keys import SALT_BYTES, Key
from store.log import Row, split_meeting
from store.salvage_frame import PAGE, Frame, literal_with_salt
from store.salvage_rows import Place, agreed, place_of, row_of
from store.salvage_wal import settle, take_in
from store.tombstones import beside, digest
from store.translated import translated
from store.working_folder import working_folder

Told = Callable[[int, int], None]
"""Is told how many pages are read, of how many."""

_TREES = frozenset({2, 5, 10, 13})
_SAMPLE = 64
_TRIES = 5
_AT_ONCE = 1 << 20
_PLACES = "SELECT meeting, seq, number FROM event INDEXED BY sqlite_autoindex_event_2"


class Salvaged(Struct, frozen=True):
    """The readable entries of a damaged store."""

    rows: Mapping[str, Sequence[Row]]
    """By meeting, `REF/NUMBER`, in the order of their seq; none where it is only known that there was a meeting."""
    last: Mapping[str, int]
    """The highest seq that is known of each meeting."""
    whole: bool
    """Whether nothing can have come after that; else the end of a meeting may be missing without a trace."""


def gaps_of(rows: Iterable[Row], last: int) -> Sequence[tuple[int, int]]:
    """Return the first and the last seq of each run that is not among the rows of a meeting, of 1 to `last`."""
    gaps: list[tuple[int, int]] = []
    expected = 1
    for seq in (*(row.seq for row in rows), last + 1):
        if seq > expected:
            gaps.append((expected, seq - 1))
        expected = seq + 1
    return gaps


def salvage(path: Path, key: Key | None, told: Told) -> Salvaged:
    """Return what can be read of the store at `path`; raises `NothingReadable`, or OSError.

    The work is done on a copy in a private folder of the system's, as encrypted as the store, and gone in the end.
    """
    # A file without a block on the disk is one hole, which may be larger than any place for a copy.
    if not getattr(path.stat(), "st_blocks", 1):
        raise NothingReadable(path=path)
    with working_folder() as folder:
        copy = _copied(path, folder / "store.db")
        literal = "" if key is None or pages_look_plain(copy) else literal_with_salt(copy, key.literal(_head(copy)))
        settled = settle(copy, literal)
        known = _known(copy, literal)
        rows, places = _asked(copy, literal, known, told)
        if settled.behind:
            # Beside what the pages were before, not in its stead: one of them may be what is damaged.
            take_in(copy, settled.behind)
            more, further = _asked(copy, literal, None, told)
            rows, places = agreed([*rows, *more], None), {**places, **further}
    salvaged = _told_apart(rows, places, beside(path), whole=settled.whole and known is not None)
    if not salvaged.last:
        raise NothingReadable(path=path)
    return salvaged


def _asked(
    copy: Path, literal: str, known: Mapping[int, Place] | None, told: Told
) -> tuple[Sequence[Row], Mapping[int, Place]]:
    """Return the rows and the places that the pages of a copy tell; none where no page is what was written there."""
    folder = Path(mkdtemp(dir=copy.parent))
    with closing(Frame(copy, literal, folder)) as frame:
        return _read(frame, known, told) if len(frame.bad) < frame.pages - 1 else ([], {})


def _copied(path: Path, copy: Path) -> Path:
    """Copy the store and its write-ahead log as they are at one moment, the log first: it must not be newer."""
    wal, wal_copy = (place.with_name(f"{place.name}-wal") for place in (path, copy))
    for _ in range(_TRIES):
        before = [_stamp(place) for place in (path, wal)]
        if wal.exists():
            _copy(wal, wal_copy)
        _copy(path, copy)
        if before == [_stamp(place) for place in (path, wal)]:
            break
    return copy


def _copy(place: Path, copy: Path) -> None:
    """Copy a file, with blanks where the disk gives nothing back."""
    with place.open("rb") as source, copy.open("wb") as target:
        for at in range(0, place.stat().st_size, _AT_ONCE):
            try:
                target.write(os.pread(source.fileno(), _AT_ONCE, at))
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                target.writelines(_page(source.fileno(), at + more) for more in range(0, _AT_ONCE, PAGE))


def _page(file: int, at: int) -> bytes:
    try:
        return os.pread(file, PAGE, at)
    except OSError:
        return bytes(PAGE)


def _stamp(place: Path) -> tuple[int, int]:
    try:
        found = place.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def pages_look_plain(path: Path) -> bool:
    """Whether the file is not encrypted, also where its first page is damaged: most pages then begin as trees do.

    A page that the disk does not give back tells nothing. Raises a `StoreError` where the file cannot be opened.
    """
    with suppress(OSError):
        if is_plain(path):
            return True
    with translated(path), path.open("rb") as file:
        pages = min(os.fstat(file.fileno()).st_size // PAGE, _SAMPLE)
        firsts = [_first_byte(file.fileno(), page) for page in range(1, pages)]
    # Blanked pages, and those that go on with a long text, begin with zero and tell nothing.
    telling = [first[0] for first in firsts if any(first)]
    return sum(first in _TREES for first in telling) * 2 > len(telling)


def _first_byte(file: int, page: int) -> bytes:
    try:
        return os.pread(file, 1, page * PAGE)
    except OSError:
        return b""


def _known(path: Path, literal: str) -> Mapping[int, Place] | None:
    """Return the place of every event by its number, as the index tells it; None where that cannot be read whole."""
    try:
        with closing(connect(path, literal, "mode=ro&immutable=1")) as connection:
            connection.text_factory = bytes
            found = [place_of(stored) for stored in connection.execute(_PLACES).fetchall()]
    # The complaint about a damaged schema quotes it, in whatever bytes it has.
    except (dbapi.Error, UnicodeDecodeError):
        return None
    places = {number: place for entry in found if entry for number, place in [entry]}
    return places if len(places) == len(found) else None


def _read(frame: Frame, known: Mapping[int, Place] | None, told: Told) -> tuple[Sequence[Row], Mapping[int, Place]]:
    """Return the rows that any page holds, and the places that the index tells, or its pages where it is not whole."""
    rows: list[Row] = []
    places: dict[int, Place] = {}
    for first, batch in frame.batches():
        told(first, frame.pages)
        for page in batch:
            if page in frame.bad:
                continue
            rows += filter(None, map(row_of, frame.events(page - first)))
            if known is None:
                places.update(filter(None, map(place_of, frame.places(page - first))))
    told(frame.pages, frame.pages)
    return agreed(rows, known), places if known is None else known


def _told_apart(rows: Sequence[Row], places: Mapping[int, Place], erased: frozenset[str], *, whole: bool) -> Salvaged:
    # Freed pages are blanked, but nothing of what was erased may depend on that.
    gone = {split_meeting(row.meeting)[0] for row in rows if row.seq == 1 and digest(row.id) in erased}
    by_meeting: dict[str, list[Row]] = defaultdict(list)
    last: dict[str, int] = defaultdict(int)
    for row in rows:
        by_meeting[row.meeting].append(row)
    for meeting, seq in (*places.values(), *((row.meeting, row.seq) for row in rows)):
        if split_meeting(meeting)[0] not in gone:
            last[meeting] = max(last[meeting], seq)
    return Salvaged({meeting: sorted(by_meeting[meeting], key=lambda row: row.seq) for meeting in last}, last, whole)
