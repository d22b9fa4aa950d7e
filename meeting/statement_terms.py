"""What a statement says: who said what, of what kind, about whom, and who heard it (R7, seed 000)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Category(StrEnum):
    """What kind of statement it is; the board of three columns is a view of these (domain 1.5)."""

    WORKS = "works"
    WORRY = "worry"
    WISH_MORE = "wish_more"
    WISH_LESS = "wish_less"
    IDEA = "idea"
    QUESTION = "question"


class Said(Struct, frozen=True):
    """One statement as it was written down; people are participant ids."""

    person: str
    """Who said it; a statement is always somebody's (R7, seed 000)."""
    text: str
    """May hold several lines."""
    category: Category | None = None
    change: str = ""
    """What must be different, beside a worry (R15, seed 000)."""
    about: tuple[str, ...] = ()
    """Whom it concerns (R6, seed 000)."""
    children: tuple[str, ...] = ()
    """The children who were in the room when it was said (R41, seed 000)."""
