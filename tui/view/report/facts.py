"""The report as facts for programs: names of fields and states in English, instants in UTC as ISO writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from meeting import phases, speakers
from meeting.agreements import handed_to, standing
from meeting.board import counts
from meeting.closing import checks
from meeting.noted import only_noted
from meeting.postponing import without_date
from meeting.shown import earlier_may_stand, may_stand
from meeting.state import Agreement, Meeting, Seat, Stage
from meeting.sum_ups import to_sum_up
from meeting.template import PhaseTemplate
from meeting.timebox import planned_end
from tui.view.report.agreements import wording
from tui.view.report.minutes import goals_set, summed_up
from tui.view.report.preparing import open_facts
from tui.view.scene import Scene

Fact = Mapping[str, "Fact"] | Sequence["Fact"] | str | int | bool | None


def facts(scene: Scene) -> dict[str, Fact]:
    """Return all that may be told of a meeting; people stand by their id, `people` says what each is called."""
    meeting, plan = scene.meeting, scene.meeting.planned
    box = meeting.timebox
    return {
        "meeting": plan.ref,
        "series": {"ref": plan.series.ref, "name": plan.series.name, "reopened": plan.series.reopened},
        "number": plan.number,
        "template": plan.template.id,
        "at": _iso(meeting, scene.now),
        "stage": meeting.stage.value,
        "until": meeting.ending.until.isoformat() if meeting.ending.until else None,
        "purpose": plan.purpose,
        "place": plan.place,
        "leader": meeting.lead.leader or plan.leader,
        "minute_taker": meeting.lead.minute_taker or plan.minute_taker,
        "planned": _planned(meeting),
        "held": {"from": _iso(meeting, box.opened_at), "to": _iso(meeting, box.closed_at)},
        "breaks": [_span(meeting, each.start, each.end) for each in box.breaks],
        "broken_off": [_span(meeting, each.start, each.end) for each in box.pauses],
        "phases": [_phase(scene, phase) for phase in plan.template.phases],
        "people": [_person(scene, seat) for seat in meeting.presence.seats],
        "floor": _floor(meeting),
        "rounds": [_round(meeting, phase) for phase in phases.rounds(meeting)],
        "earlier_agreements": _earlier(meeting),
        "agreements": [_agreement(scene, item) for item in meeting.agreements.items],
        "minutes": _minutes(meeting),
        "additions": _additions(meeting),
        "next_meeting": _next(meeting),
        "overrides": _overrides(meeting),
        "closing": _closing(meeting),
        "open": open_facts(meeting),
    }


def _planned(meeting: Meeting) -> Fact:
    if without_date(meeting):
        return {"from": None, "to": None}
    return {"from": meeting.planned.starts.isoformat(), "to": _iso(meeting, planned_end(meeting))}


def _iso(meeting: Meeting, steady: datetime | None) -> str | None:
    return meeting.wall(steady).isoformat() if steady is not None else None


def _span(meeting: Meeting, start: datetime, end: datetime | None) -> Fact:
    return {"from": _iso(meeting, start), "to": _iso(meeting, end)}


def _phase(scene: Scene, phase: PhaseTemplate) -> Fact:
    visits = [each for each in scene.meeting.phases.entries if each.phase == phase.id]
    return {
        "id": phase.id,
        "title": scene.words.text(phase.title),
        "planned_min": phase.minutes,
        "visits": [_span(scene.meeting, each.start, each.end) for each in visits],
    }


def _person(scene: Scene, seat: Seat) -> Fact:
    seen = scene.people[seat.participant.id]
    return {
        "id": seat.participant.id,
        "name": seen.called,
        "role": seen.role,
        "interprets": seat.participant.interprets,
        "here": seat.here,
        "stays": [_span(scene.meeting, stay.start, stay.end) for stay in seat.stays],
    }


def _floor(meeting: Meeting) -> Fact:
    turn, upcoming = meeting.floor.turn, speakers.next_up(meeting)
    return {
        "has": turn.person if turn else None,
        "since": _iso(meeting, turn.start) if turn else None,
        "next": upcoming.id if upcoming else None,
    }


def _round(meeting: Meeting, phase: PhaseTemplate) -> Fact:
    return {
        "phase": phase.id,
        "begun": phases.visited(meeting, phase.id),
        "finished": speakers.finished(meeting, phase.id),
        "people": [
            {"id": slot.person.id, "status": slot.status.value, "final": slot.final, "through": slot.through or None}
            for slot in speakers.line_up(meeting, phase.id)
        ],
    }


def _agreement(scene: Scene, item: Agreement) -> Fact:
    if not may_stand(scene.meeting, item):
        return {"number": item.number, "standing": standing(item).value, "shown": False}
    terms = item.terms
    follow_up = terms.follow_up
    return {
        "number": item.number,
        "standing": standing(item).value,
        "shown": True,
        "wording": wording(scene, item),
        "what": terms.what,
        "responsible": list(terms.responsible),
        "contributors": list(terms.contributors),
        "about": list(terms.about),
        "resource": terms.resource.value,
        "starts": terms.starts.isoformat() if terms.starts else None,
        "follow_up": (follow_up.on.isoformat() if follow_up.on else "next_meeting") if follow_up else None,
        "deadline": terms.deadline.isoformat() if terms.deadline else None,
        "accepted": list(item.accepted),
        "reservations": [{"person": each.person, "text": each.text} for each in item.reservations],
    }


def _minutes(meeting: Meeting) -> Fact:
    """How much is written down; the words are in the log alone."""
    return {
        "statements": counts(meeting).statements,
        "goals": goals_set(meeting),
        "summed_up": [phase.id for phase in summed_up(meeting)],
        "to_sum_up": [phase.id for phase in to_sum_up(meeting)],
    }


def _additions(meeting: Meeting) -> Fact:
    """What was added after the close, by when and whom; the words are in the log alone."""
    return [{"at": _iso(meeting, each.at), "by": each.by, "of": each.of} for each in meeting.minutes.additions]


def _earlier(meeting: Meeting) -> Fact:
    answers = {answer.ref: answer for answer in meeting.agreements.followed_up}
    return [
        {
            "ref": item.ref,
            "what": item.what if shown else "",
            "responsible": item.responsible if shown else "",
            "handed_over_to": (handed_to(meeting, item.ref) or None) if shown else None,
            "outcome": answers[item.ref].outcome.value if item.ref in answers else None,
            "sentence": answers[item.ref].sentence if shown and item.ref in answers else "",
        }
        for item in meeting.agreements.earlier
        for shown in (earlier_may_stand(meeting, item),)
    ]


def _next(meeting: Meeting) -> Fact:
    ending = meeting.ending
    return {
        "starts": ending.next_starts.isoformat() if ending.next_starts else None,
        "place": ending.next_place,
        "series_ended": ending.series_ended,
    }


def _overrides(meeting: Meeting) -> Fact:
    before: list[Fact] = [
        {"rule": each.rule.value, "reason": None, "text": each.reason, "about": []}
        for each in meeting.planned.overrides
    ]
    return before + [
        {
            "rule": each.rule.value,
            "reason": None if only_noted(meeting, each) else each.reason.value,
            "text": each.text,
            "about": list(each.about),
        }
        for each in meeting.overrides
    ]


def _closing(meeting: Meeting) -> Fact:
    if meeting.stage not in {Stage.OPEN, Stage.PAUSED, Stage.CLOSED}:
        return []
    return [
        {
            "check": check.kind.value,
            "done": check.done,
            "person": check.person or None,
            "phase": check.phase or None,
            "agreement": check.agreement or None,
            "number": check.number,
        }
        for check in checks(meeting)
    ]
