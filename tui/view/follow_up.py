"""Last time's agreements, one by one; what had become of one stands here only while it is asked for (rules 11, 12)."""

from __future__ import annotations

from meeting.agreements import unanswered
from meeting.plan import EarlierAgreement
from tui.view.earlier import said_of, who_does
from tui.view.lines import Line, Paint, Span, cut, line
from tui.view.scene import Scene
from tui.view.withheld import earlier_not_shown


def follow_up_list(scene: Scene, across: int, height: int) -> tuple[Line, ...]:
    """Return one row for each earlier agreement: gone through, asked for now, or still to come.

    Of too many, those gone through become a count, and the last ones another.
    """
    open_items = unanswered(scene.meeting)
    done = [item for item in scene.meeting.agreements.earlier if item not in open_items]
    asked = open_items[:1]
    every = [
        *(_row(scene, item, scene.look.alphabet.done, Paint.DONE, across) for item in done),
        *(_row(scene, item, scene.look.alphabet.now, Paint.INK_BOLD, across) for item in asked),
        *(_row(scene, item, scene.look.alphabet.waiting, Paint.INK, across) for item in open_items[1:]),
    ]
    if len(every) <= height:
        return tuple(every)
    folded = [_count(scene.words.text("✓ {n} gone through", n=len(done)))] if done else []
    rest = every[len(done) :]
    room = height - len(folded)
    if len(rest) <= room:
        return (*folded, *rest)
    more = _count(scene.words.text("… and {n} more", n=len(rest) - room + 1))
    return (*folded, *rest[: room - 1], more)


def _row(scene: Scene, item: EarlierAgreement, sign: str, paint: Paint, across: int) -> Line:
    told = earlier_not_shown(scene, item) or f"{item.ref}  {said_of(who_does(scene, item), item.what)}"
    return cut(line(Span(f"{sign} {told}", paint)), across)


def _count(text: str) -> Line:
    return line(Span(text, Paint.QUIET))
