"""From facts to state: the same log always gives the same state, and an undone act leaves none of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from msgspec.structs import replace

from meeting import events
from meeting.events import Event, Recorded
from meeting.folding import agreements, floor, minutes, papers, preparing, presence, rounds, timebox
from meeting.folding.allowed import ANY_STAGE, WRITTEN
from meeting.folding.inapplicable import InapplicableError
from meeting.state import Meeting, Stage


def fold(meeting: Meeting, recorded: Recorded) -> Meeting:
    """Return the state after one more recorded event; raises InapplicableError if it cannot follow.

    Instants never run backwards: an earlier stamp counts as the last one. A jump of the clock moves the clock, not
    the meeting.
    """
    offset_s = meeting.offset_s
    if isinstance(recorded.event, events.ClockJumped):
        offset_s += recorded.event.by_s
    at = max(recorded.at - timedelta(seconds=offset_s), meeting.last_at)
    after = apply(meeting, recorded.event, at, recorded.pane)
    return replace(after, last_at=at, last_seq=recorded.seq, offset_s=offset_s)


def replay(log: Sequence[Recorded], start: Meeting | None = None) -> Meeting:
    """Return the state of a log from its first event, without the acts that were undone."""
    undone = undone_acts(log)
    meeting = start or Meeting()
    for recorded in log:
        step = _passed_over if recorded.act in undone else fold
        meeting = step(meeting, recorded)
    return meeting


def _passed_over(meeting: Meeting, recorded: Recorded) -> Meeting:
    at = max(recorded.at - timedelta(seconds=meeting.offset_s), meeting.last_at)
    return replace(meeting, last_at=at, last_seq=recorded.seq)


def undone_acts(log: Iterable[Recorded]) -> frozenset[str]:
    """Return the acts that were taken back."""
    return frozenset(recorded.event.act for recorded in log if isinstance(recorded.event, events.Undone))


def apply_all(meeting: Meeting, facts: Iterable[Event], at: datetime, pane: str = "") -> Meeting:
    """Return the state after facts that happen at one steady instant; rules use it to look one step ahead."""
    for fact in facts:
        meeting = apply(meeting, fact, at, pane)
    return meeting


def apply(meeting: Meeting, event: Event, at: datetime, pane: str) -> Meeting:  # noqa: PLR0915 - one arm per fact, so that the type checker names a forgotten one
    """Return the state after one event at a steady instant."""
    begun = isinstance(event, WRITTEN) and meeting.stage in {Stage.PAUSED, Stage.CLOSED}
    if meeting.stage is not Stage.OPEN and not begun and not isinstance(event, ANY_STAGE):
        raise InapplicableError(type(event).__name__)
    match event:
        case events.MeetingPlanned():
            return timebox.planned(meeting, event)
        case events.InvitationAnswered() | events.SharingSettled() | events.ItemTicked():
            return preparing.prepared(meeting, event)
        case events.LeadTaken():
            return timebox.lead_taken(meeting, pane, at)
        case events.LeadLeft():
            return replace(meeting, lead=replace(meeting.lead, pane="")) if meeting.lead.pane == pane else meeting
        case events.MinutesTaken():
            return minutes.taken(meeting, event, pane)
        case events.LeaderReplaced() | events.MinuteTakerReplaced():
            return presence.role_taken(meeting, event)
        case events.MeetingOpened():
            return timebox.opened(meeting, at)
        case events.MeetingPaused():
            return timebox.paused(meeting, event, at)
        case events.MeetingResumed():
            return timebox.resumed(meeting, at)
        case events.MeetingPostponed():
            return timebox.postponed(meeting, event)
        case events.MeetingClosed():
            return timebox.closed(meeting, at)
        case events.ClockJumped() | events.Undone():
            return meeting
        case events.RuleOverridden():
            return replace(meeting, overrides=(*meeting.overrides, event))
        case events.Arrived():
            return presence.arrived(meeting, event, at)
        case events.Left():
            return presence.left(meeting, event, at)
        case events.WalkedIn():
            return presence.walked_in(meeting, event, at)
        case events.InterpreterAwaited():
            return presence.awaited(meeting, event)
        case events.InterpreterModeChanged():
            return presence.mode_changed(meeting, event)
        case events.FrameChanged():
            return replace(meeting, timebox=replace(meeting.timebox, interpreted=event.interpreted, turn_s=None))
        case events.PhaseEntered():
            return rounds.entered(meeting, event, at)
        case events.PointTicked():
            return rounds.ticked(meeting, event)
        case events.OrderChanged():
            return rounds.reordered(meeting, event)
        case events.FloorGiven():
            return floor.given(meeting, event, at)
        case events.TurnEnded():
            return floor.ended(meeting, event, at)
        case events.TurnInterrupted():
            return floor.interrupted(meeting, event, at)
        case events.TurnPassed():
            return floor.passed(meeting, event, at)
        case events.TurnDeferred():
            return floor.deferred(meeting, event, at)
        case events.HeardThroughAnother():
            return floor.heard_through(meeting, event, at)
        case events.TurnStartCorrected():
            return floor.corrected(meeting, event)
        case events.InterjectionStarted():
            return floor.interjected(meeting, event, at)
        case events.InterjectionEnded():
            return floor.returned(meeting, event, at)
        case events.InterpretingStarted():
            return floor.interpreting(meeting, event, at)
        case events.InterpretingEnded():
            return floor.own_speech(meeting, event, at)
        case events.QuestionParked():
            return rounds.parked(meeting, event, at)
        case events.QuestionTaken():
            return rounds.taken(meeting, event)
        case events.BreakRequested():
            return replace(meeting, timebox=replace(meeting.timebox, break_requested=True))
        case events.BreakStarted():
            return timebox.break_started(meeting, event, at)
        case events.BreakEnded():
            return timebox.break_ended(meeting, at)
        case events.TurnsShortened():
            return replace(meeting, timebox=replace(meeting.timebox, turn_s=event.turn_s))
        case events.ShorteningDeclined():
            return replace(meeting, timebox=replace(meeting.timebox, declined_at=at))
        case events.RoundingOff():
            return replace(meeting, timebox=replace(meeting.timebox, rounding_off_at=at))
        case events.AgreementProposed():
            return agreements.proposed(meeting, event, at, pane)
        case events.AgreementAmended():
            return agreements.amended(meeting, event, at, pane)
        case events.AgreementPutAside():
            return agreements.put_aside(meeting, event)
        case events.ReadBackStarted():
            return agreements.read_back_started(meeting, event)
        case events.ReadBackEnded():
            return agreements.read_back_ended(meeting)
        case events.AgreementConfirmed():
            return agreements.confirmed(meeting, event, at)
        case events.AgreementAccepted():
            return agreements.accepted(meeting, event)
        case events.ReservationNoted():
            return agreements.reserved(meeting, event)
        case events.ChildAsked():
            return agreements.child_asked(meeting, event, at)
        case events.AgreementsBroughtForward():
            return agreements.brought_forward(meeting, event)
        case events.AgreementFollowedUp():
            return agreements.followed_up(meeting, event, at)
        case events.AgreementHandedOver():
            return agreements.handed_over(meeting, event, at)
        case events.StatementNoted():
            return minutes.noted(meeting, event, at, pane)
        case events.StatementCorrected():
            return minutes.corrected(meeting, event, at, pane)
        case events.StatementWithdrawn():
            return minutes.withdrawn(meeting, event)
        case events.AdditionNoted():
            return minutes.added(meeting, event, at, pane)
        case events.PhaseSummedUp():
            return minutes.summed_up(meeting, event, at)
        case events.GoalSet():
            return minutes.goal_set(meeting, event, at)
        case events.GoalDropped():
            return minutes.goal_dropped(meeting, event)
        case events.ScaleAsked():
            return minutes.scale_asked(meeting, event)
        case events.ScaleDropped():
            return minutes.scale_dropped(meeting, event)
        case events.ScaleAnswered():
            return minutes.scale_answered(meeting, event)
        case events.TopicsMarked():
            return minutes.topics_marked(meeting, event)
        case events.ConsentWithdrawn():
            return minutes.consent_withdrawn(meeting, event, at)
        case events.ConsentGiven():
            return minutes.consent_given(meeting, event, at)
        case events.EvaluationAnswered():
            return minutes.evaluated(meeting, event)
        case events.NextMeetingSet():
            ending = replace(meeting.ending, next_starts=event.starts, next_place=event.place, series_ended="")
            return replace(meeting, ending=ending)
        case events.SeriesEnded():
            return replace(meeting, ending=replace(meeting.ending, series_ended=event.reason, next_starts=None))
        case events.EvaluationFilled():
            return replace(meeting, ending=replace(meeting.ending, evaluated=True))
        case events.PaperSent():
            return papers.sent(meeting, event)
        case events.TranslationTaken():
            return papers.translation_taken(meeting, event)
        case events.ScreenCalmed():
            return replace(meeting, calm=True)
        case events.ScreenRestored():
            return replace(meeting, calm=False)
        case _:
            assert_never(event)
