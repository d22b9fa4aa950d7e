"""Whoever opens a store, while that takes long; the words are theirs."""

from __future__ import annotations

from typing import Protocol


class Onlooker(Protocol):
    """Is told what an opening waits for; what it does with that must not raise."""

    def waits(self) -> None:
        """Another process is bringing the store up to date, and has been for a second; told once."""

    def indexed(self, done: int, total: int) -> None:
        """The index tables of so many meetings, of all there are, were made again; told from 0 on."""
