"""A waker that a test turns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(eq=False)
class Grain:
    """Something that is due once."""

    at_s: float
    call: Callable[[], None]
    glass: Hourglass

    def cancel(self) -> None:
        """Call it off."""
        if self in self.glass.grains:
            self.glass.grains.remove(self)


@dataclass
class Hourglass:
    """Time that goes by when it is told to; what is due comes in its order."""

    seconds: float = 50.0
    grains: list[Grain] = field(default_factory=list)

    def now_s(self) -> float:
        return self.seconds

    def call_in(self, delay_s: float, call: Callable[[], None]) -> Grain:
        grain = Grain(self.seconds + max(delay_s, 0), call, self)
        self.grains.append(grain)
        return grain

    def run(self, seconds: float) -> None:
        """Let time go by."""
        end = self.seconds + seconds
        while due := [grain for grain in self.grains if grain.at_s <= end + 1e-9]:
            first = min(due, key=lambda grain: grain.at_s)
            self.grains.remove(first)
            self.seconds = max(self.seconds, first.at_s)
            first.call()
        self.seconds = end
