"""How a screen speaks: its language and its signs, handed to every view function."""

from __future__ import annotations

from dataclasses import dataclass

from tui.view.alphabet import Alphabet
from tui.view.words import Words


@dataclass(frozen=True, slots=True)
class Look:
    """The language and the alphabet of one screen."""

    words: Words
    alphabet: Alphabet
