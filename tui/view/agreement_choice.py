"""Today's agreements while one of them is being picked: to mend it, to read it back, or for a reservation."""

from __future__ import annotations

from msgspec import Struct

from meeting.state import Agreement
from tui.view.agreements import agreements_list
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.scene import Scene
from tui.view.sentence import rows_of
from tui.view.two_wordings import told, wordings
from tui.view.withheld import not_shown
from tui.view.words import mark

NUMBERED = 9
TAKES = ("e", "d")
"""The keys that take the older and the newer of two wordings; digits are the numbers of the agreements."""
_INDENT = 5
_LEAST_ABOVE = 2
"""Rows that two wordings leave to the title and the sign."""


class AgreementChoice(Struct, frozen=True):
    """Where the sign stands; the numbers are those of the agreements."""

    at: int = 0

    def chosen(self, scene: Scene) -> Agreement | None:
        """Return the agreement at the sign; None where there is none."""
        items = scene.meeting.agreements.items
        return items[min(self.at, len(items) - 1)] if items else None

    def moved(self, scene: Scene, by: int) -> AgreementChoice:
        """Return the choice with the sign moved; it stays within."""
        last = len(scene.meeting.agreements.items) - 1
        return AgreementChoice(max(0, min(last, min(self.at, last) + by)))

    def numbered(self, scene: Scene, digit: str) -> AgreementChoice | None:
        """Return the choice of the agreement with this number; None if there is none."""
        numbers = [str(item.number) for item in scene.meeting.agreements.items[:NUMBERED]]
        return AgreementChoice(numbers.index(digit)) if digit in numbers else None


def agreement_choice_rows(scene: Scene, choice: AgreementChoice, across: int, height: int) -> tuple[Line, ...]:
    """Return today's agreements, each with its state in a word, and the sign at one of them."""
    items = scene.meeting.agreements.items
    title = line(" ", Span(scene.words.text("Agreements today"), Paint.INK_BOLD))
    if not items:
        return (BLANK, title, line(" ", scene.words.text("No agreement yet.   a: write one")))
    rows = agreements_list(scene, across - 3, len(items))
    at = min(choice.at, len(items) - 1)
    signed = [line(f" {scene.look.alphabet.now if n == at else ' '} ", row) for n, row in enumerate(rows)]
    below = _wordings(scene, items[at], across, height - _LEAST_ABOVE)
    top = (BLANK, title) if not below or height - len(below) > len(signed) + 1 else (title,)
    room = height - len(top) - len(below)
    first = max(0, min(at - room + 1, len(signed) - room)) if len(signed) > room else 0
    return (*top, *signed[first : first + room], *below)


def choice_says(scene: Scene, choice: AgreementChoice) -> str:
    """Return what the leader should know of the one at the sign before it is read aloud; mostly nothing."""
    chosen = choice.chosen(scene)
    if chosen is None:
        return ""
    both = mark("Agreement {n} has two wordings.   e: the one   d: the other")
    told = scene.words.text(both, n=chosen.number) if chosen.other else ""
    return not_shown(scene, chosen) or told


def _wordings(scene: Scene, item: Agreement, across: int, most: int) -> tuple[Line, ...]:
    """Return both wordings of an agreement, each behind its key, in at most so many rows; none where one stands."""
    if not_shown(scene, item):
        return ()
    keyed = tuple(zip(TAKES, wordings(item), strict=False))
    rows = [rows_of(told(scene, wording), across - _INDENT) for _, wording in keyed]
    if sum(map(len, rows)) > most:
        rows = [_cut(scene, each, most // len(rows)) for each in rows]
    return tuple(
        line(f"   {key if n == 0 else ' '} ", row)
        for (key, _), each in zip(keyed, rows, strict=True)
        for n, row in enumerate(each)
    )


def _cut(scene: Scene, rows: tuple[str, ...], most: int) -> tuple[str, ...]:
    return rows if len(rows) <= most else (*rows[: most - 1], f"{rows[most - 1]}{scene.look.alphabet.ellipsis}")
