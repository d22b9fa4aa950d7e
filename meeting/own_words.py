"""What only those tell whose it is, and somebody else has told (R118, seed 004)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from meeting import phases
from meeting.minutes import standing, topics
from meeting.prepared import Sharing
from meeting.state import Meeting


class ToldByOthers(Struct, frozen=True):
    """A topic of the running part, and who alone was to tell of it, participants' ids."""

    topic: str
    owners: tuple[str, ...]


def own_words(meeting: Meeting) -> Mapping[str, tuple[str, ...]]:
    """Return each topic that only some tell of, and who they are, as agreed before the meeting."""
    said = {
        topic: tuple(person for person, sharing in owners.items() if sharing is Sharing.OWN_WORDS)
        for topic, owners in meeting.prepared.sharing.items()
    }
    return {topic: owners for topic, owners in said.items() if owners}


def told_by_others(meeting: Meeting) -> tuple[ToldByOthers, ...]:
    """Return the topics that somebody else told of in the part that is running, those told of last first."""
    kept, phase = own_words(meeting), phases.current(meeting)
    if not kept or phase is None:
        return ()
    told = dict.fromkeys(
        topic
        for item in reversed(meeting.minutes.statements)
        if item.phase == phase.id and not item.withdrawn
        for topic in topics(meeting, item.id)
        if topic in kept and any(said.person not in kept[topic] for said in standing(item))
    )
    return tuple(ToldByOthers(topic, kept[topic]) for topic in told)
