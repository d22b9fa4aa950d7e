"""The program in a real terminal: who leads, who looks on, how a face is left, and what stays behind."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from meeting.intents import NextSpeaker
from tests.pty.desk import NOTHING, Desk, begun
from tests.pty.terminal import Terminal

_WINDOWS = ((80, 24), (2, 1), (60, 20), (10, 3), (120, 36), (59, 20), (300, 100), (60, 19), (200, 3), (80, 24))
LED_ELSEWHERE = "Mødet ledes nu fra en anden skærm."


def test_the_second_leader_takes_over_and_the_first_only_watches(desk: Desk) -> None:
    kept = begun(desk)
    with desk.opens("lead") as first:
        first.until("Ingen har ordet lige nu")
        with desk.opens("lead") as second, desk.opens("room") as room:
            first.until(LED_ELSEWHERE)
            first.press("space")
            first.until("Denne skærm viser kun. Mødet ledes fra en anden.")
            room.until("Ingen har ordet lige nu")
            second.until("Ingen har ordet lige nu")
            second.press("space")
            for face in (second, first, room):
                face.until("Maya har ordet")
            assert LED_ELSEWHERE not in room.text() + second.text()
            second.press("q", "q")
            assert second.until_ended() == 0
        first.press("b")
        first.until("Denne skærm viser kun.")
    assert not kept.meeting().timebox.break_requested
    assert kept.problems() == []


def test_it_asks_once_before_it_is_left_and_the_meeting_goes_on(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead") as lead, desk.opens("room") as room:
        lead.until("Maya har ordet")
        lead.press("q")
        lead.until(lambda screen: "Et øjeblik" in screen and "Maya" not in screen)
        lead.press("escape")
        lead.until("Maya har ordet")
        lead.press("q")
        lead.until("Et øjeblik")
        lead.press("q")
        assert lead.until_ended() == 0
        room.until("Maya har ordet")
        room.press("q")
        room.until("q luk den")
        room.press("q")
        assert room.until_ended() == 0
    assert kept.meeting().floor.holder == "maya"
    with desk.opens("lead") as again:
        again.until("Maya har ordet")


@pytest.mark.parametrize("face", ["lead", "room"])
def test_nothing_of_the_meeting_stays_in_the_terminal_and_its_title_is_the_program_s(desk: Desk, face: str) -> None:
    begun(desk, NextSpeaker())
    with desk.opens(face) as terminal:
        terminal.until("Maya har ordet")
        terminal.press("q", "q")
        assert terminal.until_ended() == 0
        assert terminal.titles() == ["ordstyrer"]
        assert terminal.outside().strip() == ""


def test_ctrl_c_and_the_end_of_a_session_leave_the_terminal_in_order(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    with desk.opens("room") as terminal:
        terminal.until("Maya har ordet")
        terminal.press("\x03")
        terminal.until("q luk den")
        terminal.press("\x03")
        assert terminal.until_ended() == 0
        assert b"\x1b[?1049l" in terminal.received
    with desk.opens("lead") as terminal:
        terminal.until("Maya har ordet")
        terminal.asks_to_end()
        assert terminal.until_ended() == 0
        assert b"\x1b[?1049l" in terminal.received


def _plain(terminal: Terminal) -> bool:
    return not set(terminal.text()) & set("✓►○«–·║•…▓░█▌↑↓→╔═╗╚╝┌─┐│└┘")


def test_the_linux_console_gets_signs_it_has(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    with desk.opens("lead", more={"TERM": "linux"}) as terminal:
        terminal.until("Maya har ordet")
        terminal.until("> Maya")
        assert "netværksmøde" in terminal.text()
        assert _plain(terminal)
        terminal.press("q", "q")
        assert terminal.until_ended() == 0
        assert terminal.titles() == []


def test_a_terminal_without_utf_8_gets_ascii(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    # Python takes the C locale for UTF-8 unless it is told not to; with these it is as in a Latin-1 locale.
    with desk.opens("lead", more={"LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}) as terminal:
        terminal.until("Maya har ordet")
        terminal.until("> Maya")
        assert _plain(terminal)
        assert terminal.text().isascii()


def test_any_window_shows_what_fits_and_comes_back(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    with desk.opens("lead", size=(1, 1)) as terminal:
        terminal.until(lambda screen: bool(screen.strip()))
        for columns, rows in _WINDOWS:
            terminal.resize(columns, rows)
            if columns >= 60 and rows >= 20:
                terminal.until(lambda screen: "Maya har ordet" in screen and "mellemrum næste" in screen)
            else:
                terminal.until(lambda screen: bool(screen.strip()))
        terminal.press("q", "q")
        assert terminal.until_ended() == 0


def test_a_window_that_is_too_small_asks_for_room(desk: Desk) -> None:
    begun(desk, NextSpeaker())
    with desk.opens("lead", size=(40, 10)) as terminal:
        terminal.until(lambda screen: "Maya har ordet" in screen and "Vinduet er for lille. Prøv Ctrl og −." in screen)


def test_a_wrong_key_is_one_sentence_and_draws_nothing(desk: Desk) -> None:
    begun(desk)
    other = desk.home / "other"
    other.write_text("0" * 64)
    other.chmod(0o600)
    _one_sentence(desk, 1, "ordstyrer: Databasen", more={"ORDSTYRER_KEY_FILE": str(other)})


def test_a_store_that_is_not_there_is_one_sentence(desk: Desk) -> None:
    _one_sentence(desk, 1, "ordstyrer: Der er ingen database", more={"ORDSTYRER_STORE": str(desk.home / "nowhere.db")})


@pytest.mark.soak
def test_a_store_that_another_program_holds_is_one_sentence(desk: Desk) -> None:
    kept = begun(desk)
    with kept.log(read_only=False) as log:
        log._connection.execute("PRAGMA locking_mode = exclusive")
        log._connection.execute("BEGIN EXCLUSIVE")
        _one_sentence(desk, 1, "ordstyrer: ")


def _one_sentence(desk: Desk, status: int, begins: str, more: Mapping[str, str] = NOTHING) -> None:
    with desk.opens("lead", more=more) as terminal:
        assert terminal.until_ended() == status
        said = terminal.received.decode().strip()
    assert said.startswith(begins), said
    assert "\x1b" not in said
    assert said.count("\n") == 0
