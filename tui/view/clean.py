"""Text from people as nothing but text: no escape sequence, no line break, no turned reading direction (design 9)."""

from __future__ import annotations

_SPACES = (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Characters that override the direction of the text around them; plain right-to-left marks do no harm."""
_TAGS = range(0xE0000, 0xE0080)
_SURROGATES = range(0xD800, 0xE000)

_TABLE = {
    **dict.fromkeys((*_CONTROLS, *_TURNS, *_TAGS, *_SURROGATES), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(_SPACES, " "),
}


def clean(text: str) -> str:
    """Return a text in which every control character is one visible stand-in and every line break one space."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)
