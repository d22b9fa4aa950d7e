"""What stands in place of everything once a series was erased while a window showed it: nothing of it."""

from __future__ import annotations

from tui.view.centre import in_the_middle, sentence
from tui.view.hints import Hint
from tui.view.lines import Line, Paint
from tui.view.look import Look
from tui.view.unsaved import unread_text
from tui.view.words import mark

_LEAVE = Hint("q", mark("leave"))
_BACK = Hint("Esc", mark("back"))
_ASKED = (Hint("q", mark("close it")), Hint("Esc", mark("stay")))


def erased_rows(look: Look, size: tuple[int, int]) -> tuple[Line, ...]:
    """Return the calm screen that says it, in this many cells and rows."""
    across, height = size
    return in_the_middle(sentence(unread_text(look.words, erased=True), across, Paint.INK_BOLD), across, height)


def erased_hints(*, asked: bool, back: bool) -> tuple[Hint, ...]:
    """Return the keys that leave; `asked` once `q` was pressed, `back` where there is a list to go back to."""
    if asked:
        return _ASKED
    return (_BACK, _LEAVE) if back else (_LEAVE,)
