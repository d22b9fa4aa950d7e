"""A disk that reports errors: nothing is shown as saved, the sentence stays, and it goes on once the disk is well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from meeting.events import Face
from meeting.intents import GiveFloor, Interpret, NextSpeaker
from tests.pty.desk import Desk, begun
from tests.pty.faults.disks import Disk, refused
from tests.pty.faults.writing import CANNOT_SAVE, NOT_SAVED, said, write_until_it_fails
from tests.pty.typist import Typist

SENTENCE = "vi læser om aftenen"
WRITES, FLUSHES, READS = ("pwrite64",), ("fsync", "fdatasync"), ("pread64",)


@pytest.mark.parametrize("calls", [WRITES, FLUSHES])
def test_what_the_disk_does_not_take_is_not_called_saved(desk: Desk, calls: tuple[str, ...]) -> None:
    kept = begun(desk, NextSpeaker())
    log = kept.path.with_name(f"{kept.path.name}-wal")
    with desk.opens("lead") as lead, desk.opens("minutes") as pane:
        lead.until("Maya har ordet")
        typist = Typist(pane)
        typist.keeps("nummer 1")
        typist.types(SENTENCE)
        with refused(lead, log, *calls), refused(pane, log, *calls):
            pane.press("enter")
            pane.until(NOT_SAVED)
            lead.press(".")
            # What was written and not flushed may be found again by whoever opens the log next, and counts once then.
            lead.until(lambda screen: CANNOT_SAVE in screen and (calls is FLUSHES or "Maya har ordet" in screen))
            assert typist.line() == SENTENCE
            assert calls is FLUSHES or kept.meeting().floor.holder == "maya"
        typist.saves(SENTENCE)
        lead.press("space")
        lead.until(lambda screen: "Amina har ordet" in screen and CANNOT_SAVE not in screen)
    assert said(kept) == ["nummer 1", SENTENCE]
    assert [row.kind for row in kept.rows()].count("TurnEnded") == 1
    assert kept.problems() == []


def test_what_cannot_be_read_is_said_and_comes_by_itself(desk: Desk) -> None:
    kept = begun(desk, GiveFloor("amina"), interpreted=True)
    log = kept.path.with_name(f"{kept.path.name}-wal")
    with desk.opens("lead") as lead, desk.opens("room") as room, kept.log(read_only=False) as other:
        for pane in (lead, room):
            pane.until("Amina har ordet")
        with refused(lead, log, *READS), refused(room, log, *READS):
            kept.pane(other, Face.MINUTES).do(Interpret())
            for pane in (lead, room):
                pane.until(lambda screen: CANNOT_SAVE in screen and "Amina har ordet" in screen)
        for pane in (lead, room):
            pane.until(lambda screen: CANNOT_SAVE not in screen and "Nadia tolker" in screen)
        lead.press(".")
        for pane in (lead, room):
            pane.until("Ingen har ordet")
    assert kept.problems() == []


def test_a_flush_that_fails_in_the_disk_itself_loses_nothing(tmp_path: Path, disk: Disk) -> None:
    desk = Desk(tmp_path, disk.folder)
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as pane:
        typist = Typist(pane)
        pane.until("Amina har ordet")
        typist.keeps("nummer 1")
        disk.flushes_nothing()
        saved = write_until_it_fails(pane, typist)
        stands = typist.line()
        disk.heals()
        pane.press("enter")
        pane.until(lambda screen: NOT_SAVED not in screen and not typist.line())
    assert said(kept) == ["nummer 1", *saved, stands]
    assert kept.problems() == []


@pytest.mark.parametrize("fails", [Disk.goes_away, Disk.takes_no_writing])
def test_a_disk_that_is_gone_for_good_leaves_the_sentence_on_the_screen(
    tmp_path: Path, disk: Disk, fails: Callable[[Disk], None]
) -> None:
    desk = Desk(tmp_path, disk.folder)
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("lead") as lead, desk.opens("minutes") as pane:
        typist = Typist(pane)
        lead.until("Amina har ordet")
        typist.keeps("nummer 1")
        typist.types(SENTENCE)
        fails(disk)
        pane.press("enter")
        pane.until(NOT_SAVED)
        lead.press(".")
        lead.until(lambda screen: CANNOT_SAVE in screen and "Amina har ordet" in screen)
        assert typist.line() == SENTENCE
        for each in (lead, pane):
            each.press("q", "q") if each is lead else each.asks_to_end()
            assert each.until_ended() == 0
    disk.comes_back()
    assert said(kept) == ["nummer 1"]
    assert kept.problems() == []
    with desk.opens("lead") as lead:
        lead.until("Amina har ordet")
        lead.press(".")
        lead.until("Ingen har ordet")
