"""What is asked at the end, and in which groups it is answered (domain 5)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Group(StrEnum):
    """Who answers; nobody answers by name."""

    CHILD = "child"
    PARENTS = "parents"
    PRIVATE = "private"
    PROFESSIONALS = "professionals"


class Item(StrEnum):
    """One thing that is asked; adults answer from 0 to 10, a child with one of five smileys."""

    HEARD = "heard"
    UNDERSTOOD = "understood"
    IMPORTANT = "important"
    CLEAR = "clear"
    REALISTIC = "realistic"
    FAIR_TIME = "fair_time"
    LISTENED_TO = "listened_to"
    TOO_LONG = "too_long"


ADULT_ITEMS = (Item.HEARD, Item.UNDERSTOOD, Item.IMPORTANT, Item.CLEAR, Item.REALISTIC, Item.FAIR_TIME)
CHILD_ITEMS = (Item.LISTENED_TO, Item.TOO_LONG)


def items(group: Group) -> tuple[Item, ...]:
    """Return what a group is asked."""
    return CHILD_ITEMS if group is Group.CHILD else ADULT_ITEMS


def span(group: Group) -> range:
    """Return the answers a group can give: 0 to 10, or smileys 1 to 5."""
    return range(1, 6) if group is Group.CHILD else range(11)


class Sheet(Struct, frozen=True):
    """One person's answers, in the order of the items; None where nothing was answered."""

    group: Group
    scores: tuple[int | None, ...]
    text: str = ""
    """What we should do differently next time."""
