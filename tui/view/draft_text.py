"""A half-written agreement as the store keeps it."""

from __future__ import annotations

import msgspec

from tui.view.agreement_draft import Draft

_GROWN = "from "
"""How the place begins where an agreement is kept that grows from a statement."""


def kept_as(agreement: str, draft: Draft) -> str:
    """Return where a draft is kept: as its agreement, or as what grows from its statement; empty for a new one."""
    return agreement or (f"{_GROWN}{draft.statement}" if draft.statement else "")


def is_grown(kept_as: str) -> bool:
    """Return whether what is kept there grows from a statement."""
    return kept_as.startswith(_GROWN)


def draft_text(draft: Draft) -> str:
    """Return a draft as the text that the store keeps, JSON."""
    return msgspec.json.encode(draft).decode()


def draft_in(text: str) -> Draft | None:
    """Return the draft that the store kept; None where it holds none that this program can read."""
    try:
        return msgspec.json.decode(text, type=Draft) if text else None
    except msgspec.DecodeError:
        return None
