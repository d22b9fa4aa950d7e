"""Running through a meeting once more: what the room saw, step by step, by part, and as the time went by."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import (
    Calm,
    Confirm,
    Intent,
    NextSpeaker,
    NoteStatement,
    ParkQuestion,
    Pass,
    Propose,
    ReadBack,
    RoundOff,
    TakeBreak,
    Undo,
)
from meeting.state import Stage
from meeting.statement_terms import Category, Said
from meeting.steps import Moments, moments
from store.live import recorded
from tests.tui.driver import watching
from tests.tui.live import TODAY, Evening
from tests.tui.review.shelf import at_demo
from tui.review_replay import SPEED, Replay
from tui.view.alphabet import FULL
from tui.view.lines import plain
from tui.view.look import Look
from tui.view.review.replayed import moment_row, replayed_rows
from tui.view.words import words_in

LOOK = Look(words_in("da"), FULL)
TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


def _told(evening: Evening) -> Moments:
    return moments([recorded(row) for row in evening.log.rows])


def _third() -> Moments:
    """The third meeting of the demo."""
    return moments([recorded(row) for row in at_demo().since("2026-014/3", 0)])


def _acts(evening: Evening) -> list[Intent]:
    evening.do(NextSpeaker(), Propose(TERMS, TODAY))
    agreement = evening.state.agreements.items[-1].id
    return [
        NextSpeaker(),
        Pass(),
        Undo(),
        ParkQuestion("Hvem ringer skolen til?"),
        ReadBack(agreement),
        Confirm(agreement, "Ida ringer til PPR."),
        RoundOff(),
        Calm(),
        Calm(),
        TakeBreak(),
        NextSpeaker(),
        NextSpeaker(),
    ]


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 36), (160, 40)])
async def test_the_wall_of_a_moment_is_the_one_the_room_saw(size: tuple[int, int]) -> None:
    evening = Evening().opened()
    acts = _acts(evening)
    seen = []
    async with watching(evening, size) as wall:
        live = wall.screen.live
        for act in acts:
            evening.do(act, after_s=40)
            await wall.until(lambda: live.state.last_seq == evening.state.last_seq)
            await wall.second()
            seen.append((live.state.last_seq, live.now(), wall.rows))
    told = _told(evening)
    for seq, now, rows in seen:
        replayed = [plain(row).rstrip() for row in replayed_rows(LOOK, told[seq - 1].state, now, size)]
        assert replayed == rows, seq


def test_a_step_leads_to_what_the_room_saw_change_and_not_to_the_minutes() -> None:
    evening = Evening().opened().do(NextSpeaker())
    for number in range(3):
        evening.do(NoteStatement(f"s{number}", Said("maya", "Det går godt", Category.WORKS)))
    evening.do(NextSpeaker())
    replay = Replay(LOOK, _told(evening))
    holders = [replay.moment.state.floor.holder]
    while replay.step(1):
        holders.append(replay.moment.state.floor.holder)
    assert holders == ["", "maya", "amina"]
    while replay.step(-1):
        holders.pop()
    assert replay.moment.state.stage is not Stage.OPEN


def test_what_one_key_did_is_one_step() -> None:
    told = _third()
    replay = Replay(LOOK, told)
    steps = [replay.moment]
    while replay.step(1):
        steps.append(replay.moment)
    instants = [step.at for step in steps]
    assert len(set(instants)) == len(instants)
    assert steps[-1].state.stage is Stage.CLOSED
    assert all(told.at(step.at) == step.seq - 1 for step in steps)


def test_a_meeting_begins_where_it_was_opened_and_one_that_was_not_at_its_plan() -> None:
    assert Replay(LOOK, _third()).moment.state.stage is Stage.OPEN
    assert Replay(LOOK, _told(Evening())).moment.state.stage is Stage.PLANNED


def test_a_part_is_gone_to_and_told() -> None:
    replay = Replay(LOOK, _third())
    assert replay.part == 0
    assert replay.go_to_part(3)
    assert (replay.part, replay.moment.state.phases.current) == (3, "reflection")
    evening = Evening().opened()
    short = Replay(LOOK, _told(evening))
    before = short.moment
    assert not short.go_to_part(3)
    assert short.moment == before


def test_the_time_goes_by_as_it_did_but_faster() -> None:
    replay = Replay(LOOK, _third())
    begun = replay.now
    replay.play(steady_s=100)
    replay.pass_time(steady_s=110)
    assert replay.now == begun + timedelta(seconds=10 * SPEED)
    assert replay.index == _third().at(replay.now)
    replay.stop()
    replay.pass_time(steady_s=500)
    assert replay.now == begun + timedelta(seconds=10 * SPEED)


def test_outside_the_meeting_no_time_goes_by_and_the_end_stops_it() -> None:
    replay = Replay(LOOK, _third())
    replay.go(0)
    replay.play(steady_s=0)
    seconds = 0
    while replay.plays and seconds < 1000:
        seconds += 1
        replay.pass_time(steady_s=seconds)
    at_the_end = replay.moment.state
    assert at_the_end.stage is Stage.CLOSED
    assert seconds < 200
    replay.play(steady_s=0)
    assert replay.moment.state != at_the_end
    assert replay.part == 0


@pytest.mark.parametrize(("language", "said"), [("da", "onsdag den"), ("en", "Replay: Wednesday")])
def test_the_row_says_which_moment_it_is_by_danish_time(language: str, said: str) -> None:
    third = Replay(LOOK, _third())
    words = words_in("da" if language == "da" else "en")
    row = plain(moment_row(Look(words, FULL), third.moment.state, third.now, third.now, 80))
    assert said in row
    assert "13.12" in row or "13:12" in row
    assert len(row) == 80
