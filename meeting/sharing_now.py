"""What a family shares now: the last word of each person on each topic, over all meetings of a series (R118, seed 004).

The lists and the search of a store are worked out from rows, and a series from its meetings; both ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from meeting.state import Meeting, Word


def withheld_now(words: Iterable[Word]) -> Mapping[str, tuple[str, ...]]:
    """Return each topic that is kept back and who keeps it back, after these words in their order."""
    last = {(word.topic, word.person): word.shares for word in words}
    kept_back: dict[str, tuple[str, ...]] = {}
    for (topic, person), shares in last.items():
        if not shares:
            kept_back[topic] = (*kept_back.get(topic, ()), person)
    return kept_back


def said_of_sharing(meetings: Sequence[Meeting]) -> tuple[Word, ...]:
    """Return what was said of sharing at the meetings of one series, in the order in which it was said."""
    return tuple(sorted((word for each in meetings for word in each.minutes.consent.words), key=lambda word: word.at))


def as_shared_now(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return the meetings of one series with every topic kept back, or shared again, that is so now."""
    kept_back = withheld_now(said_of_sharing(meetings))
    return tuple(keeping_back(meeting, kept_back) for meeting in meetings)


def keeping_back(meeting: Meeting, topics: Mapping[str, tuple[str, ...]]) -> Meeting:
    """Return a meeting with these topics kept back and no others; the same where that changes nothing."""
    consent = meeting.minutes.consent
    if consent.withdrawn == topics:
        return meeting
    return replace(meeting, minutes=replace(meeting.minutes, consent=replace(consent, withdrawn=topics)))
