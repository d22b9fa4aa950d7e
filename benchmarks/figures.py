"""What a measurement says: a figure, the bar it is held to, and how it was reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report."""

    name: str
    value: float
    bar: float
    unit: str
    detail: str

    @property
    def holds(self) -> bool:
        """Whether the figure is within its bar."""
        return self.value <= self.bar

    def line(self) -> str:
        """Return the figure as one line."""
        verdict = "holds" if self.holds else "MISSED"
        return f"{verdict:7} {self.name:34} {self.value:8.2f} {self.unit:6} (at most {self.bar:g})   {self.detail}"


def p95(samples: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(samples, n=20)[-1] if len(samples) > 1 else samples[0]


def ms(seconds: float) -> str:
    """Return seconds as milliseconds for a detail."""
    return f"{seconds * 1000:.1f} ms"


__all__ = ["Figure", "median", "ms", "p95"]
