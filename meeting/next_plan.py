"""The next meeting of a series, or the first of a new one, as far as it is known already (R85, R105, R106)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from meeting.people import Participant
from meeting.plan_document import document_of, person_document, start_document
from meeting.postponing import without_date
from meeting.prepared import Prepared
from meeting.presets import PRESETS
from meeting.series import Series
from meeting.state import Meeting

_FOLLOW_UP = "follow_up"


def next_document(series: Series) -> dict[str, object]:
    """Return the plan document of the meeting after the newest of a series, which has one.

    It has the date and place that were agreed, the people of the last meeting, and no times or reasons of that day.
    What the family has agreed to is carried on when the plan is stored (`carrying_on`).
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


def planned_document(meeting: Meeting) -> dict[str, object]:
    """Return what the plan of a meeting says; not what the log knows better, nor a date that no longer stands."""
    document = document_of(replace(meeting.planned, prepared=Prepared()))
    table = document["meeting"]
    if without_date(meeting) and isinstance(table, dict):
        document["meeting"] = {key: value for key, value in table.items() if key != "starts"}
    return document


def _without_times(person: Participant) -> Participant:
    return replace(person, present=(), leaves_at=None, booked_until=None)


def _given(keys: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in keys.items() if value is not None and value not in ("", [])}
