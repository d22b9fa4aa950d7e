"""A plan as the tables of a plan file again, so that a form can change it (design 4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from msgspec.structs import replace

from meeting.danish_time import COPENHAGEN, instants_of
from meeting.people import Interval, Mode, Participant
from meeting.plan import Plan
from meeting.plan_file import Templates
from meeting.plan_times import with_offset
from meeting.presets import PRESETS, preset, templates
from meeting.template import Template
from meeting.usual_roles import usual_network


def document_of(plan: Plan) -> dict[str, object]:
    """Return the document that `check_document` makes this plan of, with `templates_of` for its template.

    What is the default stands in no key. Starts are naive Danish times, clock times texts.
    """
    lists = {
        "participant": [person_document(plan, person) for person in plan.participants],
        "override": [{"rule": item.rule.value, "reason": item.reason} for item in plan.overrides],
        "open_agreement": [
            _said({"ref": item.ref, "what": item.what, "responsible": item.responsible, "follow_up": item.follow_up})
            for item in plan.open_agreements
        ],
        "sharing": [
            {"topic": topic, "by": by, "sharing": sharing.value}
            for topic, owners in plan.prepared.sharing.items()
            for by, sharing in owners.items()
        ],
        "prepared": {item.value: day for item, day in plan.prepared.done.items()},
    }
    series = plan.series
    named = {"ref": series.ref, "name": series.name, "language": series.language, "reopened": series.reopened}
    return {"series": _said(named), "meeting": _meeting(plan), **_said(lists)}


def person_document(plan: Plan, person: Participant) -> dict[str, object]:
    """Return a participant as one `[[participant]]`; the network only where the role does not tell it."""
    answers = plan.prepared.answers.get(person.id, {})
    return _said(
        {
            "id": person.id,
            "name": person.name,
            "role": person.role,
            "network": "" if person.network is usual_network(person.role) else person.network.value,
            "shown_as": person.shown_as,
            "speaks": person.speaks,
            "interprets": person.interprets,
            "mode": "" if person.mode is Mode.ONSITE else person.mode.value,
            "booked_until": _clock(person.booked_until),
            "leaves_at": _clock(person.leaves_at),
            "present": [_stay(stay) for stay in person.present],
            "born": person.born,
            "supports": person.supports,
            "represents": person.represents,
            "contact": _said({"email": person.email, "phone": person.phone}),
            "away": [[absence.first.isoformat(), absence.last.isoformat()] for absence in person.away],
            "why": person.why,
            "answers": {by: answer.value for by, answer in answers.items()},
        }
    )


def own_template(plan: Plan) -> Template:
    """Return the template a plan was made with, in its own length where it is one that comes with the program."""
    kept = plan.template
    if kept.id not in PRESETS:
        return kept
    known = preset(kept.id)
    frame = replace(kept.frame, target_min=known.frame.target_min)
    with_interpreter = replace(kept.with_interpreter, target_min=known.with_interpreter.target_min)
    return known if replace(kept, frame=frame, with_interpreter=with_interpreter) == known else kept


def templates_of(plan: Plan) -> Templates:
    """Return how a template is found for a plan that is changed: its own, whose file is not needed, or a preset."""
    own, others = own_template(plan), templates(lambda _: None)
    return lambda name: own if name == own.id else others(name)


def start_document(starts: datetime) -> datetime:
    """Return an aware instant as a plan file says it: naive and Danish, but in the hour that comes twice."""
    local = starts.astimezone(COPENHAGEN)
    plain = local.replace(tzinfo=None, fold=0)
    return plain if len(instants_of(plain)) == 1 else local


def _meeting(plan: Plan) -> dict[str, object]:
    usual_min = own_template(plan).framed(interpreted=plan.interpreted).target_min
    return _said(
        {
            "number": plan.number,
            "template": plan.template.id,
            "starts": start_document(plan.starts),
            "place": plan.place,
            "purpose": plan.purpose,
            "leader": plan.leader,
            "minute_taker": plan.minute_taker,
            "minutes": None if plan.frame.target_min == usual_min else plan.frame.target_min,
            "purpose_for_child": plan.purpose_for_child,
            "inviters": list(plan.inviters),
            "leader_uninvolved": plan.leader_uninvolved,
            "child_absent_reason": plan.child_absent_reason,
        }
    )


def _said(keys: Mapping[str, object]) -> dict[str, object]:
    """Return the keys that say something; one that is left out has its default."""
    return {key: value for key, value in keys.items() if value is False or value not in (None, "", [], {})}


def _clock(instant: datetime | None) -> str | time | None:
    """Return the clock time at an instant; with its offset in the hour that comes twice."""
    if instant is None:
        return None
    local = instant.astimezone(COPENHAGEN)
    if len(instants_of(local.replace(tzinfo=None, fold=0))) > 1:
        return with_offset(instant)
    return f"{local:%H:%M}" if not (local.second or local.microsecond) else local.time()


def _stay(stay: Interval) -> list[str | time | None]:
    return [_clock(stay.start), _clock(stay.end)]
