"""Scenario 2 on the leader's screen: the interpreter does not come, we agree on another day, and meet then."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import CloseMeeting, EnterPhase, Past
from meeting.people import Absence
from meeting.presets import preset
from meeting.state import Stage
from meeting.template import RuleId
from tests.clock import START
from tests.tui import table
from tests.tui.driver import Hand, leading
from tests.tui.live import Evening
from tui.screens.lead import Lead

PAST = tuple(Past(rule, Reason.NOT_ENOUGH_TIME) for rule in RuleId)
WEEK_MIN = 7 * 24 * 60


def evening() -> Evening:
    """Wednesday 2 December; Tove cannot come on the 9th, and Ida's school is closed from the 23rd."""
    plan = table.plan(interpreted=True)
    ninth = START.date().replace(day=9)
    people = tuple(
        replace(person, away=(Absence(ninth, ninth),)) if person.id == "tove" else person
        for person in plan.participants
    )
    return Evening(replace(plan, template=preset("involving_2023"), participants=people))


async def without_interpreter(leader: Hand) -> None:
    """Everybody is ticked off but Nadia, and the leader asks for another day."""
    await leader.press("enter", "7", "enter")
    await leader.shows("3  ")
    await leader.press("3")
    await leader.shows("Hvornår mødes vi i stedet?")


@pytest.mark.rule("R46", "R86", "R144")
@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_scenario_2_no_interpreter_another_day_by_one_digit_and_the_meeting_is_held(
    size: tuple[int, int],
) -> None:
    put_off = evening()
    async with leading(put_off, size) as leader:
        await without_interpreter(leader)
        await leader.shows(
            "1  onsdag den 16. december · uge 51",
            "2  torsdag den 10. december · uge 50",
            "3  fredag den 11. december · uge 50",
            "1 er bedst: samme ugedag, hurtigst muligt.",
            "Ikke 9/12 (passer ikke for alle), 23/12, 30/12",
        )
        await leader.hides("Tove")
        await leader.press("1")
        await leader.shows("► 1", "onsdag den 16. december kl. 13.00")
        await leader.press("enter")
        await leader.shows("Mødet er flyttet.", "Vi mødes onsdag den 16. december kl. 13.00.")
        assert (put_off.state.stage, put_off.state.planned.starts) == (
            Stage.POSTPONED,
            datetime(2026, 12, 16, 12, tzinfo=UTC),
        )

        put_off.clock.advance(minutes=2 * WEEK_MIN)
        await leader.press("enter", "7", "enter")  # Nadia was not ticked off the first time
        await leader.until(lambda: put_off.state.stage is Stage.OPEN)
        await the_rest(leader, put_off)
    assert put_off.state.stage is Stage.CLOSED
    assert put_off.state.ending.next_starts == datetime(2027, 2, 24, 12, tzinfo=UTC)


async def the_rest(leader: Hand, put_off: Evening) -> None:
    """Go on to the next date, which is counted from the day we did meet: week 7 is for the school."""
    assert isinstance(leader.screen, Lead)
    phases = [phase.id for phase in put_off.plan.template.phases]
    for phase in phases[1 : phases.index("next_meeting") + 1]:
        leader.screen.act(EnterPhase(phase, PAST))
    await leader.shows(
        "Hvornår mødes vi igen?", "onsdag", "uge 6 · om 8 uger", "uge 8 · om 10 uger", "Ikke 17/2 (skoleferie)"
    )
    await leader.press("2", "enter")
    await leader.shows("✓ onsdag den 24. februar 2027 kl. 13.00")
    leader.screen.act(EnterPhase("evaluation", PAST))
    leader.screen.act(CloseMeeting(Reason.WRITTEN_LATER))
    await leader.until(lambda: put_off.state.stage is Stage.CLOSED)


async def test_scenario_2_nobody_knows_the_new_day_yet() -> None:
    put_off = evening()
    async with leading(put_off) as leader:
        await without_interpreter(leader)
        await leader.press("enter")
        await leader.shows("Mødet er flyttet.")
        assert put_off.state.stage is Stage.POSTPONED
        await leader.press("l")
        await leader.shows("1  onsdag den 16. december · uge 51")
        await leader.press("3", "enter")
        await leader.shows("Vi mødes fredag den 11. december kl. 13.00.")
