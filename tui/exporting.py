"""A series as the file it leaves a store in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from documents.open_json import pieces
from store.log import Row, split_meeting
from store.salvage import Salvaged
from tui.open_json import Remains, logs_of, remains_of
from tui.version import VERSION

Told = Callable[[int, int], None]
"""Is told how many meetings are done, of how many."""


class Exported(Struct, frozen=True):
    """A document of a series."""

    ref: str
    content: bytes
    meetings: int
    entries: int


def exported(rows: Sequence[Row], told: Told) -> Exported:
    """Return the document of all rows of a series; raises `NewerEvent`."""
    logs = logs_of(rows)
    ref = split_meeting(logs[0][0])[0]
    content = b"".join(pieces(ref, VERSION, logs, told))
    return Exported(ref, content, len(logs), len(rows))


def exported_remains(salvaged: Salvaged, ref: str, told: Told) -> tuple[Exported, Remains]:
    """Return the document of what is left of a series, and what it was made of."""
    remains = remains_of(salvaged, ref)
    written = pieces(ref, VERSION, remains.logs, told, gaps=remains.gaps, ends_known=salvaged.whole)
    entries = sum(len(of_one) for _, of_one in remains.logs)
    return Exported(ref, b"".join(written), len(remains.logs), entries), remains
