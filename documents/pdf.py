"""A paper as a PDF that reads aloud and keeps (PDF/UA-1 and PDF/A-2a), or as a picture of one page.

The one template gets the paper as data; nothing in a paper is ever markup.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import typst

from documents import direction, glyphs
from documents.document import Document, Run, runs
from documents.headings import orderly
from documents.kinds import Kind
from documents.rewritten import rewritten

TEMPLATE = Path(__file__).parent / "typst" / "paper.typ"
STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]

_A4_INCHES = 210 / 25.4
_OF = {"da": "af", "en": "of"}
_CODE = re.compile("[a-z]{2,3}")
_LONG_WORD = re.compile(r"\S{32,}")
_PIECE = re.compile(r"\S{8}(?=\S)")


def render(document: Document) -> bytes:
    """Return a paper as a PDF; the same paper gives the same bytes."""
    return typst.compile(
        TEMPLATE,
        font_paths=fonts(),
        sys_inputs=inputs(document),
        pdf_standards=STANDARDS,
        timestamp=document.stamp.replace(microsecond=0),
    )


def picture(document: Document, page: int = 1, width: int = 794) -> bytes:
    """Return one page of a paper as a PNG of about `width` pixels across; IndexError where there is no such page."""
    drawn: bytes | list[bytes] = typst.compile(
        TEMPLATE, font_paths=fonts(), sys_inputs=inputs(document), format="png", ppi=width / _A4_INCHES
    )
    pages = [drawn] if isinstance(drawn, bytes) else drawn
    if not 1 <= page <= len(pages):
        raise IndexError(page)
    return pages[page - 1]


def replaced(document: Document) -> tuple[str, ...]:
    """Return the characters of a paper that are drawn as `□`, by name and sorted: `U+1F44D THUMBS UP SIGN`."""
    texts = (document.title, *(run.text for run in runs(document)))
    missing = frozenset().union(*(glyphs.drawable(text)[1] for text in texts))
    return tuple(map(glyphs.named, sorted(missing)))


@cache
def fonts() -> typst.Fonts:
    """Return the fonts of papers: ours and those inside Typst, so that a paper looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[glyphs.FONTS])


def inputs(document: Document) -> dict[str, str]:
    """Return what the template is given: the paper as JSON, with nothing in it that cannot be drawn."""
    lang = _language(document.lang)
    drawn = rewritten(document, lambda line: direction.isolated(tuple(map(_drawable, line)), lang))
    title = " ".join(glyphs.drawable(document.title)[0].split()) or "—"
    told = {
        "lang": lang,
        "dense": document.kind is Kind.BY_HAND,
        "rtl": direction.is_rtl(lang),
        "title": title,
        "heading": direction.framed(title, lang),
        "of": _OF.get(lang, "/"),
        "blocks": tuple(orderly(drawn.blocks)),
        "footer": drawn.footer,
    }
    return {"paper": msgspec.json.encode(told).decode()}


def _drawable(run: Run) -> Run:
    """Return a piece as it is drawn; a word that fits in no column may be broken."""
    text = _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), glyphs.drawable(run.text)[0])
    return Run(text, run.source, lang=_language(run.lang), strong=run.strong)


def _language(code: str) -> str:
    found = _CODE.match(code.lower())
    return found[0] if found else "da"
