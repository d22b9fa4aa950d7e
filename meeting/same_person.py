"""Whether a name that was changed is still of the same person: a yes is said to somebody, not to a row (R80, R93)."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from meeting.people import Participant

_NEAR = 0.7
"""How much of two first names is the same where one of them was mistyped."""


def is_same_person(before: str, after: str) -> bool:
    """Whether two names can be one person's: one begins the other, or only letters of the first name differ."""
    was, now = " ".join(before.casefold().split()), " ".join(after.casefold().split())
    if was.startswith(now) or now.startswith(was):
        return True
    return SequenceMatcher(None, was.split(" ")[0], now.split(" ")[0]).ratio() >= _NEAR


def replaced(before: Iterable[Participant], after: Iterable[Participant]) -> frozenset[str]:
    """Return the ids under which there is somebody else now; not those of people who came or went."""
    names = {person.id: person.name for person in before}
    return frozenset(
        person.id for person in after if person.id in names and not is_same_person(names[person.id], person.name)
    )
