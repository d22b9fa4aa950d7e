"""Spans of time as pairs of instants, the first before the second."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

Span = tuple[datetime, datetime]


def length_s(spans: Iterable[Span]) -> float:
    """Return the seconds of spans together."""
    return sum((until - since).total_seconds() for since, until in spans)


def without(span: Span, taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of a span when others are taken out of it, in order."""
    since, until = span
    left: list[Span] = []
    for begins, ends in sorted(taken):
        if since < min(begins, until):
            left.append((since, min(begins, until)))
        since = max(since, ends)
    return (*left, *([(since, until)] if since < until else []))
