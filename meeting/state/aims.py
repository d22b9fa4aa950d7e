"""Common goals and scales."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field


class Goal(Struct, frozen=True):
    """A common goal (R9, seed 000)."""

    id: str
    number: int
    text: str
    at: datetime
    dropped: bool = False


class Scale(Struct, frozen=True):
    """A question answered from 0 to 10; a child's number is one of five smileys. Never on the wall by name."""

    id: str
    number: int
    text: str
    goal: str = ""
    answers: Mapping[str, int] = field(default_factory=dict)
    """By participant id."""
    dropped: bool = False
