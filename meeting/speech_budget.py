"""How long each can speak, before the meeting: is there time to hear everybody? (R30, seed 000; domain 1.6)."""

from __future__ import annotations

from meeting.parts import rounds_min
from meeting.people import OUTSIDE_THE_ROUND, Mode, Participant
from meeting.plan import Plan


def speakers(plan: Plan) -> tuple[Participant, ...]:
    """Return who has a turn in the rounds: all but the leader and those outside them (R29, seed 000)."""
    return tuple(
        person for person in plan.participants if person.kind not in OUTSIDE_THE_ROUND and person.id != plan.leader
    )


def interpreting_factor(plan: Plan) -> float:
    """Return how many times longer everything takes because it is said again in each language that is interpreted."""
    whispered: dict[str, bool] = {}
    for person in plan.participants:
        if person.is_interpreter:
            whispered[person.interprets] = person.mode is Mode.WHISPERED and whispered.get(person.interprets, True)
    frame = plan.frame
    return 1 + sum((frame.whispered_factor if quiet else frame.speech_factor) - 1 for quiet in whispered.values())


def own_speech_s(plan: Plan) -> float | None:
    """Return the planned seconds of own speech of one person in one round; None if nobody has a turn."""
    turns = len(speakers(plan)) * sum(phase.is_round for phase in plan.template.phases)
    if not turns:
        return None
    return max(0, rounds_min(plan.template, plan.frame)) * 60 / turns / interpreting_factor(plan)
