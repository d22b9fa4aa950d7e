"""The course of the meeting: opening, breaks, shorter turns, broken off, closing, who leads and who writes."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from meeting import breaks, closing, presence, roles, timebox
from meeting.deciding.table import Decision, Table, gates
from meeting.events import (
    AgreementsBroughtForward,
    Arrived,
    BreakEnded,
    BreakRequested,
    BreakStarted,
    ClockJumped,
    ConsentWithdrawn,
    Event,
    InvitationAnswered,
    MeetingClosed,
    MeetingOpened,
    MeetingPaused,
    MeetingPlanned,
    MeetingPostponed,
    MeetingResumed,
    PhaseEntered,
    Reason,
    RoundingOff,
    RuleOverridden,
    ScreenCalmed,
    ScreenRestored,
    ShorteningDeclined,
    TurnEnded,
    TurnInterrupted,
    TurnsShortened,
)
from meeting.intents import (
    CloseMeeting,
    NoteClockJump,
    OpenMeeting,
    PauseMeeting,
    PlanMeeting,
    PostponeMeeting,
)
from meeting.people import Participant
from meeting.plan import Plan
from meeting.prepared import Sharing, joined
from meeting.refusal import Refused, Why
from meeting.same_person import replaced
from meeting.state import Meeting, Stage
from meeting.template import RuleId, Strength


def plan_meeting(table: Table, intent: PlanMeeting) -> Decision:
    """Store a plan; not once the meeting has begun."""
    if table.meeting.stage is not Stage.EMPTY and (refused := _refuse_begun(table.meeting)):
        return refused
    unchanged = table.meeting.stage is Stage.PLANNED and _says_nothing_new(table.meeting, intent.plan)
    return () if unchanged else (MeetingPlanned(intent.plan), *_said_of_others(table.meeting, intent.plan))


def _said_of_others(meeting: Meeting, plan: Plan) -> tuple[InvitationAnswered, ...]:
    """Return what takes back the answers about whoever stood where there is somebody else now (R80, seed 002; R93)."""
    before = meeting.plan.participants if meeting.plan else ()
    others = replaced(before, plan.participants)
    return tuple(
        InvitationAnswered(person, by, None)
        for person, said in meeting.prepared.answers.items()
        if person in others
        for by in said
        if by not in plan.prepared.answers.get(person, {})
    )


def _says_nothing_new(meeting: Meeting, plan: Plan) -> bool:
    """Whether a plan is the one we have, or differs only by leaving out what is known of the preparation."""
    same = replace(plan, prepared=meeting.planned.prepared) == meeting.plan
    known = joined(meeting.prepared, plan.prepared) == meeting.prepared
    return plan == meeting.plan or (same and known)


def open_meeting(table: Table, intent: OpenMeeting) -> Decision:
    """Begin: a parent is here (R18), an interpreter where one is needed (R46), the caseworker does not lead (R69)."""
    meeting = table.meeting
    if refused := _refuse_begun(meeting):
        return refused
    people = {seat.participant.id: seat.participant for seat in meeting.presence.seats}
    if unknown := tuple(person for person in intent.here if person not in people):
        return Refused(Why.UNKNOWN_PERSON, unknown)
    objections = _opening_objections(meeting, tuple(people[person] for person in intent.here))
    overridden = gates(meeting, objections, intent.past, only=Strength.BLOCK)
    if isinstance(overridden, Refused):
        return overridden
    earlier = (AgreementsBroughtForward(intent.earlier),) if intent.earlier else ()
    first = meeting.planned.template.phases[0]
    came = (Arrived(person) for person in dict.fromkeys(intent.here))
    return (*overridden, MeetingOpened(), *_kept_back(meeting, intent), *came, *earlier, PhaseEntered(first.id))


def _kept_back(meeting: Meeting, intent: OpenMeeting) -> tuple[ConsentWithdrawn, ...]:
    """Return what is kept back from the first word on, because that was said before the meeting (R118, seed 004)."""
    agreed = (
        (topic, by)
        for topic, said in meeting.prepared.sharing.items()
        for by, sharing in said.items()
        if sharing is Sharing.WITHHELD
    )
    return tuple(ConsentWithdrawn(*each) for each in (agreed if intent.kept_back is None else intent.kept_back))


def _opening_objections(meeting: Meeting, people: tuple[Participant, ...]) -> list[tuple[Refused, RuleId]]:
    found: list[tuple[Refused, RuleId]] = []
    if not any(person.is_parent for person in people):
        found.append((Refused(Why.NO_PARENT), RuleId.PARENT_PRESENT))
    languages = presence.uncovered_languages(people)
    if languages:
        speakers = tuple(person.id for person in people if person.speaks in languages)
        found.append((Refused(Why.INTERPRETER_MISSING, speakers, " ".join(languages)), RuleId.INTERPRETER_PRESENT))
    if roles.led_by_caseworker_without_reason(meeting):
        found.append((Refused(Why.CASEWORKER_LEADS, (meeting.lead.leader,)), RuleId.CASEWORKER_LEADS))
    return found


def postpone_meeting(table: Table, intent: PostponeMeeting) -> Decision:
    """Put the meeting off before it begins (scenario 2)."""
    return _refuse_begun(table.meeting) or _refuse_past(table, intent.until) or (MeetingPostponed(intent.until),)


def _refuse_begun(meeting: Meeting) -> Refused | None:
    begun = {
        Stage.EMPTY: Why.NOT_OPEN,
        Stage.OPEN: Why.ALREADY_OPEN,
        Stage.PAUSED: Why.ALREADY_OPEN,
        Stage.CLOSED: Why.CLOSED,
    }
    return Refused(begun[meeting.stage]) if meeting.stage in begun else None


def _refuse_past(table: Table, until: datetime | None) -> Refused | None:
    if until is None or until > table.meeting.wall(table.now):
        return None
    return Refused(Why.DATE_PAST, what=until.isoformat())


def _stopping(meeting: Meeting) -> tuple[Event, ...]:
    turn = meeting.floor.turn
    if meeting.timebox.break_now is not None:
        return (BreakEnded(),)
    return (TurnInterrupted(turn.id),) if turn else ()


def pause_meeting(table: Table, intent: PauseMeeting) -> Decision:
    """Break the meeting off; whoever has the floor goes on first when it is resumed."""
    if refused := _refuse_past(table, intent.until):
        return refused
    return (*_stopping(table.meeting), MeetingPaused(intent.until))


def resume_meeting(table: Table) -> Decision:
    """Go on with the round where it was."""
    if table.meeting.stage is Stage.PAUSED:
        return (MeetingResumed(),)
    return _refuse_begun(table.meeting) or Refused(Why.NOT_OPEN)


def close_meeting(table: Table, intent: CloseMeeting) -> Decision:
    """End the meeting; what is missing takes one reason, kept for each rule (R35, R47, R144)."""
    meeting = table.meeting
    turn = meeting.floor.turn
    stopping: tuple[Event, ...] = (TurnEnded(turn.id),) if turn else _stopping(meeting)
    open_checks = closing.missing(meeting)
    if open_checks and intent.reason is None:
        rule = open_checks[0].rule
        return Refused(Why.CLOSING_CHECKS, what=str(len(open_checks)), rule=rule, needs_reason=True)
    reason = intent.reason or Reason.LEADER_DECIDES
    overridden = tuple(
        RuleOverridden(check.rule, reason, tuple(filter(None, (check.person or check.agreement, check.phase))))
        for check in open_checks
    )
    return (*overridden, *stopping, MeetingClosed())


def take_break(table: Table) -> Decision:
    """Break after this turn; again, or with nobody on the floor: now. Works without an interpreter too (R35, R141)."""
    meeting = table.meeting
    turn, box = meeting.floor.turn, meeting.timebox
    if box.break_now is not None:
        return Refused(Why.IN_BREAK)
    if turn is not None and not box.break_requested:
        return (BreakRequested(),)
    cut: tuple[Event, ...] = (TurnInterrupted(turn.id),) if turn else ()
    return (*cut, BreakStarted(breaks.break_min(meeting)))


def shorten_turns(table: Table) -> Decision:
    """Accept the one proposal there is when late."""
    proposed = timebox.shortening(table.meeting, table.now)
    return (TurnsShortened(proposed),) if proposed is not None else Refused(Why.NOTHING_TO_SHORTEN)


def keep_turns(table: Table) -> Decision:
    """Decline the proposal; it does not come again in this phase."""
    proposed = timebox.shortening(table.meeting, table.now)
    return (ShorteningDeclined(),) if proposed is not None else Refused(Why.NOTHING_TO_SHORTEN)


def round_off(_table: Table) -> Decision:
    """Tell the room that we gently round off."""
    return (RoundingOff(),)


def calm(table: Table) -> Decision:
    """The neutral screen; again: the meeting."""
    return (ScreenRestored(),) if table.meeting.calm else (ScreenCalmed(),)


def note_clock_jump(_table: Table, intent: NoteClockJump) -> Decision:
    """Keep that the wall clock jumped."""
    return (ClockJumped(intent.by_s),)
