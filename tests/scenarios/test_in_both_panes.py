"""Scenarios 4, 6, 9 and 12 played by keys, with an eye on the wall and on the minutes after every step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import agreements, speakers
from meeting.intents import ChangeOrder, EnterPhase, FillEvaluation, NextSpeaker
from meeting.people import Participant
from meeting.plan import Plan
from meeting.presets import preset
from meeting.state import Stage, Standing
from tests.clock import START
from tests.scenarios.both_panes import both_panes
from tests.scenarios.cast import AMINA, IDA, JONAS, KAREN, MORMOR, SAMI, YUSUF, meeting_of
from tests.tui.live import Evening
from tests.tui.minutes.minutes_driver import Pen
from tests.tui.table import TEMPLATE
from tui.view.agreement_draft import Field

MOTHER = replace(AMINA, speaks="")
NOT_SAID = "• see notes"
"""All the wall says of what is for the leader alone."""


def planned(*people: Participant) -> Plan:
    """Return the plan of a short meeting that is led by Mette, with the rules of a first one."""
    return meeting_of(*people, template=replace(TEMPLATE, rules=preset("involving_2023").rules))


def said(name: str, text: str) -> str:
    """Return what the stream shows of somebody, where it is of no category."""
    return name.ljust(name.rfind(" ") + 24) + text


def around(*, last: str) -> Evening:
    """Return a round that has begun with the child, and in which somebody is the last one."""
    father = replace(YUSUF, leaves_at=START + timedelta(minutes=30))
    evening = Evening(planned(SAMI, MORMOR, IDA, KAREN, JONAS, father)).opened()
    order = evening.state.rounds["descriptive"].order
    return evening.do(ChangeOrder((*(person for person in order if person != last), last)), NextSpeaker())


@pytest.mark.rule("R33", "R40", "R113", "R120", "R122")
async def test_scenario_4_the_father_is_heard_and_agrees_before_he_leaves() -> None:
    evening = around(last="yusuf")
    async with both_panes(evening) as table:
        await table.see(
            wall=("Sami has the floor", "Yusuf leaves at 13:30.   g: give the floor before"),
            minutes=("► Sami has the floor", "Sami, barn ─── never on the wall"),
        )
        await table.leader.press("g")
        await table.leader.type("yus")
        await table.leader.press("enter")
        await table.see(
            wall=("Yusuf has the floor", "Next   Mormor"),
            minutes=("► Yusuf has the floor", said("Yusuf", "gets the floor"), "Yusuf, far"),
        )
        await table.leader.hides("leaves at 13:30")

        await table.minute_taker.write("Jeg kører ham til fodbold om tirsdagen")
        await table.see(wall=("Yusuf has the floor",), minutes=("Jeg kører ham",))
        await table.minute_taker.press("f3")
        await table.see(minutes=("Agreement 1", "Who          Yusuf", "Does what    kører ham"))
        assert table.minute_taker.texts == [("yusuf", "Jeg kører ham til fodbold om tirsdagen")]
        await table.minute_taker.press("ctrl+u")
        await table.minute_taker.write("kører Sami til fodbold om tirsdagen")
        await table.see(minutes=("»Yusuf kører Sami til fodbold om tirsdagen.",))
        await keep_the_agreement(table.minute_taker)
        await table.see(
            wall=("Yusuf has the floor", "Agreements today: 1"),
            minutes=("= agreement 1  Yusuf kører Sami til fod", "· not read back", "1 agreement"),
        )

        await table.leader.press("o")
        await table.see(wall=("Is this what we have agreed?", "kører Sami til fodbold om"), minutes=("not read back",))
        await table.leader.press("enter")
        await table.see(wall=("Agreements today: 1",), minutes=("= agreement 1  Yusuf kører Sami til fod", "· agreed"))
        await table.leader.press("space")
        await table.pass_time(5)
        await table.leader.press("m")
        await table.leader.type("yus")
        await table.leader.press("enter", "escape")
        await table.see(
            wall=("✓ Yusuf    far", "Mormor has the floor"),
            minutes=(said("13:05  Yusuf", "has left"), "1 statement · 1 agreement"),
        )
    (agreed,) = evening.state.agreements.items
    assert agreements.standing(agreed) is Standing.AGREED
    assert agreed.statement == table.minute_taker.statements[0].id


@pytest.mark.rule("R30", "R100", "R149")
async def test_scenario_6_grandmother_passes_twice_and_is_heard() -> None:
    evening = Evening(planned(SAMI, MOTHER, MORMOR, IDA, JONAS)).opened()
    async with both_panes(evening, "jonas") as table:
        await table.leader.press("space", "space", "space")
        await table.see(wall=("Mormor has the floor",), minutes=("► Mormor has the floor", "Mormor ───"))
        await table.leader.press("p")
        await table.see(
            wall=("– Mormor   passed", "Mormor passes and will be asked again at the end."),
            minutes=(said("Mormor", "passes"), "► Ida has the floor"),
        )
        await table.leader.press("space", "space")
        await table.see(wall=("Mormor has the floor",), minutes=("► Mormor has the floor",))
        await table.leader.press("p")
        await table.see(
            wall=("Everyone has been heard", "Mormor passes. That is quite all right."),
            minutes=("No one has the floor",),
        )
        passes = [row for row in table.minute_taker.rows if row.endswith(said("Mormor", "passes"))]
        assert len(passes) == 2
        assert_told_no_number(table.leader.rows)
    assert speakers.finished(evening.state)


async def keep_the_agreement(pen: Pen) -> None:
    """Go through the rows of the form that are left, and keep it."""
    for _ in range(len(Field)):
        if "Does what" in pen.text:
            await pen.press("enter")


def assert_told_no_number(wall: Iterable[str]) -> None:
    """Hold that no row of the wall that names grandmother has a figure in it."""
    assert not [row for row in wall if "Mormor" in row and any(letter.isdigit() for letter in row)]


@pytest.mark.rule("R53", "R54")
async def test_scenario_9_the_minute_taker_is_ill_and_the_leader_writes_until_somebody_else_does() -> None:
    evening = Evening(planned(SAMI, MOTHER, IDA, KAREN, JONAS)).opened(without=("karen",))
    async with both_panes(evening, "mette") as table:
        await table.see(wall=(NOT_SAID,), minutes=("Mette leads and takes the minutes. Can someone else write?",))
        assert "takes the minutes" not in table.leader.text
        await table.leader.press("space", "space")
        await table.minute_taker.write("Der er ro om morgenen")
        await table.minute_taker.press("enter")
        await table.see(wall=("Amina has the floor", NOT_SAID), minutes=(said("Amina", "Der er ro om morgenen"),))

        await table.leader.press("m", "f8")
        await table.see(wall=("Who takes the minutes now?",), minutes=("► Amina has the floor",))
        await table.leader.type("jon")
        await table.leader.press("enter")
        await table.see(wall=("Amina has the floor",))
        await table.leader.hides(NOT_SAID)
        await table.minute_taker.hides("Can someone else write?")

        await table.minute_taker.write("Vi spiser sammen før skole")
        async with table.joined_by("jonas"):
            await table.see(minutes=("► Amina has the floor", said("Amina", "Der er ro om morgenen")))
            await table.second_pen.write("!Bussen er fuld")
            await table.second_pen.press("enter")
            await table.see(minutes=("Amina   ! worry        Bussen er fuld", "2 statements"))
            await table.minute_taker.press("enter")
            await table.see(minutes=(said("Amina", "Vi spiser sammen før skole"), "3 statements"))
            assert [item.by for item in table.second_pen.statements] == ["mette", "jonas", "mette"]
    assert evening.state.lead.minute_taker == "jonas"


def at_the_end() -> Evening:
    """Return a meeting in which everything is done but for the next date."""
    evening = Evening(planned(MOTHER, MORMOR, IDA, KAREN, JONAS)).opened()
    for part in ("reflection", "agreements"):
        evening.do(*[NextSpeaker()] * 6, EnterPhase(part))
    return evening.do(EnterPhase("next"), EnterPhase("evaluation"), FillEvaluation())


@pytest.mark.parametrize(
    ("answer", "ended"),
    [(("4", "enter", "1"), True), (("1", "enter"), False)],
    ids=["the series ends", "a date is set"],
)
@pytest.mark.rule("R85", "R105", "R144")
async def test_scenario_12_no_close_without_a_date_and_the_last_sentence_is_kept(
    answer: tuple[str, ...], *, ended: bool
) -> None:
    evening = at_the_end()
    async with both_panes(evening) as table:
        await table.minute_taker.press("@")
        await table.minute_taker.type("mor")
        await table.minute_taker.press("enter")
        await table.minute_taker.write("Tak for i dag, det var ")
        await table.leader.press("l")
        await table.see(wall=("○ 1 The next meeting has no date",), minutes=("Mormor ───", "Tak for i dag"))
        await table.leader.press("l")
        await table.see(wall=("Close the meeting – choose why",), minutes=("Tak for i dag",))
        assert evening.state.stage is Stage.OPEN
        await table.leader.press("escape", "l", "1")
        await table.see(wall=("When do we meet again?", "4  no further meeting"), minutes=("Tak for i dag",))
        await table.leader.press(*answer)
        await table.see(wall=("Before we close", "Everything is in place."), minutes=("Tak for i dag",))

        await table.leader.press("l")
        await table.see(wall=("Thank you for today",), minutes=("the meeting is over", "Tak for i dag, det var"))
        await table.minute_taker.write("et godt møde")
        await table.minute_taker.press("enter")
        await table.see(
            wall=("Thank you for today",),
            minutes=(said("Mormor", "Tak for i dag, det var et godt møde"), "1 statement"),
        )
        assert table.minute_taker.texts == [("mormor", "Tak for i dag, det var et godt møde")]
        await table.minute_taker.until(lambda: table.minute_taker.kept is None)
    assert (bool(evening.state.ending.series_ended), bool(evening.state.ending.next_starts)) == (ended, not ended)
