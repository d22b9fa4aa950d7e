"""What holds at every table, whatever happened: each a sentence of the method."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from meeting import (
    agreements,
    board,
    breaks,
    closing,
    contributions,
    evaluation,
    notices,
    phases,
    presence,
    speakers,
    sum_ups,
    timebox,
)
from meeting.codec import pack, unpack
from meeting.events import HeardThroughAnother, Recorded
from meeting.fold import replay, undone_acts
from meeting.order import in_round
from meeting.state import Meeting, Stage, TurnEnd
from tests.table import Table


def at_most_one_has_the_floor(meeting: Meeting) -> None:
    turns = meeting.floor.turns
    assert all(turn.end is not None for turn in turns[:-1])
    assert meeting.floor.turn is None or meeting.stage is Stage.OPEN
    assert meeting.floor.turn is None or meeting.timebox.break_now is None
    assert meeting.floor.turn is None or presence.is_here(meeting, meeting.floor.holder)


def turns_follow_each_other(meeting: Meeting) -> None:
    for before, after in zip(meeting.floor.turns, meeting.floor.turns[1:], strict=False):
        assert before.end is not None
        assert before.start <= before.end <= after.start


def no_time_is_made(meeting: Meeting, now: datetime) -> None:
    """The time used by all turns plus breaks never exceeds the elapsed time, nor does one turn exceed itself."""
    turns = meeting.floor.turns
    for turn in turns:
        used, own = timebox.used_s(turn, now), timebox.own_speech_s(turn, now)
        assert -1e-6 <= own <= used + 1e-6
        assert used <= ((turn.end or now) - turn.start).total_seconds() + 1e-6
    held = sum(((pause.end or now) - pause.start).total_seconds() for pause in meeting.timebox.breaks)
    total = sum(timebox.used_s(turn, now) for turn in turns) + held
    assert total <= timebox.elapsed_s(meeting, now) + 1e-3


def a_round_is_finished_only_when_all_who_are_here_were_heard(meeting: Meeting, log: list[Recorded]) -> None:
    """Told from the turns and the log alone, without the marks of the round."""
    undone = undone_acts(log)
    for phase in phases.rounds(meeting) if meeting.plan else ():
        ended = [(turn.person, turn.ended_by) for turn in meeting.floor.turns if turn.phase == phase.id]
        heard = {person for person, how in ended if how is TurnEnd.HEARD}
        passed = Counter(person for person, how in ended if how is TurnEnd.PASSED)
        through = {
            entry.event.person
            for entry in log
            if isinstance(entry.event, HeardThroughAnother)
            and entry.event.phase == phase.id
            and entry.act not in undone
        }
        heard |= through | {person for person, times in passed.items() if times > 1}
        owed = {
            seat.participant.id
            for seat in meeting.presence.seats
            if seat.here and in_round(meeting, phase, seat) and seat.participant.id not in heard
        }
        assert not (speakers.finished(meeting, phase.id) and owed), owed


def queue_unheard_and_line_up_agree(meeting: Meeting) -> None:
    queue = [person.id for person in speakers.queue(meeting)]
    assert len(queue) == len(set(queue))
    assert all(presence.is_here(meeting, person) for person in queue)
    held = meeting.rounds.get(meeting.phases.current)
    if held is not None:
        owed = set(speakers.ids(speakers.unheard_here(meeting)))
        assert owed <= set(queue) <= owed | {held.first}
        assert meeting.floor.holder not in queue
        assert speakers.finished(meeting) is not (bool(owed) or meeting.floor.holder in _line(meeting, ""))


def _line(meeting: Meeting, phase: str) -> set[str]:
    return {slot.person.id for slot in speakers.line_up(meeting, phase)}


def nobody_vanishes(meeting: Meeting) -> None:
    for phase in phases.rounds(meeting) if meeting.plan else ():
        line = [slot.person.id for slot in speakers.line_up(meeting, phase.id)]
        assert len(line) == len(set(line))
        expected = {seat.participant.id for seat in meeting.presence.seats if in_round(meeting, phase, seat)}
        assert expected <= set(line)


def a_child_is_never_responsible(meeting: Meeting) -> None:
    children = {seat.participant.id for seat in meeting.presence.seats if seat.participant.is_child}
    for item in meeting.agreements.items:
        confirmed = item.confirmed_terms.responsible if item.confirmed_terms else ()
        assert children.isdisjoint((*item.terms.responsible, *confirmed))


def everything_can_be_asked(meeting: Meeting, now: datetime) -> None:
    """No look at the state raises, and the wall gets one line at most."""
    notices.frame_notice(meeting, now)
    notices.person_notices(meeting, now)
    if meeting.plan is None:
        return
    closing.checks(meeting)
    breaks.coming_breaks(meeting, now)
    breaks.break_need(meeting, now)
    timebox.offsets(meeting, now)
    timebox.shortening(meeting, now)
    presence.due(meeting, now)
    tally = board.counts(meeting)
    assert tally.worries + tally.works <= tally.statements <= len(meeting.minutes.statements)
    assert not any(person.is_child for person in contributions.without_contribution(meeting))
    assert contributions.silent_side(meeting) in {None, *contributions.Side}
    assert contributions.carried_alone(meeting) in {None, *contributions.Side}
    assert all(phases.visited(meeting, phase.id) for phase in sum_ups.to_sum_up(meeting))
    evaluation.results(meeting.minutes.evaluation)
    for item in meeting.agreements.items:
        agreements.standing(item)
        agreements.children_to_ask(meeting, item)


def folded_again_it_is_the_same(table: Table) -> None:
    assert replay(table.log) == table.state
    kept = [
        Recorded(entry.seq, entry.id, entry.act, entry.at, entry.pane, unpack(*pack(entry.event)))
        for entry in table.log
    ]
    assert replay(kept) == table.state


def hold(table: Table) -> None:
    """All of them that look at one state."""
    meeting, now = table.state, table.now
    at_most_one_has_the_floor(meeting)
    turns_follow_each_other(meeting)
    no_time_is_made(meeting, now)
    a_round_is_finished_only_when_all_who_are_here_were_heard(meeting, table.log)
    queue_unheard_and_line_up_agree(meeting)
    nobody_vanishes(meeting)
    a_child_is_never_responsible(meeting)
    everything_can_be_asked(meeting, now)
