"""A file that is ready to be written."""

from __future__ import annotations

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
