"""Numbers that look like a Danish CPR number; none belongs in what we keep (design 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TEN_DIGITS = re.compile(r"(?<!\d)(?P<day>\d\d)(?P<month>\d\d)\d\d ?[-‐‑–—]? ?\d{4}(?!\d)", re.ASCII)
_LAST_DAY, _LAST_MONTH = 31, 12
_REPLACEMENT = 60
"""A replacement number for someone without a CPR number has 60 added to its day."""


def looks_like_cpr(text: str) -> bool:
    """Whether a text holds a number that could be a CPR number: day, month, year and four digits, apart or not."""
    return any(_plausible(found) for found in _TEN_DIGITS.finditer(text))


def without_cpr(text: str) -> str:
    """Return a text with an ellipsis in place of every number that could be a CPR number."""
    return _TEN_DIGITS.sub(lambda found: "…" if _plausible(found) else found[0], text)


def cpr_like(text: str) -> Iterator[str]:
    """Return each number in a text that could be a CPR number, as it is written there."""
    return (found[0] for found in _TEN_DIGITS.finditer(text) if _plausible(found))


def _plausible(found: re.Match[str]) -> bool:
    day = int(found["day"]) % _REPLACEMENT
    return 1 <= day <= _LAST_DAY and 1 <= int(found["month"]) <= _LAST_MONTH
