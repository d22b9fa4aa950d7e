"""A meeting is put off on the leader's screen: the days, what speaks against one, the question, and the way back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting.intents import PostponeMeeting
from meeting.people import Absence
from meeting.presets import preset
from meeting.state import Stage
from tests.clock import START
from tests.tui import table
from tests.tui.driver import Hand, leading
from tests.tui.live import Evening
from tui.screens.lead import Lead

SIZES = [(60, 20), (80, 24), (120, 36)]


def evening(*away: date) -> Evening:
    """Wednesday 2 December, half an hour before a meeting to which Tove cannot come on these days."""
    plan = table.plan()
    absences = tuple(Absence(day, day) for day in away)
    people = tuple(replace(each, away=absences) if each.id == "tove" else each for each in plan.participants)
    return Evening(replace(plan, template=preset("involving_2023"), participants=people))


async def another_day(leader: Hand) -> Hand:
    """Ask for another day, as one does before the meeting has begun."""
    await leader.press("l")
    return await leader.shows("Hvornår mødes vi i stedet?")


@pytest.mark.parametrize("size", SIZES)
async def test_without_a_date_it_asks_once_and_enter_means_yes(size: tuple[int, int]) -> None:
    put_off = evening()
    async with leading(put_off, size) as leader:
        await another_day(leader)
        await leader.press("enter")
        await leader.shows("Skal mødet udsættes uden ny dato?   Enter: ja   Esc: nej", "Enter udsæt")
        assert put_off.state.stage is Stage.PLANNED
        await leader.press("enter")
        await leader.shows("Mødet er udsat.   z: fortryd", "Mødet er flyttet.", "Vi finder en ny dato.", "z fortryd")
        assert (put_off.state.stage, put_off.state.ending.until) == (Stage.POSTPONED, None)


@pytest.mark.parametrize("no", ["escape", "space", "x"])
async def test_anything_but_enter_puts_nothing_off(no: str) -> None:
    put_off = evening()
    async with leading(put_off) as leader:
        await another_day(leader)
        await leader.press("enter")
        await leader.shows("Skal mødet udsættes")
        await leader.press(no)
        await leader.hides("Skal mødet udsættes")
        await leader.press("enter")
        await leader.shows("Hvem er her?")
        assert put_off.state.stage is Stage.PLANNED


@pytest.mark.parametrize("typed", ["", "1"])
async def test_the_row_of_keys_says_how_to_take_it_back_and_that_key_does(typed: str) -> None:
    put_off = evening()
    async with leading(put_off) as leader:
        await another_day(leader)
        await leader.press(*typed, "enter", *([] if typed else ["enter"]))
        await leader.shows("Mødet er flyttet.")
        assert isinstance(leader.screen, Lead)
        leader.screen.hush()
        await leader.shows("z fortryd")
        await leader.press("z")
        await leader.shows("Fortrudt: mødet er ikke udsat.", "Velkommen")
        assert (put_off.state.stage, put_off.state.planned.starts) == (Stage.PLANNED, START)
        await leader.hides("z fortryd")


async def test_a_screen_that_did_not_put_it_off_does_not_say_that_it_can_take_that_back() -> None:
    put_off = evening().do(PostponeMeeting())
    async with leading(put_off) as leader:
        await leader.shows("Vi finder en ny dato.", "l ny dato")
        await leader.hides("z fortryd")


async def test_a_meeting_that_waits_for_a_date_is_put_off_no_further_by_an_empty_line() -> None:
    put_off = evening().do(PostponeMeeting())
    before = len(put_off.log.rows)
    async with leading(put_off) as leader:
        await another_day(leader)
        await leader.press("enter")
        await leader.hides("Hvornår mødes vi i stedet?")
        await leader.shows("Vi finder en ny dato.")
    kinds = [row.kind for row in put_off.log.rows[before:]]
    assert "MeetingPostponed" not in kinds


@pytest.mark.rule("R86")
async def test_put_off_again_the_days_are_counted_from_today() -> None:
    put_off = evening().do(PostponeMeeting(START + timedelta(weeks=3)))
    async with leading(put_off) as leader:
        await another_day(leader)
        await leader.shows("1  onsdag den 9. december · uge 50", "2  onsdag den 16. december · uge 51")
        await leader.hides("23/12", "2027")


@pytest.mark.rule("R41", "R86")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("typed", "why", "starts"),
    [
        ("10/12", "passer ikke for alle", datetime(2026, 12, 10, 12, tzinfo=UTC)),
        ("12/12", "weekend", datetime(2026, 12, 12, 12, tzinfo=UTC)),
        ("25/12 kl. 10", "helligdag", datetime(2026, 12, 25, 9, tzinfo=UTC)),
        ("28/12", "skoleferie", datetime(2026, 12, 28, 12, tzinfo=UTC)),
    ],
)
async def test_a_poor_day_says_why_without_a_name_and_a_second_enter_takes_it(
    typed: str, why: str, starts: datetime, size: tuple[int, int]
) -> None:
    put_off = evening(date(2026, 12, 10))
    async with leading(put_off, size) as leader:
        await another_day(leader)
        await leader.type(typed)
        await leader.shows(f" · {why}")
        await leader.press("enter")
        await leader.shows(f"{why[0].upper()}{why[1:]}.   Enter igen: behold")
        await leader.hides("Tove")
        assert put_off.state.stage is Stage.PLANNED
        await leader.press("enter")
        await leader.shows("Vi mødes ")
        assert put_off.state.ending.until == starts


async def test_another_poor_day_is_spoken_against_too() -> None:
    put_off = evening(date(2026, 12, 10))
    async with leading(put_off) as leader:
        await another_day(leader)
        await leader.type("12/12")
        await leader.press("enter", *["backspace"] * 5)
        await leader.hides("Enter igen")
        await leader.type("10/12")
        await leader.press("enter")
        await leader.shows("Passer ikke for alle.   Enter igen: behold")
        assert put_off.state.stage is Stage.PLANNED


async def test_a_day_that_is_proposed_or_suits_takes_one_enter() -> None:
    for typed in ("1", "8/12"):
        put_off = evening(date(2026, 12, 10))
        async with leading(put_off) as leader:
            await another_day(leader)
            await leader.type(typed)
            await leader.press("enter")
            await leader.shows("Mødet er udsat.   z: fortryd", "Vi mødes ")
