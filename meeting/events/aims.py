"""Facts about common goals and scales."""

from __future__ import annotations

from msgspec import Struct


class GoalSet(Struct, frozen=True):
    """A common goal was put into words (R9, seed 000); the same goal again changes its words."""

    goal: str
    text: str


class GoalDropped(Struct, frozen=True):
    """A goal is no longer one."""

    goal: str


class ScaleAsked(Struct, frozen=True):
    """A question to be answered from 0 to 10 was put (domain 1.4); the same scale again changes its words."""

    scale: str
    text: str
    goal: str = ""


class ScaleDropped(Struct, frozen=True):
    """A scale is no longer asked; the log keeps its answers."""

    scale: str


class ScaleAnswered(Struct, frozen=True):
    """Somebody gave a number: 0 to 10, a child one of five smileys; a later one replaces it."""

    scale: str
    person: str
    value: int


AimEvent = GoalSet | GoalDropped | ScaleAsked | ScaleDropped | ScaleAnswered
"""Every fact about goals and scales."""
