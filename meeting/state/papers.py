"""An interpreter's words for the papers."""

from __future__ import annotations

from msgspec import Struct


class Translation(Struct, frozen=True):
    """An interpreter's words (R52, seed 000)."""

    of: str
    """What they are words for: an agreement's id, the number of an earlier one, `purpose` or `purpose_for_child`."""
    lang: str
    text: str
    danish: str
    """The Danish text that was translated; for any other text they do not count."""
