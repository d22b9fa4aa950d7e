"""What is said before a series is erased, and the receipt afterwards, which names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from msgspec import Struct

from meeting.state import Stage
from tui.view.clock import local, long_date
from tui.view.plain import STAGES
from tui.view.words import Words


class Goes(Struct, frozen=True):
    """What will go with a series."""

    series: str
    meetings: int
    entries: int
    drafts: int
    latest: date | None = None
    """The local day of its latest meeting."""
    not_over: tuple[tuple[str, Stage], ...] = ()
    """Its meetings that go on or are still to come, `REF/NUMBER`."""
    under_way: tuple[str, ...] = ()
    """Those of them that somebody may be leading right now."""
    unfiled: tuple[str, ...] = ()
    """Its meetings that are over and of which no record is filed."""
    unsent: tuple[str, ...] = ()
    """Its meetings that are over and whose minutes nobody has marked as sent."""
    places: tuple[tuple[str, bool], ...] = ()
    """Where papers or exports of it were put that stay, and whether anything is there now."""
    copies: tuple[tuple[str, bool], ...] = ()
    """The same of copies of the whole store."""
    unopened: tuple[str, ...] = ()
    """Files beside the store that are copies of it, and do not open."""


class Gone(Struct, frozen=True):
    """What a receipt tells."""

    at: datetime
    """Aware UTC."""
    version: str
    """Of the program."""
    meetings: int
    entries: int
    drafts: int
    notes: int
    tombstones: int
    copies: int
    """How many earlier copies beside the store were looked through."""
    unopened: int
    """How many were not, because they do not open."""
    finished: bool
    """Whether an erasure that was broken off was brought to its end."""


def goes_lines(words: Words, goes: Goes, today: date) -> Iterator[str]:
    """Yield what is said before anybody is asked, one sentence a line."""
    amounts = _amounts(words, goes.meetings, goes.entries, goes.drafts)
    yield words.text("{series} will be erased: {amounts}.", series=goes.series, amounts=amounts)
    if goes.latest and goes.latest > today:
        yield words.text("Its latest meeting is still to come: {date}.", date=long_date(words, goes.latest, today))
    elif goes.latest:
        yield words.text("Its latest meeting: {date}.", date=long_date(words, goes.latest, today))
    for meeting, stage in goes.not_over:
        yield words.text("{meeting} is not over: {stage}.", meeting=meeting, stage=words.text(STAGES[stage]))
    for meeting in goes.under_way:
        yield words.text("Whoever has {meeting} open can keep nothing more in it.", meeting=meeting)
    if goes.unfiled:
        yield words.text("Of {meetings} no record is filed.", meetings=", ".join(goes.unfiled))
    if goes.unsent:
        yield words.text("The minutes of {meetings} are not marked as sent.", meetings=", ".join(goes.unsent))
    yield from stays_lines(words, goes)
    for file in goes.unopened:
        yield words.text("{file} beside the store does not open; the series may stay there.", file=file)
    yield words.text("This cannot be undone.")


def under_way_text(words: Words, meeting: str) -> str:
    """Return why a series is not erased of which nobody was asked."""
    return words.text(
        "{meeting} has begun and is not over, so somebody may be leading it: end it first, or leave out --yes and "
        "answer at a terminal. Nothing was erased.",
        meeting=meeting,
    )


def stays_lines(words: Words, goes: Goes) -> Iterator[str]:
    """Yield where this program put something that no erasure reaches; nothing knows of it once the notes are erased."""
    for place, is_there in goes.places:
        if is_there:
            yield words.text("Something of it was put in {place}; it stays there.", place=place)
        else:
            yield words.text("Something of it was put in {place}; it is not there now.", place=place)
    for place, is_there in goes.copies:
        if is_there:
            yield words.text("A copy of the whole store was put in {place}; it stays there.", place=place)
        else:
            yield words.text("A copy of the whole store was put in {place}; it is not there now.", place=place)


def receipt_lines(words: Words, gone: Gone) -> Iterator[str]:
    """Yield the receipt: no reference, no name and no place stands in it."""
    yield words.text("Receipt of an erasure")
    yield local(gone.at).isoformat(timespec="seconds")
    amounts = _amounts(words, gone.meetings, gone.entries, gone.drafts, gone.notes)
    yield words.text("Erased: {amounts}.", amounts=amounts)
    if gone.finished:
        yield words.text("An earlier erasure had been broken off; it is finished now.")
    marks = words.plural("{n} mark", "{n} marks", gone.tombstones)
    yield words.text("Left so that it does not come back: {tombstones} that name nobody.", tombstones=marks)
    yield words.text(
        "Looked through: the log, the lists, the search, the drafts, the notes of access, the free pages and the "
        "write-ahead log of the store, and {copies} beside it.",
        copies=words.plural("{n} earlier copy", "{n} earlier copies", gone.copies),
    )
    if gone.unopened:
        yield words.text(
            "Not looked through: {files} beside the store, which could not be opened or emptied.",
            files=words.plural("{n} file", "{n} files", gone.unopened),
        )
    yield words.text(
        "Not reached: papers that were made, copies and exports in other places, and what a disk keeps of deleted "
        "files. A backup that ordstyrer restore takes in loses the series again; ordstyrer import refuses it."
    )
    yield f"ordstyrer {gone.version}"


def unopened_text(words: Words, files: Sequence[str]) -> str:
    """Return which files could not be looked through."""
    return words.text(
        "{files} beside the store could not be opened or emptied, so the series may stand there still; delete what is "
        "not needed, or erase again.",
        files=", ".join(files),
    )


def _amounts(words: Words, meetings: int, entries: int, drafts: int, notes: int = 0) -> str:
    """Return how much there is of each, one after the other; half-written texts and notes only where there are any."""
    told = [words.plural("{n} meeting", "{n} meetings", meetings), words.plural("{n} entry", "{n} entries", entries)]
    if drafts:
        told.append(words.plural("{n} half-written text", "{n} half-written texts", drafts))
    if notes:
        told.append(words.plural("{n} note of access", "{n} notes of access", notes))
    return ", ".join(told)
