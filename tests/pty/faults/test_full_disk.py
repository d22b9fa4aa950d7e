"""A disk that fills up while people write: it is said at once, no letter goes, and it goes on by itself."""

from __future__ import annotations

from pathlib import Path

from meeting.intents import GiveFloor, NextSpeaker
from tests.pty.desk import Desk, begun
from tests.pty.faults.disks import fill
from tests.pty.faults.writing import CANNOT_SAVE, NOT_SAVED, SPEECH, said, write_until_it_fails
from tests.pty.mortal_typist import LATE_S
from tests.pty.terminal import Terminal
from tests.pty.typist import Typist
from tui.ticking import PAUSE_S

SENTENCE = "vi læser om aftenen"


def test_the_minute_taker_keeps_the_sentence_and_can_save_it_when_there_is_room(
    tmp_path: Path, small_disk: Path
) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as pane:
        pane.until("Amina har ordet")
        typist = Typist(pane)
        typist.keeps(SENTENCE)
        fill(small_disk / "ballast")
        acknowledged = write_until_it_fails(pane, typist)
        rows = kept.rows()
        assert [said(kept)[0], *acknowledged] == [SENTENCE, *said(kept)[1:]]
        stands = typist.line()
        for _ in range(3):
            pane.press("enter")
            pane.settle()
            assert NOT_SAVED in pane.text()
            assert typist.line() == stands
        assert kept.rows() == rows

        (small_disk / "ballast").unlink()
        pane.press("enter")
        pane.until(lambda screen: NOT_SAVED not in screen and not typist.line() and bool(typist.saved_at()))
    assert said(kept) == [SENTENCE, *acknowledged, stands]
    assert kept.problems() == []


def test_what_is_half_typed_is_not_called_kept_and_is_kept_by_itself_when_there_is_room(
    tmp_path: Path, small_disk: Path
) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, GiveFloor("amina"))
    with desk.opens("minutes") as pane:
        pane.until("Amina har ordet")
        typist = Typist(pane)
        fill(small_disk / "ballast")
        while NOT_SAVED not in pane.text():
            pane.paste(SPEECH * 4)
            pane.read_for(PAUSE_S + LATE_S)
        stands = typist.line()
        (small_disk / "ballast").unlink()
        pane.until(lambda screen: NOT_SAVED not in screen)
        assert typist.line() == stands
        pane.kill()
    with desk.opens("minutes") as again:
        Typist(again).finds(stands)
    assert kept.problems() == []


def test_the_leader_s_agreement_is_kept_by_itself_when_there_is_room(tmp_path: Path, small_disk: Path) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        lead.press("a")
        lead.until("Følges op")
        lead.press("ida", "enter")
        fill(small_disk / "ballast")
        while CANNOT_SAVE not in lead.text():
            lead.paste(SPEECH * 4)
            lead.read_for(PAUSE_S + LATE_S)
        (small_disk / "ballast").unlink()
        lead.until(lambda screen: CANNOT_SAVE not in screen)
    assert kept.problems() == []


def test_a_key_that_could_not_be_kept_has_done_nothing(tmp_path: Path, small_disk: Path) -> None:
    desk = Desk(tmp_path, small_disk)
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead:
        lead.until("Maya har ordet")
        fill(small_disk / "ballast")
        while CANNOT_SAVE not in lead.text():
            _press_anything(lead)
        saved = kept.rows()
        # Keys are answered in their order, and this one keeps nothing.
        lead.press("b", "?")
        lead.until("Esc")
        lead.press("escape")
        lead.until(lambda screen: "Esc" not in screen and CANNOT_SAVE in screen and "Maya har ordet" in screen)
        assert kept.rows() == saved

        (small_disk / "ballast").unlink()
        lead.press("b")
        lead.until("║ Pause efter Maya.")
        assert CANNOT_SAVE not in lead.text()
    assert kept.rows()[: len(saved)] == saved
    assert kept.meeting().timebox.break_requested
    assert kept.problems() == []


def _press_anything(lead: Terminal) -> None:
    before = lead.text()
    lead.press("i")
    lead.until(lambda screen: screen != before)
