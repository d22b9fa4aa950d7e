"""Somebody at the keyboard who types what is expected, where a command asks."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest


class Keyboard(io.StringIO):
    """A terminal to read from."""

    def isatty(self) -> bool:
        return True


class Typist:
    """Answers every question that is not shown with the next of some words, and the others from a keyboard."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *words: str, answers: Sequence[str] = ()) -> None:
        self.asked: list[str] = []
        left = iter(words)

        def answer(prompt: str) -> str:
            self.asked.append(prompt)
            return next(left)

        monkeypatch.setattr("sys.stdin", Keyboard("".join(f"{each}\n" for each in answers)))
        monkeypatch.setattr("tui.cli.asking.getpass", answer)
