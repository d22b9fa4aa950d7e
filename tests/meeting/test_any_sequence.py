"""Whatever the sequence of intents, from whichever pane: what the method promises holds after every one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting import intents
from meeting.deciding.allowed import WRITING
from meeting.events import TurnDeferred, Undone
from meeting.fold import replay
from meeting.state import Lead, Mark, Meeting
from tests.meeting import invariants, minutes_invariants
from tests.meeting.moves import Act, Move, begun, moves
from tests.table import Table

SOME, MANY = 40, 200
WRITING_SELDOM, WRITING_OFTEN = 0.1, 0.7
"""Which part of the acts are those of two minute-takers."""
FINAL = (Mark.HEARD, Mark.HEARD_THROUGH, Mark.PASSED_TWICE)
WAITING = (
    intents.Arrive,
    intents.WalkIn,
    intents.ChangeOrder,
    intents.HearThrough,
    intents.ChangeFrame,
    intents.ShortenTurns,
    intents.ReplaceLeader,
    intents.ParkQuestion,
    intents.Propose,
    intents.Confirm,
    *WRITING,
)
"""What changes the list of those who wait, or something else altogether."""
SEEDS = st.integers(0, 2**64 - 1)
GENERATE = settings(phases=(Phase.generate,))
"""A smaller seed is no simpler meeting; `holds` makes a failing one simple."""


def go_through(happened: list[Move], *, in_round: bool) -> Table:
    """Let it all happen, and look after each."""
    table = begun(in_round=in_round)
    for move in happened:
        before, length = table.state, len(table.log)
        pane = move.pane_at(table) if isinstance(move, Act) else ""
        intent = move.make(table) if isinstance(move, Act) else None
        move.happen(table)
        invariants.hold(table)
        assert table.state.last_at >= before.last_at
        look_at_one_act(table, before, length, intent, pane)
    invariants.folded_again_it_is_the_same(table)
    return table


def write_through(happened: list[Move], *, in_round: bool) -> Table:
    """Let it all happen, and look at the minutes whenever there is something new."""
    table = begun(in_round=in_round)
    for move in happened:
        before, length = table.state, len(table.log)
        pane = move.pane_at(table) if isinstance(move, Act) else ""
        intent = move.make(table) if isinstance(move, Act) else None
        move.happen(table)
        if len(table.log) > length:
            minutes_invariants.hold(table.state, table.log)
            look_at_one_act(table, before, length, intent, pane)
    invariants.folded_again_it_is_the_same(table)
    return table


def look_at_one_act(table: Table, before: Meeting, length: int, intent: intents.Intent | None, pane: str) -> None:
    """What one act may and may not change."""
    after, facts = table.state, [entry.event for entry in table.log[length:]]
    undone = any(isinstance(fact, Undone) for fact in facts)
    if before.lead.pane != pane and not isinstance(intent, intents.PlanMeeting):
        assert driven(before) == driven(after)
    if isinstance(intent, WAITING) and before.floor.turn is not None:
        assert after.floor.turn == before.floor.turn
    if not undone and not any(isinstance(fact, TurnDeferred) for fact in facts):
        assert heard(before) <= heard(after)
    if not undone and not isinstance(intent, intents.PlanMeeting):
        known = [item.id for item in before.agreements.items]
        assert [item.id for item in after.agreements.items][: len(known)] == known


def driven(meeting: Meeting) -> tuple[object, ...]:
    """What only the leading pane moves; that somebody interprets is noted from any."""
    turns = tuple((turn.id, turn.person, turn.start, turn.end, turn.ended_by) for turn in meeting.floor.turns)
    return turns, meeting.phases, meeting.presence, meeting.rounds, meeting.stage, meeting.timebox, meeting.calm


def heard(meeting: Meeting) -> set[tuple[str, str]]:
    """Who was heard in which round, or has passed for good."""
    return {(phase, who) for phase, held in meeting.rounds.items() for who, mark in held.marks.items() if mark in FINAL}


def without_log(meeting: Meeting) -> Meeting:
    """A state without what only says where its log stands: the last event, and the gap before a new lead."""
    lead = Lead(meeting.lead.pane, meeting.lead.leader, meeting.lead.minute_taker)
    return replace(meeting, last_at=Meeting().last_at, last_seq=0, lead=lead)


def as_if_it_had_not_been(happened: list[Move], *, in_round: bool) -> None:
    """The state is what the log gives without what was taken back, but for where the log ends."""
    table = begun(in_round=in_round)
    for move in happened:
        move.happen(table)
    undone = {entry.event.act for entry in table.log if isinstance(entry.event, Undone)}
    left = [entry for entry in table.log if entry.act not in undone and not isinstance(entry.event, Undone)]
    assert without_log(replay(left)) == without_log(table.state)


def undo_gives_the_state_before(happened: list[Move], *, in_round: bool) -> None:
    """An act, and at once the undo of it."""
    table = begun(in_round=in_round)
    for move in happened:
        before, length = table.state, len(table.log)
        move.happen(table)
        act = table.log[-1]
        if len(table.log) == length or table.tries(intents.Undo(), act.pane) is not None:
            continue
        if table.log[-1].event == Undone(act.act):
            assert without_log(table.state) == without_log(before)
        move.happen(table)


def holds(
    check: Callable[..., object], seed: int, most: int, *, drifting: bool = False, writing: float = WRITING_SELDOM
) -> None:
    """Check a sequence, most from the middle of a round; if it fails, say which of its moves are enough for that."""
    happened, in_round = moves(seed, most, drifting=drifting, writing=writing), seed % 10 > 0

    def failure(some: list[Move]) -> Exception | None:
        try:
            check(some, in_round=in_round)
        except Exception as error:  # noqa: BLE001 - whatever is raised, the method does not allow it
            return error
        return None

    if failure(happened) is None:
        return
    at = 0
    while at < len(happened):
        without = happened[:at] + happened[at + 1 :]
        happened, at = (without, at) if failure(without) else (happened, at + 1)
    pytest.fail(f"{check.__name__}, in round {in_round}: {happened}\n{failure(happened)!r}")


@pytest.mark.rule("R30", "R43", "R96", "R100", "R149")
@GENERATE
@given(seed=SEEDS)
def test_the_promises_hold(seed: int) -> None:
    holds(go_through, seed, SOME, drifting=True)


@pytest.mark.rule("R7", "R40", "R109", "R118")
@GENERATE
@given(seed=SEEDS)
def test_nothing_written_is_lost_and_nothing_private_shown(seed: int) -> None:
    holds(write_through, seed, MANY, drifting=True, writing=WRITING_OFTEN)


@GENERATE
@given(seed=SEEDS)
def test_an_undone_act_is_as_if_it_had_not_been(seed: int) -> None:
    holds(as_if_it_had_not_been, seed, MANY, writing=seed % 2 / 2)


@GENERATE
@given(seed=SEEDS)
def test_undo_at_once_gives_the_state_before(seed: int) -> None:
    holds(undo_gives_the_state_before, seed, MANY, writing=seed % 2 / 2)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("check", "drifting"), [(go_through, True), (write_through, True), (as_if_it_had_not_been, False)]
)
def test_the_promises_hold_in_long_meetings(
    check: Callable[..., object], drifting: bool, pytestconfig: pytest.Config
) -> None:
    seed, meetings = pytestconfig.getoption("hypothesis_seed"), 0

    @GENERATE
    @given(number=SEEDS)
    def one(number: int) -> None:
        nonlocal meetings
        meetings += 1
        holds(check, number, MANY, drifting=drifting, writing=number % 2 / 2)

    one()
    print(f"\n{meetings} meetings of {MANY} moves (seed {seed}), 0 promises broken")  # noqa: T201 - the figure of the soak
