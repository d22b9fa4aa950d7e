"""Which way writing runs, and what keeps numbers and names from being reversed where the two ways meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import groupby

from msgspec.structs import replace

from documents.document import Line, Run, Source

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "ps", "ur"})
"""The languages written from right to left that the fonts can draw."""

PIECE = re.compile("[+0-9A-Za-zÀ-ɏ](?:[0-9A-Za-zÀ-ɏ .,:/–-]*[0-9A-Za-zÀ-ɏ])?")
"""What is written from left to right within other writing: `kl. 15.00`, `2026 15:00`, `Karen`."""
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(r"\+?[0-9]+(?: [0-9]{2}){2,}|\+?[0-9]+(?:[.,:/–-]+[0-9]+)+|\+[0-9]+")
"""One number, with the spaces of a telephone number but not those between a year and a time."""
_LEFT_TO_RIGHT, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"
_SIGNS = " \u00a0\n:;,·–—/"
"""What stands between two pieces and belongs to neither."""
_OURS = (Source.PHRASE, Source.TRANSLATED)
_BETWEEN = "·"


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
    if not any(runs_left(run.text) for run in line):
        return tuple(_together(line, alone=True))
    return tuple(run for way, part in groupby(line, _way) for run in _of_part(tuple(part), way))


class _Way(Enum):
    LEFT = auto()
    RIGHT = auto()
    NEITHER = auto()


def _way(run: Run) -> _Way:
    if run.text.strip() == _BETWEEN:
        return _Way.NEITHER
    return _Way.LEFT if runs_left(run.text) else _Way.RIGHT


def _of_part(part: Line, way: _Way) -> Iterable[Run]:
    match way:
        case _Way.NEITHER:
            return part
        case _Way.LEFT:
            return map(_with_numbers, part)
        case _Way.RIGHT if any(_LATIN.search(run.text) for run in part):
            return _together(part, alone=False)
        case _Way.RIGHT:
            return (_renamed(run, PIECE.sub(_whole, run.text)) for run in part)


def _with_numbers(run: Run) -> Run:
    text = PIECE.sub(_whole, run.text)
    return _renamed(run, text if run.source in _OURS else _isolated(text, _FIRST_STRONG))


def _whole(piece: re.Match[str]) -> str:
    if _LATIN.search(piece[0]):
        return _isolated(piece[0], _LEFT_TO_RIGHT)
    return _NUMBER.sub(lambda number: _isolated(number[0], _LEFT_TO_RIGHT), piece[0])


def _together(part: Line, *, alone: bool) -> Iterator[Run]:
    """Yield pieces that follow each other in one isolate; beside others, signs and blanks at its ends stay outside."""
    worded = [i for i, run in enumerate(part) if any(char.isalnum() for char in run.text)]
    first, last = (0, len(part) - 1) if alone and worded else (worded[0], worded[-1]) if worded else (1, 0)
    for i, run in enumerate(part):
        if not first <= i <= last:
            yield run
            continue
        text = run.text.replace("\n", f"{_END}\n{_LEFT_TO_RIGHT}")
        at = len(text) - len(text.lstrip(_SIGNS)) if i == first and not alone else 0
        to = len(text.rstrip(_SIGNS)) if i == last and not alone else len(text)
        start, end = _LEFT_TO_RIGHT * (i == first), _END * (i == last)
        yield _renamed(run, f"{text[:at]}{start}{text[at:to]}{end}{text[to:]}")


def _isolated(text: str, start: str) -> str:
    return "\n".join(f"{start}{row}{_END}" if row else row for row in text.split("\n"))


def _renamed(run: Run, text: str) -> Run:
    return replace(run, text=text)
