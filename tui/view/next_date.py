"""The date of the next meeting while it is being found: three proposals by number, or a day and time as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from meeting.danish_time import instants_of
from meeting.dates import Use, read_date
from meeting.next_meeting import inside, weeks_until
from tui.view.clock import clock_in_sentence, local, local_day, long_date
from tui.view.lines import BLANK, Line, Paint, Span, cells, cut, line
from tui.view.next_meeting import proposals
from tui.view.scene import Scene
from tui.view.words import mark

_TIME = re.compile(r"[ ,]+(?:kl\.? ?|at )?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)$", re.IGNORECASE)
_HOUR = re.compile(r"[ ,]+(?:kl\.?|at) ?(?P<hour>[01]?\d|2[0-3])$", re.IGNORECASE)

REASONS = (
    mark("We have reached what we met for."),
    mark("The family wishes it so."),
    mark("Other help goes on from here."),
)
"""Why a series ends, by the number that picks it (R144, seed 004; scenario 12)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is typed, and where the sign stands: at a proposal, or at the end of the series below them."""

    text: str = ""
    at: int = 0
    ending: bool = False
    """Whether a reason for ending the series is asked for."""


def offered(scene: Scene) -> tuple[datetime, ...]:
    """Return the proposals as UTC instants: days inside the usual weeks, at the clock time of this meeting (R86)."""
    usual = local(scene.meeting.planned.starts).time()
    return tuple(starts for day in proposals(scene) if (starts := _instant(day, usual)))


def meant(scene: Scene, finding: Finding) -> datetime | None:
    """Return the UTC instant that the text or the sign says; None if it says none."""
    found = offered(scene)
    text = finding.text.strip()
    if not text:
        return found[finding.at] if finding.at < len(found) else None
    if text.isdecimal() and 0 < int(text) <= len(found):
        return found[int(text) - 1]
    return _read(scene, text)


def is_the_end(scene: Scene, finding: Finding) -> bool:
    """Whether the sign or the number stands at the end of the series."""
    last = len(offered(scene))
    text = finding.text.strip()
    return text == str(last + 1) if text else finding.at == last


def moved(scene: Scene, finding: Finding, by: int) -> Finding:
    """Return the sign moved by this many rows; it stays between the first proposal and the end of the series."""
    return Finding(at=max(0, min(len(offered(scene)), finding.at + by)))


def is_usual(scene: Scene, starts: datetime) -> bool:
    """Whether a date lies inside the template's weeks (R86, seed 002)."""
    return inside(scene.meeting, starts)


def next_date_rows(scene: Scene, finding: Finding, across: int) -> tuple[tuple[Line, ...], tuple[int, int, int]]:
    """Return the rows, and where the text stands: column, row and cells."""
    if finding.ending:
        return _ending_rows(scene, across)
    found = offered(scene)
    texts = [*(_when(scene, starts) for starts in found), scene.words.text("We need no further meeting")]
    label = f" {scene.words.text('Another day')}   "
    rows = [
        BLANK,
        line(" ", Span(scene.words.text("When do we meet again?"), Paint.INK_BOLD)),
        *(_row(scene, n, text, finding) for n, text in enumerate(texts)),
        BLANK,
    ]
    starts = meant(scene, finding) if finding.text.strip() else None
    rows.append(line(Span(label, Paint.QUIET)))
    rows.append(line(" " * cells(label), Span(_when(scene, starts) if starts else "", Paint.INK_BOLD)))
    return tuple(cut(row, across) for row in rows), (cells(label), len(rows) - 2, across - cells(label) - 1)


def _row(scene: Scene, n: int, text: str, finding: Finding) -> Line:
    here = not finding.text and n == finding.at
    sign = scene.look.alphabet.now if here else " "
    return line(" ", Span(f"{sign} {n + 1} {text}", Paint.INK_BOLD if here else Paint.INK))


def _ending_rows(scene: Scene, across: int) -> tuple[tuple[Line, ...], tuple[int, int, int]]:
    asked = scene.words.text("Why do we meet no more?")
    numbered = (line(f"   {n} {scene.words.text(reason)}") for n, reason in enumerate(REASONS, 1))
    rows = (BLANK, line(" ", Span(asked, Paint.INK_BOLD)), *numbered, BLANK)
    return tuple(cut(row, across) for row in rows), (1, len(rows), across - 2)


def reason(scene: Scene, text: str) -> str:
    """Return the reason that a number or a text gives."""
    text = " ".join(text.split())
    if text.isdecimal() and 0 < int(text) <= len(REASONS):
        return scene.words.text(REASONS[int(text) - 1])
    return text


def _when(scene: Scene, starts: datetime) -> str:
    day = long_date(scene.words, local_day(starts), scene.today)
    when = scene.words.text("{date} at {time}", date=day, time=clock_in_sentence(scene.words, starts))
    weeks = weeks_until(scene.meeting, starts)
    return scene.words.plural("{when} · in {n} week", "{when} · in {n} weeks", weeks, when=when)


def _read(scene: Scene, text: str) -> datetime | None:
    usual = local(scene.meeting.planned.starts).time()
    day = read_date(text, scene.today, use=Use.START)
    if isinstance(day, date):
        return _instant(day, usual)
    found = _TIME.search(text) or _HOUR.search(text)
    if found is None:
        return None
    day = read_date(text[: found.start()], scene.today, use=Use.START)
    minute = int(found.groupdict().get("minute") or 0)
    return _instant(day, time(int(found["hour"]), minute)) if isinstance(day, date) else None


def _instant(day: date, at: time) -> datetime | None:
    return next(iter(instants_of(datetime.combine(day, at))), None)
