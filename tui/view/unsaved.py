"""Why nothing is saved any more, or not now."""

from __future__ import annotations

from tui.view.words import Words, mark

_ERASED = mark("This series was erased. Nothing is saved here any more.")


def unsaved_text(words: Words, *, outdated: bool = False, erased: bool = False) -> str:
    """Return what stands while nothing can be saved.

    A screen that is `outdated` has to be started anew; one whose series was `erased` keeps nothing ever again.
    """
    if erased:
        return words.text(_ERASED)
    if outdated:
        return words.text("Another screen is newer. Start this one again.")
    return words.text("The computer cannot save right now. We are on it.")


def unread_text(words: Words, *, erased: bool = False) -> str:
    """Return what stands while the store cannot be read, or because what is shown was `erased` from it."""
    return words.text(_ERASED) if erased else words.text("This cannot be read right now.")
