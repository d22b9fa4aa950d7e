"""Whose own speech filled the rounds, by group and never by person (R108, seed 004; domain 3).

Interpretation makes a turn up to twice as long, and often only for the family. So only own speech is compared, and a
turn in which the interpreter's time was not logged apart is left out and counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from meeting.people import OUTSIDE_THE_ROUND, Mode, Network, Participant
from meeting.presence import person
from meeting.state import Meeting, Seat, Turn, TurnEnd
from meeting.timebox import own_speech_s, told_apart


class SpeechGroup(StrEnum):
    """The groups whose own speech is compared."""

    FAMILY = "family"
    PRIVATE = "private"
    PROFESSIONALS = "professionals"


class Share(Struct, frozen=True):
    """What part of all own speech came from one group, or from two of which one had a single speaker."""

    groups: tuple[SpeechGroup, ...]
    percent: int


class OwnSpeech(Struct, frozen=True):
    """What may be told of own speech in the rounds of a meeting."""

    shares: tuple[Share, ...] = ()
    """Adding up to 100; empty where they would be about a single person, or too many turns are left out."""
    not_told_apart: int = 0
    """How many turns are left out, because the interpreter's time in them is not known."""


_TOLD = frozenset({TurnEnd.HEARD, TurnEnd.INTERRUPTED})
_LEAST_SPEAKERS = 2
"""No template lowers it: the share of a group of one would be the score of a person (design 1)."""


def group_of(who: Participant) -> SpeechGroup:
    """Return the group a person speaks in."""
    match who.network:
        case Network.FAMILY:
            return SpeechGroup.FAMILY
        case Network.PRIVATE:
            return SpeechGroup.PRIVATE
        case _:
            return SpeechGroup.PROFESSIONALS


def own_speech(meeting: Meeting) -> OwnSpeech:
    """Return how own speech was shared in the turns of the rounds that are over, without the leader."""
    turns = [turn for turn in meeting.floor.turns if _counts(meeting, turn)]
    whole = [turn for turn in turns if told_apart(turn) or not _interpreted(meeting, turn)]
    left_out = len(turns) - len(whole)
    if not _enough(meeting, turns, whole):
        return OwnSpeech((), left_out)
    spoken = dict.fromkeys(SpeechGroup, 0.0)
    speakers: dict[SpeechGroup, set[str]] = {group: set() for group in SpeechGroup}
    for turn in whole:
        group = group_of(person(meeting, turn.person))
        spoken[group] += own_speech_s(turn, meeting.last_at)
        speakers[group].add(turn.person)
    return OwnSpeech(_shares(spoken, _told_together(speakers)), left_out)


def _counts(meeting: Meeting, turn: Turn) -> bool:
    """Whether somebody used a turn of a round; in a plenum the floor is mostly free, and a pass says nothing."""
    who = person(meeting, turn.person)
    in_order = who.kind not in OUTSIDE_THE_ROUND and who.id != meeting.lead.leader
    return in_order and turn.ended_by in _TOLD and meeting.planned.template.phase(turn.phase).is_round


def _interpreted(meeting: Meeting, turn: Turn) -> bool:
    """Whether an interpreter who was there spoke in this turn: one who whispers, only for whoever needs it."""
    speaks = person(meeting, turn.person).speaks
    return any(
        seat.participant.mode is not Mode.WHISPERED or seat.participant.interprets == speaks
        for seat in meeting.presence.seats
        if seat.participant.is_interpreter and _was_here(seat, turn.start, turn.end or meeting.last_at)
    )


def _was_here(seat: Seat, start: datetime, end: datetime) -> bool:
    return any(stay.start < end and (stay.end is None or stay.end > start) for stay in seat.stays)


def _enough(meeting: Meeting, turns: Sequence[Turn], whole: Sequence[Turn]) -> bool:
    """Whether at least half of the turns of each group count: what is left out must not decide who spoke most."""
    groups = [group_of(person(meeting, turn.person)) for turn in turns]
    counted = [group_of(person(meeting, turn.person)) for turn in whole]
    return all(2 * counted.count(group) >= groups.count(group) for group in SpeechGroup)


def _told_together(speakers: Mapping[SpeechGroup, set[str]]) -> tuple[tuple[SpeechGroup, ...], ...]:
    """Return the groups as they are told: the family and its network as one where either is a single speaker."""
    family = (SpeechGroup.FAMILY, SpeechGroup.PRIVATE)
    together = any(len(speakers[group]) == 1 for group in family)
    split = (family,) if together else tuple((group,) for group in family)
    spoke = [groups for groups in (*split, (SpeechGroup.PROFESSIONALS,)) if any(speakers[group] for group in groups)]
    few = any(sum(len(speakers[group]) for group in groups) < _LEAST_SPEAKERS for groups in spoke)
    return () if few else tuple(spoke)


def _shares(spoken: Mapping[SpeechGroup, float], told: Sequence[tuple[SpeechGroup, ...]]) -> tuple[Share, ...]:
    """Return whole percentages that add up to 100: the largest remainders are rounded up."""
    sums = [sum(spoken[group] for group in groups) for groups in told]
    if not sum(sums):
        return ()
    exact = [each * 100 / sum(sums) for each in sums]
    short = 100 - sum(map(int, exact))
    up = sorted(range(len(exact)), key=lambda i: exact[i] - int(exact[i]), reverse=True)[:short]
    return tuple(Share(groups, int(exact[i]) + (i in up)) for i, groups in enumerate(told))
