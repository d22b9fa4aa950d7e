"""What became of an agreement, in a word that needs no legend (screens i)."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.people import Participant
from meeting.series import Series
from meeting.series_agreements import Fate, Promise
from tui.view.look import Look
from tui.view.names import shown
from tui.view.sentence import joined
from tui.view.words import mark

FATES: Mapping[Fate, str] = {
    Fate.AGREED: mark("agreed"),
    Fate.PROPOSAL: mark("proposed"),
    Fate.UNSETTLED: mark("unsettled"),
    Fate.PUT_ASIDE: mark("put aside"),
    Fate.KEPT: mark("kept"),
    Fate.PARTLY: mark("partly"),
    Fate.NOT_KEPT: mark("not"),
    Fate.CHANGED: mark("changed"),
    Fate.LAPSED: mark("lapsed"),
    Fate.ASKED: mark("to be asked"),
    Fate.UNANSWERED: mark("no answer"),
}
"""Msgids, each at most nine cells in both languages but for `to be asked`, which is the shorter one in Danish."""


def names_of(series: Series) -> Mapping[str, str]:
    """Return what the people of a series are called, by id; two of one name are told apart over all its meetings."""
    people: tuple[Participant, ...] = tuple(series.people.values())
    return {person: seen.called for person, seen in shown(people).items()}


def responsible(look: Look, promise: Promise, names: Mapping[str, str]) -> str:
    """Return who is responsible, as a sentence lists names."""
    known = [names[person] for person in promise.terms.responsible if person in names]
    return joined(look.words, known) or promise.named


def told(look: Look, promise: Promise, names: Mapping[str, str]) -> str:
    """Return who does what; of what may not be shown only that (R118, seed 004; R40, seed 000)."""
    if promise.withheld:
        return look.words.text("is not shown")
    what = " ".join(promise.terms.what.split()).rstrip(".")
    return " ".join(part for part in (responsible(look, promise, names), what) if part)
