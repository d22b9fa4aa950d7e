"""What is said where a text is longer than its place."""

from __future__ import annotations

from tui.view.words import Words


def unfit(words: Words, characters: int) -> str:
    """Return that there was no room for so many characters."""
    return words.plural("No room for {n} character", "No room for {n} characters", characters)
