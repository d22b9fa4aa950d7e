"""When a meeting began and ended against its plan, and when the interpreter and the child were there, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from meeting.course import broken_off, offsets
from meeting.state import Seat, Stay
from tui.view.clock import clock_in_sentence
from tui.view.lines import cells, wrapped
from tui.view.report.span import span
from tui.view.scene import Scene
from tui.view.sentence import joined
from tui.view.tongues import tongue
from tui.view.words import Words

_GAP = "   "


def began_sentences(scene: Scene, *, short: bool = False) -> tuple[str, ...]:
    """Return when the meeting began and ended, and how far that was from the plan; none before the opening."""
    box, words = scene.meeting.timebox, scene.words
    if box.opened_at is None:
        return ()
    began, late = _clock(scene, box.opened_at), _began(scene)
    if box.closed_at is None:
        return (words.text("Began {time}.", time=began), words.text("Against the plan: {began}.", began=late))
    if short:
        held = scene.look.alphabet.spelled(f"{began}–{_clock(scene, box.closed_at)}")
        return (words.text("Held {times}: {began}, {ended}.", times=held, began=late, ended=_ended(scene)),)
    return (
        words.text("Began {time}, ended {end}.", time=began, end=_clock(scene, box.closed_at)),
        words.text("Against the plan: {began}, {ended}.", began=late, ended=_ended(scene)),
    )


def presence_sentences(scene: Scene) -> tuple[str, ...]:
    """Return when the interpreters and the children were there, and when the meeting was broken off."""
    seats = scene.meeting.presence.seats if scene.meeting.timebox.opened_at else ()
    return (
        *(_interpreter(scene, seat) for seat in seats if seat.participant.is_interpreter),
        *(f"{scene.name(seat.participant.id)}: {_there(scene, seat)}." for seat in seats if seat.participant.is_child),
        *(
            scene.words.text("Broken off: {span}", span=span(scene, since, until)) + "."
            for since, until in broken_off(scene.meeting, scene.now)
            if since < until
        ),
    )


def flowed(words: Words, sentences: Sequence[str], across: int, most: int) -> tuple[str, ...]:
    """Return sentences beside and below each other in at most so many rows; those that do not fit are counted."""
    for kept in range(len(sentences), 0, -1):
        left = len(sentences) - kept
        more = [words.text("… and {n} more", n=left)] if left else []
        rows = _rows([*sentences[:kept], *more], across)
        if len(rows) <= most:
            return rows
    return _rows(sentences[:1], across)[:most]


def _rows(sentences: Sequence[str], across: int) -> tuple[str, ...]:
    rows: list[str] = []
    for each in sentences:
        if rows and cells(rows[-1]) + len(_GAP) + cells(each) <= across:
            rows[-1] += _GAP + each
        else:
            rows += wrapped(each, across)
    return tuple(rows)


def _began(scene: Scene) -> str:
    minutes = _minutes(offsets(scene.meeting).began_s)
    if not minutes:
        return scene.words.text("on time")
    return scene.words.text("{n} min late" if minutes > 0 else "{n} min early", n=abs(minutes))


def _ended(scene: Scene) -> str:
    minutes = _minutes(offsets(scene.meeting).ended_s)
    if not minutes:
        return scene.words.text("in the end on time")
    return scene.words.text("in the end {n} min after" if minutes > 0 else "in the end {n} min before", n=abs(minutes))


def _minutes(seconds: float | None) -> int:
    return round(seconds / 60) if seconds is not None else 0


def _interpreter(scene: Scene, seat: Seat) -> str:
    who = scene.name(seat.participant.id)
    if seat.participant.interprets:
        who = f"{who}, {tongue(scene.words, seat.participant.interprets)}"
    return f"{scene.words.text('Interpreter: {people}', people=who)}, {_there(scene, seat)}."


def _there(scene: Scene, seat: Seat) -> str:
    if not seat.stays:
        return scene.words.text("has not come")
    return joined(scene.words, [_stay(scene, stay) for stay in seat.stays])


def _stay(scene: Scene, stay: Stay) -> str:
    end = stay.end or scene.meeting.timebox.closed_at
    if end is None:
        return scene.words.text("from {time}", time=_clock(scene, stay.start))
    return scene.look.alphabet.spelled(f"{_clock(scene, stay.start)}–{_clock(scene, end)}")


def _clock(scene: Scene, steady: datetime) -> str:
    return clock_in_sentence(scene.words, scene.meeting.wall(steady))
