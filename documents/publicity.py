"""What became public of some texts, and when: written where everybody reads, or read back and confirmed (R51)."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from documents.dossier import Dossier
from documents.likeness import Known, words_of
from documents.written import When, Written
from meeting.agreement_terms import Outcome
from meeting.series import agreements

NEVER: When = (sys.maxsize, 0.0)


class Publicity(Struct, frozen=True):
    """What became public of the texts that were looked for, by their letters."""

    open: Mapping[str, When]
    """Since when they stood where everybody may read them."""
    planned: Mapping[str, When]
    """Since when they stood in a plan."""
    agreed: frozenset[str]
    """What the room agreed on, in the agreements that may be shown, and the common goals."""


def publicity(dossier: Dossier, texts: Iterable[Written], known: Known) -> Publicity:
    """Return what became public of some texts in a series, all of whose texts are given."""
    told = [each for each in texts if each.field.secret is None and not (each.withheld or each.undone)]
    agreed = (match.letters for text in _agreed(dossier) for match in known.found_in(words_of(text)))
    return Publicity(_since(told, known), _since((each for each in told if each.planned), known), frozenset(agreed))


def _since(told: Iterable[Written], known: Known) -> Mapping[str, When]:
    texts: dict[str, When] = {}
    for each in told:
        texts[each.field.text] = min(each.when, texts.get(each.field.text, NEVER))
    found: dict[str, When] = {}
    for text, when in texts.items():
        for match in known.found_in(words_of(text)):
            found[match.letters] = min(when, found.get(match.letters, NEVER))
    return found


def _agreed(dossier: Dossier) -> Iterator[str]:
    """Yield what was confirmed and may be shown, what agreements were changed to, and common goals (R9, seed 000)."""
    shown = {promise.ref for promise in agreements(dossier.series) if not promise.withheld}
    for meeting in dossier.series.meetings:
        answers = (answer for answer in meeting.agreements.followed_up if answer.ref in shown)
        yield from (answer.sentence for answer in answers if answer.outcome is Outcome.CHANGED)
        yield from (goal.text for goal in meeting.minutes.goals if not goal.dropped)
        for item in meeting.agreements.items:
            if item.confirmed_terms is not None and f"{meeting.planned.number}.{item.number}" in shown:
                yield from (item.wording, item.confirmed_terms.what)
