"""Which characters the fonts of a paper can draw, and what stands where one cannot be drawn.

A character that no font has would stop the making of a PDF/UA file, so none gets that far.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

FONTS = Path(__file__).parent / "fonts"
REPLACEMENT = "□"

SYMBOLS = frozenset("←↑→↓↔⇒✓✔✗✘☐☑☒□■▪●○◆★☆♥♦☺☹☼♪")
"""Drawn with the monospaced font inside Typst, whose file is not ours to read; a test draws each."""

_NO_CHARACTER = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MARKS = frozenset({"Mn", "Mc", "Me"})
_JOINERS = "\u200c\u200d"
"""Drawn with no font of their own, and kept: Persian is spelt with one."""
_SEGMENTS = 4
"""The format of a table of characters that knows the first 65,536."""
_ROW_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""Without a glyph: what turns writing round (isolates are ours to set), what joins, and what chooses a glyph."""


def cleaned(text: str) -> str:
    """Return a text with one kind of line end, letters and marks in one, and nothing that turns writing round."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _ROW_END.sub("\n", text)).replace("\t", " "))


def storable(text: str) -> str:
    """Return a text for a file that brings no fonts along: `□` only for what is no character, or steers something."""
    return text if text.isascii() and text.isprintable() else _NO_CHARACTER.sub(REPLACEMENT, cleaned(text))


@lru_cache(maxsize=4096)
def drawable(text: str) -> tuple[str, frozenset[str]]:
    """Return a text that the fonts can draw, with `□` for each character that none has, and which those were."""
    if text.isascii() and text.isprintable():
        return text, frozenset()
    text, drawn = cleaned(text), _drawn()
    missing = {char for char in text if char not in drawn}
    text = text.translate({ord(char): REPLACEMENT for char in missing})
    strays = frozenset(_strays(text))
    if strays:
        missing |= {text[i] for i in strays}
        text = "".join(REPLACEMENT if i in strays else char for i, char in enumerate(text))
    return text, frozenset(missing)


def named(char: str) -> str:
    """Return what a character is called, in letters that every terminal and font has: `U+1F44D THUMBS UP SIGN`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def _strays(text: str) -> Iterator[int]:
    """Yield the places of marks that stand on a letter of another font: together no font can draw them."""
    fonts = 0
    for i, char in enumerate(text):
        if unicodedata.category(char) not in _MARKS:
            fonts = fonts if char in _JOINERS else _drawn()[char]
        elif fonts & _drawn()[char]:
            fonts &= _drawn()[char]
        else:
            fonts = _drawn()[REPLACEMENT]
            yield i


@cache
def _drawn() -> Mapping[str, int]:
    """Return the fonts that have each character, a bit for each."""
    known = [frozenset(SYMBOLS), *(covered(path) for path in sorted(FONTS.glob("*-Regular.ttf")))]
    found = dict.fromkeys(_JOINERS + "\n", (1 << len(known)) - 1)
    for i, chars in enumerate(known):
        for char in chars:
            if unicodedata.category(char) != "Cc":
                found[char] = found.get(char, 0) | 1 << i
    return found


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
