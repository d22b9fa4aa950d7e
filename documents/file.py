"""A file that is ready to be written."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from documents.kinds import Kind


class File(Struct, frozen=True):
    """A name and its bytes; nothing is written yet."""

    name: str
    """ASCII, with `/` between a folder and what is in it: `record/journal.json`."""
    content: bytes
    kind: Kind
    person: str = ""
    """For whom it is, a participant id; empty where it is not for one."""
    keeps: Callable[[bytes], bool] | None = None
    """Whether a file that has its name already holds somebody's work and stays; it takes the place of any if None."""
