"""A half-written agreement as the store keeps it."""

from __future__ import annotations

import msgspec

from tui.view.agreement_draft import Draft


def draft_text(draft: Draft) -> str:
    """Return a draft as the text that the store keeps, JSON."""
    return msgspec.json.encode(draft).decode()


def draft_in(text: str) -> Draft | None:
    """Return the draft that the store kept; None where it holds none that this program can read."""
    try:
        return msgspec.json.decode(text, type=Draft) if text else None
    except msgspec.DecodeError:
        return None
