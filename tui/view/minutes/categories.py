"""What kind of statement it is: the sign beside the line, and the signs there are; or whom letters find (screens h)."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.statement_terms import Category
from tui.view.lines import Line, Paint, Span, cut, line, width
from tui.view.minutes.desk import Desk
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.statement_text import SIGNS
from tui.view.words import mark

LABELS = {
    Category.WORKS: mark("works"),
    Category.WORRY: mark("worry"),
    Category.WISH_MORE: mark("more of"),
    Category.WISH_LESS: mark("less of"),
    Category.IDEA: mark("idea"),
    Category.QUESTION: mark("question"),
}
"""What a category is called."""
SIGN_OF = {category: sign for sign, category in SIGNS.items()}
"""Its sign."""
CHANGE = mark("change")
"""What must be different, beside a worry (R15, seed 000)."""

_FIRST_KEY = 5
"""The first category is F5."""
_KEYS_FROM = 80
_GAP = 3


def sign(scene: Scene, desk: Desk, margin: int) -> tuple[Line, ...]:
    """Return what stands left of the line: its category, or that it says what must be different."""
    if desk.changing:
        sign, label = scene.look.alphabet.arrow, CHANGE
    elif desk.category is not None:
        sign, label = SIGN_OF[desk.category], LABELS[desk.category]
    else:
        return ()
    return (line(" " * margin, Span(f"{sign} {scene.words.text(label)}", Paint.INK_BOLD)),)


def categories(scene: Scene, desk: Desk, across: int) -> tuple[Line, ...]:
    """Return the signs with their words in this many cells, from 80 on with their keys too.

    While somebody is pointed at, it says whom the letters find: the first is who Enter takes.
    """
    if desk.offers:
        return (_offered(scene, desk.offers, across),)
    labels = {category: scene.words.text(label) for category, label in LABELS.items()}
    spaced = {category: f"{SIGN_OF[category]} {label}" for category, label in labels.items()}
    tight = {category: f"{SIGN_OF[category]}{label}" for category, label in labels.items()}
    ways = [(spaced, _GAP), (spaced, 2), (tight, 2), (tight, 1)]
    if across >= _KEYS_FROM - 1:
        keyed = {category: f"F{key}{spaced[category]}" for key, category in enumerate(LABELS, _FIRST_KEY)}
        ways = [(keyed, _GAP), (keyed, 2), *ways]
    rows = (_row(texts, gap, desk.category) for texts, gap in ways)
    return (next((row for row in rows if width(row) <= across), cut(_row(tight, 1, desk.category), across)),)


def _row(texts: dict[Category, str], gap: int, current: Category | None) -> Line:
    spans = [Span(text, Paint.INK_BOLD if kind is current else Paint.QUIET) for kind, text in texts.items()]
    return line(*(part for span in spans for part in (Span(" " * gap), span)))[1:]


def _offered(scene: Scene, offers: Sequence[Choice], across: int) -> Line:
    """Return whom the letters find, as many as fit, and how many more there are."""
    signs, gap = scene.look.alphabet, Span(" " * _GAP)
    found = [f"{choice.label}, {choice.note}" if choice.note else choice.label for choice in offers]
    row = line(Span(f"{signs.now} {found[0]}", Paint.INK_BOLD))
    for number, text in enumerate(found[1:], 1):
        longer = line(row, gap, text)
        left = len(found) - number - 1
        more = scene.words.text("… and {n} more", n=left) if left else ""
        if width(longer) + len(more) + _GAP * bool(more) > across:
            rest = scene.words.text("… and {n} more", n=len(found) - number)
            return cut(line(row, gap, Span(rest, Paint.QUIET)), across)
        row = longer
    return cut(row, across)
