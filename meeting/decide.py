"""The one door of the rules: an intent goes in, facts or a refusal come out. No I/O, no clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import assert_never

from meeting import intents
from meeting.additions import only_adds
from meeting.deciding import (
    agreements,
    aims,
    floor,
    leading,
    papers,
    preparing,
    presence,
    rounds,
    sharing,
    statements,
    timebox,
)
from meeting.deciding.allowed import ANY_PANE, ANY_TIME, WRITING
from meeting.deciding.table import Decision, Table, refuse_unless_open
from meeting.events import Recorded
from meeting.intents import Intent
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from meeting.undo import undo


def decide(
    meeting: Meeting,
    intent: Intent,
    now: datetime,
    pane: str,
    new_id: Callable[[], str],
    log: Sequence[Recorded] = (),
) -> Decision:
    """Return the facts an intent leads to, or why not. `now` is a steady instant; `log` is what undo looks through."""
    if not isinstance(intent, ANY_PANE) and meeting.lead.pane != pane:
        return Refused(Why.NOT_LEADING)
    adds = isinstance(intent, intents.Amend) and only_adds(meeting)
    refuse = statements.refuse_unless_begun if adds or isinstance(intent, WRITING) else refuse_unless_open
    if not isinstance(intent, ANY_TIME) and (refused := refuse(meeting)):
        return refused
    if meeting.stage is Stage.CLOSED and isinstance(intent, (intents.ReplaceLeader, intents.ReplaceMinuteTaker)):
        return Refused(Why.CLOSED)
    if isinstance(intent, intents.Undo):
        return undo(meeting, log, pane)
    return _dispatch(Table(meeting, now, pane, new_id), intent)


def _dispatch(table: Table, intent: Intent) -> Decision:  # noqa: PLR0915 - one arm per intent, so that the type checker names a forgotten one
    match intent:
        case intents.PlanMeeting():
            return timebox.plan_meeting(table, intent)
        case intents.AnswerInvitation():
            return preparing.answer_invitation(table, intent)
        case intents.SettleSharing():
            return preparing.settle_sharing(table, intent)
        case intents.TickItem():
            return preparing.tick_item(table, intent)
        case intents.TakeLead():
            return leading.take_lead(table)
        case intents.LeaveLead():
            return leading.leave_lead(table)
        case intents.TakeMinutes():
            return statements.take_minutes(table, intent)
        case intents.ReplaceLeader():
            return leading.replace_leader(table, intent)
        case intents.ReplaceMinuteTaker():
            return leading.replace_minute_taker(table, intent)
        case intents.OpenMeeting():
            return timebox.open_meeting(table, intent)
        case intents.PostponeMeeting():
            return timebox.postpone_meeting(table, intent)
        case intents.PauseMeeting():
            return timebox.pause_meeting(table, intent)
        case intents.ResumeMeeting():
            return timebox.resume_meeting(table)
        case intents.CloseMeeting():
            return timebox.close_meeting(table, intent)
        case intents.NoteClockJump():
            return timebox.note_clock_jump(table, intent)
        case intents.Undo():
            return Refused(Why.NOTHING_TO_UNDO)
        case intents.Arrive():
            return presence.arrive(table, intent)
        case intents.Leave():
            return presence.leave(table, intent)
        case intents.WalkIn():
            return presence.walk_in(table, intent)
        case intents.AwaitInterpreter():
            return presence.await_interpreter(table, intent)
        case intents.ChangeFrame():
            return presence.change_frame(table, intent)
        case intents.EnterPhase():
            return rounds.enter_phase(table, intent)
        case intents.TickPoint():
            return rounds.tick_point(table, intent)
        case intents.ChangeOrder():
            return rounds.change_order(table, intent)
        case intents.ParkQuestion():
            return rounds.park_question(table, intent)
        case intents.TakeQuestion():
            return rounds.take_question(table, intent)
        case intents.NextSpeaker():
            return floor.next_speaker(table)
        case intents.FreeFloor():
            return floor.free_floor(table)
        case intents.GiveFloor():
            return floor.give_floor(table, intent)
        case intents.Pass():
            return floor.pass_turn(table)
        case intents.Defer():
            return floor.defer(table)
        case intents.HearThrough():
            return floor.hear_through(table, intent)
        case intents.Interject():
            return floor.interject(table)
        case intents.Interpret():
            return floor.interpret(table)
        case intents.CorrectStart():
            return floor.correct_start(table, intent)
        case intents.TakeBreak():
            return timebox.take_break(table)
        case intents.ShortenTurns():
            return timebox.shorten_turns(table)
        case intents.KeepTurns():
            return timebox.keep_turns(table)
        case intents.RoundOff():
            return timebox.round_off(table)
        case intents.Propose():
            return agreements.propose(table, intent)
        case intents.Amend():
            return agreements.amend(table, intent)
        case intents.PutAside():
            return agreements.put_aside(table, intent)
        case intents.ReadBack():
            return agreements.read_back(table, intent)
        case intents.StopReadBack():
            return agreements.stop_read_back(table)
        case intents.Confirm():
            return agreements.confirm(table, intent)
        case intents.Accept():
            return agreements.accept(table, intent)
        case intents.NoteReservation():
            return agreements.note_reservation(table, intent)
        case intents.AskChild():
            return agreements.ask_child(table, intent)
        case intents.FollowUpAgreement():
            return agreements.follow_up(table, intent)
        case intents.HandOver():
            return agreements.hand_over(table, intent)
        case intents.NoteStatement():
            return statements.note_statement(table, intent)
        case intents.CorrectStatement():
            return statements.correct_statement(table, intent)
        case intents.WithdrawStatement():
            return statements.withdraw_statement(table, intent)
        case intents.SumUp():
            return statements.sum_up(table, intent)
        case intents.SetGoal():
            return aims.set_goal(table, intent)
        case intents.DropGoal():
            return aims.drop_goal(table, intent)
        case intents.AskScale():
            return aims.ask_scale(table, intent)
        case intents.DropScale():
            return aims.drop_scale(table, intent)
        case intents.AnswerScale():
            return aims.answer_scale(table, intent)
        case intents.MarkTopics():
            return sharing.mark_topics(table, intent)
        case intents.WithdrawConsent():
            return sharing.withdraw_consent(table, intent)
        case intents.GiveConsent():
            return sharing.give_consent(table, intent)
        case intents.AnswerEvaluation():
            return sharing.answer_evaluation(table, intent)
        case intents.SetNextMeeting():
            return agreements.set_next_meeting(table, intent)
        case intents.EndSeries():
            return agreements.end_series(table, intent)
        case intents.FillEvaluation():
            return agreements.fill_evaluation(table)
        case intents.MarkSent():
            return papers.mark_sent(table, intent)
        case intents.TakeTranslation():
            return papers.take_translation(table, intent)
        case intents.Calm():
            return timebox.calm(table)
        case _:
            assert_never(intent)
