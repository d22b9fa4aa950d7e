"""Intents about papers: that they went out, and an interpreter's words for them."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.papers import Paper


class MarkSent(Struct, frozen=True):
    """A paper went to everybody of the meeting on this local day, or was filed (R143, seed 004)."""

    paper: Paper
    on: date
    again: bool = False
    """Whether it is another version than the one that went out, which may have been on the same day (R121)."""


class TakeTranslation(Struct, frozen=True):
    """Take in an interpreter's words in one language, for the Danish texts they were made of (R52, seed 000)."""

    lang: str
    texts: tuple[tuple[str, str, str], ...]
    """What each is of (an agreement's id, or `purpose`), its words, and the Danish text; no words take them away."""


PaperIntent = MarkSent | TakeTranslation
"""Every intent about papers."""
