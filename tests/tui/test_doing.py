"""What the leader does, and a store that does not keep it, or does after all."""

from __future__ import annotations

import pytest

from meeting.events import TurnEnded
from meeting.intents import FreeFloor, GiveFloor, Intent, NextSpeaker, Propose, TakeBreak
from meeting.refusal import Refused
from store.errors import DiskFailed, StoreError
from tests.table import terms
from tests.tui.live import TODAY, Evening
from tui.doing import Doing

FAILED = DiskFailed(path="x", reason="SQLITE_IOERR_FSYNC")


class Desk:
    """A leader in the round, with Maya speaking."""

    def __init__(self) -> None:
        self.evening = Evening().opened().do(NextSpeaker())
        self.told = 0
        self._doing = Doing(self.evening.leader, self._fails)

    def _fails(self) -> None:
        self.told += 1

    def do(self, intent: Intent) -> Refused | StoreError | None:
        self.evening.clock.advance(5)
        return self._doing.do(intent)

    def drafts_kept(self, everything: bool) -> None:
        self._doing.kept(everything)

    @property
    def unsaved(self) -> bool:
        return self._doing.unsaved

    def turns_ended(self) -> int:
        return sum(isinstance(entry.event, TurnEnded) for entry in self.evening.leader.entries)

    @property
    def holder(self) -> str:
        return self.evening.state.floor.holder


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_was_not_saved_stays_unsaved_until_something_is(desk: Desk) -> None:
    desk.evening.log.broken = FAILED
    assert isinstance(desk.do(FreeFloor()), StoreError)
    assert (desk.unsaved, desk.told, desk.holder) == (True, 1, "maya")
    desk.evening.log.broken = None
    assert isinstance(desk.do(GiveFloor("nobody")), Refused)
    assert desk.unsaved
    assert desk.do(TakeBreak()) is None
    assert not desk.unsaved


@pytest.mark.parametrize("everything", [True, False])
def test_whether_drafts_are_kept_counts_too(desk: Desk, everything: bool) -> None:
    desk.drafts_kept(everything)
    assert desk.unsaved is not everything


def test_what_is_in_the_log_after_all_is_there_once_and_proves_no_healthy_disk(desk: Desk) -> None:
    desk.evening.log.unflushed = FAILED
    desk.do(FreeFloor())
    desk.evening.log.unflushed = None
    desk.evening.leader.catch_up()
    assert (desk.unsaved, desk.holder) == (True, "")
    assert isinstance(desk.do(FreeFloor()), Refused)
    assert (desk.unsaved, desk.turns_ended()) == (True, 1)
    assert desk.do(NextSpeaker()) is None
    assert not desk.unsaved


def test_trying_again_passes_nobody_over(desk: Desk) -> None:
    """R1: it was kept, nobody saw that, and the leader presses the same key again."""
    desk.evening.log.unflushed = FAILED
    desk.do(NextSpeaker())
    desk.evening.log.unflushed = None
    assert desk.do(NextSpeaker()) is None
    assert (desk.unsaved, desk.holder, desk.turns_ended()) == (False, "amina", 1)


def test_the_same_key_goes_on_once_it_was_seen_that_it_was_kept(desk: Desk) -> None:
    desk.evening.log.unflushed = FAILED
    desk.do(NextSpeaker())
    desk.evening.log.unflushed = None
    desk.evening.leader.catch_up()
    assert desk.do(NextSpeaker()) is None
    assert (desk.holder, desk.turns_ended()) == ("ida", 2)


def test_a_form_that_is_sent_again_makes_no_second_agreement(desk: Desk) -> None:
    proposed = Propose(terms("ringer", "ida"), TODAY)
    desk.evening.log.unflushed = FAILED
    desk.do(proposed)
    desk.evening.log.unflushed = None
    desk.evening.leader.catch_up()
    assert desk.do(proposed) is None
    assert not desk.unsaved
    assert len(desk.evening.state.agreements.items) == 1
