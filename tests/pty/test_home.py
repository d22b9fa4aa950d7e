"""Home in a real terminal: `ordstyrer` alone, what it keeps, how it is left, and what it is without a terminal."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from meeting.events import Face, Reason
from meeting.intents import CloseMeeting, LeaveLead, OpenMeeting, PlanMeeting, TakeLead
from meeting.papers import Paper
from meeting.presence import expected
from tests.pty.desk import PROGRAM, Desk, Kept
from tests.pty.terminal import Terminal
from tests.tui import table


@pytest.fixture
def kept(desk: Desk) -> Kept:
    """A store with a meeting that has just ended, and the next of its series later today."""
    now = datetime.now(UTC).replace(microsecond=0)
    plan = replace(table.plan(), starts=now)
    kept = desk.made(plan.ref)
    with kept.log(read_only=False) as log:
        pane = kept.pane(log, Face.LEAD)
        closing = CloseMeeting(Reason.NOT_ENOUGH_TIME)
        for intent in (PlanMeeting(plan), TakeLead(), OpenMeeting(expected(plan)), closing, LeaveLead()):
            assert pane.do(intent) is None
    return kept


def test_home_opens_where_the_program_stands_alone_and_is_left_in_order(desk: Desk, kept: Kept) -> None:
    with desk.opens() as home:
        home.until("Det skal nås")
        home.until("v viser dem")
        assert "Navnene er skjult" in home.text()
        name = kept.meeting().planned.series.name
        assert name not in home.all_shown()
        home.press("v")
        home.until(name)
        home.press("q")
        assert home.until_ended() == 0
        assert home.titles() == ["ordstyrer"]
        assert home.outside().strip() == ""
    assert desk.troubles() == ""


def test_what_was_sent_is_kept_in_the_store(desk: Desk, kept: Kept) -> None:
    with desk.opens(size=(60, 20)) as home:
        home.until("send referat fra")
        home.press("down", "x")
        home.until("sendt til alle?")
        home.press("enter")
        home.until("Gemt: sendt i dag.")
        home.press("q")
        assert home.until_ended() == 0
    assert list(kept.meeting().papers) == [Paper.MINUTES]
    assert kept.problems() == []


def test_a_series_is_read_in_the_same_terminal_and_nothing_is_written_by_it(desk: Desk, kept: Kept) -> None:
    before = kept.rows()
    with desk.opens() as home:
        home.until("Møderækker")
        home.press("pagedown", "enter")
        home.until("Esc tilbage")
        home.press("enter")
        home.until("kun læsning")
        home.press("escape")
        home.until("Det skal nås")
        home.asks_to_end()
        assert home.until_ended() == 0
    assert kept.rows() == before


def test_in_a_pipe_it_stays_the_list(desk: Desk, kept: Kept) -> None:
    told = desk.runs()
    assert told.returncode == 0
    assert kept.ref in told.stdout
    assert "\x1b" not in told.stdout + told.stderr
    assert told.stdout == desk.runs("list").stdout


def test_at_a_terminal_but_into_a_pipe_it_is_the_list_too(desk: Desk, kept: Kept) -> None:
    with Terminal(["/bin/sh", "-c", f"{PROGRAM} | cat"], columns=80, rows=24, env=desk.environ()) as piped:
        piped.until(kept.ref)
        assert piped.until_ended() == 0
        assert b"\x1b" not in piped.received


def test_without_a_store_it_is_one_sentence(desk: Desk) -> None:
    with desk.opens() as home:
        assert home.until_ended() == 1
        assert home.received.decode().startswith("ordstyrer: Der er ingen database")
