"""A store that another process brings up to date: before the screen there is one sentence, and no blank wall."""

from __future__ import annotations

import filelock

from tests.pty.desk import Desk, Kept, begun
from tui.view.up_to_date import waiting
from tui.view.words import words_in

SENTENCE = waiting(words_in("da"))


def older(desk: Desk) -> Kept:
    """A meeting that has begun, in a store whose index tables an earlier program wrote."""
    kept = begun(desk)
    with kept.log(read_only=False) as log:
        log._connection.execute("UPDATE indexing SET version = 1")
    return kept


def test_the_wall_comes_when_the_other_is_ready(desk: Desk) -> None:
    kept = older(desk)
    lock = filelock.FileLock(f"{kept.path}.lock")
    with lock, desk.opens("lead", size=(120, 24)) as leader:
        assert leader.until(SENTENCE).split() == SENTENCE.split()
        lock.release()
        leader.until("Ingen har ordet lige nu")
    assert kept.problems() == []


def test_who_does_not_want_to_wait_stops_it(desk: Desk) -> None:
    kept = older(desk)
    with filelock.FileLock(f"{kept.path}.lock"), desk.opens("lead", size=(120, 24)) as leader:
        leader.until(SENTENCE)
        leader.press("\x03")
        assert leader.until_ended() == 1
        assert leader.outside().replace("^C", "").split() == SENTENCE.split()
    assert desk.troubles() == ""
