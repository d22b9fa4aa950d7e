"""An earlier state of a meeting as it may be shown now: a replay brings nothing back that is withheld since (R118).

What was kept back then stays so in the replay, for the room did not see it either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from meeting.plan import EarlierAgreement
from meeting.series import Series, agreements
from meeting.sharing_now import said_of_sharing, withheld_now
from meeting.state import Agreements, FollowedUp, Meeting, Minutes

_SINCE = " "
"""No topic is called so, since topics have no white space around."""


def shown_now(series: Series) -> Callable[[Meeting], Meeting]:
    """Return what takes all words that the series withholds now out of a state of one of its meetings.

    Consent that was taken back in a later meeting counts, and a child's words that were known as such only later.
    """
    refs = frozenset(promise.ref for promise in agreements(series) if promise.withheld)
    topics = withheld_now(said_of_sharing(series.meetings))
    touched = {meeting.planned.number: meeting.minutes.consent.topics for meeting in series.meetings}
    return partial(_without, _KeptBack(refs, topics, touched))


class _KeptBack(Struct, frozen=True):
    """What a series withholds now."""

    refs: frozenset[str]
    """Agreements."""
    topics: Mapping[str, tuple[str, ...]]
    touched: Mapping[int, Mapping[str, tuple[str, ...]]]
    """By the number of a meeting, what touches which topics, as it was marked last."""


def _without(kept_back: _KeptBack, state: Meeting) -> Meeting:
    if not (kept_back.refs or kept_back.topics) or state.plan is None:
        return state
    number = state.planned.number
    hidden = [item.id for item in state.agreements.items if f"{number}.{item.number}" in kept_back.refs]
    minutes = _minutes(_touching(state.minutes, kept_back, number), hidden)
    return replace(state, agreements=_agreements(state.agreements, kept_back.refs), minutes=minutes)


def _touching(minutes: Minutes, kept_back: _KeptBack, number: int) -> Minutes:
    """Return the minutes with the topics that are kept back now, and what was marked since as touching them."""
    consent, marked = minutes.consent, kept_back.touched.get(number, {})
    topics = {of: tuple(dict.fromkeys((*consent.topics.get(of, ()), *its))) for of, its in marked.items()}
    withdrawn = {**consent.withdrawn, **kept_back.topics}
    return replace(minutes, consent=replace(consent, topics={**consent.topics, **topics}, withdrawn=withdrawn))


def _agreements(held: Agreements, kept_back: frozenset[str]) -> Agreements:
    return replace(
        held,
        earlier=tuple(EarlierAgreement(each.ref, "", "") if each.ref in kept_back else each for each in held.earlier),
        followed_up=tuple(_silent(each) if each.ref in kept_back else each for each in held.followed_up),
    )


def _silent(answer: FollowedUp) -> FollowedUp:
    return replace(answer, sentence="")


def _minutes(minutes: Minutes, hidden: list[str]) -> Minutes:
    """Return the minutes with a topic more that is not to be shared, if there is something it touches."""
    if not hidden:
        return minutes
    consent = minutes.consent
    topics = {**consent.topics, **{item: (*consent.topics.get(item, ()), _SINCE) for item in hidden}}
    withdrawn = {**consent.withdrawn, _SINCE: ("",)}
    return replace(minutes, consent=replace(consent, topics=topics, withdrawn=withdrawn))
