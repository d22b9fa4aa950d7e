"""A meeting event by event: each moment is what its screens showed then, and stepping back and forth is quick."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import steps
from meeting.events import Reason, Recorded
from meeting.fold import fold
from meeting.intents import Intent
from meeting.refusal import Refused
from meeting.state import Meeting
from meeting.state_hash import state_hash
from meeting.steps import Moments, moments
from tests.clock import START
from tests.people import interpreted
from tests.table import Table, terms

LATER = Reason.WRITTEN_LATER


class Watched(Table):
    """A table whose state is written down after every act, as a live pane shows it."""

    def __init__(self) -> None:
        self.seen: dict[int, Meeting] = {}
        super().__init__(interpreted())

    def tries(self, intent: Intent, pane: str = "lead") -> Refused | None:
        refused = super().tries(intent, pane)
        self.seen[len(self.log)] = self.state
        return refused


@pytest.fixture
def table() -> Watched:
    """A meeting with an act undone at once, two undone later, and a clock that was set."""
    table = Watched()
    table.opens().space().space().after(1).undoes().space()
    table.after(2).enters("descriptive").gives("amina").after(1).gives("ida").after(1).undoes().undoes()
    table.clock_jumps(minutes=-90).after(1).gives("sami").after(3).passes().frees()
    table.agrees(terms())
    table.enters("reflection", LATER).after(1).undoes().enters("reflection", LATER).hears_everyone()
    table.enters("agreements", LATER)
    return table


def test_every_moment_is_the_state_that_was_seen_then(table: Watched) -> None:
    played = moments(table.log)
    assert len(played) == len(table.log)
    for seq, seen in table.seen.items():
        assert played[seq - 1].state == seen, table.log[seq - 1]
        assert state_hash(played[seq - 1].state) == state_hash(seen)


def test_an_undone_act_is_there_until_it_is_undone() -> None:
    table = Table().opens().enters("descriptive").gives("amina").gives("ida").undoes()
    played = moments(table.log)
    assert [played[place].state.floor.holder for place in range(-4, 0)] == ["amina", "", "ida", "amina"]


def test_it_does_not_matter_in_which_order_moments_are_looked_at(table: Watched) -> None:
    forwards, jumping = moments(table.log), moments(table.log)
    places = list(range(len(table.log)))
    random.Random(7).shuffle(places)
    assert {place: jumping[place] for place in places} == {place: forwards[place] for place in range(len(table.log))}
    assert jumping[-1].state == table.state
    with pytest.raises(IndexError):
        jumping[len(table.log)]


def test_time_never_runs_back_though_the_clock_was_set(table: Watched) -> None:
    instants = [moment.at for moment in _all(moments(table.log))]
    assert instants == sorted(instants)
    assert instants[-1] == table.state.last_at


def _all(played: Moments) -> list[steps.Moment]:
    return [played[index] for index in range(len(played))]


def test_an_instant_finds_the_last_moment_up_to_it(table: Watched) -> None:
    played = moments(table.log)
    opened = played.at(START)
    assert played[opened].state.phases.current == "welcome"
    assert played[opened + 1].at > START
    assert played.at(START - timedelta(days=1)) == 0
    assert played.at(START + timedelta(days=1)) == len(played) - 1


def test_a_part_is_found_where_it_was_entered_for_good(table: Watched) -> None:
    played = moments(table.log)
    parts = [played.index_of_part(part) for part in range(7)]
    for part, phase in enumerate(("welcome", "descriptive", "reflection", "agreements")):
        index = parts[part]
        assert index is not None
        assert played[index].state.phases.current == phase
    entered = [seq for seq, seen in table.seen.items() if seen.phases.current == "reflection"]
    assert parts[2] is not None
    assert parts[2] > min(entered)
    assert parts[4:] == [None, None, None]
    assert moments(()).index_of_part(0) is None


def test_walking_back_and_forth_folds_every_event_once(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table().opens().enters("descriptive")
    while len(table.log) < 500:
        table.gives("ida", confirmed=True).after(seconds=5).gives("karen", confirmed=True).after(seconds=5)
    folded = 0

    def counted(meeting: Meeting, entry: Recorded) -> Meeting:
        nonlocal folded
        folded += 1
        return fold(meeting, entry)

    monkeypatch.setattr(steps, "fold", counted)
    played = moments(table.log)
    for place in (*range(500), *reversed(range(500)), 250, 499):
        assert played[place].seq == place + 1
    assert folded == 500


def test_a_hash_tells_states_apart_and_is_the_same_in_every_process(table: Watched) -> None:
    assert state_hash(table.state) != state_hash(replace(table.state, calm=True))
    told = {_hash_in_a_process(seed) for seed in ("1", "2", "3")}
    assert len(told) == 1
    assert len(told.pop().strip()) == 64


def _hash_in_a_process(seed: str) -> str:
    """Return the hash of a state with a set in it, whose order depends on the seed."""
    told = (
        "from tests.scenes.drawn import opened; from meeting.events import PointTicked as P\n"
        "from meeting.state_hash import state_hash\n"
        "print(state_hash(opened().tell('13:29', *(P('welcome', p) for p in 'abcdefgh')).meeting))"
    )
    environ = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", told], env=environ, capture_output=True, text=True, check=True).stdout
