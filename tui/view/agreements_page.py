"""The minute-taker's page of agreements: all of them with where they stand, and all that is known of one."""

from __future__ import annotations

from meeting import phases
from meeting.agreements import standing, unanswered
from meeting.plan import EarlierAgreement
from meeting.state import Agreement, Meeting, Standing
from meeting.template import PhaseKind
from tui.view.agreement_facts import facts_rows
from tui.view.agreements import sign_of
from tui.view.earlier import HAND_OVER, OUTCOMES, earlier_told
from tui.view.lines import BLANK, Line, Paint, Span, cut, edges, line
from tui.view.page import Block, scrolled
from tui.view.report.terms import STANDING
from tui.view.scene import Scene
from tui.view.sentence import rows_of, said
from tui.view.withheld import not_shown_because
from tui.view.words import mark

Listed = Agreement | EarlierAgreement

_FEW_ROWS = 12
"""Under this many rows the list has two of them."""
_FEW, _SEVERAL = 2, 4
"""Rows that the list has at least, if there is so much to list."""
_WAITING = frozenset({Standing.INCOMPLETE, Standing.NOT_READ_BACK})


def page_items(meeting: Meeting) -> tuple[Listed, ...]:
    """Return today's agreements, and those of last time that wait for an answer: first while they are asked for."""
    today, before = meeting.agreements.items, unanswered(meeting)
    phase = phases.current(meeting)
    asked = phase is not None and phase.kind is PhaseKind.FOLLOW_UP
    return (*before, *today) if asked else (*today, *before)


def page_ids(meeting: Meeting) -> tuple[str, ...]:
    """Return where the sign can stand: an id, or the `2.3` of an earlier one."""
    return tuple(id_of(item) for item in page_items(meeting))


def id_of(item: Listed) -> str:
    """Return what the sign stands at."""
    return item.ref if isinstance(item, EarlierAgreement) else item.id


def item_at(meeting: Meeting, at: str) -> Listed | None:
    """Return the one the sign stands at; None where there is nothing."""
    return next((item for item in page_items(meeting) if id_of(item) == at), None)


def first_at(meeting: Meeting) -> str:
    """Return where the sign begins: at an earlier one that is asked for now, else at what waits to be read back."""
    items = page_items(meeting)
    if items and isinstance(items[0], EarlierAgreement):
        return items[0].ref
    waits = (item.id for item in meeting.agreements.items if standing(item) in _WAITING)
    return next(waits, id_of(items[0]) if items else "")


def agreements_rows(scene: Scene, at: str, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the list, and below it all that is known of the one at the sign, in this many cells and rows."""
    across, height = size
    items = page_items(scene.meeting)
    title = scene.words.text("Agreements today")
    if not items:
        nothing = line(" ", scene.words.text("No agreement yet.   a: write one"))
        return (line(" ", Span(title, Paint.INK_BOLD)), BLANK, cut(nothing, across))
    least = min(len(items), _FEW if height < _FEW_ROWS else _SEVERAL)
    room = height - least - 2
    chosen = next((item for item in items if id_of(item) == at), items[0])
    known = _known(scene, chosen, across, room)
    blocks = [Block((_row(scene, item, across, here=item is chosen),), id_of(item)) for item in items]
    listed = scrolled(scene, title, blocks, id_of(chosen), (across, height - len(known) - 1))
    rule = line(Span(scene.look.alphabet.single.across * across, Paint.LINE))
    return (*listed, rule, *(cut(row, across) for row in known))


def told_rows(scene: Scene, item: Listed, across: int, most: int) -> tuple[Line, ...]:
    """Return what an agreement says, above a question about it, in at most so many rows."""
    texts = rows_of(_told(scene, item), across - 2)
    return tuple(line(" ", row) for row in texts[:most])


def _known(scene: Scene, item: Listed, across: int, room: int) -> tuple[Line, ...]:
    if isinstance(item, Agreement):
        return facts_rows(scene, item, across, room)
    leader = scene.name(scene.meeting.lead.leader or scene.meeting.planned.leader)
    numbered = (f"{n} {scene.words.text(label)}   " for n, label in enumerate(OUTCOMES.values(), 1))
    asks = scene.words.text("{name} asks. The answer can be written here too.", name=leader)
    rows = (
        *told_rows(scene, item, across, 3),
        line(" ", Span(scene.words.text("What became of it?"), Paint.INK_BOLD)),
        line(" ", "".join(numbered).rstrip()),
        line(" ", Span(f"{HAND_OVER} {scene.words.text('another goes on with it')}", Paint.QUIET)),
        line(" ", Span(asks, Paint.QUIET)),
    )
    return rows[:room]


def _row(scene: Scene, item: Listed, across: int, *, here: bool) -> Line:
    sign = f" {scene.look.alphabet.now if here else ' '} "
    paint = Paint.INK_BOLD if here else Paint.INK
    if isinstance(item, EarlierAgreement):
        mark_ = Span(scene.look.alphabet.waiting)
        word = scene.words.text("to be asked")
    else:
        mark_ = sign_of(scene, item)
        word = scene.words.text(mark("two wordings") if item.other else STANDING[standing(item)])
    text = line(sign, mark_, Span(f" {_told(scene, item)}", paint))
    return edges(text, line(Span(word, Paint.QUIET), " "), across)


def _told(scene: Scene, item: Listed) -> str:
    """Return the number, and who does what; of what may not be shown, because of which topic."""
    if isinstance(item, EarlierAgreement):
        return earlier_told(scene, item)
    parts_of = said(scene.words, item.terms, scene.names, scene.today)
    return not_shown_because(scene, item) or f"{item.number} {parts_of.who} {parts_of.what.rstrip('.')}"
