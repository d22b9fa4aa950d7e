"""What a family said before a meeting and in it goes on to the meetings after it (R80, seed 002; R118, seed 004)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from meeting.people import Participant
from meeting.plan import Plan
from meeting.prepared import Answer, Prepared, Sharing, joined, settled
from meeting.same_person import replaced
from meeting.state import Meeting


def carried_on(earlier: Sequence[Meeting], plan: Plan) -> Plan:
    """Return a plan with what was agreed with the family at the earlier meetings of its series, in their order.

    What the plan itself says holds. An answer goes on for who is on the list still, and not to whoever takes their
    place. A topic goes on being withheld, also one that was taken back in a meeting and by somebody who does not come
    now, until it was given back (R118). What was done was done for its own meeting, and is to be done again (R125).
    """
    known = Prepared()
    before: Sequence[Participant] = ()
    for meeting in earlier:
        here = meeting.planned.participants
        known = _after(meeting, joined(_of_the_same(known, before, here), meeting.prepared))
        before = (*before, *here)
    known = _of_the_same(known, before, plan.participants)
    people = {person.id for person in plan.participants}
    answers = {person: _by(people, said) for person, said in known.answers.items() if person in people}
    sharing = {topic: _held(people, said) for topic, said in known.sharing.items()}
    kept = Prepared(
        {person: said for person, said in answers.items() if said},
        {topic: said for topic, said in sharing.items() if said},
    )
    return replace(plan, prepared=joined(kept, plan.prepared))


def _of_the_same(known: Prepared, before: Sequence[Participant], now: Sequence[Participant]) -> Prepared:
    """Return what is known without the answers about whoever stood where there is somebody else now."""
    others = replaced(before, now)
    return replace(known, answers={person: said for person, said in known.answers.items() if person not in others})


def _after(meeting: Meeting, known: Prepared) -> Prepared:
    """Return what is known after a meeting, in which a topic may have been taken back or given."""
    withdrawn = meeting.minutes.consent.withdrawn
    if meeting.timebox.opened_at is not None:
        for topic, said in meeting.prepared.sharing.items():
            for by, sharing in said.items():
                if sharing is Sharing.WITHHELD and by not in withdrawn.get(topic, ()):
                    known = settled(known, topic, by, Sharing.SHARED)
    for topic, owners in withdrawn.items():
        for by in owners:
            known = settled(known, topic, by, Sharing.WITHHELD)
    return known


def _by(people: set[str], said: Mapping[str, Answer]) -> Mapping[str, Answer]:
    return {by: answer for by, answer in said.items() if by in people}


def _held(people: set[str], said: Mapping[str, Sharing]) -> Mapping[str, Sharing]:
    return {by: sharing for by, sharing in said.items() if by in people or sharing is Sharing.WITHHELD}
