"""A series is erased while its windows are open: each shows that and nothing else, and brings back not one word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

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
NAMES = ("Familien A.", *(part for person in table.PEOPLE for part in person.name.split()))


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


def is_all_that_stands(pane: Terminal, *keys: str) -> None:
    """Wait until nothing but that stands in any cell, over the keys that leave."""

    def only_that(screen: str) -> bool:
        rows = [" ".join(row.split()) for row in screen.split("\n") if row]
        return "".join(rows) == f"{SAYS}{' '.join(keys or ['q leave'])}"

    pane.until(only_that, what="the calm screen")
    assert set(pane.titles()) == {"ordstyrer"}


def nothing_more_is_sent(pane: Terminal, *keys: str) -> None:
    """Press what may bring something back, change the window, and look at all that the terminal is told."""
    is_all_that_stands(pane)
    known = len(pane.received)
    pane.press(*keys)
    pane.settle()
    pane.resize(100, 30)
    is_all_that_stands(pane)
    pane.press("ctrl+l")
    pane.settle()
    is_all_that_stands(pane)
    told = pane.received[known:].decode(errors="ignore")
    assert not [each for each in (*NAMES, WORD) if each in told]


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_nothing_of_it_stays_on_the_wall_or_with_the_minute_taker(desk: Desk, size: tuple[int, int]) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead", more=ENGLISH, size=size) as lead, desk.opens("minutes", more=ENGLISH, size=size) as minutes:
        for pane in (lead, minutes):
            pane.until("Maya has the floor")
        lead.press("a", WORD)
        lead.until(WORD)
        minutes.press(f"halv {WORD}")
        minutes.until("draft ")
        erased(desk, kept)
        nothing_more_is_sent(minutes, "enter", f"mere {WORD}", "enter", "tab", "escape", "a", "f1")
        nothing_more_is_sent(lead, "space", "a", WORD, "enter", "escape", "b", "f2", "?", "z")
        nothing_is_back(desk, kept)
        for pane in (lead, minutes):
            pane.press("q")
            is_all_that_stands(pane, "q close it", "Esc stay")
            pane.press("\x03")
            assert pane.until_ended() == 0
            assert not [each for each in (*NAMES, WORD) if each in pane.outside()]
    nothing_is_back(desk, kept)


@pytest.mark.parametrize("keys", ["?", "f", "m", "g", "q", "n", "a", "al", "o", "h", "k"])
def test_whatever_is_open_on_the_wall_gives_way(desk: Desk, keys: str) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("lead", more=ENGLISH) as lead:
        lead.until("Maya has the floor")
        lead.press(*keys)
        lead.settle()
        erased(desk, kept)
        nothing_more_is_sent(lead, "enter", "escape")
    nothing_is_back(desk, kept)


@pytest.mark.parametrize("keys", [("tab",), ("shift+tab",), ("escape", "?"), ("escape", "q"), ("up",)])
def test_whatever_is_open_with_the_minute_taker_gives_way(desk: Desk, keys: tuple[str, ...]) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("minutes", more=ENGLISH) as minutes:
        minutes.until("Maya has the floor")
        minutes.press(WORD, "enter", *keys)
        minutes.settle()
        erased(desk, kept)
        nothing_more_is_sent(minutes, "enter", "escape")
    nothing_is_back(desk, kept)


@pytest.mark.parametrize("keys", ["", "s", "?", "a", "b", "g"])
def test_who_reads_it_comes_to_a_list_without_it(desk: Desk, keys: str) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("review", kept.ref, more=ENGLISH) as reader:
        reader.until("read only")
        reader.press(*keys)
        if keys == "s":
            reader.press("Maya")
            reader.until("· plan")
        reader.settle()
        erased(desk, kept)
        gone = (kept.ref.rpartition("/")[0] + " ", *NAMES)
        reader.until(lambda screen: not any(each in screen for each in gone), what="nothing of it")
        known = len(reader.received)
        reader.press("escape", "enter", "v", "up", "enter", "escape")
        reader.resize(60, 20)
        reader.until(lambda screen: "q leave" in screen)
        told = reader.received[known:].decode(errors="ignore")
        assert not [each for each in gone if each in told]
        reader.press("\x03")
        assert reader.until_ended() == 0
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


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_nothing_of_it_stays_on_a_wall_without_keys(desk: Desk, size: tuple[int, int]) -> None:
    kept = begun(desk, NextSpeaker())
    with desk.opens("room", more=ENGLISH, size=size) as room:
        room.until("Maya has the floor")
        erased(desk, kept)
        nothing_more_is_sent(room, "space", "x")
        room.press("q", "q")
        assert room.until_ended() == 0
    nothing_is_back(desk, kept)


def plan_form(home: Terminal) -> None:
    """Type a place in the form of the meeting."""
    home.press("3", "enter")
    home.until("Place")
    home.press(WORD)
    home.until(WORD)


def tick(home: Terminal) -> None:
    """Tick a line of the checklist."""
    home.press("5")
    home.until("space done today")
    home.press("down", " ")


@pytest.mark.parametrize("acts", [plan_form, tick])
def test_the_pages_of_a_preparation_give_way_and_keep_nothing(desk: Desk, acts: Callable[[Terminal], None]) -> None:
    plan = replace(table.plan(), starts=datetime.now(UTC).replace(microsecond=0))
    kept = desk.made(plan.ref)
    with kept.log(read_only=False) as log:
        assert kept.pane(log, Face.HOME).do(PlanMeeting(plan)) is None
    with desk.opens(more=ENGLISH) as home:
        home.until("Meeting 1")
        home.press("p", "enter")
        home.until("Overview")
        acts(home)
        home.settle()
        erased(desk, kept)
        is_all_that_stands(home, "Esc back", "q leave")
        acts_after = len(home.received)
        home.press("enter", WORD, "tab", " ")
        home.press("escape")
        home.until(lambda screen: SAYS not in screen)
        told = home.received[acts_after:].decode(errors="ignore")
        assert not [each for each in (kept.ref, *NAMES, WORD) if each in told]
        home.press("\x03")
        assert home.until_ended() == 0
    nothing_is_back(desk, kept)


def test_home_lists_it_no_more(desk: Desk) -> None:
    kept = begun(desk, NextSpeaker())
    with kept.log(read_only=False) as log:
        other = replace(table.plan(), series=replace(table.plan().series, ref="2026-099"), starts=datetime.now(UTC))
        assert LiveMeeting(log, other.ref, Face.HOME, MachineClock()).do(PlanMeeting(other)) is None
    with desk.opens(more=ENGLISH) as home:
        home.until("2026-099")
        assert kept.ref.rpartition("/")[0] in home.text()
        erased(desk, kept)
        home.until(lambda screen: kept.ref.rpartition("/")[0] not in screen)
        home.press("p", "enter")
        home.until("Overview")
        home.press("\x03")
        assert (home.until_ended(), desk.troubles()) == (0, "")
    with kept.log() as log:
        assert {row.meeting for row in log.follow(0)} == {other.ref}
