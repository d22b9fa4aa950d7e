"""A place to type several lines in; what is pasted keeps its line ends."""

from __future__ import annotations

from meeting.text import clean
from tui.widgets.paragraph import Paragraph

LINE_END = frozenset({"ctrl+j", "shift+enter"})
"""Keys that end a line; Enter is for the panel around it."""


class Prose(Paragraph):
    """Text in as many rows as it needs. The panel around it says which key ends a line."""

    def type_in(self, text: str) -> None:
        """Put text in where the cursor stands, as much as there is room for, without what could steer a terminal."""
        room = self.most - len(self.text) + len(self.selected_text)
        plain = clean(text.replace("\r\n", "\n").replace("\r", "\n"))
        self.replace(self.fitting(plain, room), *sorted(self.selection))
