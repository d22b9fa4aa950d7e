"""Draws a paper with python-docx; only imported where that is installed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from io import BytesIO
from typing import assert_never

import docx
from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph
from msgspec.structs import replace

from documents import direction, glyphs
from documents.document import (
    Banner,
    Blank,
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Source,
    Table,
)
from documents.headings import orderly
from documents.word_parts import edges, form_of, margins, put, tab
from documents.word_runs import put_line
from documents.word_styles import LABEL, WIDTH_MM, blank, set_foot

_ROW_MM = 8
_LEAST_MM = 11
_CELL_MARGIN = "57"


def paper(document: Document) -> WordDocument:
    """Return a paper as python-docx has it, ready to be saved."""
    left = direction.is_rtl(document.lang)
    word = docx.Document(BytesIO(blank(document.lang, left=left)))
    set_foot(word, document, left=left)
    _set_properties(word, document)
    _put_lines(word.add_paragraph(style="Title"), ((_title(document),),), left=left)
    for block in orderly(document.blocks):
        _put_block(word, block, left=left)
    return word


def _put_block(word: WordDocument, block: Block, *, left: bool) -> None:
    match block:
        case Heading():
            _put_lines(word.add_paragraph(style=f"Heading {min(block.level, 3)}"), (block.line,), left=left)
        case Paragraph():
            _put_lines(word.add_paragraph(), block.lines, left=left)
        case Banner():
            _put_banner(word.add_paragraph(), block, left=left)
        case Bullets():
            for item in block.items:
                _put_lines(word.add_paragraph(style="List Bullet"), item.lines, left=left)
        case Facts():
            _put_facts(word, block, left=left)
        case Table():
            _put_table(word, block, left=left)
        case Blank():
            _put_blank(word, block, left=left)
        case _:
            assert_never(block)


def _put_lines(paragraph: WordParagraph, lines: Sequence[Line], *, left: bool) -> None:
    if left:
        put(form_of(paragraph), "bidi")
    for i, line in enumerate(lines):
        if i:
            paragraph.add_run().add_break()
        put_line(paragraph, line, left=left)


def _put_banner(paragraph: WordParagraph, banner: Banner, *, left: bool) -> None:
    form = form_of(paragraph)
    edges(put(form, "pBdr"), top="8", left="8", bottom="8", right="8")
    put(form, "shd", val="clear", color="auto", fill="F2F4F5")
    _put_lines(paragraph, banner.lines, left=left)


def _put_facts(word: WordDocument, facts: Facts, *, left: bool) -> None:
    for fact in facts.facts:
        paragraph = word.add_paragraph()
        form = form_of(paragraph)
        tab(put(form, "tabs"), "left", LABEL)
        put(form, "ind", left=LABEL, hanging=LABEL)
        put_line(paragraph, tuple(replace(run, strong=True) for run in fact.label), left=left)
        paragraph.add_run("\t")
        _put_lines(paragraph, fact.value.lines, left=left)


def _put_table(word: WordDocument, table: Table, *, left: bool) -> None:
    drawn = word.add_table(rows=0, cols=len(table.heads))
    form = form_of(drawn)
    edges(put(form, "tblBorders"), bottom="4", insideH="4")
    margins(put(form, "tblCellMar"), _CELL_MARGIN)
    if left:
        put(form, "bidiVisual")
    if table.widths:
        drawn.autofit = False
        for column, width in zip(drawn.columns, _widths(table), strict=True):
            column.width = Mm(width)
    heads = tuple(Cell((tuple(replace(run, strong=True) for run in head),)) for head in table.heads)
    put(_put_row(drawn, heads, left=left), "tblHeader")
    for row in table.rows:
        _put_row(drawn, row, left=left)
    put(form_of(word.add_paragraph()), "spacing", before="0", after="0", line="120", lineRule="exact")


def _widths(table: Table) -> list[float]:
    """Return the millimetres of each column; none is too narrow for its head, and the widest gives what that takes."""
    widths = [max(_LEAST_MM, WIDTH_MM * share / sum(table.widths)) for share in table.widths]
    widths[widths.index(max(widths))] += WIDTH_MM - sum(widths)
    return widths


def _put_row(table: WordTable, cells: Sequence[Cell], *, left: bool) -> BaseOxmlElement:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # it has no annotation of its own
    form = form_of(row)
    put(form, "cantSplit")
    if not any(cell.lines for cell in cells):
        row.height = Mm(_ROW_MM)
    for drawn, column, cell in zip(row.cells, table.columns, cells, strict=True):
        drawn.width = column.width
        paragraph = drawn.paragraphs[0]
        put(form_of(paragraph), "spacing", before="40", after="40")
        _put_lines(paragraph, cell.lines, left=left)
    return form


def _put_blank(word: WordDocument, blank: Blank, *, left: bool) -> None:
    for _ in range(blank.rows):
        paragraph = word.add_paragraph()
        form = form_of(paragraph)
        edges(put(form, "pBdr"), bottom="4", between="4")
        put(form, "spacing", before="0", after="0", line="480", lineRule="exact")
        _put_lines(paragraph, (), left=left)


def _title(document: Document) -> Run:
    return Run(" ".join(document.title.split()), Source.PHRASE, lang=document.lang)


def _set_properties(word: WordDocument, document: Document) -> None:
    told, when = word.core_properties, document.stamp.astimezone(UTC).replace(tzinfo=None)
    told.title, told.language = glyphs.storable(_title(document).text)[:255], document.lang
    told.author = told.comments = told.last_modified_by = ""
    told.created = told.modified = when
