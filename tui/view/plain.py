"""Lists for a pipe, a screen reader or a Braille line: whole words, one fact after the other, no drawing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from meeting.danish_time import local_day
from meeting.postponing import without_date
from meeting.state import Meeting, Stage
from tui.view.clock import clock_in_sentence, long_date, short_date
from tui.view.words import Words, mark

STAGES = {
    Stage.EMPTY: mark("without a plan"),
    Stage.PLANNED: mark("planned"),
    Stage.OPEN: mark("going on"),
    Stage.PAUSED: mark("broken off"),
    Stage.POSTPONED: mark("postponed"),
    Stage.CLOSED: mark("over"),
}
"""Where a meeting is in its life, as a word."""


class Listed(Struct, frozen=True):
    """One meeting of a list: nothing in it names a family."""

    meeting: str
    """`REF/NUMBER`."""
    starts: datetime | None
    """Aware UTC."""
    place: str
    stage: Stage


def when_and_where(words: Words, starts: datetime, place: str, today: date) -> str:
    """Return a time and a place as people say them: *onsdag den 2. december kl. 13.00, Rådhuset*."""
    day = local_day(starts)
    said = words.text("today") if day == today else long_date(words, day, today)
    at = words.text("{date} at {time}", date=said, time=clock_in_sentence(words, starts))
    return f"{at}, {place}" if place else at


def no_date(words: Words) -> str:
    """Return what stands in place of the date of a meeting that was put off without one: *udsat, uden ny dato*."""
    return f"{words.text(STAGES[Stage.POSTPONED])}, {words.text('without a new date')}"


def meeting_day(words: Words, meeting: Meeting, today: date) -> str:
    """Return the day of a meeting as a list writes it, `9/12`; *udsat* where it was put off without a new one."""
    if without_date(meeting):
        return words.text(STAGES[meeting.stage])
    return short_date(words, local_day(meeting.planned.starts), today)


def meeting_list(words: Words, meetings: Iterable[Listed], today: date) -> str:
    """Return the meetings of a store under headings: today, to come, earlier; an empty list says how to begin."""
    rows = sorted(meetings, key=lambda row: (row.starts is None, row.starts.isoformat() if row.starts else ""))
    if not rows:
        return words.text("There are no meetings yet. ordstyrer plan --example prints a plan file to start from.")
    days = [(row, local_day(row.starts) if row.starts else None) for row in rows]
    parts = (
        (words.text("Today"), [row for row, day in days if day == today]),
        (words.text("To come"), [row for row, day in days if day is None or day > today]),
        (words.text("Earlier"), [row for row, day in reversed(days) if day is not None and day < today]),
    )
    return "\n\n".join(
        "\n".join([heading, *(f"  {_row(words, row, today)}" for row in listed)]) for heading, listed in parts if listed
    )


def choices(words: Words, meetings: Iterable[Listed], today: date) -> str:
    """Return meetings to choose between, one a line."""
    return "\n".join(f"  {_row(words, row, today)}" for row in meetings)


def _row(words: Words, row: Listed, today: date) -> str:
    if row.starts is None:
        stage = no_date(words) if row.stage is Stage.POSTPONED else words.text(STAGES[row.stage])
        return f"{row.meeting}: {stage}"
    place = when_and_where(words, row.starts, row.place, today)
    return f"{row.meeting}: {place} – {words.text(STAGES[row.stage])}"
