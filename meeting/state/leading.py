"""Which pane drives, who leads and who writes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from meeting.state.spans import Stay


class Lead(Struct, frozen=True):
    """Who leads, who writes, and which pane drives."""

    pane: str = ""
    """Empty when no pane leads."""
    leader: str = ""
    minute_taker: str = ""
    writers: Mapping[str, str] = field(default_factory=dict)
    """Pane → who writes the minutes in it."""
    broken_off: tuple[Stay, ...] = ()
    """Gaps in which the leading pane was gone without having been left: from the last event to the new lead."""
