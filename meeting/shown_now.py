"""An earlier state of a meeting as it may be shown now: a replay brings nothing back that is withheld since (R118)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from meeting.plan import EarlierAgreement
from meeting.series import Series, agreements
from meeting.state import Agreements, FollowedUp, Meeting, Minutes

_SINCE = " "
"""No topic is called so, since topics have no white space around."""


def shown_now(series: Series) -> Callable[[Meeting], Meeting]:
    """Return what takes the words of each agreement that the series withholds out of a state of one of its meetings.

    Consent that was taken back in a later meeting counts, and a child's words that were known as such only later.
    """
    kept_back = frozenset(promise.ref for promise in agreements(series) if promise.withheld)
    return partial(_without, kept_back)


def _without(kept_back: frozenset[str], state: Meeting) -> Meeting:
    if not kept_back or state.plan is None:
        return state
    number = state.planned.number
    hidden = [item.id for item in state.agreements.items if f"{number}.{item.number}" in kept_back]
    return replace(state, agreements=_agreements(state.agreements, kept_back), minutes=_minutes(state.minutes, hidden))


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
