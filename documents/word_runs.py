"""The pieces of a line in a .docx, each marked with the way it runs, its language and its fonts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from documents import direction, glyphs
from documents.document import Line, Run
from documents.word_parts import look, tag, words

FONT, ETHIOPIC_FONT = "Arial", "Ebrima"
"""Fonts that the machines of a municipality have; a .docx brings none along."""

_ETHIOPIC = re.compile("[\u1200-\u139f\u2d80-\u2ddf]")
_MARK = "\u200e"
"""Makes the signs at the ends of a piece run as its letters do; older than isolates, so every Word knows it."""


def line_xml(line: Line, *, left: bool) -> str:
    """Return the pieces of a line of a paper, which runs to the left or not, as XML."""
    return "".join(
        _run_xml(text, run, left=runs_left)
        for run in line
        for text, runs_left in _parts(glyphs.storable(run.text), left=left)
    )


def fonts_xml(font: str) -> str:
    """Return the same font for letters of every kind as XML; what is not named would be another's."""
    return tag("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _parts(text: str, *, left: bool) -> Iterator[tuple[str, bool]]:
    """Yield a text in parts that run one way; signs alone run as the paper does."""
    if not direction.runs_left(text):
        signs = not any(char.isalnum() for char in text)
        yield (text, True) if left and signs else (f"{_MARK}{text}{_MARK}" if left else text, False)
        return
    at = 0
    for piece in direction.PIECE.finditer(text):
        if piece.start() > at:
            yield text[at : piece.start()], True
        yield f"{_MARK}{piece[0]}{_MARK}", False
        at = piece.end()
    if at < len(text):
        yield text[at:], True


def _run_xml(text: str, run: Run, *, left: bool) -> str:
    return tag("r", _look(run.lang, run.strong, left, _ETHIOPIC.search(text) is not None), words(text))


@lru_cache(maxsize=256)
def _look(lang: str, strong: bool, left: bool, ethiopic: bool) -> str:
    return look(
        "rPr",
        fonts_xml(ETHIOPIC_FONT) if ethiopic else "",
        tag("b") + tag("bCs") if strong else "",
        tag("rtl") if left else "",
        tag("lang", bidi=lang) if left else tag("lang", val=lang),
    )


def paragraph_xml(lines: Iterable[Line], *form: str, left: bool, first: str = "") -> str:
    """Return lines as a paragraph of this form (parts of a `pPr`) as XML, with `first` before them."""
    broken = tag("r", tag("br")).join(line_xml(line, left=left) for line in lines)
    return tag("p", look("pPr", tag("bidi") if left else "", *form), first, broken)
