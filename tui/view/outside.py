"""The wall outside the meeting: before it begins, broken off or put off, and after it (screens g)."""

from __future__ import annotations

from meeting.danish_time import local_day
from meeting.state import Stage
from tui.view.centre import in_the_middle, sentence
from tui.view.clock import clock_in_sentence, day_and_time
from tui.view.head import meeting_name
from tui.view.lines import BLANK, Line, Paint, centred
from tui.view.next_meeting import agreed_date
from tui.view.plain import when_and_where
from tui.view.scene import Scene

_BIGGER_OVER = 100
"""From more columns than this on, the letters can well be made bigger (screens rule 14)."""


def outside(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return the screen of a meeting that is not open: welcome, until then, or thank you."""
    match scene.meeting.stage:
        case Stage.CLOSED:
            return _after(scene, across, height)
        case Stage.PAUSED | Stage.POSTPONED:
            return _until(scene, across, height)
        case _:
            return _before(scene, across, height)


def _before(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    plan = scene.meeting.planned
    rows = (
        *sentence(scene.words.text("You are welcome"), across, Paint.INK_BOLD),
        *sentence(meeting_name(scene), across),
        BLANK,
        *sentence(scene.words.text("Why we are here"), across),
        *sentence(plan.purpose, across, Paint.INK_BOLD),
        BLANK,
        *sentence(_when_and_where(scene), across),
        *_awaited(scene, across),
    )
    screen = in_the_middle(rows, across, height)
    below = height - len(screen) - 2
    if across <= _BIGGER_OVER or below < 1:
        return screen
    bigger = sentence(scene.words.text("The letters can be made bigger: Ctrl and +"), across, Paint.QUIET)
    return (*screen, *[BLANK] * below, *(centred(row, across) for row in bigger))


def _when_and_where(scene: Scene) -> str:
    """Return the clock time of today's meeting; of another day's its date too."""
    words, plan = scene.words, scene.meeting.planned
    if local_day(plan.starts) == scene.today:
        return words.text("{time}, {place}", time=clock_in_sentence(words, plan.starts), place=plan.place)
    said = when_and_where(words, plan.starts, plan.place, scene.today)
    return said[:1].upper() + said[1:]


def _awaited(scene: Scene, across: int) -> tuple[Line, ...]:
    if not scene.meeting.presence.awaited:
        return ()
    return BLANK, *sentence(scene.words.text("We wait for the interpreter."), across, Paint.INK_BOLD)


def _until(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    until = scene.meeting.ending.until
    put_off = scene.meeting.stage is Stage.POSTPONED
    text = scene.words.text("The meeting is moved." if put_off else "We stop here for now.")
    rows = (*sentence(text, across, Paint.INK_BOLD), BLANK)
    if until is not None:
        when = day_and_time(scene.words, until, scene.today)
        again = scene.words.text("We meet {when}." if put_off else "We go on {when}.", when=when)
        rows = (*rows, *sentence(again, across))
    elif put_off:
        rows = (*rows, *sentence(scene.words.text("We will find a new date."), across))
    return in_the_middle(rows, across, height)


def _after(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    rows = sentence(scene.words.text("Thank you for today"), across, Paint.INK_BOLD)
    if when := agreed_date(scene):
        rows = (*rows, BLANK, *sentence(scene.words.text("We meet again {when}.", when=when), across))
    return in_the_middle(rows, across, height)
