"""The XML of a .docx, written out: python-docx takes thirty times as long to put the same together piece by piece."""

from __future__ import annotations

from html import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

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


def tag(name: str, *within: str, **values: str | int) -> str:
    """Return an element as XML, with these `w:` values and this XML within it."""
    told = "".join(f' w:{key}="{escape(str(value))}"' for key, value in values.items())
    return f"<w:{name}{told}>{''.join(within)}</w:{name}>"


def look(name: str, *within: str) -> str:
    """Return what says how something looks (`pPr`, `rPr`, …) as XML, in the order of the schema; `""` is left out."""
    order = ORDER[name]
    return tag(name, *sorted(filter(None, within), key=lambda each: order.index(_name_of(each))))


def words(text: str) -> str:
    """Return a text that can stand in XML as the inside of a run, with a break at each line end."""
    return tag("br").join(f'<w:t xml:space="preserve">{escape(row, quote=False)}</w:t>' for row in text.split("\n"))


def edges(name: str, **sides: int) -> str:
    """Return lines at these sides (`top`, `bottom`, `between`, …) as XML, each in eighths of a point."""
    lines = (tag(side, val="single", sz=width, space=4, color="8F9BA5") for side, width in sides.items())
    return tag(name, *lines)


def parsed(xml: str) -> BaseOxmlElement:
    """Return an element that `tag` wrote as python-docx has it."""
    opening, within, rest = xml.partition(">")
    found: BaseOxmlElement = parse_xml(f"{opening} {nsdecls('w')}{within}{rest}")
    return found


def put(parent: BaseOxmlElement, xml: str) -> None:
    """Put an element into one of `ORDER` where it belongs, instead of one of its name that is there."""
    new = parsed(xml)
    order = ORDER[_name(parent)]
    for other in parent.findall(new.tag):
        parent.remove(other)
    later = order[order.index(_name(new)) + 1 :]
    before = next((child for child in parent if _name(child) in later), None)
    if before is None:
        parent.append(new)
    else:
        before.addprevious(new)


def _name(element: BaseOxmlElement) -> str:
    return str(element.tag).rpartition("}")[2]


def _name_of(xml: str) -> str:
    return xml.removeprefix("<w:").partition(">")[0].partition(" ")[0]
