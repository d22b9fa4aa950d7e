"""The terminal goes away under a pane: it ends by itself, has kept all that was typed, and hurts no other."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable

import pytest

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.faults.ending import ends_by_itself
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist

SENTENCE = "han sover bedre når vi læ"
BUSY_S = 3.0
"""More than ending takes of a processor, and far less than a loop that spins takes in the time it is watched."""

Goes = Callable[[Terminal], None]


def _type_half(pane: Terminal, face: str) -> None:
    if face == "minutes":
        Typist(pane).types(SENTENCE)
        return
    pane.press("a")
    pane.until("Følges op")
    pane.press("ida", "enter", "ringer til Am")
    pane.until("ringer til Am")


def _hung_up(pane: Terminal) -> None:
    pane.hangs_up()


def _logged_out(pane: Terminal) -> None:
    pane.asks_to_end()


def _told_to_hang_up(pane: Terminal) -> None:
    pane.gets(signal.SIGHUP)


@pytest.mark.parametrize(
    ("face", "goes"),
    [
        ("minutes", _hung_up),
        ("lead", _hung_up),
        ("lead", _logged_out),
        pytest.param("minutes", _logged_out, marks=pytest.mark.soak),
        pytest.param("minutes", _told_to_hang_up, marks=pytest.mark.soak),
        pytest.param("lead", _told_to_hang_up, marks=pytest.mark.soak),
    ],
)
def test_what_is_half_typed_is_kept_and_the_other_pane_goes_on(desk: Desk, face: str, goes: Goes) -> None:
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("lead") as lead, desk.opens("minutes") as minutes:
        lead.until("Amina har ordet")
        minutes.until("Amina har ordet")
        gone, stays = (minutes, lead) if face == "minutes" else (lead, minutes)
        _type_half(gone, face)
        goes(gone)
        spent_s = ends_by_itself(gone)
        assert spent_s < BUSY_S
        if stays is lead:
            lead.press(".")
            lead.until("Ingen har ordet")
        else:
            minutes.press("en sætning", "enter")
            minutes.until("1 udsagn")
    with desk.opens(face) as again:
        if face == "minutes":
            Typist(again).finds(SENTENCE)
        else:
            again.until("Amina har ordet")
            again.press("a")
            again.until("»Ida ringer til Am")
    assert desk.troubles() == ""
    assert kept.problems() == []


def test_whoever_reads_no_further_ends_a_command_without_a_word(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    reads, writes = os.pipe()
    os.close(reads)
    told = subprocess.run(
        [*desk.program, "log", "2026-014/1"], env=desk.environ(), stdout=writes, stderr=subprocess.PIPE, check=False
    )
    os.close(writes)
    assert (told.returncode, told.stderr) == (0, b"")
    assert desk.troubles() == ""


def test_a_program_without_a_terminal_says_so_in_one_sentence(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    said = desk.runs("lead")
    assert (said.returncode, said.stderr.count("\n")) == (2, 1)
