"""The parts of a .docx that python-docx has no names for, each put where the schema wants it."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr
"""
_RUN = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
"""
_TABLE = """
tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
shd tblLayout tblCellMar tblLook
"""
_ROW = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
_SECTION = """
headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
"""
ORDER = {
    "pPr": _PARAGRAPH.split(),
    "rPr": _RUN.split(),
    "tblPr": _TABLE.split(),
    "trPr": _ROW.split(),
    "sectPr": _SECTION.split(),
}
"""In which order the schema wants what stands in each of these; Word refuses a file in which it is another."""


_FORMS = {"p": "pPr", "r": "rPr", "tbl": "tblPr", "tr": "trPr"}


def form_of(drawn: Paragraph | Run | Table | _Row) -> BaseOxmlElement:
    """Return the element that says how something looks, so that more can be put into it."""
    element: BaseOxmlElement = drawn._element  # noqa: SLF001  python-docx has no public way to its XML
    name = _FORMS[_name(element)]
    found: BaseOxmlElement | None = element.find(qn(f"w:{name}"))
    if found is None:
        found = OxmlElement(f"w:{name}")
        element.insert(0, found)
    return found


def put(parent: BaseOxmlElement, name: str, **values: str) -> BaseOxmlElement:
    """Put an element of this name and these `w:` values into one of `ORDER`, instead of one that is there."""
    order = ORDER[_name(parent)]
    for other in [child for child in parent if _name(child) == name]:
        parent.remove(other)
    new = OxmlElement(f"w:{name}", attrs={qn(f"w:{key}"): value for key, value in values.items()})
    later = order[order.index(name) + 1 :]
    before = next((child for child in parent if _name(child) in later), None)
    if before is None:
        parent.append(new)
    else:
        before.addprevious(new)
    return new


def edges(parent: BaseOxmlElement, **sides: str) -> None:
    """Draw lines at these sides (`top`, `bottom`, `between`, …), each in eighths of a point."""
    for side, width in sides.items():
        values = {"val": "single", "sz": width, "space": "4", "color": "8F9BA5"}
        parent.append(OxmlElement(f"w:{side}", attrs={qn(f"w:{key}"): value for key, value in values.items()}))


def margins(parent: BaseOxmlElement, at: str) -> None:
    """Leave this many twentieths of a point free at both sides of what stands in a cell."""
    for side in ("left", "right"):
        parent.append(OxmlElement(f"w:{side}", attrs={qn("w:w"): at, qn("w:type"): "dxa"}))


def tab(parent: BaseOxmlElement, side: str, at: str) -> None:
    """Put a tab stop at this many twentieths of a point."""
    parent.append(OxmlElement("w:tab", attrs={qn("w:val"): side, qn("w:pos"): at}))


def count(paragraph: Paragraph, what: str) -> None:
    """Put at the end of a paragraph what is counted when the file is opened: `PAGE`, `NUMPAGES`."""
    begin, end = (OxmlElement("w:fldChar", attrs={qn("w:fldCharType"): kind}) for kind in ("begin", "end"))
    instruction = OxmlElement("w:instrText")
    instruction.text = what
    for part in (begin, instruction, end):
        paragraph.add_run()._element.append(part)  # noqa: SLF001  as above


def _name(element: BaseOxmlElement) -> str:
    return str(element.tag).rpartition("}")[2]
