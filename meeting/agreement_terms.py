"""What an agreement says: who does what, from when, followed up when (R113, R122, seed 004)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class Resource(StrEnum):
    """Whether an agreement rests on lasting private relations or on time-limited public help (R63, R65, seed 001)."""

    UNSAID = "unsaid"
    PRIVATE = "private"
    PROFESSIONAL = "professional"


class Outcome(StrEnum):
    """What became of an agreement when it is asked for (design 3)."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    CHANGED = "changed"
    LAPSED = "lapsed"


class FollowUp(Struct, frozen=True):
    """When an agreement is followed up: on a date, or at the next meeting whose date comes later."""

    on: date | None = None
    """None means at the next meeting."""


class Terms(Struct, frozen=True):
    """The fields of an agreement; people are participant ids."""

    what: str = ""
    responsible: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    starts: date | None = None
    follow_up: FollowUp | None = None
    deadline: date | None = None
    resource: Resource = Resource.UNSAID
    about: tuple[str, ...] = ()
    """The children this agreement is about."""
