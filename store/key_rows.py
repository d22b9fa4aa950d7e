"""A key in rows that a person can type back from paper, each with a check figure that finds a slip on its row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.keys import KEY_BYTES, RawKey

ROWS = 8
"""So many rows has a key."""
ROW_DIGITS = 2 * KEY_BYTES // ROWS
GROUP_DIGITS = 4
CHECK_DIGITS = 2

_PRIME = 97
"""Larger than any digit, and no factor of what an exchange of two changes: every single slip changes the figure."""
_BLANKS = re.compile(r"[\s\-·]+")
_TYPED = re.compile(rf"([0-9a-f]{{{ROW_DIGITS}}})([0-9]{{{CHECK_DIGITS}}})")


class RowUnlike(ValueError):  # noqa: N818 - named after what went wrong, as the errors of the store are
    """What was typed is not a row of the paper."""


class RowLength(RowUnlike):
    """It has not as many digits as a row has."""


def rows(key: RawKey) -> Sequence[tuple[str, str]]:
    """Return the digits of a key in rows of groups, and the check figure of each row."""
    digits = key.secret.hex()
    cut = [digits[at : at + ROW_DIGITS] for at in range(0, len(digits), ROW_DIGITS)]
    return [(_grouped(row), _check(number, row)) for number, row in enumerate(cut)]


def read_row(number: int, typed: str) -> str:
    """Return the digits of a row, from 0, as it was typed with its figure; raises `RowLength` or `RowUnlike`."""
    found = _TYPED.fullmatch(_BLANKS.sub("", typed).lower())
    if found is None:
        raise RowLength
    if _check(number, found[1]) != found[2]:
        raise RowUnlike
    return found[1]


def key_of(digits: Sequence[str]) -> RawKey:
    """Return the key whose rows these are."""
    return RawKey(bytes.fromhex("".join(digits)))


def _grouped(row: str) -> str:
    return " ".join(row[at : at + GROUP_DIGITS] for at in range(0, len(row), GROUP_DIGITS))


def _check(number: int, row: str) -> str:
    # The number of the row counts too, so that a row in the place of another is found.
    return f"{((number + 1) * 16**ROW_DIGITS + int(row, 16)) % _PRIME:0{CHECK_DIGITS}}"
