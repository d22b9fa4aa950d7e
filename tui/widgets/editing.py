"""The keys that edit a text, done where they arrive.

Textual would hand such a key to the application and back, and a letter typed right after it would come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from textual.binding import BindingType

if TYPE_CHECKING:
    from textual.widgets import TextArea

_NOT_OURS = frozenset({"cut", "copy", "paste", "select_line", "submit"})
"""What a text does by itself that nothing here should: no clipboard, and Enter is a key of the panel."""
_OF_THE_SCREEN = ("f", "page")
"""How keys begin that are the screen's, also while somebody types: a presenter remote sends them."""


def edits(bindings: Iterable[BindingType]) -> Mapping[str, str]:
    """Return the actions of a widget that move in its text or erase, by key."""
    return {
        key: binding.action
        for binding in bindings
        if not isinstance(binding, tuple) and binding.action not in _NOT_OURS
        for key in binding.key.split(",")
        if not key.startswith(_OF_THE_SCREEN)
    }


def erase_before_cursor(area: TextArea) -> None:
    """Erase from the beginning of a text to the cursor; a text area by itself only clears the row one sees."""
    if not area.read_only:
        area.delete((0, 0), area.cursor_location, maintain_selection_offset=False)
