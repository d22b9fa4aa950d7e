"""What the program says without being asked: at most one frame line for the wall, and person lines for the leader.

Frame lines may stand before the family in neutral words; person lines never do (design 1).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from msgspec import Struct

from meeting import board, breaks, phases, presence, roles, speakers, sum_ups, timebox
from meeting.breaks import BreakNeed
from meeting.contributions import Side, carried_alone, silent_side
from meeting.events import Reason
from meeting.once import once
from meeting.own_words import told_by_others
from meeting.people import Role
from meeting.state import Meeting, Stage
from meeting.template import ForChildren, PhaseKind, RuleId

ROUNDING_OFF_S = 20
"""How long the room is told that we gently round off (screens 5)."""


class NoticeKind(StrEnum):
    """What a line says."""

    ROUNDING_OFF = "rounding_off"
    BREAK_AFTER_TURN = "break_after_turn"
    BREAK_OVERDUE = "break_overdue"
    BREAK_DUE = "break_due"
    INTERPRETER_AWAITED = "interpreter_awaited"
    REST_FOR_AGREEMENTS = "rest_for_agreements"
    BREAK_SOON = "break_soon"
    SHORTER_TURNS = "shorter_turns"
    INTERPRETER_FRAME = "interpreter_frame"
    LEAVES_SOON = "leaves_soon"
    FLOOR_FREE = "floor_free"
    CHILD_HEARS = "child_hears"
    CHILD_OVERSTAYS = "child_overstays"
    CHILD_DUE = "child_due"
    NO_PARENT = "no_parent"
    WORRIES = "worries"
    WORRIES_LEFT = "worries_left"
    NOT_SUMMED_UP = "not_summed_up"
    QUESTIONS_WAIT = "questions_wait"
    SIDE_SILENT = "side_silent"
    CARRIED_ALONE = "carried_alone"
    LEADER_WRITES = "leader_writes"
    CASEWORKER_LEADS = "caseworker_leads"
    LONG_TURN = "long_turn"
    COMPANION_SPEAKS = "companion_speaks"
    INTERPRETER_BOOKED = "interpreter_booked"
    OWN_WORDS = "own_words"
    REASON_OWED = "reason_owed"


class Notice(Struct, frozen=True):
    """One line: its kind and what the words need; `at` is a steady instant, `source` the rules behind it (`R35`)."""

    kind: NoticeKind
    people: tuple[str, ...] = ()
    minutes: int = 0
    more_minutes: int = 0
    at: datetime | None = None
    until: datetime | None = None
    phase: str = ""
    side: Side | None = None
    topic: str = ""
    source: tuple[str, ...] = ()


def frame_notice(meeting: Meeting, now: datetime) -> Notice | None:
    """Return the one line that may stand on the wall; the first that applies wins (screens 4)."""
    if meeting.stage is not Stage.OPEN or meeting.timebox.break_now is not None:
        return None
    makers = (_rounding_off, _break_asked, _break_late, _interpreter, _agreements, _break_soon, _shorter)
    later = (_new_frame, _leaves, _free_floor)
    return next((found for maker in (*makers, *later) if (found := maker(meeting, now))), None)


def _source(meeting: Meeting, rule: RuleId) -> tuple[str, ...]:
    return meeting.planned.template.rule(rule).source


def _rounding_off(meeting: Meeting, now: datetime) -> Notice | None:
    since = meeting.timebox.rounding_off_at
    fresh = since is not None and now - since < timedelta(seconds=ROUNDING_OFF_S)
    return Notice(NoticeKind.ROUNDING_OFF, source=("R99",)) if fresh else None


def _after(meeting: Meeting) -> tuple[str, ...]:
    return (meeting.floor.holder,) if meeting.floor.holder else ()


def _break_asked(meeting: Meeting, _now: datetime) -> Notice | None:
    if not meeting.timebox.break_requested:
        return None
    return Notice(NoticeKind.BREAK_AFTER_TURN, _after(meeting), source=_source(meeting, RuleId.BREAKS_HELD))


def _break_late(meeting: Meeting, now: datetime) -> Notice | None:
    kinds = {BreakNeed.OVERDUE: NoticeKind.BREAK_OVERDUE, BreakNeed.DUE: NoticeKind.BREAK_DUE}
    kind = kinds.get(breaks.break_need(meeting, now))
    return Notice(kind, _after(meeting), source=_source(meeting, RuleId.BREAKS_HELD)) if kind else None


def _interpreter(meeting: Meeting, _now: datetime) -> Notice | None:
    absent = tuple(person.id for person in presence.missing_interpreters(meeting))
    if not absent or meeting.presence.awaited in absent:
        return None
    return Notice(NoticeKind.INTERPRETER_AWAITED, absent, source=_source(meeting, RuleId.INTERPRETER_PRESENT))


def _agreements(meeting: Meeting, now: datetime) -> Notice | None:
    due = timebox.closing_is_due(meeting, now)
    return Notice(NoticeKind.REST_FOR_AGREEMENTS, source=("R32", "R99")) if due else None


def _break_soon(meeting: Meeting, now: datetime) -> Notice | None:
    due = breaks.break_due_at(meeting)
    if due is None or breaks.break_need(meeting, now) is not BreakNeed.SOON:
        return None
    minutes = ceil((due - now).total_seconds() / 60)
    return Notice(NoticeKind.BREAK_SOON, _after(meeting), minutes, source=_source(meeting, RuleId.BREAKS_HELD))


def _shorter(meeting: Meeting, now: datetime) -> Notice | None:
    proposed = timebox.shortening(meeting, now)
    return Notice(NoticeKind.SHORTER_TURNS, source=("R32", "R99")) if proposed is not None else None


def _new_frame(meeting: Meeting, _now: datetime) -> Notice | None:
    is_new = not meeting.timebox.interpreted and presence.interpreters_here(meeting)
    minutes = meeting.planned.template.with_interpreter.target_min
    return Notice(NoticeKind.INTERPRETER_FRAME, minutes=minutes, source=("R34",)) if is_new else None


def _leaves(meeting: Meeting, now: datetime) -> Notice | None:
    rest, budget = timebox.turn_rest_s(meeting, now), timebox.turn_s(meeting)
    for place, person in enumerate(speakers.queue(meeting)):
        turn_ends = now + timedelta(seconds=rest + (place + 1) * budget)
        leaves_at = person.leaves_at and meeting.steady(person.leaves_at)
        if leaves_at and place > 0 and now < leaves_at < turn_ends:
            return Notice(NoticeKind.LEAVES_SOON, (person.id,), at=leaves_at, source=("R33",))
    return None


def _free_floor(meeting: Meeting, now: datetime) -> Notice | None:
    phase, upcoming = phases.current(meeting), speakers.next_up(meeting)
    if phase is None or not phase.is_round or upcoming is None or meeting.floor.turn is not None:
        return None
    free_s = (now - meeting.floor.free_since).total_seconds()
    if free_s < meeting.planned.template.free_floor_s:
        return None
    return Notice(NoticeKind.FLOOR_FREE, (upcoming.id,), int(free_s // 60), source=("R99",))


def person_notices(meeting: Meeting, now: datetime) -> tuple[Notice, ...]:
    """Return the lines for the leader alone, the most pressing first."""
    if meeting.plan is None or meeting.stage is Stage.CLOSED:
        return ()
    opened = meeting.stage is Stage.OPEN
    live = (*_children(meeting, now), *_floor_lines(meeting, now), *_written(meeting)) if opened else ()
    return (*live, *_roles(meeting), *_interpreter_booked(meeting), *_owed(meeting))


def _children(meeting: Meeting, now: datetime) -> tuple[Notice, ...]:
    phase = phases.current(meeting)
    children = tuple(child.id for child in presence.children_here(meeting))
    found: list[Notice] = []
    if phase is not None and phase.for_children is ForChildren.NO and children:
        source = _source(meeting, RuleId.CHILD_HEARS)
        found.append(Notice(NoticeKind.CHILD_HEARS, children, phase=phase.id, source=source))
    for due in presence.due(meeting, now):
        if due.person.is_child:
            kind = NoticeKind.CHILD_DUE if due.arrives else NoticeKind.CHILD_OVERSTAYS
            found.append(Notice(kind, (due.person.id,), at=due.at, source=("R90",)))
    if not presence.parents_here(meeting):
        found.append(Notice(NoticeKind.NO_PARENT, source=_source(meeting, RuleId.PARENT_PRESENT)))
    return tuple(found)


def _floor_lines(meeting: Meeting, now: datetime) -> tuple[Notice, ...]:
    turn = meeting.floor.turn
    if turn is None:
        return ()
    found: list[Notice] = []
    budget, spoken = timebox.budget_s(meeting, turn.person), timebox.own_speech_s(turn, now)
    if budget and spoken >= budget * meeting.planned.template.long_turn_factor:
        minutes = (int(spoken // 60), round(budget / 60))
        found.append(Notice(NoticeKind.LONG_TURN, (turn.person,), *minutes, source=("R70", "R99")))
    if presence.person(meeting, turn.person).kind is Role.COMPANION:
        found.append(Notice(NoticeKind.COMPANION_SPEAKS, (turn.person,), source=("R114",)))
    return tuple(found)


@once
def _written(meeting: Meeting) -> tuple[Notice, ...]:
    """What the minutes say is still to be asked for; a sum-up and ideas only where somebody is there to write them."""
    others = told_by_others(meeting)
    found = [Notice(NoticeKind.OWN_WORDS, it.owners, topic=it.topic, source=("R118",)) for it in others]
    if tally := board.outweighed(meeting):
        found.append(Notice(NoticeKind.WORRIES, (), tally.worries, tally.works, source=("R13",)))
    if left := board.worries_left(meeting):
        found.append(Notice(NoticeKind.WORRIES_LEFT, minutes=len(left), source=("R15",)))
    if meeting.lead.writers and (owed := sum_ups.to_sum_up(meeting)):
        found.append(Notice(NoticeKind.NOT_SUMMED_UP, phase=owed[-1].id, source=("R120",)))
    if phases.reflecting(meeting) and not speakers.queue(meeting):
        waiting = sum(not question.taken for question in meeting.questions)
        found += [Notice(NoticeKind.QUESTIONS_WAIT, minutes=waiting, source=("R104",))] if waiting else []
    return (*found, *_shared(meeting))


def _shared(meeting: Meeting) -> tuple[Notice, ...]:
    phase = phases.current(meeting)
    if phase is None or phase.kind is not PhaseKind.AGREEMENTS:
        return ()
    silent = silent_side(meeting) if meeting.lead.writers else None
    sides = ((NoticeKind.SIDE_SILENT, silent, "R4"), (NoticeKind.CARRIED_ALONE, carried_alone(meeting), "R8"))
    return tuple(Notice(kind, side=side, source=(source,)) for kind, side, source in sides if side)


def _roles(meeting: Meeting) -> tuple[Notice, ...]:
    found = (
        (NoticeKind.LEADER_WRITES, roles.leader_writes(meeting), ("R53",)),
        (NoticeKind.CASEWORKER_LEADS, roles.led_by_caseworker_without_reason(meeting), ("R69", "R115")),
    )
    return tuple(Notice(kind, (meeting.lead.leader,), source=source) for kind, is_so, source in found if is_so)


def _interpreter_booked(meeting: Meeting) -> tuple[Notice, ...]:
    ends = timebox.planned_end(meeting)
    booked = ((person.id, person.booked_until) for person in presence.interpreters(meeting))
    return tuple(
        Notice(NoticeKind.INTERPRETER_BOOKED, (person,), at=meeting.steady(until), until=ends, source=("R34",))
        for person, until in booked
        if until is not None and meeting.steady(until) < ends
    )


def _owed(meeting: Meeting) -> tuple[Notice, ...]:
    return tuple(
        Notice(NoticeKind.REASON_OWED, override.about, len(override.about), source=("R57",))
        for override in meeting.overrides
        if override.reason is Reason.WRITTEN_LATER and not override.text
    )
