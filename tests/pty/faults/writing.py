"""Writing on a disk that fails: what is said then, and what is kept."""

from __future__ import annotations

from tests.pty.desk import Kept
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist, one_row

CANNOT_SAVE = "Computeren kan ikke gemme lige nu. Vi ser på det."
NOT_SAVED = "IKKE gemt siden"
SPEECH = "han sover bedre når vi læser om aftenen og ringer til mormor hver fredag efter skole " * 3


def write_until_it_fails(pane: Terminal, typist: Typist) -> list[str]:
    """Write statements until one cannot be saved, and return those that were; the other one stands in the line."""
    saved: list[str] = []
    while True:
        text = f"{SPEECH}{len(saved)}"
        _paste(pane, typist, text)
        pane.press("enter")
        pane.until(lambda screen: NOT_SAVED in screen or not typist.line(), what="an answer")
        if typist.line():
            return saved
        saved.append(one_row(text))


def _paste(pane: Terminal, typist: Typist, text: str) -> None:
    pane.paste(text)
    pane.until(lambda _: typist.line() == one_row(text), what=text)


def said(kept: Kept) -> list[str]:
    """Return the statements as they are kept."""
    return [one_row(statement.said.text) for statement in kept.meeting().minutes.statements]
