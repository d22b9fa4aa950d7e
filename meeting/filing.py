"""Whether the municipality's record system has the record of a meeting as it stands now (R143, seed 004)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meeting import events
from meeting.events import Event, PaperSent, Recorded, Undone
from meeting.fold import undone_acts
from meeting.papers import Paper

_NOT_TOLD = (
    events.PaperSent,
    events.ItemTicked,
    events.TranslationTaken,
    events.LeadTaken,
    events.LeadLeft,
    events.MinutesTaken,
    events.ClockJumped,
    events.ScreenCalmed,
    events.ScreenRestored,
    events.Undone,
)
"""What no record tells; whatever else comes after it was filed makes a newer one."""


def filed_on(log: Sequence[Recorded]) -> date | None:
    """Return the local day on which the record of a meeting was filed; None where that was not said of it as it is now.

    What is written, or taken back, after it was filed is to be filed again.
    """
    undone = undone_acts(log)
    filed = [(at, day) for at, each in enumerate(log) if each.act not in undone and (day := _filed(each.event))]
    if not filed:
        return None
    at, on = filed[-1]
    held = {entry.act for entry in log[:at] if not isinstance(entry.event, _NOT_TOLD)}
    later = (entry.event for entry in log[at + 1 :] if entry.act not in undone)
    return None if any(_makes_newer(event, held) for event in later) else on


def _filed(event: Event) -> date | None:
    return event.on if isinstance(event, PaperSent) and event.paper is Paper.RECORD else None


def _makes_newer(event: Event, held: set[str]) -> bool:
    """Whether the record says something else after an event; `held` are the acts that the filed one may tell of."""
    return event.act in held if isinstance(event, Undone) else not isinstance(event, _NOT_TOLD)
