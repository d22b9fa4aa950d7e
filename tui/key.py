"""What a row of the key table is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from meeting.intents import Intent, Undo
from meeting.preview import why_not
from meeting.refusal import Refused
from meeting.state import Meeting


class KeyId(StrEnum):
    """What a key is for."""

    NEXT = "next"
    FREE = "free"
    PASSES = "passes"
    LATER = "later"
    GIVE = "give"
    THROUGH = "through"
    INTERJECT = "interject"
    PRESENCE = "presence"
    INTERPRET = "interpret"
    BREAK = "break"
    AGREE = "agree"
    READ_BACK = "read_back"
    PARK = "park"
    PHASE = "phase"
    UNDO = "undo"
    EARLIER = "earlier"
    LATER_START = "later_start"
    ROUND_OFF = "round_off"
    NEUTRAL = "neutral"
    CLOSE = "close"
    LEAVE = "leave"
    HELP = "help"


class Key(Struct, frozen=True):
    """One row of the table."""

    id: KeyId
    keys: tuple[str, ...]
    """What is pressed; the first one is shown."""
    label: str
    """Msgid of one or two words for the row of keys."""
    help: str
    """Msgid of one sentence for `?`."""
    intent: Callable[[Meeting], Intent] | None = None
    """What it asks of the meeting; None for a key that opens something on the screen first."""
    check: Callable[[Meeting], Refused | None] = lambda _: None
    """Why a key that opens something cannot do so."""
    source: tuple[str, ...] = ()
    """The rules behind it, such as `R35`."""
    shown: str = ""
    """Msgid of how the first key is written, where that is not the key itself."""

    def why_not(self, meeting: Meeting, now: datetime) -> Refused | None:
        """Return why this key does nothing at a steady instant; None if it does something, as far as one can tell.

        What can be taken back is known to the log alone.
        """
        intent = self.intent(meeting) if self.intent else None
        if intent is None or isinstance(intent, Undo):
            return self.check(meeting)
        return why_not(meeting, intent, now, meeting.lead.pane)
