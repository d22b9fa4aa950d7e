"""A series is erased while its windows are open: each says so, stays as it is, and brings back not one word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import NextSpeaker, PlanMeeting
from store.clock import MachineClock
from store.live import LiveMeeting
from tests.pty.desk import Desk, Kept, begun
from tests.pty.terminal import Terminal
from tests.tui import table

ENGLISH = {"ORDSTYRER_LANG": "en"}
SAYS = "This series was erased. Nothing is saved here any more."
WORD = "quatzfisk"


def erased(desk: Desk, kept: Kept) -> None:
    """Erase the series as another person does in another terminal."""
    series = kept.ref.rpartition("/")[0]
    with desk.opens("erase", series, size=(120, 24), more=ENGLISH) as asks:
        asks.until("Type the reference to erase it:")
        asks.press(*series, "enter")
        assert asks.until_ended() == 0
        assert "Receipt of an erasure" in asks.text()


def nothing_is_back(desk: Desk, kept: Kept) -> None:
    """Look into the store itself, since the files are encrypted."""
    with kept.log() as log:
        assert (log.follow(0), log.meetings(), log.drafts(kept.ref), log.check()) == ([], [], [], [])
        assert log.traces(kept.ref.rpartition("/")[0]).drafts == 0
        assert not [each for each in log.accesses() if each.series or WORD in each.place]
    assert desk.troubles() == ""


def test_the_leader_and_the_minute_taker_are_told_and_keep_nothing(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead", more=ENGLISH) as lead, desk.opens("minutes", more=ENGLISH) as minutes:
        for pane in (lead, minutes):
            pane.until("Maya has the floor")
        minutes.press(f"halv {WORD}")
        minutes.until("draft ")
        erased(desk, kept)
        for pane in (lead, minutes):
            pane.until(SAYS)
        minutes.press("enter", f"mere {WORD}", "enter")
        lead.press("space", "a", f"{WORD}")
        for pane in (lead, minutes):
            pane.settle()
            assert SAYS in pane.text()
            assert "saved 1" not in pane.text()
        assert "Maya has the floor" in minutes.text()
        nothing_is_back(desk, kept)
        for pane, keys in ((lead, "\x03\x03"), (minutes, "\x03qq")):
            for key in keys:
                pane.press(key)
                pane.settle()
            assert pane.until_ended() == 0
    nothing_is_back(desk, kept)


def test_it_is_not_erased_under_them_without_asking(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead", more=ENGLISH) as lead:
        lead.until("Maya has the floor")
        before = kept.rows()
        ended = desk.runs("erase", kept.ref.rpartition("/")[0], "--yes", more=ENGLISH)
        assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
        assert f"{kept.ref} has begun and is not over, so somebody may be leading it" in ended.stderr
        assert kept.rows()[: len(before)] == before
        lead.settle()
        assert SAYS not in lead.text()


def test_a_wall_without_keys_says_it_too(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("room", more=ENGLISH) as room:
        room.until("Maya has the floor")
        erased(desk, kept)
        room.until(SAYS)
    nothing_is_back(desk, kept)


def plan_form(home: Terminal) -> None:
    """Type a place in the form of the meeting."""
    home.press("3", "enter")
    home.until("Place")
    home.press(WORD)


def tick(home: Terminal) -> None:
    """Tick a line of the checklist."""
    home.press("5")
    home.until("space done today")
    home.press("down", " ")


@pytest.mark.parametrize("acts", [plan_form, tick])
def test_the_pages_of_a_preparation_keep_nothing(desk: Desk, acts: Callable[[Terminal], None]) -> None:
    plan = replace(table.plan(), starts=datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=1))
    kept = desk.made(plan.ref)
    with kept.log(read_only=False) as log:
        assert kept.pane(log, Face.HOME).do(PlanMeeting(plan)) is None
    with desk.opens(more=ENGLISH) as home:
        home.until("Meeting 1")
        home.press("p", "enter")
        home.until("Overview")
        erased(desk, kept)
        home.until(SAYS)
        acts(home)
        home.settle()
        home.until(SAYS)
        home.press("\x03")
        assert home.until_ended() == 0
    nothing_is_back(desk, kept)


@pytest.mark.parametrize("key", ["p", "d"])
def test_home_that_still_lists_it_opens_nothing_of_it(desk: Desk, key: str) -> None:
    kept = begun(desk, NextSpeaker())
    with kept.log(read_only=False) as log:
        other = replace(table.plan(), series=replace(table.plan().series, ref="2026-099"), starts=datetime.now(UTC))
        assert LiveMeeting(log, other.ref, Face.HOME, MachineClock()).do(PlanMeeting(other)) is None
    with desk.opens(more=ENGLISH) as home:
        home.until("2026-099")
        erased(desk, kept)
        home.until("► ")
        home.press("v", key)
        home.until("This cannot be read right now.")
        assert kept.ref.rpartition("/")[0] not in home.text()
        home.press("q")
        assert (home.until_ended(), desk.troubles()) == (0, "")
    with kept.log() as log:
        assert {row.meeting for row in log.follow(0)} == {other.ref}
