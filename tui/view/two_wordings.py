"""Two wordings of one agreement that were written at the same time: whose, when, and which is taken (design 3)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from meeting.agreement_terms import Terms
from meeting.state import Agreement
from tui.view.clock import clock_in_sentence
from tui.view.scene import Scene
from tui.view.sentence import sentence
from tui.view.words import mark

_CELLS = 58
"""Cells of a line for the leader's row of the smallest wall."""


class Wording(Struct, frozen=True):
    """One of two wordings."""

    terms: Terms
    by: str
    """Who wrote it, a participant id."""
    at: datetime
    """When, a steady instant."""


def wordings(item: Agreement) -> tuple[Wording, ...]:
    """Return both wordings of an agreement, the older first; none while only one stands."""
    return (Wording(item.other.terms, item.other.by, item.other.at), newest(item)) if item.other else ()


def newest(item: Agreement) -> Wording:
    """Return the wording that was written last."""
    return Wording(item.terms, item.by, item.written_at or item.proposed_at)


def changed_by(scene: Scene, person: str, at: datetime) -> str:
    """Return that somebody changed the same at a steady instant, and that nothing of it is lost."""
    time = clock_in_sentence(scene.words, scene.meeting.wall(at))
    return scene.sentence(mark("{name} changed this at {time}. Both are here."), _CELLS, person, time=time)


def told(scene: Scene, wording: Wording) -> str:
    """Return a wording as it would be read aloud, and whose it is."""
    quoted = f"»{sentence(scene.words, wording.terms, scene.names, scene.today)}«"
    return f"{quoted} {whose(scene, wording)}"


def whose(scene: Scene, wording: Wording) -> str:
    """Return who wrote a wording and when: *Jonas kl. 14.12*."""
    time = clock_in_sentence(scene.words, scene.meeting.wall(wording.at))
    return scene.words.text("{name} at {time}", name=scene.name(wording.by), time=time)
