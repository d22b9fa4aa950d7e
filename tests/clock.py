"""A clock that stands still until a test moves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

START = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
"""13:00 in Denmark, when the meetings of the tests begin."""


@dataclass
class FakeClock:
    """The clock a test hands to the program instead of the real one."""

    wall: datetime = START
    steady: float = 1000.0

    def now(self) -> datetime:
        return self.wall

    def steady_s(self) -> float:
        return self.steady

    def advance(self, seconds: float = 0, *, minutes: float = 0) -> None:
        """Let time pass, as a person in the room lives it; a closed lid is the same."""
        passed = seconds + minutes * 60
        self.wall += timedelta(seconds=passed)
        self.steady += passed

    def jump(self, seconds: float) -> None:
        """Set the wall clock to another time, as a time server does."""
        self.wall += timedelta(seconds=seconds)
