"""What a store of 6,000 meetings and 0.9 million events costs beside one of a hundredth of it."""

from benchmarks.large.costs import measure

__all__ = ["measure"]
