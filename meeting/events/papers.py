"""Facts about papers: when they went out, and an interpreter's words for them."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.papers import Paper


class PaperSent(Struct, frozen=True):
    """A paper went to everybody of the meeting on this day (R128, R130, seed 004), or was filed; later replaces it."""

    paper: Paper
    on: date


class TranslationTaken(Struct, frozen=True):
    """An interpreter's words were taken in (R52, seed 000); later ones for the same text replace them."""

    of: str
    """An agreement's id, the number of an earlier one as in `2.3`, `purpose` or `purpose_for_child`."""
    lang: str
    text: str
    """Empty takes them away."""
    danish: str
    """The Danish text that was translated."""


PaperEvent = PaperSent | TranslationTaken
"""Every fact about papers."""
