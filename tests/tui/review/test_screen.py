"""The pages of the review by their keys: choosing, opening, going back, and what is seen of a log that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import cast

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import OpenMeeting, PlanMeeting, TakeLead
from meeting.presence import expected
from store.errors import DiskFailed, NewerEvent
from store.live import LiveMeeting
from store.log import MeetingLog, Row
from tests.clock import FakeClock
from tests.tui.review.reading import Reader, reading
from tests.tui.review.shelf import Shelf, at_demo
from tui.review_kept import Kept
from tui.review_keys import REVIEW_KEYS
from tui.review_place import Page

REF = "2026-014"


def _another(shelf: Shelf) -> Shelf:
    """Put a second series on the shelf."""
    plan = shelf.state(f"{REF}/4").planned
    other = replace(plan, series=replace(plan.series, ref="2026-020", name="Familien B."), number=1)
    LiveMeeting(cast("MeetingLog", shelf), other.ref, Face.LEAD, FakeClock()).do(PlanMeeting(other))
    return shelf


def _begun(shelf: Shelf) -> None:
    """Open the fourth meeting, as its leader does at another screen."""
    leader = LiveMeeting(cast("MeetingLog", shelf), f"{REF}/4", Face.LEAD, FakeClock())
    for act in (TakeLead(), OpenMeeting(expected(leader.state.planned))):
        assert leader.do(act) is None


async def test_several_series_are_listed_by_reference_until_the_names_are_asked_for() -> None:
    async with reading(_another(at_demo()), "") as reader:
        await reader.shows("2026-014", "2026-020")
        assert "Familien" not in reader.text
        await reader.press("v")
        await reader.shows("Familien A.", "Familien B.")
        await reader.press("v")
        await reader.hides("Familien")


async def test_a_series_that_was_opened_is_the_marked_one_on_the_way_back() -> None:
    async with reading(_another(at_demo()), "") as reader:
        marked = next(row for row in reader.rows if "►" in row)
        await reader.press("down")
        other = next(row for row in reader.rows if "►" in row)
        assert marked != other
        await reader.press("enter")
        assert reader.page is Page.SERIES
        await reader.press("escape")
        assert next(row for row in reader.rows if "►" in row) == other


async def test_every_page_is_reached_by_its_key_and_left_to_where_one_was() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("up")
        marked = reader.rows
        for key, page in (("a", Page.AGREEMENTS), ("k", Page.SCALES), ("s", Page.SEARCH), ("question_mark", Page.HELP)):
            await reader.press(key)
            assert reader.page is page
            await reader.press("escape")
            assert reader.page is Page.SERIES
            assert reader.rows == marked
        await reader.press("a", "k", "m")
        assert reader.rows == marked
        assert reader.review.way.is_at_start


async def test_one_agreement_is_followed_through_its_meetings() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("a", *["down"] * 5, "enter")
        assert reader.page is Page.COURSE
        await reader.shows("Jonas søger om aflastning hver tredje weekend", "»Der er søgt. Vi har ikke fået svar.«")
        await reader.press("escape")
        assert reader.review.place.chosen == 5


def _floor(reader: Reader) -> str:
    """Return who had the floor at the moment that is shown, as the wall says it."""
    holder = reader.review.replay.moment.state.floor.holder
    return f"{holder.capitalize()} har ordet"


async def test_a_meeting_is_run_through_to_the_wall_and_back_again() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("enter", "down", "down")
        assert reader.page is Page.MEETING
        await reader.press("right", "right")
        meeting = reader.rows
        await reader.press("enter")
        await reader.shows(_floor(reader), "► Beskrivende runde", "onsdag den 23. september kl. 13.4")
        wall = reader.rows
        await reader.press("right")
        assert reader.rows != wall
        await reader.shows(_floor(reader))
        await reader.press("left")
        assert reader.rows == wall
        await reader.press("escape")
        assert reader.rows == meeting
        await reader.press("enter", "right", "escape")
        assert reader.rows != meeting


async def test_parts_are_gone_through_on_the_wall() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "pagedown", "pagedown", "pagedown")
        await reader.shows("► Refleksion")
        await reader.press("pageup")
        await reader.shows("► Beskrivende runde")
        await reader.press(*["pagedown"] * 9)
        assert reader.review.replay.part == 6


async def test_the_time_goes_by_until_space_is_pressed_again() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "space")
        reader.evening.clock.advance(15)
        await reader.second()
        await reader.shows("► Siden sidst")
        await reader.press("space")
        at = reader.review.replay.now
        reader.evening.clock.advance(60)
        await reader.second()
        assert reader.review.replay.now == at


async def test_the_time_stands_still_on_other_pages() -> None:
    async with reading(at_demo(), f"{REF}/3") as reader:
        await reader.press("enter", "space", "s")
        reader.evening.clock.advance(15)
        await reader.second()
        assert not reader.review.replay.plays


async def test_stepping_on_the_page_of_a_series_opens_the_meeting_at_either_end() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("right")
        assert (reader.page, reader.review.place.number) == (Page.MEETING, 3)
        beginning = reader.review.place.seq
        await reader.press("escape", "left")
        assert reader.review.place.seq == len(reader.review.replay.moments) > beginning


async def test_there_is_nothing_after_the_end() -> None:
    async with reading(at_demo(), language="en") as reader:
        await reader.press("left", "right")
        await reader.shows("Nothing happened after this.")


async def test_search_takes_letters_in_their_order_and_leads_to_the_moment() -> None:
    async with reading(at_demo()) as reader:
        await reader.burst("s", "a", "f", "l", "a", "s", "t", "n", "i", "n", "g", "enter")
        await reader.until(lambda: reader.page is Page.MEETING)
        place = reader.review.place
        assert "aflastning" in reader.shelf.since(f"{REF}/{place.number}", place.seq - 1)[0].payload
        await reader.press("escape")
        assert reader.review.line.value == "aflastning"
        assert reader.page is Page.SEARCH


async def test_a_hit_is_marked_still_on_the_way_back() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("s")
        await reader.type("mormor")
        await reader.press("down", "down", "enter", "escape")
        assert (reader.page, reader.review.place.chosen) == (Page.SEARCH, 2)
        await reader.press("escape", "s")
        assert reader.review.line.value == ""


async def test_while_one_types_letters_are_text_and_are_mended() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("s")
        await reader.type("qav?")
        await reader.press("backspace", "home", "delete")
        assert (reader.page, reader.review.line.value) == (Page.SEARCH, "av")
        await reader.paste("one\ntwo")
        assert reader.review.line.value == "one twoav"
        await reader.press("f1")
        assert reader.page is Page.HELP


async def test_pasting_elsewhere_does_nothing() -> None:
    async with reading(at_demo()) as reader:
        before = reader.rows
        await reader.paste("aq")
        assert (reader.rows, reader.review.line.value) == (before, "")


async def test_keys_pressed_faster_than_the_screen_are_done_in_their_order() -> None:
    async with reading(at_demo()) as reader:
        await reader.burst("up", "up", "enter", "down", "enter", "escape", "a", "down", "enter")
        await reader.until(lambda: reader.page is Page.COURSE)
        assert [place.page for place in reader.review.way.trail] == [
            Page.SERIES,
            Page.MEETING,
            Page.AGREEMENTS,
            Page.COURSE,
        ]
        assert reader.review.way.trail[1].number == 1


async def test_the_wheel_of_a_mouse_is_as_the_arrows() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("up")
        before = reader.rows
        await reader.turn_wheel(up=True)
        assert reader.rows != before
        await reader.turn_wheel(up=False)
        assert reader.rows == before


async def test_escape_and_a_key_that_come_as_one_are_both_done() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("enter", "enter")
        await reader.burst("alt+a")
        assert [place.page for place in reader.review.way.trail] == [Page.SERIES, Page.MEETING, Page.AGREEMENTS]


async def test_a_key_without_a_meaning_says_so_for_a_moment() -> None:
    async with reading(at_demo()) as reader:
        await reader.press("x")
        await reader.shows("Den tast gør ingenting her.   ? viser tasterne")
        await reader.press("up")
        await reader.hides("Den tast gør ingenting her.")


@pytest.mark.parametrize("key", ["f5", "caps_lock", "ctrl+w", "alt+x"])
async def test_no_key_ends_the_reading(key: str) -> None:
    async with reading(at_demo()) as reader:
        await reader.press(key, "a")
        assert reader.page is Page.AGREEMENTS


async def test_q_leaves_and_escape_at_the_first_page_only_says_so() -> None:
    async with reading(at_demo(), language="en") as reader:
        await reader.press("escape")
        await reader.shows("You began here.   q: leave")
        await reader.press("q")
        await reader.until(lambda: not reader.review.app.is_running)


async def test_a_meeting_that_goes_on_is_seen_without_losing_the_place() -> None:
    shelf = at_demo()
    async with reading(shelf) as reader:
        await reader.press("up", "enter")
        before = reader.review.place
        _begun(shelf)
        await reader.look()
        assert reader.review.place == before
        await reader.press("escape", "down", "down", "enter", "enter")
        await reader.shows("4. netværksmøde · Familien A.")
        seq = reader.review.place.seq
        assert seq > 1


async def test_what_happens_while_its_own_meeting_is_read_can_be_stepped_to() -> None:
    shelf = at_demo()
    async with reading(shelf, f"{REF}/4") as reader:
        assert reader.review.place.seq == 1
        _begun(shelf)
        await reader.look()
        assert reader.review.place.seq == 1
        await reader.press("right", "enter")
        await reader.shows("► Velkomst")


async def test_a_log_that_cannot_be_read_is_said_and_the_page_stays() -> None:
    shelf = at_demo()
    async with reading(shelf, language="en") as reader:
        shelf.unreadable = DiskFailed(path="/secret/x.db", reason="y")
        await reader.press("enter")
        await reader.shows("This cannot be read right now.")
        assert reader.page is Page.SERIES
        assert "secret" not in reader.text
        await reader.look()
        await reader.shows("This cannot be read right now.")
        shelf.unreadable = None
        await reader.look()
        await reader.hides("This cannot be read right now.")
        shelf.unreadable = NewerEvent(kind="Thing")
        await reader.look()
        await reader.shows("Another screen is newer. Start this one again.")


async def test_a_series_that_is_erased_while_it_is_read_is_left() -> None:
    shelf = _another(at_demo())
    async with reading(shelf, f"{REF}/3") as reader:
        await reader.press("enter")
        shelf.drop(REF)
        await reader.look()
        assert reader.page is Page.LIST
        await reader.shows("2026-020")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 48)])
async def test_every_page_fits_its_window(size: tuple[int, int]) -> None:
    async with reading(_another(at_demo()), "", size) as reader:
        for key in (
            "enter",
            "a",
            "enter",
            "escape",
            "k",
            "s",
            "escape",
            "m",
            "enter",
            "enter",
            "escape",
            "question_mark",
        ):
            await reader.press(key)
            assert len(reader.rows) == size[1]
            assert all(len(row) <= size[0] for row in reader.rows)
            if size[0] > 140 and reader.page is not Page.WALL:
                assert all(row[:10].strip() == "" for row in reader.rows)


async def test_a_window_that_is_too_small_says_so_and_comes_back() -> None:
    async with reading(at_demo()) as reader:
        before = reader.rows
        await reader.press("enter")
        await reader.window(40, 10)
        await reader.shows("Vinduet er for lille.")
        for columns, rows in ((1, 1), (2, 1), (300, 2), (59, 20), (60, 19)):
            await reader.window(columns, rows)
        await reader.window(80, 24)
        await reader.press("escape")
        assert reader.rows == before


class OnlyReads:
    """A log with what a `ReadLog` has, and nothing else."""

    def __init__(self, shelf: Shelf) -> None:
        self.since = shelf.since
        self.meetings = shelf.meetings
        self.agreements = shelf.agreements
        self.series_events = shelf.series_events
        self.search = shelf.search


async def test_nothing_but_reading_is_asked_of_the_log() -> None:
    shelf = at_demo()
    kept: Sequence[Row] = tuple(shelf.rows)
    async with reading(cast("Shelf", OnlyReads(shelf))) as reader:
        for key in ("enter", "right", "space", "enter", "space", "escape", "escape", "a", "enter", "k", "s", "escape"):
            await reader.press(key)
    assert tuple(shelf.rows) == kept


async def test_after_a_line_has_dropped_the_same_page_comes_back(tmp_path: Path) -> None:
    async with reading(at_demo(), kept=Kept(tmp_path, tmp_path)) as reader:
        await reader.press("enter", "down", "down", "enter", "right", "right")
        await reader.look()
        # The first one is not left in order: what was kept by now has to do.
        async with reading(at_demo(), kept=Kept(tmp_path, tmp_path)) as again:
            assert again.review.place == reader.review.place
            assert again.rows == reader.rows


@pytest.mark.parametrize("seed", range(3))
async def test_no_order_of_keys_breaks_a_page_or_writes(seed: int) -> None:
    shelf = _another(at_demo())
    kept: Sequence[Row] = tuple(shelf.rows)
    chance = Random(seed)
    names = [name for key in REVIEW_KEYS for name in key.keys if name not in ("q", "ctrl+q", "ctrl+c")]
    async with reading(shelf, "", chance.choice([(60, 20), (80, 24), (120, 36)])) as reader:
        for _ in range(60):
            name = chance.choice([*names, "enter", "down", "right", "escape", "x", "é", "<ignore>"])
            await reader.burst(name)
            reader.evening.clock.advance(chance.choice([0, 1, 20]))
            if chance.random() < 0.2:
                await reader.second()
                await reader.look()
            assert len(reader.rows) == reader.review.app.size.height
    assert tuple(shelf.rows) == kept
