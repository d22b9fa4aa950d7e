"""What is said while a store is brought up to date."""

from __future__ import annotations

from tui.view.words import Words


def so_far(words: Words, done: int, total: int) -> str:
    """Return how many meetings, of all there are, were taken in anew."""
    return words.text(
        "The store is being brought up to date: {done} of {total} meetings",
        done=_grouped(words, done),
        total=_grouped(words, total),
    )


def waiting(words: Words) -> str:
    """Return that another process does it, and what to do."""
    return words.text("Another window is bringing the store up to date. Wait here, or stop with Ctrl-C.")


def _grouped(words: Words, number: int) -> str:
    """Return a number with its thousands set apart."""
    english = f"{number:,}"
    return english.replace(",", ".") if words.language == "da" else english
