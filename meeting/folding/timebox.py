"""Facts about the course of the meeting: opening, breaks, pauses, closing."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting.events import BreakStarted, MeetingPaused, MeetingPlanned, MeetingPostponed
from meeting.folding.inapplicable import InapplicableError
from meeting.postponing import moved, without_date
from meeting.prepared import joined
from meeting.state import Agreements, Break, Ending, Meeting, Presence, Seat, Stage, Stay, Timebox

NOT_BEGUN = frozenset({Stage.EMPTY, Stage.PLANNED, Stage.POSTPONED})


def planned(meeting: Meeting, event: MeetingPlanned) -> Meeting:
    """Take a plan as the ground of the meeting; it replaces one that was never opened, and keeps who joined since."""
    if meeting.stage not in NOT_BEGUN:
        raise InapplicableError(event.plan.ref)
    plan = event.plan
    known = {person.id for person in plan.participants}
    walked_in = (seat for seat in meeting.presence.seats if seat.walked_in and seat.participant.id not in known)
    return replace(
        meeting,
        plan=plan,
        stage=Stage.PLANNED,
        lead=replace(meeting.lead, leader=plan.leader, minute_taker=plan.minute_taker),
        presence=Presence((*(Seat(person) for person in plan.participants), *walked_in)),
        timebox=Timebox(interpreted=plan.interpreted),
        agreements=Agreements(earlier=plan.open_agreements),
        ending=Ending(),
        prepared=joined(meeting.prepared, plan.prepared),
    )


def opened(meeting: Meeting, at: datetime) -> Meeting:
    """Begin; one that was put off without a date is planned for now."""
    if meeting.stage not in {Stage.PLANNED, Stage.POSTPONED}:
        raise InapplicableError("opened")
    if without_date(meeting):
        meeting = _moved(meeting, meeting.wall(at))
    timebox = replace(meeting.timebox, opened_at=at)
    return replace(meeting, stage=Stage.OPEN, timebox=timebox, ending=replace(meeting.ending, until=None))


def _moved(meeting: Meeting, starts: datetime) -> Meeting:
    plan = moved(meeting.planned, starts)
    people = {person.id: person for person in plan.participants}
    seats = (
        replace(seat, participant=people.get(seat.participant.id, seat.participant)) for seat in meeting.presence.seats
    )
    return replace(meeting, plan=plan, presence=replace(meeting.presence, seats=tuple(seats)))


def paused(meeting: Meeting, event: MeetingPaused, at: datetime) -> Meeting:
    """Break the meeting off."""
    if meeting.stage is not Stage.OPEN or meeting.floor.turn is not None:
        raise InapplicableError("paused")
    box = replace(meeting.timebox, pauses=(*meeting.timebox.pauses, Stay(at)), break_requested=False)
    return replace(meeting, stage=Stage.PAUSED, timebox=box, ending=replace(meeting.ending, until=event.until))


def resumed(meeting: Meeting, at: datetime) -> Meeting:
    """Go on where we were."""
    if meeting.stage is not Stage.PAUSED:
        raise InapplicableError("resumed")
    box = meeting.timebox
    pauses = (*box.pauses[:-1], replace(box.pauses[-1], end=at))
    return replace(
        meeting,
        stage=Stage.OPEN,
        timebox=replace(box, pauses=pauses),
        ending=replace(meeting.ending, until=None),
        floor=replace(meeting.floor, free_since=at),
    )


def postponed(meeting: Meeting, event: MeetingPostponed) -> Meeting:
    """Put the meeting off before it began; with a date, the plan moves there."""
    if meeting.stage not in {Stage.PLANNED, Stage.POSTPONED}:
        raise InapplicableError("postponed")
    if event.until is not None:
        meeting = _moved(meeting, event.until)
    return replace(meeting, stage=Stage.POSTPONED, ending=replace(meeting.ending, until=event.until))


def closed(meeting: Meeting, at: datetime) -> Meeting:
    """End the meeting."""
    if meeting.stage not in {Stage.OPEN, Stage.PAUSED} or meeting.floor.turn is not None:
        raise InapplicableError("closed")
    return replace(meeting, stage=Stage.CLOSED, timebox=replace(meeting.timebox, closed_at=at))


def break_started(meeting: Meeting, event: BreakStarted, at: datetime) -> Meeting:
    """Begin a break."""
    box = meeting.timebox
    if box.break_now is not None or meeting.floor.turn is not None or meeting.stage is not Stage.OPEN:
        raise InapplicableError("break")
    breaks = (*box.breaks, Break(at, event.length_min))
    return replace(meeting, timebox=replace(box, breaks=breaks, break_requested=False))


def break_ended(meeting: Meeting, at: datetime) -> Meeting:
    """Go on after a break; the floor is free."""
    box = meeting.timebox
    if box.break_now is None:
        raise InapplicableError("break")
    breaks = (*box.breaks[:-1], replace(box.break_now, end=at))
    return replace(meeting, timebox=replace(box, breaks=breaks), floor=replace(meeting.floor, free_since=at))


def lead_taken(meeting: Meeting, pane: str, at: datetime) -> Meeting:
    """Another pane leads; if the one before was never left, the gap since the last event was broken off."""
    lead = meeting.lead
    gaps = lead.broken_off
    if lead.pane and lead.pane != pane and meeting.stage is Stage.OPEN:
        gaps = (*gaps, Stay(meeting.last_at, at))
    return replace(meeting, lead=replace(lead, pane=pane, broken_off=gaps))
