"""Who has the floor for how long, who is next, how many are unheard, and when a break comes, in one row (screens h)."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from math import ceil

from meeting import speakers
from meeting.breaks import BreakNeed, break_due_at, break_need
from meeting.presence import interpreters_here, person
from meeting.state import Break, Stage, Turn
from meeting.timebox import budget_s, own_speech_s
from tui.view.clock import clock, clock_in_sentence, day_and_time
from tui.view.lines import BLANK, Line, Paint, Span, cut_text, edges, line, width
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene

_APART = 2
"""Cells between what is and what comes."""


def floor_row(scene: Scene, across: int) -> Line:
    """Return the row in this many cells; where there is too little room the end of the left part goes first."""
    if scene.meeting.stage is not Stage.OPEN:
        return edges(line(Span(_outside(scene), Paint.INK_BOLD)), BLANK, across)
    facts = [fact for fact in (_now(scene), *_coming(scene)) if fact]
    rights = [line(Span(text, Paint.INK_BOLD)) for text in _break(scene)]
    for kept, right in product(range(len(facts), 0, -1), rights):
        left = _joined(scene, facts[:kept])
        if width(left) + _APART * bool(right) + width(right) <= across:
            return edges(left, right, across)
    return edges(facts[0], BLANK, across)


def _joined(scene: Scene, facts: list[Line]) -> Line:
    dot = Span(f" {scene.look.alphabet.dot} ", Paint.QUIET)
    return line(*(part for fact in facts for part in (dot, *fact)))[1:]


def _outside(scene: Scene) -> str:
    meeting = scene.meeting
    until = meeting.ending.until
    when = day_and_time(scene.words, until, scene.today) if until else ""
    match meeting.stage:
        case Stage.CLOSED:
            return scene.words.text("The meeting is over.")
        case Stage.PAUSED:
            return scene.words.text("We go on {when}." if when else "We stop here for now.", when=when)
        case Stage.POSTPONED:
            return scene.words.text("We meet {when}." if when else "The meeting is moved.", when=when)
        case _:
            starts = day_and_time(scene.words, meeting.planned.starts, scene.today)
            return scene.words.text("The meeting has not begun: {when}.", when=starts)


def _now(scene: Scene) -> Line:
    meeting = scene.meeting
    turn, held = meeting.floor.turn, meeting.timebox.break_now
    if held is not None:
        return line(Span(_resting(scene, held), Paint.INK_BOLD))
    if turn is None:
        return line(Span(scene.words.text("No one has the floor right now"), Paint.INK_BOLD))
    name = cut_text(scene.name(turn.person), NAME_CELLS)
    has = scene.words.text("{name} has the floor", name=name)
    return line(Span(f"{scene.look.alphabet.now} {has}", Paint.INK_BOLD), _used(scene, turn))


def _resting(scene: Scene, held: Break) -> str:
    ends = held.start + timedelta(minutes=held.length_min)
    if scene.now >= ends:
        return scene.words.text("Let us gather")
    return f"{scene.words.text('We go on at')} {clock_in_sentence(scene.words, scene.meeting.wall(ends))}"


def _used(scene: Scene, turn: Turn) -> str:
    """Return the person's own speech so far, and its budget in a round; a child has neither (R42, seed 000)."""
    if person(scene.meeting, turn.person).is_child:
        return ""
    used, budget = _length(own_speech_s(turn, scene.now)), budget_s(scene.meeting, turn.person)
    if budget is None:
        return f" {used}"
    return " " + scene.words.text("{used} of {budget}", used=used, budget=_length(budget))


def _length(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _coming(scene: Scene) -> tuple[Line, ...]:
    """Return what goes on beside the turn, and what comes after it, the least needed last."""
    meeting, words = scene.meeting, scene.words
    following = None if meeting.timebox.break_requested else speakers.next_up(meeting)
    unheard = len(speakers.unheard(meeting))
    return (
        line("" if meeting.lead.pane else Span(words.text("no screen leads the meeting"), Paint.INK_BOLD)),
        line(_aside(scene)),
        line(words.text("next {name}", name=cut_text(scene.name(following.id), NAME_CELLS)) if following else ""),
        line(words.text("{n} unheard", n=unheard) if unheard else ""),
    )


def _aside(scene: Scene) -> str:
    floor, interpreters = scene.meeting.floor, interpreters_here(scene.meeting)
    if floor.paused:
        return scene.words.text("short word")
    if not floor.interpreting or not interpreters:
        return ""
    speaks = person(scene.meeting, floor.holder).speaks
    found = next((each for each in interpreters if each.interprets == speaks), interpreters[0])
    return scene.words.text("{name} is interpreting", name=cut_text(scene.name(found.id), NAME_CELLS))


def _break(scene: Scene) -> tuple[str, ...]:
    """Return when the next break comes, or that it is one, and the same in fewer words."""
    meeting, words, sign = scene.meeting, scene.words, scene.look.alphabet.break_
    due, need = break_due_at(meeting), break_need(meeting, scene.now)
    if meeting.timebox.break_now:
        return (words.text("{sign} break", sign=sign), sign)
    if meeting.timebox.break_requested:
        return (words.text("{sign} then a break", sign=sign), words.text("{sign} break", sign=sign))
    if due is None:
        return ("",)
    if need in {BreakNeed.DUE, BreakNeed.OVERDUE}:
        return (words.text("{sign} time for a break", sign=sign), words.text("{sign} break", sign=sign))
    if need is BreakNeed.SOON:
        minutes = ceil((due - scene.now).total_seconds() / 60)
        return (
            words.text("{sign} break in {n} min", sign=sign, n=minutes),
            words.text("{sign} in {n} min", sign=sign, n=minutes),
        )
    at = clock(meeting.wall(due))
    return (words.text("{sign} break {time}", sign=sign, time=at), f"{sign} {at}")
