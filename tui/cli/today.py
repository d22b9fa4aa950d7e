"""Which meeting a face is about when nobody names one: today's, if there is only one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meeting.danish_time import local_day
from meeting.state import Stage
from tui.cli.sorry import NotUnderstood, Sorry
from tui.view.plain import Listed, choices
from tui.view.words import Words

_BEGUN = frozenset({Stage.OPEN, Stage.PAUSED})


def todays(words: Words, meetings: Sequence[Listed], today: date) -> str:
    """Return the one meeting that goes on, or else the one planned for today; raises `Sorry` for none or several."""
    begun = [row for row in meetings if row.stage in _BEGUN]
    found = begun or [row for row in meetings if row.stage is not Stage.CLOSED and _day(row) == today]
    if not found:
        raise Sorry(words.text("There is no meeting today; ordstyrer list shows them all."))
    if len(found) > 1:
        several = words.text("There are several meetings; name one of them:")
        raise NotUnderstood(f"{several}\n{choices(words, found, today)}")
    return found[0].meeting


def _day(row: Listed) -> date | None:
    return local_day(row.starts) if row.starts else None
