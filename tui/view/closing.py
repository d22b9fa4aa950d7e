"""What the close still asks for, each with the number that goes to its place: no rule numbers, no blame (screens g)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from meeting.closing import Check, CheckKind, checks, missing
from meeting.danish_time import local_day
from meeting.next_meeting import days_until
from tui.view.lines import BLANK, Line, Paint, Span, cut, line
from tui.view.names import short_name
from tui.view.scene import Scene
from tui.view.words import mark

NUMBERED = 9
"""How many things have a number; the others wait until one of these is done."""
_AROUND = 5
"""Rows besides the list: the title, two blank ones, and two lines of what to do."""
_NUMBERS = ("", mark("One"), mark("Two"), mark("Three"), mark("Four"), mark("Five"))

_SAID = {
    CheckKind.UNHEARD: mark("{name} is not heard in {phase}"),
    CheckKind.NOT_READ_BACK: mark("Agreement {n} is not read back"),
    CheckKind.TWO_WORDINGS: mark("Agreement {n} stands in two wordings"),
    CheckKind.LACKS_WHO: mark("Agreement {n} lacks a name"),
    CheckKind.LACKS_WHAT: mark("Agreement {n} does not say what"),
    CheckKind.LACKS_WHEN: mark("Agreement {n} lacks a date"),
    CheckKind.EARLIER_UNANSWERED: mark("Agreement {ref} of last time has no answer"),
    CheckKind.NEXT_INTERVAL: mark("The next meeting is {n} weeks away; usual {least}–{most}"),
    CheckKind.CHILD_NOT_ASKED: mark("{name} is not asked about agreement {n}"),
    CheckKind.LEFT_UNHEARD: mark("{name} left before their turn"),
}


def closing_rows(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the closing list in this many cells and rows; of many, what is done becomes fewer rows first."""
    listed = _fitting(scene, checks(scene.meeting), height - _AROUND)
    todo = _todo(scene)
    title = line(" ", Span(scene.words.text("Before we close"), Paint.INK_BOLD))
    return tuple(cut(row, across) for row in (title, BLANK, *listed, BLANK, *todo))


def numbered(scene: Scene, digit: str) -> Check | None:
    """Return the missing thing with this number."""
    at = int(digit) - 1 if digit.isdecimal() else -1
    found = missing(scene.meeting)[:NUMBERED]
    return found[at] if 0 <= at < len(found) else None


def check_text(scene: Scene, check: Check) -> str:
    """Return one thing the close looks at, as it stands."""
    words, number = scene.words, check.number
    match check.kind:
        case CheckKind.HEARD:
            return _heard(scene, number)
        case CheckKind.BREAKS:
            return _breaks(scene, check)
        case CheckKind.NEXT_MEETING:
            return words.text("The next meeting has a date" if check.done else "The next meeting has no date")
        case CheckKind.EVALUATION:
            return words.text("The evaluation is filled in" if check.done else "The evaluation is not filled in")
        case CheckKind.NEXT_INTERVAL if days := _days_to_next(scene):
            return _so_soon(scene, days)
        case _:
            return _about_one(scene, check)


def _days_to_next(scene: Scene) -> int:
    starts = scene.meeting.ending.next_starts
    return days_until(scene.meeting, local_day(starts)) if starts else 0


def _so_soon(scene: Scene, days: int) -> str:
    least, most = scene.meeting.planned.template.interval_weeks
    away = scene.words.plural("in {n} day", "in {n} days", days)
    return scene.words.text("The next meeting is {away}; usual {least}–{most} weeks", away=away, least=least, most=most)


def _about_one(scene: Scene, check: Check) -> str:
    plan = scene.meeting.planned
    phase = scene.words.text(plan.template.phase(check.phase).title) if check.phase else ""
    least, most = plan.template.interval_weeks
    said = scene.words.text(
        _SAID[check.kind],
        name=short_name(scene.name(check.person)),
        phase=phase,
        n=check.number,
        ref=check.agreement,
        least=least,
        most=most,
    )
    twice = Counter(each.person for each in checks(scene.meeting) if each.kind is check.kind)[check.person] > 1
    return f"{said} · {phase}" if twice and check.kind is CheckKind.LEFT_UNHEARD else said


def _heard(scene: Scene, rounds: int) -> str:
    match rounds:
        case 1:
            return scene.words.text("All who are here have been heard in the round")
        case 2:
            return scene.words.text("All who are here have been heard in both rounds")
        case _:
            return scene.words.text("All who are here have been heard in all rounds")


def _breaks(scene: Scene, check: Check) -> str:
    n = check.number
    number = scene.words.text(_NUMBERS[n]) if 0 < n < len(_NUMBERS) else str(n)
    if check.done:
        return scene.words.plural("{number} break is held", "{number} breaks are held", n, number=number)
    return scene.words.plural("{number} break is still owed", "{number} breaks are still owed", n, number=number)


def _fitting(scene: Scene, every: Sequence[Check], height: int) -> list[Line]:
    """Return a row for each thing; where rows are few, what is done is left out, then the last ones are counted."""
    lacking = [check for check in every if not check.done]
    shown = list(every) if len(every) <= height else lacking
    room = height if len(shown) <= height else height - 1
    rows: list[Line] = []
    for check in shown[:room]:
        at = lacking.index(check) + 1 if check in lacking else 0
        number = str(at) if 0 < at <= NUMBERED else " "
        sign = Span(scene.look.alphabet.waiting) if at else Span(scene.look.alphabet.done, Paint.DONE)
        rows.append(line(" ", sign, f" {number} {check_text(scene, check)}"))
    if len(shown) > room:
        more = scene.words.text("… and {n} more", n=len(shown) - room)
        rows.append(line("     ", Span(more, Paint.QUIET)))
    return rows


def _todo(scene: Scene) -> tuple[Line, ...]:
    n = len(missing(scene.meeting))
    if not n:
        return (line(" ", scene.words.text("Everything is in place.   l: close the meeting")),)
    one, many = (
        mark("One thing is missing. Press 1 to go there."),
        mark("{n} things are missing. Press the number to go there."),
    )
    said = scene.words.text(one) if n == 1 else scene.words.text(many, n=n)
    return (line(" ", said), line(" ", scene.words.text("They can wait too: l – choose why")))
