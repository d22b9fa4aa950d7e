"""The minutes, made of statements, aims, consent and sheets."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from meeting.evaluation_terms import Sheet
from meeting.state.aims import Goal, Scale
from meeting.state.sharing import Consent
from meeting.state.statements import Addition, Statement, SumUp


class Minutes(Struct, frozen=True):
    """What the minute-taker wrote."""

    statements: tuple[Statement, ...] = ()
    sum_ups: Mapping[str, SumUp] = field(default_factory=dict)
    """By phase."""
    goals: tuple[Goal, ...] = ()
    scales: tuple[Scale, ...] = ()
    consent: Consent = Consent()
    evaluation: tuple[Sheet, ...] = ()
    additions: tuple[Addition, ...] = ()
    """In the order they were written."""
