"""People and other choices found by a few letters, and the text of a field that holds several of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

_SPELLED = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "ß": "ss"})
_WORD = re.compile(r"[\s,./()-]+")


class Choice(Struct, frozen=True):
    """One thing to pick."""

    id: str
    label: str
    """What stands in the field once it is picked; holds no comma."""
    note: str = ""
    """A role or another word that tells two apart; letters find it too."""
    also: str = ""
    """Words that find it but are not shown, such as the whole name."""


class Picked(Struct, frozen=True):
    """What the text of a field says."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]
    """Pieces before the last that are nobody."""
    letters: str
    """The last piece while it is not a label yet."""


def found(choices: Sequence[Choice], letters: str) -> tuple[Choice, ...]:
    """Return the choices that letters find, best first: by the label, by a word of it, by the note (a role is a name).

    Letters within a word count only where nothing begins with them. No letters find everything.
    """
    wanted = folded(letters)
    if not wanted:
        return tuple(choices)
    ranked = sorted(((_rank(choice, wanted), n) for n, choice in enumerate(choices)), key=lambda at: at)
    best = [n for rank, n in ranked if rank < _WITHIN] or [n for rank, n in ranked if rank == _WITHIN]
    return tuple(choices[n] for n in best)


_WITHIN = 4
_NOT = 5


def _rank(choice: Choice, wanted: str) -> int:
    label, note, also = folded(choice.label), folded(choice.note), folded(choice.also)
    if label.startswith(wanted):
        return 0
    for rank, text in ((1, label), (2, note), (3, also)):
        if text.startswith(wanted) or any(word.startswith(wanted) for word in _WORD.split(text)):
            return rank
    return _WITHIN if any(wanted in text for text in (label, note, also)) else _NOT


def folded(text: str) -> str:
    """Return a text as it is compared: without case, accents and outer spaces, `Søren` like `soren`."""
    spelled = unicodedata.normalize("NFKD", text.casefold().strip().translate(_SPELLED))
    return "".join(char for char in spelled if not unicodedata.combining(char))


def read(choices: Sequence[Choice], text: str) -> Picked:
    """Return whom a field names, `Ida, Mormor`; what stands after the last comma may still be being typed."""
    by_label = {folded(choice.label): choice.id for choice in choices}
    pieces = [piece.strip() for piece in text.split(",")]
    named = [by_label.get(folded(piece), "") for piece in pieces]
    return Picked(
        tuple(dict.fromkeys(name for name in named if name)),
        tuple(piece for piece, name in zip(pieces[:-1], named, strict=False) if piece and not name),
        "" if named[-1] else pieces[-1],
    )


def taken(text: str, choice: Choice) -> str:
    """Return a field's text with its last piece replaced by a choice."""
    before, comma, _ = text.rpartition(",")
    return f"{before}{comma} {choice.label}" if comma else choice.label


def tidied(choices: Sequence[Choice], text: str) -> str:
    """Return a field's text with every name as it is written; one that names somebody unknown stays as it is."""
    named = read(choices, text)
    return text if named.unknown or named.letters else joined(choices, named.ids)


def joined(choices: Sequence[Choice], ids: Sequence[str]) -> str:
    """Return the text of a field that holds these ids; an id that is no choice is left out."""
    labels = {choice.id: choice.label for choice in choices}
    return ", ".join(labels[each] for each in ids if each in labels)
