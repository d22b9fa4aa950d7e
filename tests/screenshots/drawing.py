"""How a picture is made: the same text on every machine and in every run."""

from __future__ import annotations

import re

from tests.screenshots.situations import Situation
from tests.screenshots.told import Told
from tui.theme import DEFAULT
from tui.view.words import Language

_WEB_FONT = re.compile(r"\s*@font-face \{[^}]*\}")
_NUMBERED = re.compile(r"\bterminal-\d+-")
"""Names that change with every cell, and would hide in a diff what has changed."""


def name_of(situation: Situation, language: Language) -> str:
    """Return the name of the file of a picture."""
    return f"{situation.name}-{language}.svg"


async def draw(situation: Situation, language: Language) -> str:
    """Return the picture of a situation, as SVG that fetches nothing."""
    async with situation.pane(Told(situation.story(), situation.clock), situation.size, language) as hand:
        hand.screen.app.theme = DEFAULT
        await situation.act(hand)
        await hand.second()
        picture = hand.screen.app.export_screenshot()
    return cleaned(picture)


def cleaned(picture: str) -> str:
    """Return a picture as Textual exports it, fetching nothing and with nothing in it that changes by itself."""
    picture = _NUMBERED.sub("terminal-", _WEB_FONT.sub("", picture))
    return "\n".join(row.rstrip() for row in picture.splitlines()) + "\n"
