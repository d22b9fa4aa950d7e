"""How a screen speaks: its language and its signs, handed to every view function."""

from __future__ import annotations

from msgspec import Struct

from tui.view.alphabet import Alphabet
from tui.view.words import Words


class Look(Struct, frozen=True):
    """The language and the alphabet of one screen."""

    words: Words
    alphabet: Alphabet
