"""Read a PDF the way a screen reader does: its structure tree, with the text of each leaf."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

_MAPPED = re.compile(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>")
_WITHIN = {"/Span", "/Strong"}
"""Tags that say how something is drawn; what it is, the tag round it says."""

DECORATION = -1

Element = Any
"""What stands in a tree: an element, a list of them, or the number of a piece; pikepdf has one type for all."""

Pieces = dict[tuple[int, int], str]
"""Texts by the object number of their page and their number on it."""


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Open a PDF that is in memory."""
    return pikepdf.open(BytesIO(pdf))


def told(pdf: bytes) -> list[tuple[str, str]]:
    """Return the tag and the text of everything in the tree that has text of its own, in reading order."""
    with opened(pdf) as file:
        pieces = {(int(page.objgen[0]), number): text for page in file.pages for number, text in _pieces(page).items()}
        return [(tag, text) for tag, text in _told(file.Root.StructTreeRoot.K, pieces) if text.strip()]


def decorations(pdf: bytes) -> list[str]:
    """Return for each page what is drawn on it but not read aloud: the foot, and a head of a table that goes on."""
    with opened(pdf) as file:
        return [_pieces(page).get(DECORATION, "") for page in file.pages]


def rows(pdf: bytes) -> list[str]:
    """Return what stands on the pages row by row from the left, whichever way it is read."""
    with opened(pdf) as file:
        found: dict[tuple[int, int], list[tuple[float, str]]] = defaultdict(list)
        for number, page in enumerate(file.pages):
            for across, up, text in _places(page):
                found[number, -round(up)].append((across, text))
    return ["".join(text for _, text in sorted(found[row])) for row in sorted(found)]


def tags(pdf: bytes) -> list[str]:
    """Return the tags of the tree in reading order, those within a text left out."""
    with opened(pdf) as file:
        return [tag for tag in _tags(file.Root.StructTreeRoot.K) if f"/{tag}" not in _WITHIN]


def _told(element: Element, pieces: Pieces) -> Iterator[tuple[str, str]]:
    for child in _children(element):
        if not _is_element(child):
            continue
        texts = list(_own(child, child.get("/Pg"), pieces))
        yield str(child.S).removeprefix("/"), "".join(texts)
        yield from _told(child.get("/K", pikepdf.Array()), pieces)


def _own(element: Element, page: Element | None, pieces: Pieces) -> Iterator[str]:
    """Yield the texts of an element and of what is within a text, but not of the elements below it."""
    for child in _children(element.get("/K", pikepdf.Array())):
        if isinstance(child, int):
            assert page is not None
            yield pieces.pop((page.objgen[0], child), "")
        elif "/MCID" in child:
            yield pieces.pop((child.get("/Pg", page).objgen[0], int(child.MCID)), "")
        elif str(child.get("/S")) in _WITHIN:
            yield from _own(child, child.get("/Pg", page), pieces)


def _tags(element: Element) -> Iterator[str]:
    for child in _children(element):
        if _is_element(child):
            yield str(child.S).removeprefix("/")
            yield from _tags(child.get("/K", pikepdf.Array()))


def _children(kids: Element) -> list[Element]:
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(child: Element) -> bool:
    return isinstance(child, pikepdf.Dictionary) and "/S" in child


def _pieces(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of each numbered piece of a page; what has no number is decoration."""
    letters = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    font, marks = "", []
    found: dict[int, str] = defaultdict(str)
    for step in pikepdf.parse_content_stream(page):
        operands: Element = step.operands
        match str(step.operator):
            case "BDC":
                marks.append(operands[1])
                found[_number(marks)] += str(operands[1].get("/ActualText", ""))
            case "BMC":
                marks.append(pikepdf.Dictionary())
            case "EMC":
                marks.pop()
            case "Tf":
                font = str(operands[0])
            case "Tj" | "TJ" if not any("/ActualText" in mark for mark in marks):
                found[_number(marks)] += _text(operands[0], letters[font])
            case _:
                pass
    return found


def _places(page: pikepdf.Page) -> Iterator[tuple[float, float, str]]:
    """Yield the place and the letters of each piece as it is drawn, from left to right."""
    letters = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    font, within, at = "", 0.0, (0.0, 0.0)
    kept: list[tuple[float, float]] = []
    marks: list[Element] = []
    for step in pikepdf.parse_content_stream(page):
        operands: Element = step.operands
        match str(step.operator):
            case "BDC":
                marks.append(operands[1])
            case "BMC":
                marks.append(pikepdf.Dictionary())
            case "EMC":
                marks.pop()
            case "q":
                kept.append(at)
            case "Q":
                at = kept.pop()
            case "cm":
                at = at[0] + float(operands[4]), at[1] + float(operands[5])
            case "Tm":
                within = float(operands[4])
            case "Tf":
                font = str(operands[0])
            case "Tj" | "TJ":
                said = next((mark for mark in reversed(marks) if "/ActualText" in mark), None)
                text = str(said.ActualText) if said is not None else _text(operands[0], letters[font])
                yield at[0] + within, at[1], text
            case _:
                pass


def _number(marks: list[Element]) -> int:
    return next((int(mark.MCID) for mark in reversed(marks) if "/MCID" in mark), DECORATION)


def _letters(font: pikepdf.Object) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode()
    return {glyph.lower(): bytes.fromhex(text).decode("utf-16-be") for glyph, text in _MAPPED.findall(table)}


def _text(shown: Element, letters: dict[str, str]) -> str:
    strings = [each for each in _children(shown) if isinstance(each, pikepdf.String)]
    glyphs = (code for string in strings for code in re.findall("....", bytes(string).hex()))
    return "".join(letters.get(code, "") for code in glyphs)
