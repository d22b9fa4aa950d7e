"""What is found to be wrong with a store, and what helps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class Cure(StrEnum):
    """What helps."""

    RESTORE = "restore"
    """What was damaged must come from a backup, or what can still be read goes out as an export."""
    REBUILD = "rebuild"
    """The log is whole, and what is derived from it can be made again."""
    ERASE = "erase"
    """The series is erased again, or any erasure finishes the one before."""
    CLOSE = "close"
    """Others must be kept from it."""
    REMOVE = "remove"
    """It is of no use any more, and somebody has to delete it."""


class Finding(Struct, frozen=True):
    """Something that is wrong; `str()` of it is one English sentence."""

    cure: Cure
    message: str
    """The English msgid, with the names of the parameters in braces."""
    params: Mapping[str, str | int]

    def __str__(self) -> str:
        """Return the sentence."""
        return self.message.format_map(self.params)
