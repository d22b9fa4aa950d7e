"""The keys that edit a text, done where they arrive.

Textual would hand such a key to the application and back, and a letter typed right after it would come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.binding import BindingType

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
