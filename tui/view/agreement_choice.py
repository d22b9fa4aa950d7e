"""Today's agreements while one of them is being picked: to mend it, to read it back, or for a reservation."""

from __future__ import annotations

from msgspec import Struct

from meeting.state import Agreement
from tui.view.agreements import agreements_list
from tui.view.lines import BLANK, Line, Paint, Span, line
from tui.view.scene import Scene

NUMBERED = 9


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
    room = height - 2
    first = max(0, min(at - room + 1, len(signed) - room)) if len(signed) > room else 0
    return (BLANK, title, *signed[first : first + room])
