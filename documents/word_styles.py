"""How a .docx looks: its page and its styles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Twips

from documents.word_parts import put, tag
from documents.word_runs import FONT, fonts_xml

BODY, FOOT, PROPERTIES = "word/document.xml", "word/footer1.xml", "docProps/core.xml"
"""The parts that are each paper's own."""
WIDTH = 9411
"""The width of what is written on a page, in twentieths of a point: 166 mm."""
LABEL = 2268
"""Where the value of a fact begins: 40 mm."""

_INK = "1D3445"
_STYLES = {
    # name: half-points of size, spacing before and after in twentieths of a point
    "Title": (38, 0, 160),
    "Heading 1": (25, 240, 80),
    "Heading 2": (22, 200, 60),
    "Heading 3": (21, 160, 60),
    "List Bullet": (21, 0, 60),
    "Footer": (17, 0, 0),
}
_PLAIN = {"List Bullet", "Footer"}
_UNUSED = {"stylesWithEffects", "thumbnail", "customXml", "webSettings"}


@cache
def blank(lang: str, *, left: bool) -> Mapping[str, bytes]:
    """Return the parts of an empty .docx with the page and the styles of our papers; nothing else of the template."""
    word = docx.Document()
    _drop_parts(word)
    _drop_styles(word)
    _set_defaults(word.styles.element, lang)
    for name, style in _STYLES.items():
        _set_style(word.styles[name].element, *style, plain=name in _PLAIN)
    stop = tag("tab", val="right", pos=WIDTH)
    put(word.styles["Footer"].element.get_or_add_pPr(), tag("tabs", stop))
    _set_page(word, left=left)
    drawn = BytesIO()
    word.save(drawn)
    with ZipFile(drawn) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _drop_parts(word: WordDocument) -> None:
    """Leave out what an old Word drew the styles with, and the picture of an empty page."""
    for relations in (word.part.package.rels, word.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.rpartition("/")[2] in _UNUSED]:
            del relations[key]


def _drop_styles(word: WordDocument) -> None:
    """Leave out the styles that no paper has: reading them took most of the time that a paper takes."""
    kept = {word.styles[name].element for name in _STYLES}
    root = word.styles.element
    for style in root.findall(qn("w:style")):
        if style not in kept and style.get(qn("w:default")) != "1":
            root.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)


def _set_defaults(styles: BaseOxmlElement, lang: str) -> None:
    # The fonts of a theme would win over those that are named, and have no Arabic.
    for look in styles.iter(qn("w:rPr")):
        for fonts in look.findall(qn("w:rFonts")):
            look.remove(fonts)
    (letters,), (rows,) = styles.iter(qn("w:rPrDefault"), qn("w:pPrDefault"))
    _set_letters(letters, 21)
    put(letters, tag("lang", val=lang, eastAsia=lang, bidi=lang))
    put(rows, tag("spacing", before=0, after=100, line=259, lineRule="auto"))


def _set_style(style: BaseOxmlElement, size: int, before: int, after: int, *, plain: bool) -> None:
    form, letters = style.get_or_add_pPr(), style.get_or_add_rPr()
    _set_letters(letters, size)
    put(form, tag("spacing", before=before, after=after))
    if not plain:
        put(form, tag("keepNext"))
        put(form, tag("pBdr"))
        for each in (tag("b"), tag("bCs"), tag("color", val=_INK)):
            put(letters, each)


def _set_letters(letters: BaseOxmlElement, size: int) -> None:
    for each in (fonts_xml(FONT), tag("sz", val=size), tag("szCs", val=size)):
        put(letters, each)


def _set_page(word: WordDocument, *, left: bool) -> None:
    section = word.sections[0]
    section.footer.is_linked_to_previous = False
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Twips((section.page_width.twips - WIDTH) // 2)
    section.top_margin, section.bottom_margin, section.footer_distance = Mm(20), Mm(22), Mm(12)
    if left:
        (page,) = word.element.iter(qn("w:sectPr"))
        put(page, tag("bidi"))
