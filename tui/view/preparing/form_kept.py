"""What is half typed of a plan, as the store keeps it."""

from __future__ import annotations

import re

import msgspec

from meeting.cpr import without_cpr
from tui.view.preparing.form_document import Typed
from tui.view.preparing.form_fields import FIELDS

_ACT = re.compile(r"[0-9a-f]{32}")


class _Kept(Typed, frozen=True):
    act: str = ""


def kept_text(typed: Typed, act: str) -> str:
    """Return what was typed as the text that the store keeps, JSON; no CPR-like number is in it.

    `act` is the name under which it is to be stored, whichever window does that.
    """
    texts = {place: without_cpr(text) for place, text in typed.texts.items()}
    return msgspec.json.encode(_Kept(texts, typed.gone, act)).decode()


def kept_in(text: str) -> Typed:
    """Return what the store kept; nothing where it holds nothing that this program can read."""
    typed = _decoded(text)
    return Typed({place: each for place, each in typed.texts.items() if _is_place(place)}, typed.gone)


def act_in(text: str) -> str:
    """Return the name under which what the store kept is to be stored; empty where it has none."""
    found = _ACT.fullmatch(_decoded(text).act)
    return found[0] if found else ""


def _decoded(text: str) -> _Kept:
    try:
        return msgspec.json.decode(text, type=_Kept) if text else _Kept()
    except msgspec.DecodeError:
        return _Kept()


def _is_place(place: str) -> bool:
    table, _, rest = place.partition("/")
    return (table, rest.partition("/")[2]) in FIELDS
