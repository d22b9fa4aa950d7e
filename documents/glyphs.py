"""Which characters the fonts of a paper can draw, and what stands where one cannot be drawn.

A character that no font has would stop the making of a PDF/UA file, so none gets that far.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

FONTS = Path(__file__).parent / "fonts"
REPLACEMENT = "□"

SYMBOLS = frozenset("←↑→↓↔⇒✓✔✗✘☐☑☒□■▪●○◆★☆♥♦☺☹☼♪")
"""Drawn with the monospaced font inside Typst, whose file is not ours to read; a test draws each."""

_SEGMENTS = 4
"""The format of a table of characters that knows the first 65,536."""
_ROW_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""Without a glyph: what turns writing round (isolates are ours to set), what joins, and what chooses a glyph."""


def cleaned(text: str) -> str:
    """Return a text with one kind of line end, without characters that are not seen or that turn writing round."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _ROW_END.sub("\n", text)).replace("\t", " ")


@lru_cache(maxsize=4096)
def drawable(text: str) -> tuple[str, frozenset[str]]:
    """Return a text that the fonts can draw, with `□` for each character that none has, and which those were."""
    if text.isascii() and text.isprintable():
        return text, frozenset()
    text = cleaned(text)
    missing = frozenset(text) - _drawn()
    if not missing:
        return text, missing
    return text.translate({ord(char): REPLACEMENT for char in missing}), missing


def named(char: str) -> str:
    """Return what a character is called, in letters that every terminal and font has: `U+1F44D THUMBS UP SIGN`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


@cache
def _drawn() -> frozenset[str]:
    letters = frozenset().union(*(covered(path) for path in sorted(FONTS.glob("*-Regular.ttf"))))
    return frozenset(char for char in letters | SYMBOLS if unicodedata.category(char) != "Cc") | {"\n"}


def covered(font: Path) -> frozenset[str]:
    """Return the characters that a font file has glyphs for; ValueError if they are not kept as in our fonts."""
    with font.open("rb") as file:
        start = _table(file, int.from_bytes(b"cmap"))
        (tables,) = _read(file, start + 2, ">H")
        places = (_read(file, start + 4 + 8 * i, ">HHI") for i in range(tables))
        unicode = next(offset for platform, encoding, offset in places if (platform, encoding) == (3, 1))
        return frozenset(_characters(file, start + unicode))


def _table(file: BinaryIO, name: int) -> int:
    (tables,) = _read(file, 4, ">H")
    rows = (_read(file, 12 + 16 * i, ">IIII") for i in range(tables))
    return next(offset for tag, _, offset, _ in rows if tag == name)


def _characters(file: BinaryIO, start: int) -> list[str]:
    kind, length, _, twice = _read(file, start, ">HHHH")
    if kind != _SEGMENTS:
        raise ValueError(f"a table of characters of format {kind} is not read")
    count = twice // 2
    ends = _read(file, start + 14, f">{count}H")
    starts = _read(file, start + 16 + twice, f">{count}H")
    deltas = _read(file, start + 16 + 2 * twice, f">{count}H")
    offsets_at = 16 + 3 * twice
    words = _read(file, start + offsets_at, f">{(length - offsets_at) // 2}H")
    found = []
    for i, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = words[i + words[i] // 2 + code - first] if words[i] else (code + delta) % 0x10000
            if glyph:
                found.append(chr(code))
    return found


def _read(file: BinaryIO, at: int, form: str) -> tuple[int, ...]:
    file.seek(at)
    return struct.unpack(form, file.read(struct.calcsize(form)))
