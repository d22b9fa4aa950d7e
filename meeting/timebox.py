"""Time: only instants are kept, everything shown is computed here. Instants are steady, results are in seconds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil

from msgspec import Struct

from meeting import phases, speakers
from meeting.once import once
from meeting.order import in_round
from meeting.parts import rounds_min
from meeting.presence import person
from meeting.state import Meeting, Stage, Stay, Turn
from meeting.template import Frame


def frame(meeting: Meeting) -> Frame:
    """Return the timebox that holds, with or without an interpreter (R34, seed 000; R84, seed 002)."""
    return meeting.planned.template.framed(interpreted=meeting.timebox.interpreted)


def _within(spans: Iterable[Stay], start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    clipped = ((max(span.start, start), min(span.end or end, end)) for span in spans)
    return [(since, until) for since, until in clipped if since < until]


def _overlap_s(spans: Iterable[Stay], start: datetime, end: datetime) -> float:
    return sum((until - since).total_seconds() for since, until in _within(spans, start, end))


def used_s(turn: Turn, now: datetime) -> float:
    """Return the seconds a turn has used: start to end, or to now, without interjections. The one formula for it."""
    end = turn.end or now
    return max(0.0, (end - turn.start).total_seconds()) - _overlap_s(turn.pauses, turn.start, end)


def told_apart(turn: Turn) -> bool:
    """Whether own speech and interpretation were logged apart; else the turn is left out of equity (domain 3)."""
    return bool(turn.interpreted)


def own_speech_s(turn: Turn, now: datetime) -> float:
    """Return the seconds of a turn in which the person spoke, and not the interpreter."""
    end = turn.end or now
    paused = sum(_overlap_s(turn.interpreted, *pause) for pause in _within(turn.pauses, turn.start, end))
    return used_s(turn, now) - (_overlap_s(turn.interpreted, turn.start, end) - paused)


@once
def round_s(meeting: Meeting) -> float:
    """Return the planned seconds of one turn, equal for all (R70, R108): what the fixed phases leave, shared."""
    template = meeting.planned.template
    open_rounds = [phase for phase in phases.rounds(meeting) if not phase.minutes]
    current = phases.current(meeting)
    if current is not None and current.is_round and current.minutes:
        minutes, turns = float(current.minutes), _turns_in(meeting, current.id)
    else:
        minutes = float(rounds_min(template, frame(meeting)))
        turns = sum(_turns_in(meeting, phase.id) for phase in open_rounds)
        if not open_rounds:
            every = phases.rounds(meeting)
            minutes, turns = (
                float(sum(phase.minutes for phase in every)),
                sum(_turns_in(meeting, phase.id) for phase in every),
            )
    return max(0.0, minutes * 60 / turns) if turns else 0.0


def _turns_in(meeting: Meeting, phase_id: str) -> int:
    phase = meeting.planned.template.phase(phase_id)
    return sum(1 for seat in meeting.presence.seats if in_round(meeting, phase, seat))


def turn_s(meeting: Meeting) -> float:
    """Return the seconds of one turn as it holds now: the planned ones, or what the leader accepted."""
    return meeting.timebox.turn_s if meeting.timebox.turn_s is not None else round_s(meeting)


def budget_s(meeting: Meeting, person_id: str) -> float | None:
    """Return the seconds of a turn of this person; None outside a round and for a child, who has no budget (R42)."""
    phase = phases.current(meeting)
    if phase is None or not phase.is_round or person(meeting, person_id).is_child:
        return None
    return turn_s(meeting) or None


def started(meeting: Meeting) -> datetime:
    """Return when the meeting began, or is planned to."""
    return meeting.timebox.opened_at or _planned_start(meeting)


def _planned_start(meeting: Meeting) -> datetime:
    return meeting.steady(meeting.planned.starts)


def paused_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds in which the whole meeting was broken off."""
    return sum(((stay.end or now) - stay.start).total_seconds() for stay in meeting.timebox.pauses)


@once
def planned_end(meeting: Meeting) -> datetime:
    """Return when the meeting ends. A late start does not move it (R32, seed 000); being broken off does."""
    length = timedelta(minutes=frame(meeting).target_min)
    return _planned_start(meeting) + length + timedelta(seconds=paused_s(meeting, meeting.last_at))


def left_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds left; negative when the time has run out."""
    return (planned_end(meeting) - now).total_seconds()


def elapsed_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds since the opening; 0 before it, and standing still after the close."""
    box = meeting.timebox
    return ((box.closed_at or now) - box.opened_at).total_seconds() if box.opened_at else 0.0


def closing_starts(meeting: Meeting) -> datetime:
    """Return when the protected end begins: agreements, next meeting, evaluation."""
    return planned_end(meeting) - timedelta(minutes=meeting.planned.template.closing_min)


def closing_is_due(meeting: Meeting, now: datetime) -> bool:
    """Whether the rounds begin to eat the protected end."""
    return meeting.stage is Stage.OPEN and phases.before_agreements(meeting) and now >= closing_starts(meeting)


class Offsets(Struct, frozen=True):
    """How late we are, in seconds; positive is late."""

    plan_s: float
    own_start_s: float


def offsets(meeting: Meeting, now: datetime) -> Offsets:
    """Return how late the meeting would end against the plan, and against its own start."""
    late = (now + timedelta(seconds=_rest_s(meeting, now)) - planned_end(meeting)).total_seconds()
    return Offsets(late, late - (started(meeting) - _planned_start(meeting)).total_seconds())


def _rest_s(meeting: Meeting, now: datetime) -> float:
    """What is still planned from now on, in seconds."""
    return rounds_rest_s(meeting, now) + fixed_rest_s(meeting, now) + breaks_rest_s(meeting)


def turn_rest_s(meeting: Meeting, now: datetime) -> float:
    """Return what is left of the running turn's budget in seconds, 0 when it is used up."""
    turn, phase = meeting.floor.turn, phases.current(meeting)
    if turn is None or phase is None or not phase.is_round:
        return 0.0
    return max(0.0, turn_s(meeting) - used_s(turn, now))


@once
def turns_to_come(meeting: Meeting) -> int:
    """Return how many turns the rounds still hold, without the running one."""
    phase = phases.current(meeting)
    here = len(speakers.queue(meeting)) if phase is not None and phase.is_round else 0
    later = [phase for phase in phases.remaining(meeting) if phase.is_round]
    return here + sum(len(speakers.unheard_here(meeting, phase.id)) for phase in later)


def rounds_rest_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds that the running turn and the turns to come need."""
    return turn_rest_s(meeting, now) + turns_to_come(meeting) * turn_s(meeting)


def fixed_rest_s(meeting: Meeting, now: datetime) -> float:
    """Return the seconds that the phases without rounds still need, the current one less what it has used."""
    rest = sum(phase.minutes * 60.0 for phase in phases.remaining(meeting) if not phase.is_round)
    phase = phases.current(meeting)
    if phase is None or phase.is_round:
        return rest
    entered = meeting.phases.entries[-1].start
    return rest + max(0.0, phase.minutes * 60.0 - (now - entered).total_seconds())


def breaks_rest_s(meeting: Meeting) -> float:
    """Return the seconds of the breaks that are still owed."""
    held = frame(meeting)
    return max(0, held.breaks - len(meeting.timebox.breaks)) * held.break_min * 60.0


def shortening(meeting: Meeting, now: datetime) -> float | None:
    """Return the proposal when late: seconds of each remaining turn, in proportion, never below the template's floor.

    None when not late enough, nothing remains, or the leader declined in this phase.
    """
    phase = phases.current(meeting)
    declined, to_come = meeting.timebox.declined_at, turns_to_come(meeting)
    if meeting.stage is not Stage.OPEN or phase is None or not to_come or meeting.timebox.break_now:
        return None
    if declined is not None and declined >= meeting.phases.entries[-1].start:
        return None
    late_s = offsets(meeting, now).plan_s
    current_s = turn_s(meeting)
    if late_s < meeting.planned.template.late_s or not current_s:
        return None
    proposed = max(float(meeting.planned.template.least_turn_s), current_s - late_s / to_come)
    return float(ceil(proposed)) if proposed < current_s - 1 else None
