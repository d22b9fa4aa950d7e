"""A clock time in digits five rows high, for the break (screens c)."""

from __future__ import annotations

ROWS = 5
_GAP = "  "

_GLYPHS = {
    "0": ("#####", "#   #", "#   #", "#   #", "#####"),
    "1": ("  #  ", " ##  ", "  #  ", "  #  ", "#####"),
    "2": ("#####", "    #", "#####", "#    ", "#####"),
    "3": ("#####", "    #", "#####", "    #", "#####"),
    "4": ("#   #", "#   #", "#####", "    #", "    #"),
    "5": ("#####", "#    ", "#####", "    #", "#####"),
    "6": ("#####", "#    ", "#####", "#   #", "#####"),
    "7": ("#####", "    #", "    #", "    #", "    #"),
    "8": ("#####", "#   #", "#####", "#   #", "#####"),
    "9": ("#####", "#   #", "#####", "    #", "#####"),
    ":": ("   ", " # ", "   ", " # ", "   "),
}


def large(text: str, block: str = "█") -> tuple[str, ...]:
    """Return a clock time, `14:02`, as five rows of one width; raises KeyError for other characters than its own."""
    glyphs = [_GLYPHS[char] for char in text]
    return tuple(_GAP.join(glyph[row] for glyph in glyphs).replace("#", block) for row in range(ROWS))
