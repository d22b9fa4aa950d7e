"""The draft an agreement begins with when it grows from a statement (R40, seed 000; R15, seed 000)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from meeting.agreements import refuse_responsible
from meeting.presence import seat
from meeting.state import Meeting
from meeting.statement_terms import Said
from tui.view import picking
from tui.view.agreement_draft import MOST, Draft, Field, desk, fresh
from tui.view.scene import Scene
from tui.view.words import Language

_SELF: Mapping[Language, Collection[str]] = {"da": ("jeg",), "en": ("jeg", "i")}
"""How people begin when they say what they do themselves; *i* is another word in Danish."""


def draft_from(scene: Scene, said: Said, statement: str = "") -> Draft:
    """Return the draft for an agreement out of what was said; `statement` is its id where it is kept already.

    Of a worry it takes what must be different. Who does it stands in a field of its own, so *Jeg* goes. A child's words
    stay where they are: only whom it is about is taken.
    """
    choices = desk(scene, 0).choices
    about = picking.joined(choices[Field.ABOUT], _children(scene.meeting, said))
    begun = replace(fresh(scene.words), about=about, statement=statement)
    if _is_child(scene.meeting, said.person):
        return begun
    what = _fitting(said.change.strip() or said.text)
    if refuse_responsible(scene.meeting, said.person) is not None:
        return replace(begun, what=what)
    who = picking.joined(choices[Field.WHO], (said.person,))
    return replace(begun, who=who, what=_without_speaker(scene.words.language, what))


def _children(meeting: Meeting, said: Said) -> tuple[str, ...]:
    """Return the children it concerns; what a child says without naming another is about itself."""
    about = tuple(person for person in said.about if _is_child(meeting, person))
    return about or ((said.person,) if _is_child(meeting, said.person) else ())


def _is_child(meeting: Meeting, person_id: str) -> bool:
    found = seat(meeting, person_id)
    return found is not None and found.participant.is_child


def _without_speaker(language: Language, what: str) -> str:
    """Return what somebody says they do without *Jeg* in front: the sentence says who before it."""
    first, _, rest = what.partition(" ")
    return rest if rest and first.casefold() in _SELF[language] else what


def _fitting(text: str) -> str:
    """Return a text in one row of as many whole words as a field holds."""
    row = " ".join(text.split())
    return row if len(row) <= MOST else row[: MOST + 1].rpartition(" ")[0] or row[:MOST]
