"""The bytes of a file that an interpreter filled in, as Danish lines with the words under each."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from meeting.text import clean

_TURNING = re.compile("[\ufeff\u202a-\u202e\u2066-\u2069]")
"""What an editor for right-to-left text puts in to turn the writing round; papers isolate by themselves."""
_BYTE_ORDER_MARK = "\ufeff"
_MARKS = "\u200e\u200f \t"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Piece(Struct, frozen=True):
    """A Danish line and what is written under it."""

    line: int
    """Its line in the file, from 1; 0 for words before the first one."""
    danish: str
    """Without its sign, and with single spaces."""
    text: str
    """In one line with single spaces, and without what turns the writing round."""


class Filled(Struct, frozen=True):
    """What stands in a file."""

    heads: tuple[str, ...]
    """Its lines with two signs, without them."""
    pieces: tuple[Piece, ...]


def decoded(data: bytes) -> str | None:
    """Return the text of a file as Notepad saves it, in UTF-8 or in UTF-16 with its mark; None for anything else."""
    try:
        text = data.decode("utf-16" if data.startswith(_WIDE) else "utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def filled(text: str) -> Filled:
    """Return what stands in the text of a file."""
    heads: list[str] = []
    pieces = [Piece(0, "", "")]
    for number, line in _lines(text):
        if line.startswith("##"):
            heads.append(squeezed(line[2:]))
        elif line.startswith("#"):
            pieces.append(Piece(number, squeezed(line[1:]), ""))
        else:
            last = pieces.pop()
            pieces.append(Piece(last.line, last.danish, squeezed(f"{last.text} {line}")))
    return Filled(tuple(heads), tuple(piece for piece in pieces if piece.line or piece.text))


def squeezed(text: str) -> str:
    """Return a text in one line with single spaces, in Unicode form C, and without what could steer anything."""
    plain = unicodedata.normalize("NFC", text.replace(_BYTE_ORDER_MARK, ""))
    return clean(" ".join(plain.split())).strip(_MARKS)


def in_plain_digits(text: str) -> str:
    """Return a text with the digits 0-9 in the place of those of other scripts."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(re.split("\r\n|\r|\n", _TURNING.sub("", text)), start=1):
        bare = line.lstrip(_MARKS)
        yield number, bare if bare.startswith("#") else line
