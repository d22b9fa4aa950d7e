"""Every text of a series that is not for everybody, in whatever field it turns up again (R40, R118).

What the room confirmed is public, whoever said it before; only a child's own words, and what touches a topic that is
withheld, stay secret then. What was public before somebody said it is no secret either: an evaluation that repeats the
purpose, a wish in the words of a goal. A purpose that repeats what was said at the meeting before does give it away.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from documents.dossier import Dossier
from documents.likeness import Known, Words, words_of
from documents.private import Secret
from documents.telling import traces
from documents.written import When, written
from meeting.once import once
from meeting.sharing_now import as_shared_now
from meeting.shown import goes_on

_NEVER: When = (sys.maxsize, 0.0)


class Kept(Struct, frozen=True):
    """Why some words are secret."""

    secret: Secret
    whose: str
    """Who said it or whom it belongs to, a participant id; empty where it is nobody's."""
    meeting: int
    """The number of the meeting it was written at, or in whose plan it stands."""
    alone: bool
    """Whether it is known again only as a whole sentence or line."""


class Secrets(Struct, frozen=True):
    """The secrets of a series by their letters, and all of them to look for at once."""

    kept: Mapping[str, tuple[Kept, ...]]
    known: Known

    def found_in(self, words: Words) -> Iterator[tuple[int, tuple[Kept, ...]]]:
        """Yield each secret that stands in a text: where it begins among the letters, and all that makes it one."""
        for match in self.known.found_in(words):
            found = tuple(kept for kept in self.kept[match.letters] if match.alone or not kept.alone)
            if found:
                yield match.start, found


class _Private(Struct, frozen=True):
    """A text that is secret, unless it was public first or became so."""

    text: str
    secret: Secret | None
    """None for words that everybody might read, were they not withheld."""
    whose: str
    childs: bool
    withheld: bool


class _Candidate(Struct, frozen=True):
    """What may be secret, and since when."""

    kept: Kept
    when: When
    stays: bool
    """Whether a confirmation leaves it secret."""


@once
def secrets(dossier: Dossier) -> Secrets:
    """Return all that is secret in a series; worked out once for a dossier, of which many papers are made."""
    private: dict[_Private, When] = {}
    public: dict[str, When] = {}
    for each in written(dossier):
        field = each.field
        if each.withheld or field.secret is not None:
            key = _Private(field.text, field.secret, field.whose, each.childs, each.withheld)
            private[key] = min(each.when, private.get(key, each.when))
        elif not each.undone:
            public[field.text] = min(each.when, public.get(field.text, each.when))
    return _still_secret(_candidates(private, dossier), public, _confirmed(dossier))


def _candidates(private: Mapping[_Private, When], dossier: Dossier) -> Mapping[str, Sequence[_Candidate]]:
    found: dict[str, list[_Candidate]] = defaultdict(list)
    for each, when in private.items():
        secret = Secret.WITHHELD if each.withheld or each.secret is None else each.secret
        for trace in traces(each.text, each.secret):
            kept = Kept(secret, each.whose, when[0], trace.alone)
            found[trace.letters].append(_Candidate(kept, when, stays=each.childs or each.withheld))
    for topic in sorted(dossier.meeting.minutes.consent.withdrawn):
        for trace in traces(topic):
            kept = Kept(Secret.TOPIC, "", dossier.number, trace.alone)
            found[trace.letters].append(_Candidate(kept, (0, 0.0), stays=True))
    return found


def _confirmed(dossier: Dossier) -> Iterator[str]:
    """Yield what was read back and confirmed, if it may be shown (R51, seed 000)."""
    for meeting in as_shared_now(dossier.series.meetings):
        for item in meeting.agreements.items:
            if item.confirmed_terms is not None and goes_on(meeting, item):
                yield from (item.wording, item.confirmed_terms.what)


def _still_secret(
    candidates: Mapping[str, Sequence[_Candidate]], public: Mapping[str, When], confirmed: Iterable[str]
) -> Secrets:
    known = Known(candidates)
    first: dict[str, When] = {}
    for text, when in public.items():
        for match in known.found_in(words_of(text)):
            first[match.letters] = min(when, first.get(match.letters, when))
    agreed = {match.letters for text in confirmed for match in known.found_in(words_of(text))}
    kept = {
        letters: tuple(each.kept for each in some if _stays(each, first.get(letters), confirmed=letters in agreed))
        for letters, some in candidates.items()
    }
    left = {letters: some for letters, some in kept.items() if some}
    return Secrets(left, Known(left))


def _stays(each: _Candidate, public_since: When | None, *, confirmed: bool) -> bool:
    """Whether something is still secret; what touches a withheld topic always is (scenario 8).

    What somebody has to do with the family is none where the same plan calls them so: *klasselærer i 2.b*.
    """
    if each.kept.secret is Secret.WITHHELD:
        return True
    since = public_since or _NEVER
    public = since < each.when or (since == each.when and each.kept.secret is Secret.CONNECTION)
    return not public and (each.stays or not confirmed)
