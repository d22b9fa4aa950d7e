"""What the minute-taker writes is on no other screen, in no title, in nothing left in the terminal, and in no file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from meeting.intents import GiveFloor
from tests.pty import failing
from tests.pty.desk import Desk, Kept, begun
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist
from tui import trouble

PLANTED = "zqvxw"
"""In every word that is typed here, and in no other."""
TMPDIR = "temporary"


def test_what_is_written_is_on_no_other_screen_and_in_no_file(desk: Desk) -> None:
    (desk.home / TMPDIR).mkdir()
    more = {"TMPDIR": str(desk.home / TMPDIR)}
    kept = begun(desk, GiveFloor("amina"))
    with (
        desk.opens("lead", more=more) as lead,
        desk.opens("room", more=more) as room,
        desk.opens("minutes", more=more) as minutes,
    ):
        for pane in (lead, room, minutes):
            pane.until("Amina har ordet")
        _write_all_there_is(Typist(minutes), kept)
        lead.press(".")
        for pane in (lead, room, minutes):
            pane.until("Ingen har ordet")
        assert PLANTED in minutes.text()
        assert kept.meeting().minutes.statements
        _leave(minutes)
        for wall in (lead, room):
            wall.settle()
            assert PLANTED not in wall.text()
            assert PLANTED.encode() not in wall.received
        assert list(_files_with(desk.home, PLANTED)) == []


def test_an_error_while_a_statement_is_kept_tells_nothing_of_it(desk: Desk) -> None:
    begun(desk, GiveFloor("amina"))
    desk.program = [*failing.COMMAND]
    with desk.opens("minutes") as minutes:
        minutes.until("Amina har ordet")
        Typist(minutes).types(f"{PLANTED} sover ikke")
        minutes.press("enter")
        assert minutes.until_ended() == 1
        _nothing_stays(minutes)
    assert "RuntimeError" in desk.troubles()
    assert list(_files_with(desk.home, PLANTED)) == []
    assert list(_files_with(desk.home, "RuntimeError")) == [Path("kept") / trouble.FILE]


def _write_all_there_is(typist: Typist, kept: Kept) -> None:
    """Write statements and what can become of them, a sum-up, half of an agreement, and half of a statement."""
    pane = typist.terminal

    def until(kind: str) -> None:
        pane.until(lambda _: kept.rows()[-1].kind == kind, what=kind)
        pane.settle()

    typist.keeps(f"{PLANTED}a er glad for skolen")
    pane.press("up", "enter", *f" og for {PLANTED}b", "enter")
    until("StatementCorrected")
    pane.press("!")
    typist.keeps(f"{PLANTED}c sover ikke")
    pane.press("enter")
    typist.types(f"{PLANTED}d ved bordet fra otte")
    pane.press("enter")
    until("StatementCorrected")
    pane.press("?")
    typist.keeps(f"#{PLANTED}e hvem ringer {PLANTED}f til")
    pane.press("up", "k")
    until("QuestionParked")
    typist.keeps(f"{PLANTED}g er sagt i vrede")
    pane.press("up", "x", "enter")
    until("StatementWithdrawn")
    typist.commands("d")
    pane.press(f"{PLANTED}h i det hele", "enter")
    until("PhaseSummedUp")
    pane.press("escape")
    pane.until("Enter gem")
    typist.commands("a")
    pane.until("Følges op")
    pane.press("ida", "enter", f"{PLANTED}i med hjem")
    pane.until(f"»Ida {PLANTED}i")
    pane.press("escape")
    pane.until(lambda screen: "Følges op" not in screen)
    typist.types(f"{PLANTED}j og så")


def _leave(minutes: Terminal) -> None:
    minutes.press("ctrl+q", "ctrl+q")
    assert minutes.until_ended() == 0
    _nothing_stays(minutes)


def _nothing_stays(minutes: Terminal) -> None:
    assert minutes.titles() == ["ordstyrer"]
    assert PLANTED not in minutes.outside()
    assert PLANTED not in minutes.text()
    assert "Traceback" not in minutes.received.decode()


def _files_with(folder: Path, text: str) -> Iterator[Path]:
    """Yield every file that holds a text, in an encoding a program might write it in."""
    encoded = [text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    for file in folder.rglob("*"):
        if file.is_file() and any(each in file.read_bytes() for each in encoded):
            yield file.relative_to(folder)
