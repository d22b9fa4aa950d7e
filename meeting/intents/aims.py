"""Intents about common goals and scales."""

from __future__ import annotations

from msgspec import Struct


class SetGoal(Struct, frozen=True):
    """Put a common goal into words; an empty `goal` is a new one."""

    text: str
    goal: str = ""


class DropGoal(Struct, frozen=True):
    """Take a goal away."""

    goal: str


class AskScale(Struct, frozen=True):
    """Put a question that is answered from 0 to 10; an empty `scale` is a new one, `goal` counts only for that."""

    text: str
    goal: str = ""
    scale: str = ""


class DropScale(Struct, frozen=True):
    """Take a scale away."""

    scale: str


class AnswerScale(Struct, frozen=True):
    """Keep somebody's number: 0 to 10, a child's one of five smileys."""

    scale: str
    person: str
    value: int


AimIntent = SetGoal | DropGoal | AskScale | DropScale | AnswerScale
"""Every intent about goals and scales."""
