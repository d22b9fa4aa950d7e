"""What is half typed on the pages of the minute-taker's pane: it comes back when the page is opened again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from tui.keeping import Keeping


class HalfTyped(Protocol):
    """A panel whose half-typed texts can be kept."""

    key: str

    @property
    def texts(self) -> Mapping[str, str]:
        """What is half typed, by field."""

    def restore(self, texts: Mapping[str, str]) -> None:
        """Take back what was half typed."""


class PageDrafts:
    """Keeps the texts of a page in one draft, one for each writer: two may have the same page open."""

    def __init__(self, keeping: Keeping, person: str) -> None:
        """Keep them there for this writer, a participant id."""
        self._keeping = keeping
        self._person = person
        self._known: dict[str, Mapping[str, str]] = {}

    def give_back(self, page: HalfTyped) -> None:
        """Give a page what was half typed on it; raises StoreError as `Keeping.text` does."""
        self._known[page.key] = _texts_in(self._keeping.text(self._field(page)))
        page.restore(self._known[page.key])

    def write(self, page: HalfTyped) -> None:
        """Keep what is half typed on a page, a moment later."""
        texts = page.texts
        if texts != self._known.get(page.key, {}):
            self._known[page.key] = texts
            self._keeping.remember(self._field(page), msgspec.json.encode(texts).decode() if texts else None)

    def _field(self, page: HalfTyped) -> str:
        return f"page:{page.key}:{self._person}"


def _texts_in(text: str) -> Mapping[str, str]:
    """Return the texts in a draft; none in one that another program wrote."""
    try:
        return msgspec.json.decode(text, type=dict[str, str]) if text else {}
    except msgspec.DecodeError:
        return {}
