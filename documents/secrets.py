"""Every text of a series that is not for everybody, in whatever field it turns up again (R40, R118).

What the room agreed on is public, whoever said it before; only a child's own words, and what touches a topic that is
withheld, stay secret then. What was public before somebody said it is no secret either: an evaluation that repeats the
purpose, a wish in the words of a goal. A purpose that repeats what was said at the meeting before does give it away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from documents.dossier import Dossier
from documents.likeness import Known, Match, Words, words_of
from documents.private import Secret
from documents.publicity import NEVER, Publicity, publicity
from documents.telling import traces
from documents.written import When, Written, written
from meeting.once import once

_LONGEST_NAME = 4
"""Words."""


class Kept(Struct, frozen=True):
    """Why some words are secret."""

    secret: Secret
    whose: str
    """Who said it or whom it belongs to, a participant id; empty where it is nobody's."""
    meeting: int
    """The number of the meeting it was written at, or in whose plan it stands."""
    short: bool
    """Whether they are few words, which may be a place or a name as well."""
    alone: bool
    """Whether it is known again only as a whole sentence or line."""
    agreed: bool
    """Whether everybody might read it, if it were not withheld."""


class Secrets(Struct, frozen=True):
    """The secrets of a series by their letters, and all of them to look for at once."""

    kept: Mapping[str, tuple[Kept, ...]]
    known: Known

    def found_in(self, words: Words) -> Iterator[tuple[Match, tuple[Kept, ...]]]:
        """Yield each secret that stands in a text: where, and all that makes it one."""
        for match in self.known.found_in(words):
            found = tuple(kept for kept in self.kept[match.letters] if match.alone or not kept.alone)
            if found:
                yield match, found


def gives_away(dossier: Dossier, text: str) -> bool:
    """Whether a text may not stand in a paper for everybody, whoever wrote it and wherever: a secret is in it."""
    return any(secrets(dossier).found_in(words_of(text)))


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
    childs: bool = False


@once
def secrets(dossier: Dossier) -> Secrets:
    """Return all that is secret in a series; worked out once for a dossier, of which many papers are made."""
    texts = tuple(written(dossier))
    candidates = _candidates(_private(texts), dossier)
    public = publicity(dossier, texts, Known(candidates))
    kept = {
        letters: tuple(each.kept for each in some if _stays(each, letters, public))
        for letters, some in candidates.items()
    }
    left = {letters: some for letters, some in kept.items() if some}
    return Secrets(left, Known(left))


def _private(texts: Iterable[Written]) -> Mapping[_Private, When]:
    """Return each text that is not for everybody, and when it was first written."""
    found: dict[_Private, When] = {}
    for each in texts:
        field = each.field
        if each.withheld or field.secret is not None:
            key = _Private(field.text, field.secret, field.whose, each.childs, each.withheld)
            found[key] = min(each.when, found.get(key, NEVER))
    return found


def _candidates(private: Mapping[_Private, When], dossier: Dossier) -> Mapping[str, Sequence[_Candidate]]:
    found: dict[str, list[_Candidate]] = defaultdict(list)
    names = _names(dossier)
    for each, when in private.items():
        secret = Secret.WITHHELD if each.withheld or each.secret is None else each.secret
        for trace in traces(each.text, each.secret, names):
            kept = Kept(secret, each.whose, when[0], trace.short, trace.alone, agreed=each.secret is None)
            found[trace.letters].append(_Candidate(kept, when, each.childs))
    for topic in sorted(dossier.meeting.minutes.consent.withdrawn):
        for trace in traces(topic, Secret.TOPIC, names):
            kept = Kept(Secret.TOPIC, "", dossier.number, trace.short, trace.alone, agreed=False)
            found[trace.letters].append(_Candidate(kept, (0, 0.0)))
    return found


def _names(dossier: Dossier) -> frozenset[str]:
    """Return the words of people's names; what is too long for a name is a text that somebody put there."""
    names = (words_of(person.name).words for person in dossier.series.people.values())
    return frozenset(word for words in names if len(words) <= _LONGEST_NAME for word in words)


def _stays(each: _Candidate, letters: str, public: Publicity) -> bool:
    """Whether something is still secret after what became public.

    What touches a withheld topic is, but for what stood in a plan first, and a few words that others agreed on or wrote
    too (scenario 8). What somebody has to do with the family is no secret where the plan calls them so.
    """
    since, planned = public.open.get(letters, NEVER), public.planned.get(letters, NEVER)
    match each.kept.secret:
        case Secret.TOPIC:
            return True
        case Secret.WITHHELD:
            anybodys = each.kept.alone and (since < each.when or letters in public.agreed)
            return not (planned < each.when or anybodys)
        case Secret.CONNECTION:
            return since > each.when
        case _:
            return since >= each.when and (each.childs or letters not in public.agreed)
