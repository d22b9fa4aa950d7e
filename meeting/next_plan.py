"""The next meeting of a series, or the first of a new one, as far as it is known already (R85, R105, R106)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from meeting.people import Participant
from meeting.plan import Plan
from meeting.plan_document import person_document, start_document
from meeting.prepared import Answer, Prepared, Sharing, joined, settled
from meeting.presets import PRESETS
from meeting.series import Series
from meeting.state import Meeting

_FOLLOW_UP = "follow_up"


def next_document(series: Series) -> dict[str, object]:
    """Return the plan document of the meeting after the newest of a series, which has one.

    It has the date and place that were agreed, the people of the last meeting, and no times or reasons of that day.
    What the family has agreed to is carried on when the plan is stored (`carried_on`).
    """
    last = series.newest
    plan, ending = last.planned, last.ending
    # Whoever walked in is asked to come again; no answer is taken from the file of another meeting.
    bare = replace(plan, prepared=Prepared())
    people = [person_document(bare, _without_times(seat.participant)) for seat in last.presence.seats]
    named = {"ref": plan.series.ref, "name": plan.series.name, "language": plan.series.language}
    meeting: dict[str, object] = {
        "number": plan.number + 1,
        "template": _FOLLOW_UP,
        "starts": start_document(ending.next_starts) if ending.next_starts else None,
        "place": ending.next_place or plan.place,
        "purpose": plan.purpose,
        "purpose_for_child": plan.purpose_for_child,
        "leader": plan.leader,
        "minute_taker": plan.minute_taker,
        "inviters": list(plan.inviters),
        "leader_uninvolved": plan.leader_uninvolved,
    }
    return {"series": _given(named), "meeting": _given(meeting), "participant": people}


def new_document() -> dict[str, object]:
    """Return what is known of the first meeting of a new series: its number and the usual template."""
    return {"series": {}, "meeting": {"number": 1, "template": PRESETS[0]}, "participant": []}


def carried_on(earlier: Sequence[Meeting], plan: Plan) -> Plan:
    """Return a plan with what was agreed with the family at the earlier meetings of its series, in their order.

    What the plan itself says holds. An answer goes on for who is on the list still. A topic goes on being withheld,
    also one that was taken back in a meeting and by somebody who does not come now, until it was given back (R118).
    What was done was done for its own meeting, and is to be done again (R125).
    """
    known = Prepared()
    for meeting in earlier:
        known = _after(meeting, joined(known, meeting.prepared))
    people = {person.id for person in plan.participants}
    answers = {person: _by(people, said) for person, said in known.answers.items() if person in people}
    sharing = {topic: _held(people, said) for topic, said in known.sharing.items()}
    kept = Prepared(
        {person: said for person, said in answers.items() if said},
        {topic: said for topic, said in sharing.items() if said},
    )
    return replace(plan, prepared=joined(kept, plan.prepared))


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


def _without_times(person: Participant) -> Participant:
    return replace(person, present=(), leaves_at=None, booked_until=None)


def _given(keys: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in keys.items() if value is not None and value not in ("", [])}
