"""What the pane itself adds to the meeting: the statement that is being written, and what is saved."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.statement_terms import Category
from tui.view.hints import Hint
from tui.view.picking import Choice


class Desk(Struct, frozen=True):
    """The pane of one minute-taker at one moment; people and statements are ids."""

    person: str = ""
    """Whose statement is being written; empty: nobody's yet."""
    pinned: bool = False
    """Whether it stays this person's although the floor may be elsewhere now."""
    category: Category | None = None
    about: tuple[str, ...] = ()
    """Whom it concerns."""
    children: tuple[str, ...] = ()
    """The children in the room when it was said."""
    correcting: str = ""
    """The statement that is corrected."""
    changing: bool = False
    """Whether the line holds what must be different, beside the worry in `correcting`."""
    offering: bool = False
    """Whether the empty line offers to write what must be different for the worry that was saved."""
    selected: str = ""
    """The statement that is marked in the stream."""
    offers: tuple[Choice, ...] = ()
    """What letters find while somebody is pointed at; shown instead of the categories."""
    line_rows: int = 1
    """Rows that the line needs."""
    said: str = ""
    """What is said for a moment, among the private rows."""
    loud: str = ""
    """That something is not saved; stands instead of what is."""
    saved_at: datetime | None = None
    """Wall instant of what was last read back from the store."""
    draft_at: datetime | None = None
    """Wall instant of the last draft."""
    keys: tuple[Hint, ...] = ()
    aside: bool = False
    """Whether a page has the keys, and nothing can be written in the line."""
    title: str = ""
    """Title of the page that stands in the region; empty for the stream."""
