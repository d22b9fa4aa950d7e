"""What is half typed of a plan, as the store keeps it."""

from __future__ import annotations

import msgspec

from meeting.cpr import without_cpr
from tui.view.preparing.form_document import Typed
from tui.view.preparing.form_fields import FIELDS


def kept_text(typed: Typed) -> str:
    """Return what was typed as the text that the store keeps, JSON; no CPR-like number is in it."""
    texts = {place: without_cpr(text) for place, text in typed.texts.items()}
    return msgspec.json.encode(Typed(texts, typed.gone)).decode()


def kept_in(text: str) -> Typed:
    """Return what the store kept; nothing where it holds nothing that this program can read."""
    try:
        typed = msgspec.json.decode(text, type=Typed) if text else Typed()
    except msgspec.DecodeError:
        return Typed()
    return Typed({place: each for place, each in typed.texts.items() if _is_place(place)}, typed.gone)


def _is_place(place: str) -> bool:
    table, _, rest = place.partition("/")
    return (table, rest.partition("/")[2]) in FIELDS
