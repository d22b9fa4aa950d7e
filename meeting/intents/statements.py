"""Intents about what is written down of what people say."""

from __future__ import annotations

from msgspec import Struct

from meeting.statement_terms import Said


class NoteStatement(Struct, frozen=True):
    """Write down what somebody said; `statement` is made by the pane, so that trying again writes nothing twice."""

    statement: str
    said: Said
    topics: tuple[str, ...] = ()
    phase: str = ""
    """In which phase it was said; empty means the present one."""


class CorrectStatement(Struct, frozen=True):
    """Write a statement down otherwise."""

    statement: str
    said: Said
    topics: tuple[str, ...] | None = None
    """All its topics from now on; None leaves them as they are."""
    base: Said | None = None
    """What the writer had before them when they began."""


class WithdrawStatement(Struct, frozen=True):
    """Take a statement out of the minutes."""

    statement: str


class SumUp(Struct, frozen=True):
    """Write down what a phase came to."""

    phase: str
    text: str


StatementIntent = NoteStatement | CorrectStatement | WithdrawStatement | SumUp
"""Every intent about what is written down."""
