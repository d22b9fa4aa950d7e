"""Spans of steady time."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Stay(Struct, frozen=True):
    """A span of time; an end of None means it still goes on."""

    start: datetime
    end: datetime | None = None
