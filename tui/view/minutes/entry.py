"""One thing that happened, as the stream tells it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from tui.view.lines import Paint
from tui.view.minutes.told import Told
from tui.view.scene import Scene


class Entry(Struct, frozen=True):
    """One thing that happened."""

    at: datetime
    """Steady instant."""
    person: str
    """Participant id; empty where it is nobody's."""
    told: tuple[Told, ...]
    """Its rows, before they are cut or wrapped."""
    statement: str = ""
    """The id of the statement it is."""
    more: str = ""
    """What stands below it only while it is marked."""


def quiet(scene: Scene, msgid: str, **params: object) -> tuple[Told, ...]:
    """Return a row that stands back; the parameters go into its `{braces}`."""
    return (Told(text=scene.words.text(msgid, **params), paint=Paint.QUIET),)
