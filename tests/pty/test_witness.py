"""The witness of the plays notices a state that no replay has, and one that a pane never folded."""

from __future__ import annotations

from pathlib import Path

import pytest

from meeting.events import Face
from meeting.intents import GiveFloor, TakeLead, Undo
from meeting.state_hash import state_hash
from tests.pty.desk import Desk, Kept, begun
from tests.pty.witness import Witness


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return begun(desk)


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    seen = Witness(tmp_path / "witness")
    seen.forget()
    return seen


def test_what_a_process_folds_is_what_the_replay_has(desk: Desk, kept: Kept, witness: Witness) -> None:
    desk.program = witness.command
    with desk.opens("room") as room:
        room.until("Familien A.")
        with kept.log(read_only=False) as log:
            leads = kept.pane(log, Face.LEAD)
            for intent in (TakeLead(), GiveFloor("amina"), Undo(), GiveFloor("ida")):
                assert leads.do(intent) is None
        room.until("Ida har ordet")
        assert 0 < witness.agree(kept, panes=1) <= len(kept.rows())


def test_a_state_that_no_replay_has_is_noticed(kept: Kept, witness: Witness) -> None:
    meeting = kept.meeting()
    (witness.folder / "1").write_text(f"{kept.ref} {meeting.last_seq} {'0' * 64}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=kept.ref):
        witness.agree(kept, panes=1)


def test_a_pane_without_a_witness_is_noticed(kept: Kept, witness: Witness) -> None:
    with pytest.raises(AssertionError, match="dict_keys"):
        witness.agree(kept, panes=1)


def test_a_pane_that_lags_behind_is_noticed(kept: Kept, witness: Witness) -> None:
    (witness.folder / "pane").write_text(f"{kept.ref} 1 {state_hash(kept.meeting())}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="pane"):
        witness.agree(kept, panes=1)
