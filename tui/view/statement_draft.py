"""A statement that is being written, as a value, and as the store keeps it half-written."""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from meeting.statement_terms import Category, Said
from tui.view.statement_text import topics_in, without_topics


class Kind(StrEnum):
    """What Enter does with a line."""

    NEW = "new"
    CORRECTION = "correction"
    CHANGE = "change"
    """The text is what must be different, for a worry (R15, seed 000)."""


class Bearings(Struct, frozen=True):
    """Where the meeting stands; a first letter takes it."""

    person: str = ""
    """Who has the floor, or was pointed at last in this free talk, a participant id; empty: nobody."""
    phase: str = ""
    children: tuple[str, ...] = ()
    """The children in the room (R41, seed 000)."""
    child: str = ""
    """The meeting's only child, whom a statement concerns unless somebody says otherwise (screens h)."""


class StatementDraft(Struct, frozen=True):
    """The line as it stands; people are participant ids."""

    statement: str = ""
    """The id the statement has or will have; empty before a new one is begun."""
    text: str = ""
    kind: Kind = Kind.NEW
    person: str = ""
    phase: str = ""
    children: tuple[str, ...] = ()
    pointed: bool = False
    """Whether somebody said whose it is."""
    placed: bool = False
    """Whether somebody said which children heard it."""
    category: Category | None = None
    about: tuple[str, ...] = ()
    child: str = ""
    """Whom it concerns as long as nobody says otherwise, if that is not who says it."""
    told: bool = False
    """Whether somebody said whom it concerns."""
    topics: tuple[str, ...] = ()
    """Those a corrected statement has that cannot be typed as one word."""
    known: tuple[str, ...] = ()
    """The topics of the meeting that are more than one word, for a `#` in the text."""
    base: Said | None = None
    """What a correction or a change began with; of a new statement what the minutes have of it already."""
    before: str = ""
    """The text it began with."""
    offer: str = ""
    """The worry for which the empty line offers to write what must be different (R15, seed 000)."""
    floor: str = ""
    """Who had the floor as that was offered."""
    aside: StatementDraft | None = None
    """What was half written before this."""

    @property
    def begun(self) -> bool:
        """Whether the first letter was typed, so that the line follows the floor no more."""
        return bool(self.text.strip()) or self.kind is not Kind.NEW

    @property
    def is_begun_change(self) -> bool:
        """Whether it says what must be different: that is whose its worry is, about whom that is."""
        return self.kind is Kind.CHANGE and bool(self.text.strip())

    @property
    def owes(self) -> bool:
        """Whether it holds letters that are not in the minutes yet."""
        corrected = self.kind is Kind.CORRECTION and self.said != self.base
        return corrected or self.text.strip() != self.before.strip()

    @property
    def said(self) -> Said:
        """What the line says; a worry keeps its change as long as it is a worry."""
        if self.kind is Kind.CHANGE and self.base is not None:
            return replace(self.base, change=self.text.strip())
        change = self.base.change if self.base is not None and self.category is Category.WORRY else ""
        return Said(
            self.person, without_topics(self.text, self.known), self.category, change, self.about, self.children
        )

    @property
    def touches(self) -> tuple[str, ...]:
        """The topics the line touches; a change leaves those of its worry."""
        return self.topics if self.kind is Kind.CHANGE else (*self.topics, *topics_in(self.text, self.known))


def line_text(draft: StatementDraft) -> str:
    """Return a half-written line as the text that the store keeps, JSON."""
    return msgspec.json.encode(draft).decode()


def line_in(text: str) -> StatementDraft | None:
    """Return the half-written line that the store kept; None where it holds none that this program can read."""
    try:
        return msgspec.json.decode(text, type=StatementDraft) if text else None
    except msgspec.DecodeError:
        return None
