"""Small pieces of the descriptive minutes, which are in Danish alone: the leader reads them, and the record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from documents.dates import clock, plain_date
from documents.document import Block, Heading, Line, Run, Source
from documents.names import person_name
from documents.phrases import DANISH, phrases
from documents.pieces import figure, listed, planned
from meeting.danish_time import local_day
from meeting.state import Addition, Meeting


def phrase(name: str, *, strong: bool = False) -> Run:
    """Return a phrase of the descriptive minutes; KeyError for one there is not."""
    return phrases(DANISH).run(f"descriptive.{name}", strong=strong)


def with_label(name: str, *pieces: Run) -> Line:
    """Return a phrase and what stands for it, on one line."""
    return (phrase(name), figure(": "), *pieces)


def headed(title: Run, *blocks: Block) -> tuple[Block, ...]:
    """Return blocks under a heading; nothing where there are none."""
    return (Heading((title,)), *blocks) if blocks else ()


def said(text: str, place: str) -> Run:
    """Return what somebody said, in their words; `place` names where it stands, such as `statement by amina`."""
    return Run(text.strip(), Source.SAID, place)


def named(meeting: Meeting, person: str) -> Run:
    """Return what somebody is called."""
    return planned(person_name(meeting, person), f"participant {person}")


def people(meeting: Meeting, ids: Iterable[str]) -> Line:
    """Return what some are called, with commas between."""
    return listed(named(meeting, each) for each in ids)


def time_of(meeting: Meeting, steady: datetime) -> str:
    """Return the clock time of a steady instant, `13.40`, with its day where it is not the meeting's."""
    wall = meeting.wall(steady)
    opened = meeting.timebox.opened_at
    day, held = local_day(wall), local_day(meeting.wall(opened)) if opened else local_day(meeting.planned.starts)
    return clock(wall) if day == held else f"{plain_date(day)} kl. {clock(wall)}"


def span(meeting: Meeting, start: datetime, end: datetime | None) -> Run:
    """Return a stretch between steady instants, `13.10–15.20`; one without an end goes up to the end of the meeting."""
    ended = end or meeting.timebox.closed_at
    return figure(f"{time_of(meeting, start)}–{time_of(meeting, ended) if ended else ''}")


def added_label(meeting: Meeting, addition: Addition) -> Line:
    """Return when something was added after the close, and by whom (scenario 15)."""
    day = figure(f" {plain_date(local_day(meeting.wall(addition.at)))}")
    by = (figure(" "), phrase("by"), figure(" "), named(meeting, addition.by)) if addition.by else ()
    return (phrase("added"), day, *by, figure(": "))
