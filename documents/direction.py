"""Which way writing runs, and what keeps numbers and names from being reversed where the two ways meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from documents.document import Line, Run, Source

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "ps", "ur"})
"""The languages written from right to left that the fonts can draw."""

_NUMBERS = re.compile(r"\+?[0-9]+(?:[ .,:/–-][0-9]+)+|\+[0-9]+")
_LEFT_TO_RIGHT, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"
_OURS = (Source.PHRASE, Source.TRANSLATED)


def is_rtl(lang: str) -> bool:
    """Return whether a language is written from right to left."""
    return lang in RIGHT_TO_LEFT


def runs_left(text: str) -> bool:
    """Return whether a text has letters that are written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def framed(text: str, lang: str) -> str:
    """Return a text that stands alone in a paper in `lang`, whichever way it runs itself."""
    return _isolated(text, _FIRST_STRONG) if is_rtl(lang) != runs_left(text) else text


def isolated(line: Line, lang: str) -> Line:
    """Return a line of a paper in `lang` with isolates round what must not be turned round.

    What runs the other way than the paper stands as a whole, names and numbers too. In the interpreter's words and in
    our phrases, which run with it, that is the numbers within them (`15:00–17:00`, `+45 12 34 56 78`).
    """
    if not is_rtl(lang):
        return tuple(_renamed(run, _isolated(run.text, _FIRST_STRONG)) if runs_left(run.text) else run for run in line)
    parts = groupby(line, lambda run: runs_left(run.text))
    return tuple(run for left, part in parts for run in (map(_with_numbers, part) if left else _together(tuple(part))))


def _with_numbers(run: Run) -> Run:
    if run.source not in _OURS:
        return _renamed(run, _isolated(run.text, _FIRST_STRONG))
    return _renamed(run, _NUMBERS.sub(lambda found: _isolated(found[0], _LEFT_TO_RIGHT), run.text))


def _together(part: Line) -> Iterator[Run]:
    """Yield pieces that follow each other in one isolate, but for those at its ends that are only signs."""
    worded = [i for i, run in enumerate(part) if any(char.isalnum() for char in run.text)]
    for i, run in enumerate(part):
        if not worded or not worded[0] <= i <= worded[-1]:
            yield run
            continue
        rows = run.text.replace("\n", f"{_END}\n{_LEFT_TO_RIGHT}")
        yield _renamed(run, _LEFT_TO_RIGHT * (i == worded[0]) + rows + _END * (i == worded[-1]))


def _isolated(text: str, start: str) -> str:
    return "\n".join(f"{start}{row}{_END}" if row else row for row in text.split("\n"))


def _renamed(run: Run, text: str) -> Run:
    return replace(run, text=text)
