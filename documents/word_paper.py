"""Draws a paper as a .docx; only imported where python-docx is installed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import assert_never

from docx.opc.package import OpcPackage
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.ns import nsdecls
from msgspec.structs import replace

from documents import direction, glyphs
from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Run,
    Source,
    Table,
)
from documents.headings import orderly
from documents.word_parts import edges, look, tag, words
from documents.word_runs import line_xml, paragraph_xml
from documents.word_styles import BODY, FOOT, LABEL, PROPERTIES, blank
from documents.word_tables import table_xml

_SECTION = b"<w:sectPr"
_TAB = tag("r", tag("tab"))
_FRAME = (
    edges("pBdr", top=8, left=8, bottom=8, right=8),
    tag("shd", val="clear", color="auto", fill="F2F4F5"),
)
_RULED = (
    edges("pBdr", bottom=4, between=4),
    tag("spacing", before=0, after=0, line=480, lineRule="exact"),
)
_OF = {"da": " af ", "en": " of "}


def parts(document: Document) -> dict[str, bytes]:
    """Return the parts of a paper's .docx by their names in the archive."""
    left = direction.is_rtl(document.lang)
    found = dict(blank(document.lang, left=left))
    title = paragraph_xml([(_title(document),)], _style("Title"), left=left)
    body = "".join((title, *_blocks(document, left=left))).encode()
    found[BODY] = found[BODY].replace(_SECTION, body + _SECTION)
    found[FOOT] = f"<w:ftr {nsdecls('w')}>{_foot(document, left=left)}</w:ftr>".encode()
    found[PROPERTIES] = _properties(document)
    return found


def _blocks(document: Document, *, left: bool) -> Iterator[str]:
    for block in orderly(document.blocks):
        yield from _block(block, left=left)


def _block(block: Block, *, left: bool) -> Iterator[str]:
    match block:
        case Heading():
            yield paragraph_xml([block.line], _style(f"Heading{min(block.level, 3)}"), left=left)
        case Paragraph():
            yield paragraph_xml(block.lines, left=left)
        case Banner():
            yield paragraph_xml(block.lines, *_FRAME, left=left)
        case Bullets():
            yield from (paragraph_xml(item.lines, _style("ListBullet"), left=left) for item in block.items)
        case Facts():
            yield from (_fact(fact, left=left) for fact in block.facts)
        case Table():
            yield table_xml(block, left=left)
            yield tag("p", look("pPr", tag("spacing", before=0, after=0, line=120, lineRule="exact")))
        case Blank():
            yield from (paragraph_xml((), *_RULED, left=left) for _ in range(block.rows))
        case _:
            assert_never(block)


def _fact(fact: Fact, *, left: bool) -> str:
    form = (tag("tabs", tag("tab", val="left", pos=LABEL)), tag("ind", left=LABEL, hanging=LABEL))
    label = line_xml(tuple(replace(run, strong=True) for run in fact.label), left=left)
    return paragraph_xml(fact.value.lines, *form, left=left, first=label + _TAB)


def _foot(document: Document, *, left: bool) -> str:
    of = tag("r", words(_OF.get(document.lang, " / ")))
    said = line_xml(document.footer, left=left)
    return paragraph_xml((), _style("Footer"), left=left, first=said + _TAB + _count("PAGE") + of + _count("NUMPAGES"))


def _count(what: str) -> str:
    """Return what is counted when the file is opened, as XML."""
    begin, end = (tag("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "end"))
    return begin + tag("r", tag("instrText", what)) + end


def _style(name: str) -> str:
    return tag("pStyle", val=name)


def _title(document: Document) -> Run:
    return Run(" ".join(document.title.split()), Source.PHRASE, lang=document.lang)


def _properties(document: Document) -> bytes:
    part = CorePropertiesPart.default(OpcPackage())
    told, when = part.core_properties, document.stamp.astimezone(UTC).replace(tzinfo=None)
    told.title, told.language = glyphs.storable(_title(document).text)[:255], document.lang
    told.last_modified_by = ""
    told.created = told.modified = when
    content: bytes = part.blob
    return content
