"""The documents screen as it is shown: a list, a document or the keys, what is asked or said, and the row of keys."""

from __future__ import annotations

from msgspec.structs import replace
from textual.widgets import Input

from documents.document import Document
from tui.documents_keys import documents_help, documents_hints
from tui.screens.review_shown import ReviewShown
from tui.view.documents.asked import notice_text
from tui.view.documents.listed import list_rows
from tui.view.documents.read import help_rows, help_text, paper_text, preview_rows
from tui.view.documents.seen import Page, Seen
from tui.view.documents.sheet import sheet
from tui.view.lines import Line
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.review.paper import Paper, room_for
from tui.view.review.scrolled import Reach, last_top, leaf

_MARGIN = 4
"""The cells beside the text of a document."""
_MOST_LETTERS = 400
"""Letters of a folder's name, with all those above it."""


class DocumentsShown(ReviewShown):
    """Draws what is seen; it decides nothing."""

    seen: Seen

    def __init__(self, look: Look) -> None:
        """Speak in this look."""
        super().__init__(look)
        self.line.most = self.line.max_length = _MOST_LETTERS
        self._told: tuple[Document, int, tuple[str, ...]] | None = None
        """The document that is open, in plain text for so many cells."""

    def fill(self, text: str) -> None:
        """Put a text into the line one types in, the cursor at its end."""
        with self.line.prevent(Input.Changed):
            self.line.value = text
        self.line.action_end()

    @property
    def said_now(self) -> str:
        """What is said for a moment. The screen on top has its own."""
        raise NotImplementedError

    def is_typed_in(self) -> bool:
        """Return whether one types where the documents go."""
        return self.seen.page is Page.FOLDER

    def paper(self, size: tuple[int, int]) -> Paper:
        """Return what is open for a window of columns and rows."""
        body = self._body(room_for(size))
        said = notice_text(self.look, self.seen) or self.said_now
        notice = NoticeLine(f" {said}" if said else "")
        return sheet(self.look, body, documents_hints(self.seen), size, notice, typing=self.is_typed_in())

    def reach(self) -> Reach:
        """Return how far the page that is read can be read on."""
        size = room_for((self.app.size.width, self.app.size.height))
        rows = self._help(size) if self.seen.page is Page.HELP else self._text(size) or ()
        return Reach(self.seen.top, last_top(rows, size), leaf(size))

    def _body(self, size: tuple[int, int]) -> tuple[Line, ...]:
        match self.seen.page:
            case Page.PREVIEW:
                return preview_rows(self.look, replace(self.seen, text=self._text(size)), size)
            case Page.HELP:
                return help_rows(self.look, self.seen, self._help(size), size)
            case _:
                return list_rows(self.look, self.seen, size)

    def _help(self, size: tuple[int, int]) -> tuple[Line, ...]:
        return help_text(self.look, documents_help(), size[0])

    def _text(self, size: tuple[int, int]) -> tuple[Line, ...] | None:
        papers = self.seen.papers
        if not papers:
            return None
        from documents import plain

        paper, across = papers[min(self.seen.open, len(papers) - 1)], size[0] - 2 * _MARGIN
        if self._told is None or self._told[:2] != (paper, across):
            self._told = (paper, across, plain.rows(paper, across))
        return paper_text(self.look, self.seen, self._told[2])
