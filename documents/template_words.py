"""The words of a template in papers: ours in Danish, and a local template's own as they stand (R45, seed 000)."""

from __future__ import annotations

import re

from documents.document import Run
from documents.phrases import DANISH, phrases
from documents.pieces import planned

_NO_LETTERS = re.compile(r"[^a-z]+")


def template_run(text: str, *, strong: bool = False) -> Run:
    """Return a title or a question of a template; ours are English in its file, and Danish in a paper."""
    said = phrases(DANISH)
    key = f"template.{_NO_LETTERS.sub('_', text.casefold()).strip('_')}"
    return said.run(key, strong=strong) if key in said.danish else planned(text, "template", strong=strong)
