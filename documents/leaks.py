"""That a paper holds nothing its readers may not have, by where its texts came from and by its words (R40, R118).

Text read back and confirmed is public. A statement, a worry, an address, the reason why a rule was set aside are not,
in whatever field they stand: a purpose that somebody copied a statement into is stopped too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from documents.document import Document, Run, Source
from documents.dossier import Dossier
from documents.kinds import Audience
from documents.likeness import joined, words_of
from documents.private import Secret
from documents.secrets import Kept, secrets
from documents.spots import Spot, is_phrase, spots

_FOR_OTHERS = frozenset(
    {Source.PHRASE, Source.FACT, Source.PLAN, Source.CONFIRMED, Source.SHOWN, Source.ADDED, Source.TRANSLATED}
)
_SECRET_SOURCES = {
    Source.SAID: Secret.STATEMENT,
    Source.REASON: Secret.REASON,
    Source.CONTACT: Secret.CONTACT,
}


class Leak(Struct, frozen=True):
    """Something that the readers of a paper may not have; it never quotes the words."""

    where: str
    """The heading and the label over it in the paper, in Danish; empty for the title."""
    place: str
    """What the paper says it is: `agreement 2`, `purpose`; empty where it does not say."""
    secret: Secret
    whose: str = ""
    """Who said it or whom it belongs to, a participant id; empty where that is not known."""
    meeting: int = 0
    """The number of the meeting it was said at, or in whose plan it stands; 0 where that is not known."""


def check(document: Document, dossier: Dossier) -> tuple[Leak, ...]:
    """Return what a paper gives away to its readers, each thing once, in reading order; empty for a clean one."""
    found = (leak for spot in spots(document) for leak in _leaks(document, dossier, spot))
    return tuple(dict.fromkeys(found))


def _leaks(document: Document, dossier: Dossier, spot: Spot) -> Iterator[Leak]:
    yield from _by_source(document, dossier, spot)
    yield from _by_words(document, dossier, spot)


def _by_source(document: Document, dossier: Dossier, spot: Spot) -> Iterator[Leak]:
    if document.audience is Audience.LEADER:
        return
    for run in spot.runs:
        if run.source not in _FOR_OTHERS and not _is_own_contact(document, dossier, run):
            yield Leak(spot.where, run.place, _SECRET_SOURCES[run.source])


def _is_own_contact(document: Document, dossier: Dossier, run: Run) -> bool:
    """Whether it is an address or a number of the one who reads the paper."""
    owner = dossier.series.people.get(document.person)
    if document.audience is not Audience.ONE or run.source is not Source.CONTACT or owner is None:
        return False
    letters = words_of(run.text).letters
    return any(letters == words_of(own).letters for own in (owner.email, owner.phone))


def _by_words(document: Document, dossier: Dossier, spot: Spot) -> Iterator[Leak]:
    looked_at = [run for run in spot.runs if not is_phrase(run)]
    text, begins = joined(words_of(run.text) for run in looked_at)
    for match, found in secrets(dossier).found_in(text):
        first, last = (bisect_right(begins, place) - 1 for place in (match.start, match.end - 1))
        runs = [run for run in looked_at[first : last + 1] if words_of(run.text).letters]
        for kept in _kept_from(document, runs, found):
            yield Leak(spot.where, runs[0].place, kept.secret, kept.whose, kept.meeting)


def _kept_from(document: Document, runs: Sequence[Run], found: Sequence[Kept]) -> Iterator[Kept]:
    """Yield what the readers may not have of what stands in some pieces of text.

    A number that others have too is still one's own, and a few words may be somebody's name or a place as well.
    """
    leader = document.audience is Audience.LEADER
    reader = document.person if document.audience is Audience.ONE else ""
    own = any(kept.secret is Secret.CONTACT and kept.whose == reader for kept in found)
    names, statement = all(map(_is_name, runs)), all(run.place.startswith("statement by ") for run in runs)
    for kept in found:
        if kept.short and names:
            continue
        if leader:
            # A statement that is not withheld itself may say what an agreement says that is.
            withheld = kept.secret is Secret.WITHHELD and not (kept.agreed and statement)
            yield from (kept,) if withheld else ()
        elif not (own and kept.secret is Secret.CONTACT):
            yield kept


def _is_name(run: Run) -> bool:
    """Whether a piece names a person, a place or a day."""
    return run.source is Source.FACT or run.place in _NAMES or run.place.startswith("participant ")


_NAMES = frozenset({"place", "next place", "leader", "interpreter", "roles", "series"})
