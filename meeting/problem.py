"""What is wrong in a file from people, where it stands, and what would be right; the words are made on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field


class Severity(StrEnum):
    """Whether a problem keeps the file out, or is said while the file is stored all the same."""

    ERROR = "error"
    WARNING = "warning"


class Where(Struct, frozen=True):
    """The place of a problem; what does not apply is empty or 0."""

    table: str = ""
    entry: str = ""
    """Which one of several tables: its id, or `#3` for the third one when it has none."""
    field: str = ""
    line: int = 0
    """Line from 1, for a text that could not be read as TOML at all."""
    file: str = ""
    """A local template beside the plan file; empty for the file itself."""


class Problem(Struct, frozen=True):
    """One problem as two sentences: English msgids with `{parameters}`."""

    wrong: str
    right: str = ""
    """What would be right."""
    params: Mapping[str, str | int] = field(default_factory=dict)
    where: Where = Where()
    severity: Severity = Severity.ERROR
    source: tuple[str, ...] = ()
    """The rules it comes from (`R69`), if any."""


def mark(msgid: str) -> str:
    """Return the msgid untouched: it is only marked for the catalogue; the screen translates it."""
    return msgid


def has_error(problems: Iterable[Problem]) -> bool:
    """Whether any of these problems keeps the file out."""
    return any(problem.severity is Severity.ERROR for problem in problems)
