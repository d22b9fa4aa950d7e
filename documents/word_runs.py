"""The pieces of a line in a .docx, each marked with the way it runs, its language and its fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from documents import direction, glyphs
from documents.document import Line, Run
from documents.word_parts import form_of, put

FONT, ETHIOPIC_FONT = "Arial", "Ebrima"
"""Fonts that the machines of a municipality have; a .docx brings none along."""

_ETHIOPIC = re.compile("[\u1200-\u139f\u2d80-\u2ddf]")
_MARK = "\u200e"
"""Makes the signs at the ends of a piece run as its letters do; older than isolates, so every Word knows it."""


def put_line(paragraph: Paragraph, line: Line, *, left: bool) -> None:
    """Put the pieces of a line at the end of a paragraph, whose paper runs to the left or not."""
    for run in line:
        for text, runs_left in _parts(glyphs.storable(run.text), left=left):
            _put(paragraph.add_run(), text, run, left=runs_left)


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


def _put(word: WordRun, text: str, run: Run, *, left: bool) -> None:
    word.text = text
    look = form_of(word)
    if _ETHIOPIC.search(text):
        put(look, "rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), ETHIOPIC_FONT))
    if run.strong:
        put(look, "b")
        put(look, "bCs")
    if left:
        put(look, "rtl")
    put(look, "lang", **({"bidi": run.lang} if left else {"val": run.lang}))
