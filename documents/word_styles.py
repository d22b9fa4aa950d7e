"""How a .docx looks: its page, its styles, its foot."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from documents.document import Document
from documents.word_parts import count, form_of, put, tab
from documents.word_runs import FONT, put_line

MARGIN_MM, FOOT_MM = 22, 12
WIDTH_MM = 210 - 2 * MARGIN_MM
LABEL = "2268"
"""Where the value of a fact begins, in twentieths of a point: 40 mm."""

_INK = "1D3445"
_RIGHT_EDGE = str(round(WIDTH_MM * 56.7))
_OF = {"da": " af ", "en": " of "}
_STYLES = {
    # name: half-points of size, spacing before and after in twentieths of a point
    "Title": ("38", "0", "160"),
    "Heading 1": ("25", "240", "80"),
    "Heading 2": ("22", "200", "60"),
    "Heading 3": ("21", "160", "60"),
    "List Bullet": ("21", "0", "60"),
    "Footer": ("17", "0", "0"),
}
_UNUSED = {"stylesWithEffects", "thumbnail", "customXml", "webSettings"}
_PLAIN = {"List Bullet", "Footer"}


@cache
def blank(lang: str, *, left: bool) -> bytes:
    """Return an empty .docx with the page and the styles of our papers, and nothing else of the library's template."""
    word = docx.Document()
    _drop_parts(word)
    _drop_styles(word)
    _set_styles(word, lang)
    _set_page(word, left=left)
    drawn = BytesIO()
    word.save(drawn)
    return drawn.getvalue()


def _set_page(word: WordDocument, *, left: bool) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.bottom_margin = Mm(MARGIN_MM)
    section.top_margin, section.footer_distance = Mm(20), Mm(FOOT_MM)
    if left:
        (page,) = word.element.iter(qn("w:sectPr"))
        put(page, "bidi")


def _set_styles(word: WordDocument, lang: str) -> None:
    # The fonts of a theme would win over those that are named, and have no Arabic.
    for look in word.styles.element.iter(qn("w:rPr")):
        for fonts in look.findall(qn("w:rFonts")):
            look.remove(fonts)
    (defaults,) = word.styles.element.iter(qn("w:rPrDefault"))
    _set_look(defaults[0], "21")
    put(defaults[0], "lang", val=lang, eastAsia=lang, bidi=lang)
    (spaces,) = word.styles.element.iter(qn("w:pPrDefault"))
    put(spaces[0], "spacing", before="0", after="100", line="259", lineRule="auto")
    for name, (size, before, after) in _STYLES.items():
        style = word.styles[name].element
        look, form = style.get_or_add_rPr(), style.get_or_add_pPr()
        _set_look(look, size)
        put(form, "spacing", before=before, after=after)
        if name not in _PLAIN:
            put(form, "keepNext")
            put(form, "pBdr")
            put(look, "b")
            put(look, "bCs")
            put(look, "color", val=_INK)


def set_foot(word: WordDocument, document: Document, *, left: bool) -> None:
    """Put the document's own line and the number of the page at the foot of each page."""
    foot = word.sections[0].footer.paragraphs[0]
    tab(put(word.styles["Footer"].element.get_or_add_pPr(), "tabs"), "right", _RIGHT_EDGE)
    if left:
        put(form_of(foot), "bidi")
    put_line(foot, document.footer, left=left)
    foot.add_run("\t")
    for number, after in (("PAGE", _OF.get(document.lang, " / ")), ("NUMPAGES", "")):
        count(foot, number)
        foot.add_run(after)


def _drop_parts(word: WordDocument) -> None:
    """Leave out what an old Word drew the styles with, and the picture of an empty page."""
    for relations in (word.part.package.rels, word.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.rpartition("/")[2] in _UNUSED]:
            del relations[key]


def _drop_styles(word: WordDocument) -> None:
    """Leave out the styles that no paper has; reading them took most of the time that a paper takes."""
    kept = {word.styles[name].element for name in _STYLES}
    root = word.styles.element
    for style in root.findall(qn("w:style")):
        if style not in kept and style.get(qn("w:default")) != "1":
            root.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)


def _set_look(look: BaseOxmlElement, size: str) -> None:
    put(look, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    put(look, "sz", val=size)
    put(look, "szCs", val=size)
